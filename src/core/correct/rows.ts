/** The columns of a reading while it is corrected. */
import { kindIn, type Reading } from '../reading/reading.js';
import { Numbering } from '../text/numbering.js';
import { FORMS, KINDS, type LocalEntity, type Reason, type Span } from '../types.js';
import { Columns } from './columns.js';
import { entityFor, reasonLeft, recounted, type Use } from './local-entities.js';
import type { Rule } from './rules.js';
import type { Name } from './statements/statements.js';

const SAID: Reason = { rule: 'correction' };

const sortOf = ({ target }: Rule): number => KINDS.indexOf(target!.kind) + 4 * FORMS.indexOf(target!.form);

/** Takes a reading's mentions, with what is out and what is put in, and makes columns of them again. */
export class Rows {
  isChanged: boolean;
  private readonly entities: LocalEntity[];
  /** Entities whose mentions are others than in the reading. */
  private readonly touched = new Set<number>();
  private columns: Columns | undefined;
  private readonly byName = new Map<string, number>();

  constructor(
    private readonly reading: Reading,
    private readonly verdicts: ReadonlyMap<number, Rule<Name> | null>,
    private readonly additions: readonly (Span & { readonly rule: Rule<Name> })[],
  ) {
    this.entities = [...reading.entities];
    this.isChanged = verdicts.size > 0 || additions.length > 0;
  }

  /** The entities that mentions can be of, those of names that were put in with them. */
  bearers(): readonly LocalEntity[] {
    if (this.isChanged) this.all();
    return this.entities;
  }

  /** Whether a mention is what a rule says already. */
  static isAlready({ sorts, owners, entities }: Reading, i: number, { target }: Rule<Name>): boolean {
    const { country } = entities[owners[i]!]!;
    const isOther = target!.kind === 'country' && target!.country !== undefined && target!.country !== country;
    return kindIn(sorts[i]!) === target!.kind && !isOther;
  }

  /** Gives the mentions of entities to another one, all or the one at a place; returns how many. */
  setApart(isMeant: (entity: LocalEntity) => boolean, as: string, at?: Span): number {
    return this.change(isMeant, at, ({ owners, said }, row) => {
      const { kind } = this.entities[owners[row]!]!;
      this.touched.add(owners[row]!);
      owners[row] = this.givenEntity(kind, as);
      this.touched.add(owners[row]);
      said[row] = 1;
      return true;
    });
  }

  /** Has mentions of entities stand for no government; returns how many did. */
  standForNothing(isMeant: (entity: LocalEntity) => boolean, at?: Span): number {
    return this.change(isMeant, at, ({ standsForOf }, row) => {
      const stood = standsForOf[row]! > 0;
      standsForOf[row] = 0;
      return stood;
    });
  }

  /** The corrected reading. */
  build(): Reading {
    const { reading } = this;
    const columns = this.all();
    const { count, from, starts, ends, sorts, standsForOf, said } = columns;
    const { entities, numbers } = this.entitiesLeft(columns);
    const owners = new Uint32Array(count);
    const confidences = new Uint16Array(count);
    const reasonOf = new Uint32Array(count);
    const nameOf = new Uint32Array(count);
    const names = new Numbering<string>(undefined, reading.names);
    const reasons = new Numbering<Reason>(({ rule, of = '', at = '' }) => `${rule}\0${of}\0${at}`, reading.reasons);
    const numberOfSaid = said.includes(1) ? reasons.of(SAID) : 0;
    for (let row = 0; row < count; row++) {
      const owner = columns.owners[row]!;
      const own = from[row]!;
      owners[row] = numbers[owner]!;
      confidences[row] = said[row] || own < 0 ? 1000 : reading.confidences[own]!;
      nameOf[row] = own < 0 ? names.of(this.wordsOf(own)) : reading.nameOf[own]!;
      if (said[row]) reasonOf[row] = numberOfSaid;
      else if (!this.touched.has(owner)) reasonOf[row] = reading.reasonOf[own]!;
      else {
        const before = reading.reasons[reading.reasonOf[own]!]!;
        const why = reasonLeft(before, this.wordsOf(own), this.entities[owner]!);
        reasonOf[row] = why === before ? reading.reasonOf[own]! : reasons.of(why);
      }
    }
    return {
      ...reading,
      starts,
      ends,
      sorts,
      standsForOf,
      owners,
      confidences,
      reasonOf,
      nameOf,
      names: names.values,
      reasons: reasons.values,
      entities,
    };
  }

