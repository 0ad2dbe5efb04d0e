/** Names that texts in other languages have from the English documents: as long as one of those gives them in full. */
import type { Reading } from '../../reading/reading.js';
import { READ } from '../../text/language/language.js';
import { FullNames } from './full-names.js';
import { withNames, type LentName } from './with-names.js';

/** A document, by what its text alone gives. */
interface RawDocument {
  readonly key: string;
  readonly raw: Reading;
}

/** What is lent depends on the documents that are there alone, never on the order in which they came. */
export class Borrowing {
  /** The documents in which words may be a name; most stand in one alone, and take no set. */
  private readonly borrowers = new Map<string, string | Set<string>>();
  /** Kept from the first document on in which something may be a name. */
  private names: FullNames | undefined;
  private readonly outdated = new Set<string>();

  /** A document comes. @param others those that are there already */
  enter(document: RawDocument, others: Iterable<RawDocument>): void {
    const { key, raw } = document;
    if (raw.possible) {
      if (!this.names) this.begin(others);
      for (const words of raw.possible.words) {
        const documents = this.borrowers.get(words);
        if (documents === undefined) this.borrowers.set(words, key);
        else if (typeof documents !== 'string') documents.add(key);
        else if (documents !== key) this.borrowers.set(words, new Set([documents, key]));
      }
      this.outdated.add(key); // names that came with it are lent to it too
    }
    this.count(document, 1);
  }

  /** A document goes. */
  leave(document: RawDocument): void {
    const { key, raw } = document;
    for (const words of raw.possible?.words ?? []) {
      const documents = this.borrowers.get(words);
      if (documents === key) this.borrowers.delete(words);
      else if (typeof documents !== 'string' && documents?.delete(key) && documents.size === 0)
        this.borrowers.delete(words);
    }
    this.outdated.delete(key);
    this.count(document, -1);
    if (this.borrowers.size === 0) this.names = undefined;
  }

  /** The reading with the names in it that the English documents lend it now. */
  lend(reading: Reading): Reading {
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

  /** The documents that other names may be lent to than before; they are told once. */
  takeOutdated(): string[] {
    const outdated = [...this.outdated];
    this.outdated.clear();
    return outdated;
  }

  private begin(documents: Iterable<RawDocument>): void {
    this.names = new FullNames();
    for (const document of documents) this.count(document, 1);
  }

  private count({ raw }: RawDocument, by: 1 | -1): void {
    if (!this.names || raw.language !== READ) return;
    this.names.count(raw.entities, by, name => {
      const documents = this.borrowers.get(name) ?? [];
      for (const key of typeof documents === 'string' ? [documents] : documents) this.outdated.add(key);
    });
  }
}
