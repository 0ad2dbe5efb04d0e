/** From tagged tokens to mentions: spans as readers mean them, countries told from other places, demonyms. */
import type { Tokens } from '../text/tokens.js';
import { NO_NAME } from '../text/layout/roles.js';
import { plainWords } from '../text/plain.js';
import { posOf } from '../text/tokens.js';
import type { Form, Kind } from '../types.js';
import type { KnownNames } from './lists/known-names.js';
import { BIT, maskOf } from './lists/categories.js';
import { SAINT } from './rules/shared/saints.js';
import { isDenied } from './rules/shared/rule.js';
import { TYPES } from './tagger/labels.js';
import type { Found } from './tagger/tagger.js';
import type { BlockView } from './tagger/view.js';
import { CAPS, FUNCTION, UPPER } from './tagger/words.js';

/** A mention in a block: tokens `[from, to)`. */
export interface BlockMention {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  readonly form: Form;
  /** As the tagger gives it, not yet calibrated. */
  readonly probability: number;
}

const PERSON = TYPES.indexOf('person');
const LOCATION = TYPES.indexOf('location');
const DET = posOf('DET');
/** What an adjective can stand before. */
const DESCRIBED = new Set([posOf('NOUN'), posOf('PROPN'), posOf('ADJ')]);
const NAME = maskOf('givenName', 'familyName');
const LANGUAGE_BEFORE =
  /^(?:in|speaks?|spoken?|spoke|speaking|learn|learns|learning|learned|taught|teach|teaches|teaching|into|fluent|written|broken|translated)$/i;
const LANGUAGE_AFTER =
  /^(?:language|languages|speaking|speaker|speakers|grammar|lessons|translation|translations|dialect|dialects|alphabet|script)$/i;
/** Probability of what lists alone say, where the tagger said nothing. */
const LISTED = 0.6;

/** The mentions of a block, in order. */
export function mentionsOf(view: BlockView, found: readonly Found[], world: KnownNames): BlockMention[] {
  const { tokens } = view;
  const mentions: BlockMention[] = [];
  const taken = new Uint8Array(tokens.count);
  for (const name of found) {
    if (isDenied(name)) taken.fill(1, name.from, name.to);
    const { from, to } = trimmed(view, name);
    if (from >= to) continue;
    const words = nameOf(tokens, from, to);
    const demonym = isDemonym(view, from, to, words, world);
    if (demonym && name.type !== PERSON && world.countriesNamed(words).length === 0) {
      mentions.push({ from, to, kind: 'country', form: 'demonym', probability: name.probability });
    } else {
      const kind = kindOf(view, [from, to], words, name.type, world);
      if (!kind) continue;
      mentions.push({ from, to, kind, form: 'name', probability: name.probability });
    }
    taken.fill(1, from, to);
  }
  listed(view, taken, world, mentions);
  return mentions.sort((a, b) => a.from - b.from);
}

const BY_TYPE: readonly (Kind | undefined)[] = TYPES.map(type =>
  type === 'person' || type === 'organisation' ? type : undefined,
);
/** The Kremlin is a building for those who stand in or before it; else it is the government that acts from there. */
const LOCATIVE = /^(?:in|at|inside|outside|near|to|from|within|around|behind|opposite|into|past)$/i;

/** The kind of a name of a type; undefined for names that are of none. */
function kindOf(
  view: BlockView,
  [from, to]: readonly [number, number],
  words: string,
  type: number,
  world: KnownNames,
): Kind | undefined {
  const before = view.tokens.words[from - 1] ?? '';
  const hasArticle = /^the$/i.test(before);
  if (type === LOCATION && world.countriesNamed(words).length > 0 && !isWithinState(view, from, to)) return 'country';
  // People have no article: "the Kremlin" is never one.
  if ((type === LOCATION || (type === PERSON && hasArticle)) && world.seatOf(words)?.kind === 'organisation') {
    return LOCATIVE.test(hasArticle ? (view.tokens.words[from - 2] ?? '') : before) ? 'place' : 'organisation';
  }
  return type === LOCATION ? 'place' : BY_TYPE[type];
}

