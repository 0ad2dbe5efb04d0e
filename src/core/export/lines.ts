/** One document's analysis by itself as a line of JSON, as `schema/document.schema.json` describes it, and back: what any number of processes write, one links. */
import { mentionOf, pack, type Reading } from '../reading/reading.js';
import type { LocalEntity, LocalMention, PossibleNames, Reason, Span } from '../types.js';
import { mentionFields } from './json.js';

/** A document as its line gives it. */
export interface DocumentLine {
  readonly path: string;
  readonly reading: Reading;
  /** The characters of mentions that read otherwise, as those over an end of a line do, by their start and end: "12-25". */
  readonly characters: ReadonlyMap<string, string>;
}

/** The line of a document, with its line end. Its mentions name entities of this document alone, by their number. */
export function documentLine(path: string, text: string, reading: Reading): string {
  const mentions = Array.from(reading.starts, (start, i) => {
    const mention = mentionOf(reading, i);
    const { standsFor } = mention;
    const characters = text.slice(start, mention.end);
    const words = reading.names[reading.nameOf[i]!]!;
    return {
      ...mentionFields(mention, characters, mention.entity, mention.reason),
      ...(words !== characters && { words }),
      ...(standsFor !== undefined && { standsFor }),
    };
  });
  const { length, language, entities, sentences, possible } = reading;
  const maybe = possible && {
    possible: possible.words.map((words, i) => [possible.starts[i], possible.ends[i], words]),
  };
  return `${JSON.stringify({ version: 1, path, length, language, mentions, entities, sentences: [...sentences], ...maybe })}\n`;
}

/** The error of a line that is no document's. */
export class NoDocumentLine extends Error {
  override readonly name = 'NoDocumentLine';
}

/**
 * Reads a line. The reading has no lines. Equal entities and words of lines that were read with the same `shared` are the same objects. Throws `NoDocumentLine` where it is none that `documentLine` wrote.
 */
export function readDocumentLine(line: string, shared = new SharedWords()): DocumentLine {
  const parsed = parse(line);
  const words = parsed.mentions.map(({ text, words = text }) => shared.word(words));
  const odd = parsed.mentions.filter(({ text, words = text }) => words !== text);
  const characters = odd.length === 0 ? NONE : new Map(odd.map(mention => [placeOf(mention), mention.text]));
  const mentions = parsed.mentions.map((mention): LocalMention => ({ ...mention, reason: reasonIn(mention.reason) }));
  const analysis = {
    length: parsed.length,
    language: parsed.language,
    mentions,
    entities: parsed.entities.map(entity => shared.entity(entity)),
    sentences: Uint32Array.from(parsed.sentences),
    ...(parsed.possible && { possible: possibleIn(parsed.possible, shared) }),
    asides: NOTHING,
    lines: NOTHING,
  };
  const names = [...new Set(words)];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const nameOf = Uint32Array.from(words, word => numbers.get(word)!);
  return { path: parsed.path, reading: { ...pack('', analysis), names, nameOf }, characters };
}

/** The characters of the mentions of a document that was read from its line; undefined for other places. */
export function charactersIn({
  reading: { starts, ends, nameOf, names },
  characters,
}: Omit<DocumentLine, 'path'>): (mention: Span) => string | undefined {
  const all = new Map<string, string>();
  for (let i = 0; i < starts.length; i++) all.set(`${starts[i]!}-${ends[i]!}`, names[nameOf[i]!]!);
  for (const [place, own] of characters) all.set(place, own);
  return span => all.get(placeOf(span));
}

const placeOf = ({ start, end }: Span): string => `${start}-${end}`;

/** Equal entities and words, each kept once: documents often say the same. */
export class SharedWords {
  private readonly words = new Map<string, string>();
  private readonly entities = new Map<string, LocalEntity>();

  word(word: string): string {
    return this.words.get(word) ?? (this.words.set(word, word), word);
  }

  entity(entity: LocalEntity): LocalEntity {
    const key = JSON.stringify(entity);
    return this.entities.get(key) ?? (this.entities.set(key, entity), entity);
  }
}

const NOTHING = new Uint32Array();
const NONE: ReadonlyMap<string, string> = new Map();

interface ParsedLine {
  readonly path: string;
  readonly length: number;
  readonly language: string;
  readonly mentions: readonly (LocalMention & { readonly text: string; readonly words?: string })[];
  readonly entities: readonly LocalEntity[];
  readonly sentences: readonly number[];
  readonly possible?: readonly PossibleLine[];
}

type PossibleLine = readonly [start: number, end: number, words: string];

const possibleIn = (possible: readonly PossibleLine[], shared: SharedWords): PossibleNames => ({
  starts: Uint32Array.from(possible, ([start]) => start),
  ends: Uint32Array.from(possible, ([, end]) => end),
  words: possible.map(([, , words]) => shared.word(words)),
});

function parse(line: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new NoDocumentLine('it is not JSON', { cause: error });
  }
  const { version, path, length, language, mentions, entities, sentences, possible } = (value ?? {}) as Partial<
    Record<string, unknown>
  >;
  if (version !== 1) throw new NoDocumentLine('it is no document’s analysis of version 1');
  const isWhole =
    typeof path === 'string' &&
    typeof length === 'number' &&
    typeof language === 'string' &&
    Array.isArray(mentions) &&
    Array.isArray(entities) &&
    Array.isArray(sentences) &&
    (possible === undefined || (Array.isArray(possible) && possible.every(isPossible)));
  if (!isWhole || !mentions.every(mention => isMention(mention, entities.length)) || !entities.every(isEntity))
    throw new NoDocumentLine('something is missing from it');
  return { path, length, language, mentions, entities, sentences, ...(possible !== undefined && { possible }) };
}

function isPossible(value: unknown): value is PossibleLine {
  if (!Array.isArray(value)) return false;
  const [start, end, words] = value as unknown[];
  return typeof start === 'number' && typeof end === 'number' && typeof words === 'string';
}

function isMention(value: unknown, entities: number): boolean {
  const { start, end, text, words = text, entity, reason } = (value ?? {}) as Partial<Record<string, unknown>>;
  const isPlace =
    typeof start === 'number' && typeof end === 'number' && typeof text === 'string' && typeof words === 'string';
  return isPlace && typeof entity === 'number' && entity < entities && typeof reason === 'object' && reason !== null;
}

function isEntity(value: unknown): boolean {
  const { kind, name, names, counts } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof kind === 'string' && typeof name === 'string' && Array.isArray(names) && Array.isArray(counts);
}

/** A reason without its words, which are made from the rest. */
function reasonIn({ rule, of, at }: Reason): Reason {
  return { rule, ...(of !== undefined && { of }), ...(at !== undefined && { at }) };
}
