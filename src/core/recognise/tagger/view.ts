/** A block as the tagger sees it: its words' attributes, which tokens can belong to names, and the segments to decide together. */
import { NO_NAME } from '../../text/layout/roles.js';
import { isGlued, type Tokens } from '../../text/tokens.js';
import { posOf } from '../../text/tokens.js';
import { BIT } from '../lists/categories.js';
import type { Gazetteer, GazetteerMarks } from '../lists/gazetteer.js';
import { isHyphen } from '../lists/phrases.js';
import { CAPS, CONNECTOR, DIGIT, FUNCTION, LETTER, PARTICLE, STOP, TITLES, UPPER, type WordInfo } from './words.js';

/** How a sentence is written: as prose, as a title ("Xi Visits Riyadh"), or in capitals. */
export const PROSE = 0;
export const TITLE = 1;
export const CAPITALS = 2;

export interface BlockView {
  readonly tokens: Tokens;
  readonly words: readonly WordInfo[];
  readonly marks: GazetteerMarks;
  /** 1 for tokens that can belong to a name by themselves. */
  readonly candidate: Uint8Array;
  /** 1 for tokens that begin a sentence, a quotation or a clause after a colon. */
  readonly first: Uint8Array;
  /** PROSE, TITLE or CAPITALS, per token. */
  readonly style: Uint8Array;
  /** Segments `[from, to)`: tokens to label together; all tokens outside are part of no name. */
  readonly segments: readonly (readonly [number, number])[];
}

/** The longest stretch of connecting words inside one segment. */
const LONGEST_GAP = 3;
const DASH = /^[-‐‑–—]$/;
const PUNCT = posOf('PUNCT');

