/** What is known of a word by itself, whatever stands around it. */
import { hashText, mix } from '../lists/hash.js';
import { RecentMap } from '../../text/memo.js';
import { ownCopy } from '../../text/own-copy.js';
import type { Gazetteer, ListedWord } from '../lists/gazetteer.js';
import type { Lexicon } from '../lists/lexicon.js';
import { CIVIL_TITLES, OFFICES } from './title-words.js';

/** Bits of `WordInfo.flags`. */
export const UPPER = 1; // starts with a capital, or holds one
export const CAPS = 2; // two letters or more, all capitals
export const LETTER = 4; // holds a letter
export const CONNECTOR = 8; // may stand inside a name
export const DIGIT = 16; // holds a digit
export const PARTICLE = 32; // lower-case word that may begin a family name
export const STOP = 64; // ends a sentence
export const FUNCTION = 128; // a function word: alone, even with a capital, it is no name

export const TITLES = 256; // a title in the plural: before names, part of none
export const CIVIL = 512; // a title that only people have
export const OFFICE = 1024; // a title that may be part of other names too

/** A word's attributes as hashes, and what it may be. */
export interface WordInfo extends ListedWord {
  readonly flags: number;
  /** Of the word in lower case. */
  readonly id: number;
  /** Of the capitals, digits and marks it is written with. */
  readonly shape: number;
  /** Finest to coarsest; 0 where the word is not in the lexicon. */
  readonly cluster: number;
  readonly coarse: number;
  /** Attributes that count at any distance up to 2: identity, shape, clusters. */
  readonly near: Uint32Array;
  /** Attributes that count only at the word itself: prefixes and suffixes. */
  readonly own: Uint32Array;
  /** What rules look for and the word is, as numbers. */
  readonly signs: readonly number[];
  /** What a tagger has worked out for the word; only that tagger looks at it. */
  remembered: unknown;
}

const CONNECTORS = new Set(
  "of the and for & - – ‑ ' ’ 's ’s de da do dos das du del della di der den von van zu la le les el al bin ibn ben y e i in on at to / . + d l und et des a an ap ole arap binti".split(
    ' ',
  ),
);
const FUNCTION_WORDS = new Set(
  'a about after again all also although always among an and another any anyone are as at be because been before both but by can could did do does during each either else even ever every everyone few first for from had has have having he her here hers him his how however i if in indeed instead into is it its just last later like many maybe me meanwhile more most much must my neither never next no nobody none nor not nothing now of often on once one only or other others our out over perhaps rather she should since so some someone something soon still such than that the their them then there therefore these they this those though through thus to today together tomorrow too two under unless until up upon was we were what whatever when whenever where whether which while who whoever whom whose why with within without would yesterday yes yet you your'.split(
    ' ',
  ),
);
const PLURAL_TITLES = new Set(
  'presidents ministers chancellors senators generals kings queens princes princesses messrs drs sens reps gens govs popes governors judges justices secretaries professors doctors ambassadors commissioners congressmen congresswomen'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'al el de da dos du del van von der den bin ibn abu la le ul ur bint ash as an ad ar at es'.split(' '),
);

const seed = { id: 1, shape: 2, fine: 3, middle: 4, coarse: 5, prefix: 6, suffix: 7, length: 8 };

/** How a word is written, runs shortened: "Jong-un" → "Xx-x", "U.S." → "X.X.", "1996" → "d". */
export function shapeOf(word: string): string {
  let shape = '';
  for (const character of word.length > 24 ? word.slice(0, 24) : word) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character === '’'
            ? "'"
            : character;
    if (!shape.endsWith(kind) || kind === '.') shape += kind;
    else if (kind === 'X' && !shape.endsWith('XX')) shape += kind;
  }
  return shape;
}

/** A word in lower case, with straight apostrophes and without the full stop that a sentence's end or an abbreviation leaves on it. */
function plainForm(word: string): string {
  const lower = word.toLowerCase().replace(/’/g, "'");
  return lower.length > 3 && lower.indexOf('.') === lower.length - 1 ? lower.slice(0, -1) : lower;
}

/** The lists that words are looked up in. */
export interface WordLists {
  readonly lexicon: Pick<Lexicon, 'lookup'>;
  readonly gazetteer: Pick<Gazetteer, 'word'>;
  /** The signs of rules that a word is; none where no rules follow. */
  readonly signsOf?: (word: string) => readonly number[];
}

/** What most words have. */
export const NO_SIGNS: readonly number[] = [];

/** Finds out all there is to know of a word. */
export function describeWord(word: string, { lexicon, gazetteer, signsOf }: WordLists): WordInfo {
  const lower = plainForm(word);
  const shape = shapeOf(word);
  let flags = 0;
  if (shape.includes('X')) flags |= UPPER;
  if (shape.includes('X') && !shape.includes('x') && word.length > 1) flags |= CAPS;
  if (/[xX]/.test(shape)) flags |= LETTER;
  if (shape.includes('d')) flags |= DIGIT;
  if (CONNECTORS.has(lower)) flags |= CONNECTOR;
  if (PARTICLES.has(word)) flags |= PARTICLE;
  if (!(flags & CAPS) && FUNCTION_WORDS.has(lower)) flags |= FUNCTION;
  if (PLURAL_TITLES.has(lower)) flags |= TITLES;
  const title = (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();
  if (CIVIL_TITLES.has(title)) flags |= CIVIL;
  if (OFFICES.has(title)) flags |= OFFICE;
  if (/[.!?]$/.test(word)) flags |= STOP;

  const id = hashText(lower);
  const near = [mix(seed.id, id), mix(seed.shape, hashText(shape))];
  const { fine, middle, coarse } = lexicon.lookup(lower);
  if (fine) near.push(mix(seed.fine, fine), mix(seed.middle, middle), mix(seed.coarse, coarse));

  const own: number[] = [];
  for (let n = 2; n <= 4; n++) {
    if (lower.length <= n) break;
    own.push(mix(seed.prefix, hashText(lower.slice(0, n))), mix(seed.suffix, hashText(lower.slice(-n))));
  }
  own.push(mix(seed.length, Math.min(lower.length, 12)));
  const { a, b, exactA, exactB, written, first, firstExact } = gazetteer.word(word);
  return {
    a,
    b,
    exactA,
    exactB,
    written,
    first,
    firstExact,
    flags,
    id,
    shape: hashText(shape),
    cluster: middle,
    coarse,
    near: Uint32Array.from(near),
    own: Uint32Array.from(own),
    signs: signsOf?.(word) ?? NO_SIGNS,
    remembered: undefined,
  };
}

/** Remembers what was found out of words, up to a bound. */
export class WordMemory {
  private readonly words: RecentMap<string, WordInfo>;

  /** @param limit so many words are known at most */
  constructor(
    private readonly lists: WordLists,
    limit = 24_000,
  ) {
    this.words = new RecentMap(limit);
  }

  /** What is known of a word. */
  readonly describe = (word: string): WordInfo => {
    let info = this.words.get(word);
    if (!info) this.words.set(ownCopy(word), (info = describeWord(word, this.lists)));
    return info;
  };
}
