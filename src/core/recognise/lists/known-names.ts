/** The world's tables for names that come again and again: a name is looked up once. */
import { ownCopy } from '../../text/own-copy.js';
import type { Seat, World } from '../../world/world.js';

interface Known {
  readonly countries: readonly string[];
  readonly peoples: readonly string[];
  readonly seat: Seat | undefined;
}

/** Remembers what the tables say of names, up to a bound; then it forgets all and begins again. */
export class KnownNames {
  private entries = new Map<string, Known>();

  constructor(
    private readonly world: World,
    private readonly limit = 20_000,
  ) {}

  /** See `World.countriesNamed`. */
  countriesNamed(name: string): readonly string[] {
    return this.entry(name).countries;
  }

  /** See `World.countriesOfDemonym`. */
  countriesOfDemonym(name: string): readonly string[] {
    return this.entry(name).peoples;
  }

  /** See `World.seatOf`. */
  seatOf(name: string): Seat | undefined {
    return this.entry(name).seat;
  }

  private entry(name: string): Known {
    let entry = this.entries.get(name);
    if (!entry) {
      const { world } = this;
      entry = {
        countries: world.countriesNamed(name),
        peoples: world.countriesOfDemonym(name),
        seat: world.seatOf(name),
      };
      if (this.entries.size >= this.limit) this.entries = new Map();
      this.entries.set(ownCopy(name), entry);
    }
    return entry;
  }
}
