/** The columns of a reading while it is corrected. */
import { kindIn, type Reading } from '../reading/reading.js';
import { Numbering } from '../text/numbering.js';
import { FORMS, KINDS, type LocalEntity, type Reason, type Span } from '../types.js';
import { entityFor, recounted, type Use } from './local-entities.js';
import type { Rule } from './rules.js';
import type { Name } from './statements/statements.js';

/** A mention of the corrected reading. */
interface Row {
  /** Index in the reading; -1 for one that was put in. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly sort: number;
  readonly words: string;
  owner: number;
  /** Absent where it is the reading's own. */
  reason: Reason | undefined;
  standsFor: number;
}

const SAID: Reason = { rule: 'correction' };

const sortOf = ({ target }: Rule): number => KINDS.indexOf(target!.kind) + 4 * FORMS.indexOf(target!.form);

/** Takes a reading's mentions, with what is out and what is put in, and makes columns of them again. */
export class Rows {
  isChanged: boolean;
  private readonly entities: LocalEntity[];
  /** Entities whose mentions are others than in the reading. */
  private readonly touched = new Set<number>();
  private rows: Row[] | undefined;
  private readonly byName = new Map<string, number>();

  constructor(
    private readonly reading: Reading,
    private readonly verdicts: ReadonlyMap<number, Rule<Name> | null>,
    private readonly additions: readonly (Span & { readonly rule: Rule<Name> })[],
  ) {
    this.entities = [...reading.entities];
    this.isChanged = verdicts.size > 0 || additions.length > 0;
  }

  /** Whether a mention is what a rule says already. */
  static isAlready({ sorts, owners, entities }: Reading, i: number, { target }: Rule<Name>): boolean {
    const { country } = entities[owners[i]!]!;
    const isOther = target!.kind === 'country' && target!.country !== undefined && target!.country !== country;
    return kindIn(sorts[i]!) === target!.kind && !isOther;
  }

  /** Gives the mentions of entities to another one, all or the one at a place; returns how many. */
  setApart(isMeant: (entity: LocalEntity) => boolean, as: string, at?: Span): number {
    return this.change(isMeant, at, row => {
      const { kind } = this.entities[row.owner]!;
      this.touched.add(row.owner);
      row.owner = this.givenEntity(kind, as);
      this.touched.add(row.owner);
      row.reason = SAID;
      return true;
    });
  }

  /** Has mentions of entities stand for no government; returns how many did. */
  standForNothing(isMeant: (entity: LocalEntity) => boolean, at?: Span): number {
    return this.change(isMeant, at, row => {
      const stood = row.standsFor > 0;
      row.standsFor = 0;
      return stood;
    });
  }

  /** The corrected reading. */
  build(): Reading {
    const { reading } = this;
    const rows = this.all();
    const numbers = this.entitiesLeft(rows);
    const count = rows.length;
    const columns = {
      starts: new Uint32Array(count), ends: new Uint32Array(count), sorts: new Uint8Array(count), confidences: new Uint16Array(count),
      owners: new Uint32Array(count), reasonOf: new Uint32Array(count), nameOf: new Uint32Array(count), standsForOf: new Uint16Array(count),
    }; // prettier-ignore
    const names = new Numbering<string>(undefined, reading.names);
    const reasons = new Numbering<Reason>(({ rule, of = '', at = '' }) => `${rule}\0${of}\0${at}`, reading.reasons);
    rows.forEach(({ from, start, end, sort, words, owner, reason, standsFor }, i) => {
      const local = this.entities[owner]!;
      columns.starts[i] = start;
      columns.ends[i] = end;
      columns.sorts[i] = sort;
      columns.confidences[i] = reason === SAID || from < 0 ? 1000 : reading.confidences[from]!;
      columns.owners[i] = numbers.get(owner)!;
      const own = from < 0 ? undefined : reading.reasons[reading.reasonOf[from]!]!;
      const why = reason ?? this.reasonLeft(own!, words, local, owner);
      columns.reasonOf[i] = why === own ? reading.reasonOf[from]! : reasons.of(why);
      columns.nameOf[i] = from < 0 ? names.of(words) : reading.nameOf[from]!;
      columns.standsForOf[i] = standsFor;
    });
    const entities = [...numbers.keys()].map(owner => this.entities[owner]!);
    return { ...reading, ...columns, names: names.values, reasons: reasons.values, entities };
  }

