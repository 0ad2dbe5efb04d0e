/** Where the name of a capital or a seat of government stands for the government. */
import type { Context, Place } from '../shared/context.js';
import { Wording, type Sense } from './wording.js';

/** A mention of a capital or seat of government. */
export interface SeatMention {
  readonly index: number;
  readonly place: Place;
  /** Code of the government. */
  readonly code: string;
  /** True for a name that is a government's more often than a place's ("the Kremlin"). */
  readonly office: boolean;
}

/** The mentions that stand for a government, of all mentions of seats in a document. `codeOf` gives the country or seat's code of any mention. */
export function standing(
  seats: readonly SeatMention[],
  context: Context,
  codeOf: (index: number) => string | undefined,
): Set<number> {
  const readings = seats.map(({ place, code, office }): Sense => {
    const lands = (token: number): 'own' | 'other' | undefined => {
      const mention = context.mentionFrom(place, token);
      const other = mention === undefined ? undefined : codeOf(mention);
      return other === undefined ? undefined : other === code ? 'own' : 'other';
    };
    return new Wording(place, context, lands, office).read();
  });
  // "Beijing and Moscow": what is said of the one is said of the other.
  for (const step of [1, -1]) {
    seats.forEach((seat, i) => {
      const other = seats[i + step];
      if (readings[i] === undefined && other && areCoordinated(seat, other, context)) readings[i] = readings[i + step];
    });
  }
  const plain = new Map<string, Set<Sense>>();
  seats.forEach(({ code }, i) => plain.set(code, (plain.get(code) ?? new Set()).add(readings[i])));
  const found = new Set<number>();
  seats.forEach(({ index, code, office }, i) => {
    const all = plain.get(code)!;
    // Where nothing tells, the name means what it means elsewhere in the document.
    const reading = readings[i] ?? (office || (all.has('government') && !all.has('town')) ? 'government' : 'town');
    if (reading === 'government') found.add(index);
  });
  return found;
}

function areCoordinated(a: SeatMention, b: SeatMention, context: Context): boolean {
  const [first, second] = a.place.first < b.place.first ? [a.place, b.place] : [b.place, a.place];
  if (first.number !== second.number) return false;
  const between = second.first - first.after;
  const word = context.word(first, first.after);
  return between > 0 && between <= 2 && (word === 'and' || word === 'or' || word === ',' || word === '&');
}
