/** What a rule of recognition is given, and what rules have in common. */
import { TYPES } from '../../tagger/labels.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { LETTER, UPPER } from '../../tagger/words.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import { firstIndex } from '../../../text/sorted.js';

/** Puts right what the tagger found in a block, by what the text says beyond doubt. The names are in order and do not overlap. */
export type Rule = (view: BlockView, found: readonly Found[]) => readonly Found[];

export const PERSON = TYPES.indexOf('person');
export const LOCATION = TYPES.indexOf('location');
export const ORGANISATION = TYPES.indexOf('organisation');
export const OTHER = TYPES.indexOf('other');

/** How sure a rule is where the tagger was not. */
export const SURE = 0.9;

/** How sure is what one rule of thumb says. */
export const LIKELY = 0.75;

/** What the tagger is less sure of is nothing yet. */
export const UNSURE = 0.5;

/** Says of a token that it is no name of ours, whatever lists say: see `isDenied`. */
export const noName = (at: number): Found => ({ from: at, to: at + 1, type: OTHER, probability: 1 });

/** Whether the rules are certain that some words are no name of ours. */
export const isDenied = ({ type, probability }: Found): boolean => type === OTHER && probability === 1;

/** Whether a token is a word with a capital. */
export const isCapitalised = ({ words }: BlockView, i: number): boolean =>
  i >= 0 && i < words.length && (words[i]!.flags & UPPER) !== 0 && (words[i]!.flags & LETTER) !== 0;

/** The names, each as a change leaves it; the same list where it leaves all. */
export function changed(found: readonly Found[], change: (name: Found, i: number) => Found): readonly Found[] {
  let names: Found[] | undefined;
  for (let i = 0; i < found.length; i++) {
    const name = found[i]!;
    const now = change(name, i);
    if (now !== name) names ??= found.slice(0, i);
    names?.push(now);
  }
  return names ?? found;
}

/** The names, each in its parts; the same list where no name gives anything but itself. */
export function parted(
  found: readonly Found[],
  part: (name: Found, i: number) => Found | readonly Found[],
): readonly Found[] {
  let names: Found[] | undefined;
  for (let i = 0; i < found.length; i++) {
    const name = found[i]!;
    const parts = part(name, i);
    if (parts === name) names?.push(name);
    else (names ??= found.slice(0, i)).push(...(Array.isArray(parts) ? (parts as readonly Found[]) : [parts as Found]));
  }
  return names ?? found;
}

/** The names, each put together with the one before where `join` gives one name for both; the same list where it never does. */
export function putTogether(
  found: readonly Found[],
  join: (before: Found, name: Found) => Found | undefined,
): readonly Found[] {
  const names: Found[] = [];
  for (const name of found) {
    const before = names.at(-1);
    const both = before && join(before, name);
    if (both) names[names.length - 1] = both;
    else names.push(name);
  }
  return names.length === found.length ? found : names;
}

/** The names with these in place of all that overlap them; none where nothing was added. */
export function withNames(found: readonly Found[], added: readonly Found[]): readonly Found[] {
  if (added.length === 0) return found;
  const sorted = added.length === 1 ? added : [...added].sort((a, b) => a.from - b.from);
  let next = 0;
  let end = 0; // of all that begin before a name ends
  const rest = found.filter(({ from, to }) => {
    for (; next < sorted.length && sorted[next]!.from < to; next++) end = Math.max(end, sorted[next]!.to);
    return end <= from;
  });
  return [...rest, ...sorted].sort((a, b) => a.from - b.from);
}

/** The names that have a token of `[from, to)`; the names in order, none over another. */
export function namesIn(found: readonly Found[], from: number, to: number): readonly Found[] {
  const first = firstIndex(found.length, i => found[i]!.to <= from);
  let end = first;
  while (end < found.length && found[end]!.from < to) end++;
  return first === end ? NONE : found.slice(first, end);
}

const NONE: readonly Found[] = [];

/** The stretches `[from, to)` of tokens between breaks: cells, labels, lines. */
export function* cellsOf({ count, breaks }: BlockView['tokens']): Generator<readonly [number, number]> {
  for (let from = 0, to = 1; from < count; to++) {
    if (to < count && !breaks[to]) continue;
    yield [from, to];
    from = to;
  }
}

/** The end of a run of capitalised words that begins with a token, at most so many; none goes on over a break. */
export function runOfCapitals(view: BlockView, from: number, most: number): number {
  let to = from;
  while (to - from < most && isCapitalised(view, to) && (to === from || view.tokens.breaks[to] === 0)) to++;
  return to;
}

/** The start of a run of capitalised words that ends with a token, so many before it at most; none goes back over a break, or what is no name. */
export function startOfCapitals(view: BlockView, last: number, most: number): number {
  const { breaks, roles } = view.tokens;
  let from = last;
  while (
    from > 0 &&
    last - from < most &&
    !breaks[from] &&
    isCapitalised(view, from - 1) &&
    roles[from - 1] !== NO_NAME
  )
    from--;
  return from;
}

/** The end of a word that begins with a token, its parts behind hyphens included. */
export function endOfWord({ tokens }: BlockView, i: number): number {
  let to = i + 1;
  while (tokens.words[to] === '-' && tokens.ends[to - 1] === tokens.starts[to] && to + 1 < tokens.count) to += 2;
  return to;
}

/** The start of a word that ends with a token, its parts before hyphens included. */
export function startOfWord({ tokens }: BlockView, i: number): number {
  let from = i;
  while (from > 1 && tokens.words[from - 1] === '-' && tokens.ends[from - 2] === tokens.starts[from - 1]) from -= 2;
  return from;
}
