/** The documents of the corpus: they come, change and go, and what they count for is kept up with, so that no answer reads the whole corpus. */
import { pack, type Reading } from '../reading/reading.js';
import { READ } from '../text/language/language.js';
import type { Steps } from '../text/steps.js';
import type { DocumentAnalysis } from '../types.js';
import type { CorpusEntry } from './entry.js';
import { insertSorted, removeSorted } from './known-entity.js';
import { Linker } from './linker.js';
import { Registry } from './registry.js';
import type { LinkChanges } from './settling.js';

/** A document with its packed analysis; without `text`, it can be quoted once the corpus has been supplied with it. */
export interface ReadDocument {
  readonly document: string;
  readonly reading: Reading;
  readonly text?: string | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** Documents in; `Corpus` gives the answers. */
export class CorpusDocuments {
  protected readonly entries = new Map<string, CorpusEntry>();
  protected readonly ordered: CorpusEntry[] = [];
  protected readonly problems = new Map<string, string>();
  /** Documents in other languages than English, of which only sure names are known. */
  protected readonly foreign = new Set<string>();
  /** Documents that the linker knows, to be counted by `addInSteps`. */
  private readonly coming = new Map<string, ReadDocument>();
  private readonly linker = new Linker();
  protected readonly registry = new Registry(this.linker);

  /** Adds a document, or replaces what was known of it. Returns the other documents that have other answers now. */
  set(document: string, text: string, analysis: DocumentAnalysis): ReadonlySet<string> {
    return this.put(document, pack(text, analysis), text);
  }

  /** The same with a packed analysis; without `text`, the document can be quoted once `supply` has given it. */
  put(document: string, reading: Reading, text?: string): ReadonlySet<string> {
    return this.putAll([{ document, reading, text }]);
  }

  /** The same for several documents, at less cost than one by one. */
  putAll(documents: readonly ReadDocument[]): ReadonlySet<string> {
    for (const { document } of documents) this.takeOut(document);
    const changes = this.linker.setAll(documents.map(({ document, reading }) => [document, reading.entities] as const));
    for (const one of documents) this.enter(one);
    return this.follow(changes);
  }

  /**
   * The same for very many, in steps; a document that is there already stays as it is. They begin to count in the last steps. Other
   * documents may come and go between the steps, and so may these: what comes later wins.
   */
  *addInSteps(documents: readonly ReadDocument[]): Steps<ReadonlySet<string>> {
    const batch = this.linker.begin();
    for (const one of documents) if (!this.entries.has(one.document)) this.coming.set(one.document, one);
    for (const one of documents) {
      if (this.coming.get(one.document) !== one) continue;
      batch.add(one.document, one.reading.entities);
      yield;
    }
    const others = this.follow(batch.settle(this.coming.keys()));
    yield;
    for (const one of documents) {
      if (this.coming.get(one.document) !== one) continue;
      this.coming.delete(one.document);
      this.enter(one);
      yield;
    }
    return others;
  }

  /** Gives the text that a reading was made from, or takes it away: to be quoted, the document has to be supplied with it again. */
  supply(document: string, text: string | undefined): void {
    const entry = this.entries.get(document);
    if (entry) entry.text = text;
  }

  /** Forgets a document. Returns as `set` does. */
  remove(document: string): ReadonlySet<string> {
    const isComing = this.coming.has(document);
    return this.takeOut(document) || isComing ? this.follow(this.linker.remove(document)) : NONE;
  }

  /** Forgets what was known of a document, and keeps it in the list with the reason why it was not read. */
  skip(document: string, problem: string): ReadonlySet<string> {
    const others = this.remove(document);
    this.problems.set(document, problem);
    return others;
  }

  has(document: string): boolean {
    return this.entries.has(document);
  }

  readingOf(document: string): Reading | undefined {
    return this.entries.get(document)?.reading;
  }

  textOf(document: string): string | undefined {
    return this.entries.get(document)?.text;
  }

  /** Counts a document that the linker knows. */
  private enter({ document, reading, text }: ReadDocument): void {
    const entry: CorpusEntry = { key: document, reading, text, owners: [], completed: new Map() };
    this.entries.set(document, entry);
    if (reading.language !== READ) this.foreign.add(document);
    insertSorted(this.ordered, entry);
    this.registry.count(entry);
  }

  /** Takes a document out of everything but the linker; false where it was not there. */
  private takeOut(document: string): boolean {
    this.problems.delete(document);
    this.coming.delete(document);
    this.foreign.delete(document);
    const entry = this.entries.get(document);
    if (!entry) return false;
    this.registry.discount(entry);
    this.entries.delete(document);
    removeSorted(this.ordered, document);
    return true;
  }

  /** Brings up to date what a change of one document changed elsewhere. */
  private follow({ documents, entities }: LinkChanges): ReadonlySet<string> {
    for (const document of documents) {
      const entry = this.entries.get(document);
      if (entry) this.registry.recount(entry);
    }
    this.registry.describeAgain(entities);
    return documents;
  }
}
