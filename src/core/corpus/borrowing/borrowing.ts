/** What documents have from each other: names for texts in other languages, kinds for names of which a text is not sure. */
import { kindIn, type Reading } from '../../reading/reading.js';
import { RecentMap } from '../../text/memo.js';
import { READ } from '../../text/language/language.js';
import { Borrowers } from './borrowers.js';
import { FullNames } from './full-names.js';
import { SureKinds } from './sure-kinds.js';
import { statedIn, type Stated } from './stated.js';
import { withKinds, type Rekinded } from './with-kinds.js';
import { withNames, type LentName } from './with-names.js';

/** A document, by what its text alone gives. */
interface RawDocument {
  readonly key: string;
  readonly raw: Reading;
  /** The same with what was lent to it when it was read. */
  readonly lent: Reading;
}

/** What is lent depends on the documents that are there alone, never on the order in which they came. */
export class Borrowing {
  /** The documents in which words may be a name. */
  private readonly nameless = new Borrowers();
  /** Kept from the first document on in which something may be a name. */
  private names: FullNames | undefined;
  /** The documents that are not sure what words name. */
  private readonly unsure = new Borrowers();
  private readonly kinds = new SureKinds();
  private readonly outdated = new Set<string>();
  /** What was told of the last two readings: an edit asks three times, for the text before and after. */
  private readonly told = new RecentMap<Reading, Stated>(2);

  /**
   * A document comes.
   * @param others those that are there already
   * @param announced what it says of kinds, where that has been announced
   */
  enter(document: RawDocument, others: Iterable<RawDocument>, announced?: Stated): void {
    const { key, raw, lent } = document;
    if (raw.possible) {
      if (!this.names) this.begin(others);
      for (const words of raw.possible.words) this.nameless.add(words, key);
      this.outdated.add(key); // names that came with it are lent to it too
    }
    this.countNames(document, 1);
    if (raw.language !== READ) return;
    const { unsure } = announced ?? this.announce(raw);
    for (const { words, kind, isFaint, mentions } of unsure) {
      this.unsure.add(words, key);
      const now = this.kinds.kindOf({ words, kind, isFaint }) ?? kind;
      if (now !== kindIn(lent.sorts[mentions[0]!]!)) this.outdated.add(key); // others came and went since, and it counts itself
    }
  }

  /** Counts what a document says of kinds before it comes. */
  announce(raw: Reading): Stated {
    const stated = this.statedIn(raw);
    this.countKinds(raw, stated, 1);
    return stated;
  }

  /** Takes back what was announced of a document that does not come. */
  withdraw(raw: Reading, stated: Stated): void {
    this.countKinds(raw, stated, -1);
  }

  /** A document goes. */
  leave(document: RawDocument): void {
    const { key, raw } = document;
    for (const words of raw.possible?.words ?? []) this.nameless.remove(words, key);
    if (raw.language === READ) {
      const stated = this.statedIn(raw);
      for (const { words } of stated.unsure) this.unsure.remove(words, key);
      this.countKinds(raw, stated, -1);
    }
    this.outdated.delete(key);
    this.countNames(document, -1);
    if (this.nameless.isEmpty) this.names = undefined;
  }

  /** The reading with what the other documents lend it now. @param stated what it says of kinds */
  lend(reading: Reading, stated?: Stated): Reading {
    return this.lendNames(
      reading.language === READ ? this.lendKinds(reading, stated ?? this.statedIn(reading)) : reading,
    );
  }

  /** The documents that other names or kinds may be lent to than before; they are told once. */
  takeOutdated(): string[] {
    const outdated = [...this.outdated];
    this.outdated.clear();
    return outdated;
  }

  private statedIn(reading: Reading): Stated {
    const known = this.told.get(reading);
    if (known) return known;
    const stated = statedIn(reading);
    this.told.set(reading, stated);
    return stated;
  }

  private lendKinds(reading: Reading, { unsure }: Stated): Reading {
    const changes: Rekinded[] = [];
    for (const name of unsure) {
      const to = this.kinds.kindOf(name);
      if (to) changes.push({ name, to });
    }
    return changes.length > 0 ? withKinds(reading, changes) : reading;
  }

  private lendNames(reading: Reading): Reading {
    const { names } = this;
    const { possible } = reading;
    if (!names || !possible) return reading;
    const lent: LentName[] = [];
    possible.words.forEach((words, i) => {
      const kind = names.kindOf(words);
      if (kind) lent.push({ start: possible.starts[i]!, end: possible.ends[i]!, kind, words });
    });
    return lent.length > 0 ? withNames(reading, lent) : reading;
  }

  private begin(documents: Iterable<RawDocument>): void {
    this.names = new FullNames();
    for (const document of documents) this.countNames(document, 1);
  }

  private countNames({ raw }: RawDocument, by: 1 | -1): void {
    if (!this.names || raw.language !== READ) return;
    this.names.count(raw.entities, by, name => {
      for (const key of this.nameless.of(name)) this.outdated.add(key);
    });
  }

  private countKinds({ language }: Reading, stated: Stated, by: 1 | -1): void {
    if (language !== READ) return;
    this.kinds.count(
      stated,
      by,
      words => this.unsure.has(words),
      words => {
        for (const key of this.unsure.of(words)) this.outdated.add(key);
      },
    );
  }
}