  /** The words of a mention, by where it is from. */
  private wordsOf(from: number): string {
    const { names, nameOf } = this.reading;
    return from < 0 ? this.additions[-1 - from]!.rule.statement.name : names[nameOf[from]!]!;
  }

  private change(
    isMeant: (entity: LocalEntity) => boolean,
    at: Span | undefined,
    change: (columns: Columns, row: number) => boolean,
  ): number {
    const meant = new Set<number>();
    this.bearers().forEach((entity, i) => isMeant(entity) && meant.add(i));
    if (meant.size === 0) return 0;
    const columns = this.all();
    const { count, starts, ends, owners } = columns;
    let changed = 0;
    for (let row = 0; row < count; row++) {
      if (!meant.has(owners[row]!) || (at && (starts[row] !== at.start || ends[row] !== at.end))) continue;
      if (change(columns, row)) changed++;
    }
    if (changed > 0) this.isChanged = true;
    return changed;
  }

  /** All mentions in order, with those that were put in. */
  private all(): Columns {
    if (this.columns) return this.columns;
    const { reading, additions, verdicts, touched } = this;
    const most = reading.starts.length + additions.length;
    const columns = new Columns(most);
    const { from, starts, ends, sorts, owners, standsForOf, said } = columns;
    let count = 0;
    const give = (rule: Rule<Name>): void => {
      sorts[count] = sortOf(rule);
      owners[count] = this.ownerFor(rule);
      said[count++] = 1;
    };
    let next = 0;
    const put = (upTo: number): void => {
      for (; next < additions.length && additions[next]!.start < upTo; next++) {
        const { start, end, rule } = additions[next]!;
        from[count] = -1 - next;
        starts[count] = start;
        ends[count] = end;
        give(rule);
      }
    };
    for (let i = 0; i < reading.starts.length; i++) {
      put(reading.starts[i]!);
      const verdict = verdicts.get(i);
      if (verdict !== undefined) touched.add(reading.owners[i]!);
      if (verdict === null) continue;
      from[count] = i;
      starts[count] = reading.starts[i]!;
      ends[count] = reading.ends[i]!;
      if (verdict) {
        give(verdict);
        continue;
      }
      sorts[count] = reading.sorts[i]!;
      owners[count] = reading.owners[i]!;
      standsForOf[count++] = reading.standsForOf[i]!;
    }
    put(Infinity);
    return (this.columns = columns.first(count));
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

  /** The entities that have mentions left, and the number of each among these; of those touched, names and counts are told anew. */
  private entitiesLeft({ count, from, owners, sorts }: Columns): {
    readonly entities: LocalEntity[];
    readonly numbers: Uint32Array;
  } {
    const { touched } = this;
    const uses = new Map<number, Use[]>();
    const isLeft = new Uint8Array(this.entities.length);
    for (let row = 0; row < count; row++) {
      const owner = owners[row]!;
      isLeft[owner] = 1;
      if (!touched.has(owner)) continue;
      const use = { words: this.wordsOf(from[row]!), form: FORMS[sorts[row]! >> 2]! };
      const known = uses.get(owner);
      if (known) known.push(use);
      else uses.set(owner, [use]);
    }
    for (const [owner, used] of uses) this.entities[owner] = recounted(this.entities[owner]!, used);
    const entities: LocalEntity[] = [];
    const numbers = new Uint32Array(this.entities.length);
    this.entities.forEach((entity, owner) => {
      if (isLeft[owner]) numbers[owner] = entities.push(entity) - 1;
    });
    return { entities, numbers };
  }
}
