/** A name seen clearly once is found everywhere in its document, and an uncertain one takes its kind from the clear ones. */
import { BIT, maskOf } from '../../lists/categories.js';
import { SPEAKER } from '../../../text/layout/roles.js';
import { TYPES } from '../../tagger/labels.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, PROSE, type BlockView } from '../../tagger/view.js';
import { CAPS, FUNCTION, LETTER, UPPER } from '../../tagger/words.js';
import { startOfWord } from './rule.js';

const PERSON = TYPES.indexOf('person');
const ORGANISATION = TYPES.indexOf('organisation');
const OTHER = TYPES.indexOf('other');
/** From this probability on a name is clear. */
const CLEAR = 0.85;
/** A person's full name is clear from this probability on. */
const CLEAR_IN_FULL = 0.8;
/** From this probability on the first word of a person's full name is taken for a given name, where all else says so too. */
const GIVEN = 0.55;
/** Below this a name is uncertain. */
const UNCERTAIN = 0.6;
/** The probability of what was found only because it was clear elsewhere. */
const REPEATED = 0.6;
/** Probabilities are summed in whole parts of this, so that the order of adding makes no difference. */
const PARTS = 1000;
/** The most words of a company's short name. */
const LONGEST_SHORT = 2;
const LISTED = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'city5k', 'region', 'water', 'land', 'macroRegion', 'demonym', 'givenName', 'commonWord', 'calendar', 'title'); // prettier-ignore
const COMPANY = maskOf('organisationSuffix', 'company', 'agency');
const COMMON = maskOf('commonWord', 'calendar', 'title', 'role');

/** How often, and how surely, some words were taken for a name. */
interface Known {
  /** Hashes of the words. */
  readonly ids: readonly number[];
  /** Sums of probabilities by type. */
  readonly votes: number[];
}

/** The clear names of a document, by their first words. */
export class ClearNames {
  private readonly names = new Map<number, Known[]>();
  /** How often a word was the first of a person's full name. */
  private readonly given = new Map<number, number>();

  /** Adds (1) or takes back (-1) the names of a block. */
  add(view: BlockView, found: readonly Found[], sign: 1 | -1 = 1): void {
    for (const { from, to, type, probability } of found) {
      if (type === PERSON && to - from > 1 && probability >= GIVEN) this.countGiven(view.words[from]!.id, sign);
      const least = type === PERSON && to - from > 1 ? CLEAR_IN_FULL : CLEAR;
      if (type === OTHER || probability < least) continue;
      const comma = type === PERSON && to - from > 2 ? view.tokens.words.indexOf(',', from) : -1;
      const isTurned = comma > from && comma < to;
      // Lists are hardly ever prose.
      if (isTurned) this.voteTurned(view, from, comma, to, Math.round(sign * probability * PARTS));
      if (!isClearlyWritten(view, from, type) && !isAcronym(view, from, to)) continue;
      const weight = sign * Math.round(probability * PARTS);
      this.vote(view, from, to, type, weight);
      if (type === ORGANISATION) this.voteShort(view, from, to, weight);
      // A full name makes its surname known too: its last word, or what stands before the comma.
      if (type !== PERSON || to - from < 2) continue;
      const last = isTurned ? comma : to;
      this.vote(view, startOfWord(view, last - 1), last, type, weight);
      // Who speaks is called by the given name.
      if (view.tokens.roles[from] === SPEAKER && last === to) this.vote(view, from, from + 1, type, weight);
    }
  }

  /** Whether somebody's full name begins with a word, though the tagger may not be sure of it. */
  isGiven(id: number): boolean {
    return this.given.has(id);
  }

  private countGiven(id: number, sign: 1 | -1): void {
    const count = (this.given.get(id) ?? 0) + sign;
    if (count === 0) this.given.delete(id);
    else this.given.set(id, count);
  }

  /** A company is also known by the words that are its own: "Norvik" for "Norvik Shipping Ltd". */
  private voteShort(view: BlockView, from: number, to: number, weight: number): void {
    let end = from;
    while (end < to - 1 && end - from < LONGEST_SHORT && isOwnWord(view, end)) end++;
    if (end > from && end < to && isCompanyWord(view, end)) this.vote(view, from, end, ORGANISATION, weight);
  }