/** Adds demonyms and unmistakable countries that no name covers. */
function listed(view: BlockView, taken: Uint8Array, world: KnownNames, into: BlockMention[]): void {
  const { tokens, marks, words } = view;
  for (let i = 0; i < tokens.count; i++) {
    const mask = marks.begin[i]!;
    if (taken[i] || tokens.roles[i] === NO_NAME || !(mask & (BIT.demonym | BIT.country)) || !(words[i]!.flags & UPPER))
      continue;
    for (let to = Math.min(tokens.count, i + 5); to > i; to--) {
      if (!(marks.end[to - 1]! & (BIT.demonym | BIT.country)) || taken[to - 1]) continue;
      const name = nameOf(tokens, i, to);
      const demonym = isDemonym(view, i, to, name, world);
      const country = !(mask & (BIT.commonWord | NAME)) && world.countriesNamed(name).length > 0;
      if (!demonym && !country) continue;
      into.push({ from: i, to, kind: 'country', form: country ? 'name' : 'demonym', probability: LISTED });
      taken.fill(1, i, to);
      i = to - 1;
      break;
    }
  }
}

/** The text of tokens, with single spaces. */
function nameOf(tokens: Tokens, from: number, to: number): string {
  return plainWords(tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]));
}

function isDemonym(view: BlockView, from: number, to: number, name: string, world: KnownNames): boolean {
  if (world.countriesOfDemonym(name).length === 0) return false;
  const { tokens } = view;
  const before = tokens.words[from - 1] ?? '';
  const after = tokens.words[to] ?? '';
  // "in French" is the language, "in French cities" is not.
  if (LANGUAGE_BEFORE.test(before) && !DESCRIBED.has(tokens.pos[to] ?? -1)) return false;
  if (LANGUAGE_AFTER.test(after === '-' ? (tokens.words[to + 1] ?? '') : after)) return false;
  // "Polish the silver": a command, not a people.
  return !(view.first[from] && tokens.pos[to] === DET);
}

/** Countries with a province of the same name. */
const OWN_PROVINCE = /^(?:Panama|Guatemala|Mexico|Djibouti)$/;

/** Whether a location follows another after a comma ("Atlanta, Georgia"): a state's name there is no country's. */
function isWithinState(view: BlockView, from: number, to: number): boolean {
  const { tokens, marks } = view;
  if (!(marks.begin[from]! & marks.end[to - 1]! & BIT.region) || tokens.words[from - 1] !== ',' || from < 2)
    return false;
  if (OWN_PROVINCE.test(tokens.words[from]!)) return false;
  const before = marks.end[from - 2]!;
  return (
    (before & (BIT.country | BIT.capital)) === 0 && (before & maskOf('city1M', 'city100k', 'city15k', 'city5k')) !== 0
  );
}

const MARK_BEHIND = /^(?:['’]s?|[,;:"“”‘()\-–—])$/;
const MARK_BEFORE = /^(?:the|['’"“”‘,;:()–—-])$/i;

/** A name without an article, title or possessive ending. */
function trimmed(view: BlockView, { from, to, type }: Found): { from: number; to: number } {
  const { tokens, marks, words } = view;
  let first = from;
  let last = to;
  const isSaints = last - first === 3 && type === LOCATION && SAINT.test(tokens.words[first]!);
  while (!isSaints && last > first && !(words[last - 1]!.flags & UPPER) && MARK_BEHIND.test(tokens.words[last - 1]!))
    last--;
  // Most names begin with a word that is neither an article nor a mark: no pattern is tried.
  const isOwn = (i: number): boolean => (words[i]!.flags & (UPPER | FUNCTION)) === UPPER && !(words[i]!.flags & CAPS);
  while (first < last && !isOwn(first) && MARK_BEFORE.test(tokens.words[first]!)) first++;
  if (type === PERSON) {
    while (
      last - first > 1 &&
      marks.begin[first]! & BIT.title &&
      !(marks.begin[first]! & NAME) &&
      !/^\p{Lu}\.\p{Lu}/u.test(tokens.words[first]!) && // "M.R." is no "Mr."
      words[first + 1]!.flags & UPPER
    ) {
      first++;
      if (tokens.words[first] === '.' && last - first > 1) first++;
    }
  }
  return { from: first, to: last };
}
