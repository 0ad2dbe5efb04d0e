/** What the reader's statements do, and what more of them would do. */
import type { Rule } from './rules.js';
import type { Reading } from '../reading/reading.js';
import type { LocalEntity, Span } from '../types.js';

/** How many mentions in how many documents something is about. */
export interface Extent {
  readonly mentions: number;
  readonly documents: number;
}

/** A statement of the reader, and what it does now. */
export interface StatementInForce extends Extent {
  /** As `ruleKey` gives it. */
  readonly key: string;
}

/** Sums the mentions that each rule decides; `entityOf` gives those of whole entities. */
export function inForce(
  rules: readonly Rule[],
  hits: Iterable<ReadonlyMap<string, number>>,
  entityOf: (rule: Rule) => Extent | undefined,
): StatementInForce[] {
  const sums = new Map<string, { mentions: number; documents: number }>();
  for (const counts of hits) {
    for (const [key, mentions] of counts) {
      const sum = sums.get(key) ?? { mentions: 0, documents: 0 };
      sum.mentions += mentions;
      sum.documents++;
      sums.set(key, sum);
    }
  }
  return rules.map(rule => {
    const { mentions, documents } = sums.get(rule.key) ?? entityOf(rule) ?? { mentions: 0, documents: 0 };
    return { key: rule.key, mentions, documents };
  });
}

/** A place of a document that a change is about. */
export interface PreviewedPlace extends Span {
  readonly document: string;
}

/** What a change would change. */
export interface PreviewedChange extends Extent {
  /** The first of the places. */
  readonly places: readonly PreviewedPlace[];
  /** Documents into whose text one would have to look to know. */
  readonly unlooked: number;
}

/** Counts what would change. */
export class PreviewCount implements PreviewedChange {
  mentions = 0;
  documents = 0;
  unlooked = 0;
  readonly places: PreviewedPlace[] = [];

  /** @param first the document whose places come first */
  constructor(
    private readonly most: number,
    private readonly first?: string,
  ) {}

  add(document: string, spans: readonly Span[]): void {
    if (spans.length === 0) return;
    this.mentions += spans.length;
    this.documents++;
    const places = spans.slice(0, this.most).map(({ start, end }) => ({ document, start, end }));
    if (document === this.first) this.places.unshift(...places);
    else this.places.push(...places.slice(0, this.most - this.places.length));
    this.places.length = Math.min(this.places.length, this.most);
  }
}

/** The mentions that are others in one reading than in another of the same text, in order. */
export function changesBetween(before: Reading, now: Reading): Span[] {
  const old = told(before);
  const present = told(now);
  const changed = new Map<string, Span>();
  for (const [one, other] of [
    [old, present],
    [present, old],
  ] as const) {
    for (const [place, { says, span }] of one) if (other.get(place)?.says !== says) changed.set(place, span);
  }
  return [...changed.values()].sort((a, b) => a.start - b.start);
}

function told(reading: Reading): Map<string, { readonly says: string; readonly span: Span }> {
  const names = reading.entities.map(nameOf);
  return new Map(
    Array.from(reading.starts, (start, i) => {
      const end = reading.ends[i]!;
      const says = `${reading.sorts[i]! & 3} ${reading.standsForOf[i]!} ${names[reading.owners[i]!]!}`;
      return [`${start} ${end}`, { says, span: { start, end } }];
    }),
  );
}

const nameOf = ({ kind, given, name }: LocalEntity): string => `${kind} ${given === undefined ? name : `= ${given}`}`;