  /** Names that begin with a word, longest first, and the type that clear mentions agree on, or -1. */
  startingWith(id: number): readonly { readonly ids: readonly number[]; readonly type: number }[] {
    const names = this.names.get(id);
    if (!names) return [];
    return names.map(({ ids, votes }) => ({ ids, type: agreed(votes) })).sort((a, b) => b.ids.length - a.ids.length);
  }

  /** What is known of a word, as a text to compare. */
  describe(id: number): string {
    return (
      (this.isGiven(id) ? 'given ' : '') +
      this.startingWith(id)
        .map(({ ids, type }) => `${ids.join(' ')}:${type}`)
        .sort()
        .join('|')
    );
  }

  /** Whom a list has with the family name first is called the other way round: "LINDQVIST, Per" is Per Lindqvist. */
  private voteTurned({ words }: BlockView, from: number, comma: number, to: number, weight: number): void {
    const ids = [...words.slice(comma + 1, to), ...words.slice(from, comma)].map(({ id }) => id);
    this.voteFor(ids, PERSON, weight);
  }

  private vote({ words }: BlockView, from: number, to: number, type: number, weight: number): void {
    const ids: number[] = [];
    for (let i = from; i < to; i++) ids.push(words[i]!.id);
    this.voteFor(ids, type, weight);
  }

  private voteFor(ids: readonly number[], type: number, weight: number): void {
    const id = ids[0]!;
    let names = this.names.get(id);
    if (!names) this.names.set(id, (names = []));
    let name = names.find(other => other.ids.length === ids.length && ids.every((one, k) => other.ids[k] === one));
    if (!name) names.push((name = { ids, votes: TYPES.map(() => 0) }));
    name.votes[type]! += weight;
    if (name.votes.every(votes => votes === 0)) names.splice(names.indexOf(name), 1);
    if (names.length === 0) this.names.delete(id);
  }
}

