/** A name seen clearly once is found everywhere in its document, and an uncertain one takes its kind from the clear ones. */
import { BIT, maskOf } from './categories.js';
import { TYPES } from './labels.js';
import type { Found } from './tagger.js';
import { PROSE, type BlockView } from './view.js';
import { LETTER } from './words.js';

const PERSON = TYPES.indexOf('person');
const OTHER = TYPES.indexOf('other');
/** From this probability on a name is clear. */
const CLEAR = 0.85;
/** Below this a name is uncertain. */
const UNCERTAIN = 0.6;
/** The probability of what was found only because it was clear elsewhere. */
const REPEATED = 0.6;
const COMMON = maskOf('commonWord', 'calendar', 'title', 'role');

/** How often, and how surely, some words were taken for a name. */
interface Known {
  /** Hashes of the words. */
  readonly ids: readonly number[];
  /** Sums of probabilities by type. */
  readonly votes: number[];
}

/** A block and the names found in it, in order. */
export interface Tagged {
  readonly view: BlockView;
  readonly found: readonly Found[];
}

/** The names of all blocks, with what clear names elsewhere add and correct. */
export function repeatNames(blocks: readonly Tagged[]): Found[][] {
  const known = knownNames(blocks);
  return blocks.map(({ view, found }) => {
    const corrected = found.map(name => correct(view, name, known));
    const added = missing(view, corrected, known);
    return added.length === 0 ? corrected : [...corrected, ...added].sort((a, b) => a.from - b.from);
  });
}

function knownNames(blocks: readonly Tagged[]): Map<number, Known[]> {
  const known = new Map<number, Known[]>();
  for (const { view, found } of blocks) {
    for (const { from, to, type, probability } of found) {
      if (type === OTHER || probability < CLEAR || view.style[from] !== PROSE) continue;
      vote(known, view, from, to, type, probability);
      // A full name makes its last word known too, as a surname.
      if (type === PERSON && to - from > 1) vote(known, view, to - 1, to, type, probability);
    }
  }
  return known;
}

function vote(
  known: Map<number, Known[]>,
  { words }: BlockView,
  from: number,
  to: number,
  type: number,
  probability: number,
): void {
  const first = words[from]!.id;
  let names = known.get(first);
  if (!names) known.set(first, (names = []));
  let name = names.find(({ ids }) => matches(words, from, ids) && ids.length === to - from);
  if (!name) names.push((name = { ids: words.slice(from, to).map(word => word.id), votes: TYPES.map(() => 0) }));
  name.votes[type]! += probability;
}

function matches(words: BlockView['words'], from: number, ids: readonly number[]): boolean {
  return ids.every((id, k) => words[from + k]?.id === id);
}

/** The type that clear mentions agree on, or -1. */
function agreed({ votes }: Known): number {
  const top = Math.max(...votes);
  const total = votes.reduce((sum, value) => sum + value, 0);
  return top >= 0.85 * total ? votes.indexOf(top) : -1;
}

function correct(view: BlockView, name: Found, known: Map<number, Known[]>): Found {
  if (name.probability >= UNCERTAIN) return name;
  const same = known
    .get(view.words[name.from]!.id)
    ?.find(({ ids }) => ids.length === name.to - name.from && matches(view.words, name.from, ids));
  const type = same ? agreed(same) : -1;
  return type < 0 || type === name.type ? name : { ...name, type, probability: REPEATED };
}

function missing(view: BlockView, found: readonly Found[], known: Map<number, Known[]>): Found[] {
  const { words, candidate, marks, first, segments } = view;
  const taken = new Uint8Array(words.length + 1);
  for (const { from, to } of found) taken.fill(1, from, to);
  const added: Found[] = [];
  for (const [from, to] of segments) {
    for (let i = from; i < to; i++) {
      if (!candidate[i] || taken[i]) continue;
      const names = known.get(words[i]!.id);
      if (!names) continue;
      for (const name of [...names].sort((a, b) => b.ids.length - a.ids.length)) {
        const end = i + name.ids.length;
        if (end > to || !matches(words, i, name.ids) || taken.subarray(i, end).some(value => value === 1)) continue;
        // Part of something longer that is not the name, or a word that means something by itself.
        if ((i > 0 && candidate[i - 1] && !taken[i - 1]) || (candidate[end] && !taken[end])) continue;
        if (
          name.ids.length === 1 &&
          (marks.begin[i]! & COMMON || (first[i] && marks.begin[i]! & BIT.demonym) || !(words[i]!.flags & LETTER))
        )
          continue;
        const type = agreed(name);
        if (type < 0) continue;
        added.push({ from: i, to: end, type, probability: REPEATED });
        taken.fill(1, i, end);
        break;
      }
    }
  }
  return added;
}