/** Looks at a block; `describe` gives a word's attributes (and may remember them). */
export function view(tokens: Tokens, describe: (word: string) => WordInfo, gazetteer: Gazetteer): BlockView {
  const { count } = tokens;
  const words = tokens.words.map(describe);
  for (let i = 1; i + 1 < count; i++)
    if (isHyphen(tokens.words[i]!) && isSpacedDash(tokens, i)) words[i] = describe('–');
  const marks = gazetteer.mark(words);
  mendPossessives(tokens, words, marks, describe, gazetteer);
  const first = new Uint8Array(count);
  const style = new Uint8Array(count);
  const broken = new Uint8Array(count);
  // A sentence's cells and labels are looked at one by one.
  for (let from = 0, s = 0; from < count;) {
    let to = from + 1;
    while (to < count && to !== tokens.sentences[s + 1] && !tokens.breaks[to]) to++;
    if (tokens.sentences[s] === from && from > 0 && !(words[from - 1]!.flags & STOP)) broken[from] = 1;
    while (s + 1 < tokens.sentences.length && tokens.sentences[s + 1]! <= to) s++;
    style.fill(styleOf(words, from, to), from, to);
    let opening = true;
    for (let i = from; i < to; i++) {
      const isMark = tokens.pos[i] === PUNCT && !(words[i]!.flags & LETTER);
      if (opening && !isMark) {
        first[i] = 1;
        opening = false;
      } else if (isMark && /^[“"‘:•]/.test(tokens.words[i]!)) opening = true;
    }
    from = to;
  }
  const candidate = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const { flags } = words[i]!;
    if (tokens.breaks[i] || (i > 0 && isSpacedDash(tokens, i - 1))) broken[i] = 1;
    if (tokens.roles[i] === NO_NAME) continue;
    if (flags & UPPER) candidate[i] = 1;
    else if (
      flags & LETTER &&
      i > 1 &&
      candidate[i - 2] &&
      isHyphen(tokens.words[i - 1]!) &&
      isGlued(tokens, i - 1) &&
      isGlued(tokens, i)
    ) {
      candidate[i] = 1; // "Jong-un", "Rostov-on-Don"
    } else if (flags & PARTICLE && i + 1 < count) {
      const after =
        words[i + 1]!.flags & CONNECTOR && i + 2 < count && tokens.starts[i + 1] === tokens.ends[i] ? i + 2 : i + 1;
      if (words[after]!.flags & UPPER) candidate[i] = 1;
    } else if (
      flags & DIGIT &&
      ((i > 0 && words[i - 1]!.flags & UPPER) || (i + 1 < count && words[i + 1]!.flags & UPPER))
    )
      candidate[i] = 1;
  }
  return {
    tokens,
    words,
    marks,
    candidate,
    first,
    style,
    segments: segmentsOf(tokens, words, marks, candidate, broken),
  };
}

/** Whether a token is a dash with space on both sides, over which no name goes on: "Orla Keane - Director". */
const isSpacedDash = (tokens: Tokens, i: number): boolean =>
  tokens.words[i]!.length === 1 && // most words are longer
  DASH.test(tokens.words[i]!) &&
  i > 0 &&
  i + 1 < tokens.count &&
  !isGlued(tokens, i) &&
  !isGlued(tokens, i + 1);

/** "Beijings’s" is a slip for "Beijing’s": a word that the gazetteer knows without its s, not with it, is seen without it. */
function mendPossessives(
  tokens: Tokens,
  words: WordInfo[],
  marks: GazetteerMarks,
  describe: (word: string) => WordInfo,
  gazetteer: Gazetteer,
): void {
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!(words[i]!.flags & UPPER) || !/^['’]s$/.test(tokens.words[i + 1]!)) continue;
    const word = tokens.words[i]!;
    if (!word.endsWith('s') || word.length < 5 || gazetteer.lookup([word]) !== 0) continue;
    const stem = word.slice(0, -1);
    const mask = gazetteer.lookup([stem]);
    if (mask === 0) continue;
    words[i] = describe(stem);
    marks.begin[i]! |= mask;
    marks.end[i]! |= mask;
  }
}

function segmentsOf(
  tokens: Tokens,
  words: readonly WordInfo[],
  marks: GazetteerMarks,
  candidate: Uint8Array,
  broken: Uint8Array,
): [number, number][] {
  const segments: [number, number][] = [];
  const close = (begin: number, to: number): void => {
    let from = begin;
    if (to - from > 1 && words[from]!.flags & TITLES) candidate[from++] = 0;
    if (to - from === 1 && words[from]!.flags & FUNCTION) candidate[from] = 0;
    else segments.push([from, to]);
  };
  let from = -1;
  let last = -1;
  for (let i = 0; i < candidate.length; i++) {
    if (from >= 0 && broken[i]) {
      close(from, last + 1);
      from = -1;
    }
    if (candidate[i]) {
      if (from < 0) from = i;
      last = i;
    } else if (
      from >= 0 &&
      (!(words[i]!.flags & CONNECTOR) || i - last > LONGEST_GAP) &&
      !isListed(tokens, marks, candidate, from, i)
    ) {
      close(from, last + 1);
      from = -1;
    }
  }
  if (from >= 0) close(from, last + 1);
  return segments;
}

/** Whether a comma stands between the parts of one name that begins at `from`: "Ministry of Agriculture, Fisheries and Water Resources". */
function isListed(
  { words, count }: Tokens,
  marks: GazetteerMarks,
  candidate: Uint8Array,
  from: number,
  comma: number,
): boolean {
  if (words[comma] !== ',' || !candidate[comma - 1] || !candidate[comma + 1]) return false;
  let headed = false;
  for (let i = from; i < comma && !headed; i++) headed = (marks.begin[i]! & BIT.organisationHead) !== 0;
  if (!headed) return false;
  for (let i = comma + 1; i < count && i < comma + 10; i++) {
    const word = words[i]!;
    if (word === 'and' || word === '&') return candidate[i + 1] === 1;
    if (!candidate[i] && word !== ',' && word !== 'of') return false;
  }
  return false;
}

function styleOf(words: readonly WordInfo[], from: number, to: number): number {
  let letters = 0;
  let caps = 0;
  let upper = 0;
  let content = 0;
  for (let i = from; i < to; i++) {
    const { flags } = words[i]!;
    if (!(flags & LETTER)) continue;
    letters++;
    if (flags & CAPS) caps++;
    if (flags & CONNECTOR) continue;
    content++;
    if (flags & UPPER) upper++;
  }
  if (letters >= 3 && caps / letters > 0.7) return CAPITALS;
  return content >= 4 && upper / content > 0.75 ? TITLE : PROSE;
}
