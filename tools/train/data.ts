/** Annotated documents as the learner takes them: read, with a label for every token, noise of the sets left out. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { read } from '../../src/core/text/read.js';
import type { Tokens } from '../../src/core/text/tokens.js';
import { BEGIN, INSIDE, label, LAST, OUTSIDE, TYPES, UNIT } from '../../src/core/recognise/tagger/labels.js';

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: (typeof TYPES)[number];
  readonly entity?: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly genre?: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly coreference?: readonly { start: number; end: number; type: string; entity: string }[];
}

/** A block with its labels; UNSURE marks tokens that say nothing. */
export interface LabelledBlock {
  readonly tokens: Tokens;
  readonly labels: Uint8Array;
}

export interface LabelledDocument {
  readonly set: string;
  readonly id: string;
  readonly genre: string;
  readonly blocks: readonly LabelledBlock[];
}

/** Label of a token that no loss is counted for. */
export const UNSURE = 255;

/** The sets, by file name without its ending. */
export const SETS = [
  'gum',
  'wikigold',
  'uner-ewt-dev',
  'uner-ewt-train',
  'wnut17-train',
  'wnut17-dev',
  'crossner-politics-train',
  'crossner-politics-dev',
  'crossner-ai',
  'crossner-literature',
  'crossner-music',
  'crossner-science',
  'litbank',
] as const;

/** Reads the documents of a set; throws where the file cannot be read. */
export function loadSet(folder: string, set: string): GoldDocument[] {
  return readDocuments(join(folder, `${set}.jsonl`));
}

/** Reads documents from a file of one JSON object a line. */
export function readDocuments(file: string): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map((line, index) => {
      try {
        return JSON.parse(line) as GoldDocument;
      } catch (error) {
        throw new Error(`${basename(file)}, line ${index + 1}: ${(error as Error).message}`, { cause: error });
      }
    });
}

/** Tokenises a document and labels its tokens. */
export function labelDocument(set: string, document: GoldDocument): LabelledDocument {
  const mentions = [...repaired(set, document)].sort((a, b) => a.start - b.start || b.end - a.end);
  const blocks = read(document.text).blocks.map(({ start, tokens }) => {
    const end = start + tokens.text.length;
    const labels = new Uint8Array(tokens.count);
    for (const mention of mentions) {
      if (mention.end <= start || mention.start >= end) continue;
      place(tokens, labels, mention.start - start, mention.end - start, mention.kind);
    }
    if (set.startsWith('wnut')) maskHandles(tokens, labels);
    return { tokens, labels };
  });
  return { set, id: document.id, genre: document.genre ?? set, blocks };
}

function place(
  tokens: Tokens,
  labels: Uint8Array,
  start: number,
  end: number,
  kind: GoldMention['kind'] | 'unsure',
): void {
  let from = 0;
  while (from < tokens.count && tokens.ends[from]! <= start) from++;
  let to = from;
  while (to < tokens.count && tokens.starts[to]! < end) to++;
  if (from < to && /^the$/i.test(tokens.words[from]!)) from++;
  if (from < to && /^['’]s?$/.test(tokens.words[to - 1]!)) to--;
  if (from >= to) return;
  for (let i = from; i < to; i++) if (labels[i] !== OUTSIDE) return; // nested or overlapping: the outer one, placed first, stays
  if (kind === 'unsure') {
    labels.fill(UNSURE, from, to);
    return;
  }
  const type = TYPES.indexOf(kind);
  if (to - from === 1) labels[from] = label(type, UNIT);
  else {
    labels[from] = label(type, BEGIN);
    labels.fill(label(type, INSIDE), from + 1, to - 1);
    labels[to - 1] = label(type, LAST);
  }
}

/** Handles and hashtags are no prose names: the sets disagree about them, and readers' documents have none. */
function maskHandles(tokens: Tokens, labels: Uint8Array): void {
  for (let i = 0; i < tokens.count; i++) {
    if (/^[@#]/.test(tokens.words[i]!)) {
      labels[i] = UNSURE;
      if (tokens.words[i] === '@' && i + 1 < tokens.count) labels[i + 1] = UNSURE;
    }
  }
}

/**
 * Names that a set leaves unmarked although it shows elsewhere that they are names: in `gum`, whose spans come by rule, a
 * name inside a longer noun phrase ("the striker Jo Bloggs"). Where the same words are marked elsewhere in the document they
 * take that kind; other capitalised ends of a person's noun phrase count for nothing.
 */
function* repaired(
  set: string,
  document: GoldDocument,
): Generator<{ start: number; end: number; kind: GoldMention['kind'] | 'unsure' }> {
  yield* document.mentions;
  if (set !== 'gum') return;
  const { text, mentions } = document;
  const covered = new Uint8Array(text.length);
  const kinds = new Map<string, Set<GoldMention['kind']>>();
  for (const { start, end, kind } of mentions) {
    covered.fill(1, start, end);
    const words = text.slice(start, end);
    kinds.set(words, (kinds.get(words) ?? new Set()).add(kind));
  }
  for (const [words, found] of kinds) {
    const [kind] = found;
    if (found.size > 1 || !kind || kind === 'other' || !/\p{Lu}/u.test(words) || words.length < 3) continue;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (
        covered[at] ||
        covered[end - 1] ||
        /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') ||
        /[\p{L}\p{N}]/u.test(text[end] ?? ' ')
      )
        continue;
      if (kind === 'person' || words.includes(' ')) yield { start: at, end, kind };
      else yield { start: at, end, kind: 'unsure' };
      covered.fill(1, at, end);
    }
  }
  for (const { start, end, type } of document.coreference ?? []) {
    if (type !== 'person') continue;
    const tail = /(?:^|\s)((?:\p{Lu}[\p{L}.'’-]+\s)+\p{Lu}[\p{L}'’-]+)$/u.exec(text.slice(start, end));
    if (!tail) continue;
    const from = end - tail[1]!.length;
    if (!covered[from] && !covered[end - 1]) {
      yield { start: from, end, kind: 'unsure' };
      covered.fill(1, from, end);
    }
  }
}
