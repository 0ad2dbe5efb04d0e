/** Places of an itinerary: "Day 6: Naryn - Tash Rabat", "Oslo – Voss – Bergen". */
import { cellsOf, isCapitalised, LOCATION, PERSON, SURE, withNames, type Rule } from '../shared/rule.js';
import { BIT, maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const STAGE = /^(?:Day|Stage|Leg|DAY|STAGE|LEG)$/;
const BETWEEN = /^(?:[-–—→]|->|to|via)$/;
const KNOWN = maskOf('capital', 'city1M', 'city100k', 'city15k', 'country', 'region');
const LONGEST = 4;

/** Makes places of the stops of a line that holds stops and nothing else. */
export const routes: Rule = (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (const [from, to] of cellsOf(tokens)) {
    const head = STAGE.test(tokens.words[from]!) && /^\d{1,2}$/.test(tokens.words[from + 1] ?? '') ? from + 2 : from;
    const first = head > from && /^[:.–—-]$/.test(tokens.words[head] ?? '') ? head + 1 : head;
    if (first > from && first === head) continue;
    const stops = stopsOf(view, first, to);
    if (stops.length === 0 || !isRoute(view, stops, first > from, found)) continue;
    added.push(...stops.map(([a, b]) => ({ from: a, to: b, type: LOCATION, probability: SURE })));
  }
  const isSure = (stop: Found): boolean =>
    found.some(
      ({ from, to, type, probability }) =>
        from === stop.from && to === stop.to && type === LOCATION && probability >= SURE,
    );
  return withNames(
    found,
    added.filter(stop => !isSure(stop)),
  );
};

/** The names between the dashes of a line; none where it holds anything else before a bracket or a comma. */
function stopsOf(view: BlockView, first: number, end: number): [number, number][] {
  const { tokens } = view;
  const stops: [number, number][] = [];
  for (let from = first; from < end;) {
    let to = from;
    while (to < end && to - from < LONGEST && (isCapitalised(view, to) || isGlued(view, to))) to++;
    if (to === from) return [];
    stops.push([from, to]);
    if (to === end || /^[(,]$/.test(tokens.words[to]!)) break;
    if (!BETWEEN.test(tokens.words[to]!)) return [];
    from = to + 1;
  }
  return stops;
}

/** Whether a hyphen stands within a word: "Kara-Bulak". */
const isGlued = ({ tokens }: BlockView, i: number): boolean =>
  tokens.words[i] === '-' && tokens.ends[i - 1] === tokens.starts[i] && tokens.ends[i] === tokens.starts[i + 1];

/** Whether stops are places: the line says which stage it is, or one of three is a known place; people are none. */
function isRoute(
  { marks, words, tokens }: BlockView,
  stops: readonly [number, number][],
  staged: boolean,
  found: readonly Found[],
): boolean {
  const isKnown = ([from]: [number, number]): boolean => (marks.begin[from]! & KNOWN) !== 0;
  const isStrange = ([from]: [number, number]): boolean =>
    isKnown([from, from]) || (words[from]!.cluster === 0 && !(marks.begin[from]! & BIT.calendar));
  if (stops.some(([from]) => (marks.begin[from]! & BIT.calendar) !== 0 || tokens.words[from]!.length < 3)) return false;
  const isFound = ([a, b]: [number, number]): boolean =>
    found.some(({ from, to, type }) => from === a && to === b && type === LOCATION);
  if (staged) return stops.some(stop => isStrange(stop) || isFound(stop));
  const isPerson = (a: number, b: number): boolean =>
    found.some(({ from, to, type, probability }) => from === a && to === b && type === PERSON && probability > SURE);
  return stops.length > 2 && stops.some(isKnown) && !stops.some(([from, to]) => isPerson(from, to));
}
