/** A reading with names in it that its text alone does not give. */
import { recounted, type Use } from '../../correct/local-entities.js';
import { formIn, type Reading } from '../../reading/reading.js';
import { lastNotAfter } from '../../text/sorted.js';
import { Spans } from '../../text/spans.js';
import { FORMS, KINDS, type Kind, type LocalEntity, type Reason, type Span } from '../../types.js';

/** How sure it is, in thousandths, that the same words are the same name in another language. */
const CONFIDENCE = 900;
const WHY: Reason = { rule: 'other-language' };

/** A name to be put in. */
export interface LentName extends Span {
  readonly kind: Kind;
  /** As they read. */
  readonly words: string;
}

/**
 * Puts names into a reading: the longest first, the first of equally long ones; none that shares characters with another, or with a mention
 * of the reading that is not shorter and within it. Gives the very reading where none is put in.
 */
export function withNames(reading: Reading, names: readonly LentName[]): Reading {
  const added = chosen(reading, names);
  if (added.length === 0) return reading;
  const starts = added.map(({ start }) => start);
  const isOut = (i: number): boolean => {
    const at = lastNotAfter(starts, reading.starts[i]!);
    return at >= 0 && reading.ends[i]! <= added[at]!.end;
  };
  const kept = Array.from(reading.starts, (_, i) => i).filter(i => !isOut(i));
  const { entities, numbers } = entitiesOf(reading, kept);
  const words = [...reading.names];
  const reasons = [...reading.reasons, WHY];
  const lent = new Map<string, { readonly owner: number; readonly name: number }>();
  const counts = new Map<string, number>();
  for (const { words: name } of added) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { kind, words: name } of added) {
    if (lent.has(name)) continue;
    const entity: LocalEntity = { kind, name, names: [name], counts: [counts.get(name)!], partial: false };
    lent.set(name, { owner: entities.push(entity) - 1, name: words.push(name) - 1 });
  }
  /** A mention that was there by its number, or a name that is put in. */
  const rows = [...kept, ...added].sort((a, b) => startOf(reading, a) - startOf(reading, b));
  const column = <T extends Uint8Array | Uint16Array | Uint32Array>(of: T, value: (name: LentName) => number): T => {
    const made = of.slice(0, 0).constructor as new (length: number) => T;
    const values = new made(rows.length);
    rows.forEach((row, i) => (values[i] = typeof row === 'number' ? of[row]! : value(row)));
    return values;
  };
  const ownersLeft = reading.owners.map(owner => numbers.get(owner) ?? 0);
  return {
    ...reading,
    starts: column(reading.starts, ({ start }) => start),
    ends: column(reading.ends, ({ end }) => end),
    sorts: column(reading.sorts, ({ kind }) => KINDS.indexOf(kind) + 4 * FORMS.indexOf('name')),
    confidences: column(reading.confidences, () => CONFIDENCE),
    owners: column(ownersLeft, ({ words }) => lent.get(words)!.owner),
    reasonOf: column(reading.reasonOf, () => reasons.length - 1),
    nameOf: column(reading.nameOf, ({ words }) => lent.get(words)!.name),
    standsForOf: column(reading.standsForOf, () => 0),
    reasons,
    names: words,
    entities,
  };
}

/** The entities that some mentions are of, counted anew where others were theirs too, and their numbers among these by those they had. */
function entitiesOf(
  { entities, owners, names, nameOf, sorts }: Reading,
  kept: readonly number[],
): { readonly entities: LocalEntity[]; readonly numbers: ReadonlyMap<number, number> } {
  const uses = new Map<number, Use[]>();
  for (const i of kept) {
    const use = { words: names[nameOf[i]!]!, form: formIn(sorts[i]!) };
    const known = uses.get(owners[i]!);
    if (known) known.push(use);
    else uses.set(owners[i]!, [use]);
  }
  const before = new Uint32Array(entities.length);
  for (const owner of owners) before[owner]!++;
  const left: LocalEntity[] = [];
  const numbers = new Map<number, number>();
  entities.forEach((entity, owner) => {
    const used = uses.get(owner);
    if (used) numbers.set(owner, left.push(used.length === before[owner] ? entity : recounted(entity, used)) - 1);
  });
  return { entities: left, numbers };
}

/** Whether two readings of one text, with what is lent to it, name the same. */
export function namesAlike(a: Reading, b: Reading): boolean {
  const { starts, ends, sorts } = a;
  return (
    starts.length === b.starts.length &&
    starts.every((start, i) => start === b.starts[i] && ends[i] === b.ends[i] && sorts[i] === b.sorts[i])
  );
}

const startOf = ({ starts }: Reading, row: number | LentName): number =>
  typeof row === 'number' ? starts[row]! : row.start;

/** Those that are put in, in order. */
function chosen({ starts, ends }: Reading, names: readonly LentName[]): LentName[] {
  const isWithin = (i: number, { start, end }: Span): boolean =>
    starts[i]! >= start && ends[i]! <= end && ends[i]! - starts[i]! < end - start;
  const isFree = (name: LentName): boolean => {
    for (let i = lastNotAfter(starts, name.end - 1); i >= 0 && ends[i]! > name.start; i--)
      if (!isWithin(i, name)) return false;
    return true;
  };
  const taken = new Spans();
  const longestFirst = names.filter(isFree).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return longestFirst.filter(name => taken.take(name)).sort((a, b) => a.start - b.start);
}