/** Whether a word is a name's own: no list knows it, and it is no word of the language. */
const isOwnWord = ({ words, marks, tokens }: BlockView, i: number): boolean =>
  (marks.begin[i]! & LISTED) === 0 && words[i]!.cluster === 0 && /^\p{Lu}[\p{L}'’]{3,}$/u.test(tokens.words[i]!);

/** Whether a word says what a company does or is. */
const isCompanyWord = ({ words, marks }: BlockView, i: number): boolean =>
  ((marks.begin[i]! | marks.end[i]!) & COMPANY) !== 0 || words[i]!.cluster !== 0;

/** Whether a name is letters alone in brackets, behind what they stand for. */
const isAcronym = ({ tokens, words }: BlockView, from: number, to: number): boolean =>
  to - from === 1 && tokens.words[from - 1] === '(' && tokens.words[to] === ')' && (words[from]!.flags & CAPS) !== 0;

/** Whether a name is written so that its kind shows: where all is in capitals, only people whom the rules are sure of. */
const isClearlyWritten = (view: BlockView, i: number, type: number): boolean =>
  view.style[i] === PROSE || (view.style[i] === CAPITALS && type === PERSON);

function matches(words: BlockView['words'], from: number, ids: readonly number[]): boolean {
  return ids.every((id, k) => words[from + k]?.id === id);
}

function agreed(votes: readonly number[]): number {
  const top = Math.max(...votes);
  const total = votes.reduce((sum, value) => sum + value, 0);
  return top >= 0.85 * total ? votes.indexOf(top) : -1;
}

/** The names of a block, with what clear names of its document add and correct. */
export function withRepeated(view: BlockView, found: readonly Found[], clear: ClearNames): readonly Found[] {
  const whole = withoutPieces(view, found, clear);
  const corrected = whole.map(name => correct(view, name, clear));
  const added = missing(view, corrected, clear);
  // A piece of what is no name here after all is one by itself; in capitals it was none.
  if (whole.length < found.length)
    for (const name of found)
      if (!whole.includes(name) && view.style[name.from] !== CAPITALS && !added.some(one => overlap(one, name)))
        added.push(correct(view, name, clear));
  return added.length === 0 ? corrected : [...corrected, ...added].sort((a, b) => a.from - b.from);
}

const overlap = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to;

/**
 * The names but the pieces of a longer clear one that are uncertain, in capitals, or a part of somebody's full name: "SOFALA" in
 * "HANDS ACROSS SOFALA", "Lindqvist" in "Per Lindqvist".
 */
function withoutPieces(view: BlockView, found: readonly Found[], clear: ClearNames): readonly Found[] {
  const { words, style, candidate } = view;
  const mayBePiece = ({ from, to, type, probability }: Found): boolean =>
    style[from] === CAPITALS ||
    probability < UNCERTAIN ||
    (type === PERSON && (candidate[from - 1] === 1 || candidate[to] === 1));
  if (!found.some(mayBePiece)) return found;
  /** For each token the longer name it is in, counted from 1; 0 where it is in none. */
  const within = new Uint32Array(words.length + 1);
  const wholes: { length: number; type: number }[] = [{ length: 0, type: -1 }];
  for (let i = 0; i < words.length; i++) {
    if (!candidate[i]) continue;
    const whole = clear
      .startingWith(words[i]!.id)
      .find(({ ids, type }) => type >= 0 && ids.length > 1 && matches(words, i, ids));
    if (whole) within.fill(wholes.push({ length: whole.ids.length, type: whole.type }) - 1, i, i + whole.ids.length);
  }
  const isPiece = (name: Found): boolean => {
    const [start, end] = [within[name.from]!, within[name.to - 1]];
    const { length, type } = wholes[start]!;
    const isUnclear = style[name.from] === CAPITALS || name.probability < UNCERTAIN;
    return start > 0 && start === end && name.to - name.from < length && (isUnclear || name.type === type);
  };
  return found.some(isPiece) ? found.filter(name => !isPiece(name)) : found;
}

function correct(view: BlockView, name: Found, clear: ClearNames): Found {
  if (name.probability >= UNCERTAIN || !view.candidate[name.from]) return name;
  const same = clear
    .startingWith(view.words[name.from]!.id)
    .find(({ ids }) => ids.length === name.to - name.from && matches(view.words, name.from, ids));
  return !same || same.type < 0 ? name : { ...name, type: same.type, probability: REPEATED };
}

function missing(view: BlockView, found: readonly Found[], clear: ClearNames): Found[] {
  const { words, candidate, segments } = view;
  const taken = new Uint8Array(words.length + 1);
  for (const { from, to } of found) taken.fill(1, from, to);
  const added: Found[] = [];
  for (const [from, to] of segments) {
    for (let i = from; i < to; i++) {
      if (!candidate[i] || taken[i]) continue;
      for (const { ids, type } of clear.startingWith(words[i]!.id)) {
        const end = i + ids.length;
        if (type < 0 || end > to || !matches(words, i, ids) || taken.subarray(i, end).includes(1)) continue;
        // Part of something longer that is not the name, or a word that means something by itself.
        const isOpen = i > 0 && candidate[i - 1] && !taken[i - 1] && !isApart(view, i - 1, type);
        const isWhole = ids.length > 1 && view.style[i] === CAPITALS;
        const goesOn = candidate[end] && !taken[end] && !(type === PERSON && isShoutedWord(view, end));
        if (!isWhole && (isOpen || goesOn)) continue;
        if (ids.length === 1 && isCommon(view, i) && !(type === PERSON && view.tokens.roles[i] === SPEAKER)) continue;
        added.push({ from: i, to: end, type, probability: REPEATED });
        taken.fill(1, i, end);
        break;
      }
    }
  }
  return added;
}

/** Whether a capitalised word is no part of the name behind it: a small word, a weekday, or a person's behind the first word of what is said ("OK Gift"). */
function isApart({ marks, first, words, style }: BlockView, i: number, type: number): boolean {
  const mask = marks.begin[i]!;
  if (words[i]!.flags & FUNCTION && (!(words[i]!.flags & UPPER) || first[i] === 1)) return true; // "an FBI agent", "One PLDF courier"
  if (mask & BIT.calendar || (type === PERSON && isShoutedWord({ marks, words, style }, i))) return true;
  return type === PERSON && first[i] === 1 && words[i]!.cluster !== 0 && (mask & LISTED & ~BIT.commonWord) === 0;
}

/** Whether a word in a text in capitals is one that no list knows as a name: "STOP BRODERSEN SAILS". */
const isShoutedWord = ({ marks, words, style }: Pick<BlockView, 'marks' | 'words' | 'style'>, i: number): boolean =>
  style[i] === CAPITALS && words[i]!.cluster !== 0 && (marks.begin[i]! & LISTED & ~BIT.commonWord & ~BIT.title) === 0;

function isCommon({ words, marks, first }: BlockView, i: number): boolean {
  const mask = marks.begin[i]!;
  return (mask & COMMON) !== 0 || (first[i] === 1 && (mask & BIT.demonym) !== 0) || !(words[i]!.flags & LETTER);
}
