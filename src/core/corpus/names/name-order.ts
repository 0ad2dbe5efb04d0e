/** The order of all entities by name, kept up with as they change: a change costs what it changes, and one copy of the list. */
import { firstIndex } from '../../text/sorted.js';
import type { Steps } from '../../text/steps.js';
import type { EntityId } from '../../types.js';

/** So many are put in order in one step. */
const PORTION = 512;

/** Something with a place in the order. */
export interface Named {
  readonly id: EntityId;
  readonly mentions: number;
  shown(): { readonly name: string };
  /** The name by which it stands in the order; kept by `NameOrder` alone, undefined where it does not. */
  placedAs: string | undefined;
}

/** Orders entities by name, those of one name by id. */
export function byName(a: Naming, b: Naming): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

interface Naming {
  readonly id: EntityId;
  readonly name: string;
}

/** Keeps those in order that are mentioned at all. What has changed is put where it belongs when the order is asked for next. */
export class NameOrder<T extends Named> {
  private order: readonly T[] = [];
  private readonly changed = new Set<T>();

  /** Whether so much has changed that it is better put in order in steps. */
  get isFarBehind(): boolean {
    return this.changed.size > PORTION;
  }

  /** To be called for what comes, goes, or may have another name from now on. */
  outdate(thing: T): void {
    this.changed.add(thing);
  }

  /** All in order: the same list as long as none has another name. */
  all(): readonly T[] {
    if (this.changed.size > 0) this.place(this.changed.size);
    return this.order;
  }

  /** Puts in order what has changed, in steps. Other things may change between them, and the order may be asked for. */
  *settle(): Steps<void> {
    while (this.changed.size > 0) {
      this.place(PORTION);
      yield;
    }
  }

  /** Puts so many of those that have changed where they belong; the others stand where they stood until it is their turn. */
  private place(most: number): void {
    const going: number[] = [];
    const gone: T[] = [];
    const coming: T[] = [];
    for (const thing of this.changed) {
      if (most-- === 0) break;
      this.changed.delete(thing);
      const name = thing.mentions > 0 ? thing.shown().name : undefined;
      if (name === thing.placedAs) continue;
      if (thing.placedAs !== undefined) going.push(this.placeOf({ id: thing.id, name: thing.placedAs }));
      if (name !== undefined) coming.push(thing);
      else gone.push(thing);
    }
    if (going.length === 0 && coming.length === 0) return;
    const goes = new Set(going);
    const comes = coming
      .map(thing => ({ thing, naming: { id: thing.id, name: thing.shown().name } }))
      .sort((a, b) => byName(a.naming, b.naming))
      .map(({ thing, naming }) => ({ thing, naming, at: this.placeOf(naming) }));
    const found: T[] = [];
    let from = 0;
    const copy = (to: number): void => {
      for (; from < to; from++) if (goes.size === 0 || !goes.has(from)) found.push(this.order[from]!);
    };
    for (const { thing, at } of comes) {
      copy(at);
      found.push(thing);
    }
    copy(this.order.length);
    for (const thing of gone) thing.placedAs = undefined;
    for (const { thing, naming } of comes) thing.placedAs = naming.name;
    this.order = found;
  }

  /** The index of the first that does not stand before a name. */
  private placeOf(naming: Naming): number {
    const { order } = this;
    return firstIndex(order.length, i => byName({ id: order[i]!.id, name: order[i]!.placedAs! }, naming) < 0);
  }
}
