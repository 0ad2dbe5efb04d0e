/** A block's tokens, parts of speech and sentences by wink-nlp, with exact UTF-16 offsets. */
import { indexOfTag } from './pos.js';
import { CELL, JOIN, LINE } from './layout/joints.js';
import { NO_NAME, partsOf } from './layout/roles.js';
import { remembering } from './memo.js';
import { TokenList } from './token-list.js';
import { winkDocument } from './wink.js';
import { winkText } from './wink-text.js';

export { POS, posOf } from './pos.js';

/** The tokens of one block of text. White space is no token. Offsets count from the block's start. */
export interface Tokens {
  /** The block as it reads on, as long as the block itself. */
  readonly text: string;
  readonly count: number;
  /** The token's letters: those of `text.slice(starts[i], ends[i])`, without what stands invisibly between them. */
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Indices into `POS`. */
  readonly pos: Uint8Array;
  /** What each token is part of: see `layout/roles`. */
  readonly roles: Uint8Array;
  /** 1 for tokens with which no name goes on: behind a cell, a label, a line end that was meant. */
  readonly breaks: Uint8Array;
  /** Index of the first token of each sentence, in order; the first is 0 unless the block has no token. */
  readonly sentences: Int32Array;
}

/** Blocks of so many UTF-16 code units at most come again and again: "Q.", "Yes.", names in lists. */
const SHORT = 40;
/** So many of them are remembered: about a kilobyte each. */
const MOST_SHORT = 2048;

const tokensOfShort = remembering(tokensOf, MOST_SHORT);

/**
 * Tokenises one block as it reads on (see `flowOf`); sentences as wink finds them, and also at line ends that were meant.
 * Each block gets an object of its own; short ones that read the same share what it holds.
 */
export function tokenise(flow: string): Tokens {
  return flow.length > SHORT ? tokensOf(flow) : { ...tokensOfShort(flow) };
}

function tokensOf(flow: string): Tokens {
  const { text, places } = winkText(flow);
  const { doc, its } = winkDocument(text);
  const collection = doc.tokens();
  const values = collection.out();
  const tags = collection.out<string>(its.pos);
  const spans: unknown = doc.sentences().out(its.span as never); // wink's types know no `span`: [first token, last token]

  const list = new TokenList(text);
  /** Index among the list's tokens of each of wink's, which count white space too. */
  const indices = new Int32Array(values.length + 1);
  let cursor = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // Between two tokens stands white space alone; wink drops or shortens some of it, but never alters a token.
    const at = text.startsWith(value, cursor + 1) && text[cursor] === ' ' ? cursor + 1 : text.indexOf(value, cursor);
    if (at < 0)
      throw new Error(
        `wink-nlp returned a token that is not in the text after offset ${cursor}: ${JSON.stringify(value)}`,
      );
    cursor = at + value.length;
    const isSpace = tags[i] === 'SPACE' || (!isPrintable(value.charCodeAt(0)) && value.trim() === '');
    indices[i] = isSpace ? list.count : list.add(at, cursor, indexOfTag(tags[i]!), value);
  }
  const { words, count } = list;
  indices[values.length] = count;
  const starts = new Int32Array(places ? list.starts.map(start => places.from[start]!) : list.starts);
  const ends = new Int32Array(places ? list.ends.map(end => places.to[end - 1]!) : list.ends);
  const firsts = (spans as [number, number][]).map(([first]) => indices[first]!);
  const { roles, referred } = rolesOf(flow, count, starts, ends);
  const { breaks, sentences } = breaksOf(flow, words, starts, [...firsts, ...list.stops], referred);
  return { text: flow, count, words, starts, ends, pos: new Uint8Array(list.pos), roles, breaks, sentences };
}

/** Whether a character is one of ASCII that is seen. */
const isPrintable = (code: number): boolean => code > 32 && code < 127;

/** Whether a token follows the one before without anything that a reader sees between them: in a line, or over the end of one. */
export function isGlued({ text, starts, ends }: Tokens, i: number): boolean {
  if (i < 1 || i >= starts.length) return false;
  for (let at = ends[i - 1]!; at < starts[i]!; at++) if (text[at] !== JOIN) return false;
  return true;
}

/** The role of each token, and which of them go on with a reference that has begun. */
function rolesOf(
  flow: string,
  count: number,
  starts: Int32Array,
  ends: Int32Array,
): { roles: Uint8Array; referred: Set<number> } {
  const roles = new Uint8Array(count);
  const referred = new Set<number>();
  let token = 0;
  for (const { start, end, role } of partsOf(flow)) {
    while (token > 0 && starts[token - 1]! >= start) token--;
    while (token < count && ends[token]! <= start) token++;
    for (let i = token; i < count && starts[i]! < end; i++) {
      roles[i] = role;
      if (role === NO_NAME && starts[i]! > start) referred.add(i);
    }
  }
  return { roles, referred };
}

/** Where no name goes on, and where sentences start: wink's starts, unless within a reference, and those that a meant line end adds. */
function breaksOf(
  flow: string,
  words: readonly string[],
  starts: Int32Array,
  found: readonly number[],
  referred: ReadonlySet<number>,
): { breaks: Uint8Array; sentences: Int32Array } {
  const count = words.length;
  const breaks = new Uint8Array(count);
  if (count === 0) return { breaks, sentences: new Int32Array(0) };
  const all = new Set<number>();
  for (const index of found)
    if (index < count && !referred.has(index) && !isAfterAbbreviation(words, index)) all.add(index);
  all.add(0);
  for (const mark of [LINE, CELL, '\r']) {
    let token = 0;
    for (let at = flow.indexOf(mark); at >= 0; at = flow.indexOf(mark, at + 1)) {
      while (token < count && starts[token]! < at) token++;
      if (token === count) break;
      breaks[token] = 1;
      if (mark !== CELL) all.add(token);
    }
  }
  return { breaks, sentences: Int32Array.from([...all].sort((a, b) => a - b)) };
}

/** Abbreviations before a name, after which no sentence begins. */
const BEFORE_NAMES = new Set(
  `mr mrs ms mx dr prof rev revd hon rt sen rep gen col lt capt cmdr maj sgt cpl pvt gov pres amb messrs mme mlle mgr fr st wm jas thos geo
   chas jno jos saml benj robt edw danl alex cllr supt insp det sir v vs`.split(/\s+/),
);

/** Abbreviations at the end of names: a word in small letters behind one goes on with the sentence. */
const IN_NAMES = /^(?:Bros|Co|Cos|Corp|Inc|Ltd|Assn|Dept|Univ|Govt|Esq|Jr|Sr|Mfg|Ry|RR)$/;

/** Whether the word before a token is an abbreviation that stands before names, or one within a sentence. */
function isAfterAbbreviation(words: readonly string[], index: number): boolean {
  const before = words[index - 1];
  if (before === undefined) return false;
  const word = before === '.' ? words[index - 2] : before.endsWith('.') ? before.slice(0, -1) : undefined;
  if (word === undefined) return false;
  return BEFORE_NAMES.has(word.toLowerCase()) || (IN_NAMES.test(word) && /^\p{Ll}/u.test(words[index]!));
}