  /** Why a mention still belongs to its entity, where the name that told it is no name any more. */
  private reasonLeft(reason: Reason, words: string, entity: LocalEntity, owner: number): Reason {
    if (!this.touched.has(owner) || reason.of === undefined || entity.country !== undefined) return reason;
    if (entity.name === reason.of) return reason;
    return words === entity.name ? { rule: 'exact-name' } : { ...reason, of: entity.name };
  }

  private change(
    isMeant: (entity: LocalEntity) => boolean,
    at: Span | undefined,
    change: (row: Row) => boolean,
  ): number {
    const meant = new Set<number>();
    this.entities.forEach((entity, i) => isMeant(entity) && meant.add(i));
    if (meant.size === 0) return 0;
    let changed = 0;
    for (const row of this.all()) {
      if (!meant.has(row.owner) || (at && (row.start !== at.start || row.end !== at.end))) continue;
      if (change(row)) changed++;
    }
    if (changed > 0) this.isChanged = true;
    return changed;
  }

  /** All mentions in order, with those that were put in. */
  private all(): Row[] {
    if (this.rows) return this.rows;
    const { starts, ends, sorts, owners, nameOf, names, standsForOf } = this.reading;
    const rows: Row[] = [];
    let next = 0;
    const put = (upTo: number): void => {
      for (; next < this.additions.length && this.additions[next]!.start < upTo; next++) {
        const { start, end, rule } = this.additions[next]!;
        const words = rule.statement.name;
        rows.push({
          from: -1,
          start,
          end,
          sort: sortOf(rule),
          words,
          owner: this.ownerFor(rule),
          reason: SAID,
          standsFor: 0,
        });
      }
    };
    for (let i = 0; i < starts.length; i++) {
      put(starts[i]!);
      const verdict = this.verdicts.get(i);
      const [start, end, words] = [starts[i]!, ends[i]!, names[nameOf[i]!]!];
      let owner = owners[i]!;
      if (verdict !== undefined) this.touched.add(owner);
      if (verdict === null) continue;
      if (verdict) {
        owner = this.ownerFor(verdict);
        rows.push({ from: i, start, end, sort: sortOf(verdict), words, owner, reason: SAID, standsFor: 0 });
      } else
        rows.push({
          from: i,
          start,
          end,
          sort: sorts[i]!,
          words,
          owner,
          reason: undefined,
          standsFor: standsForOf[i]!,
        });
    }
    put(Infinity);
    return (this.rows = rows);
  }

  /** The entity that bears a name already, or a new one. */
  private ownerFor({ target, statement: { name } }: Rule<Name>): number {
    const key = `${target!.kind}\0${name}`;
    let owner = this.byName.get(key);
    if (owner === undefined) {
      const { kind, country } = target!;
      const bears = (one: LocalEntity): boolean =>
        one.kind === kind &&
        (kind === 'country' && country !== undefined ? one.country === country : one.names.includes(name));
      owner = this.reading.entities.findIndex(bears);
      if (owner < 0) owner = this.entities.push(entityFor(target!, name)) - 1;
      this.byName.set(key, owner);
    }
    this.touched.add(owner);
    return owner;
  }

  private givenEntity(kind: LocalEntity['kind'], given: string): number {
    const owner = this.entities.findIndex(one => one.kind === kind && one.given === given);
    if (owner >= 0) return owner;
    return this.entities.push({ kind, name: given, names: [], counts: [], partial: false, given }) - 1;
  }

  /** The entities that have mentions left, with their numbers among these; of those touched, names and counts are told anew. */
  private entitiesLeft(rows: readonly Row[]): Map<number, number> {
    const uses = new Map<number, Use[]>();
    const left = new Map<number, number>();
    const has = new Set(rows.map(({ owner }) => owner));
    this.entities.forEach((_, owner) => has.has(owner) && left.set(owner, left.size));
    for (const { owner, words, sort } of rows) {
      if (!this.touched.has(owner)) continue;
      const use = { words, form: FORMS[sort >> 2]! };
      const known = uses.get(owner);
      if (known) known.push(use);
      else uses.set(owner, [use]);
    }
    for (const [owner, used] of uses) this.entities[owner] = recounted(this.entities[owner]!, used);
    return left;
  }
}
