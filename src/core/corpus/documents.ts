/** The documents of the corpus: they come, change and go, and what they count for is kept up with, so that no answer reads the whole corpus. */
import { pack, type Reading } from '../reading/reading.js';
import { READ } from '../text/language/language.js';
import type { Steps } from '../text/steps.js';
import type { DocumentAnalysis } from '../types.js';
import { Corrector } from '../correct/corrector.js';
import { Borrowing } from './borrowing/borrowing.js';
import type { Stated } from './borrowing/stated.js';
import { namesAlike } from './borrowing/with-names.js';
import type { Coming, Laid, ReadDocument } from './coming.js';
import { DocumentsByName } from './documents-by-name.js';
import type { CorpusEntry } from './entry.js';
import { insertSorted, removeSorted } from './known-entity.js';
import { Linker } from './links/linker.js';
import { Registry } from './registry.js';
import type { LinkChanges } from './links/settling.js';

/** So many documents are laid over anew at a time. */
export const RELAID_AT_ONCE = 64;

const NONE: ReadonlySet<string> = new Set();
const NO_LOCALS: ReadonlySet<number> = new Set();

/** Documents in; `Corpus` gives the answers. */
export class CorpusDocuments {
  protected readonly entries = new Map<string, CorpusEntry>();
  protected readonly ordered: CorpusEntry[] = [];
  protected readonly problems = new Map<string, string>();
  /** Documents in other languages than English, of which only sure names are known. */
  protected readonly foreign = new Set<string>();
  /** Documents that the linker knows, to be counted by `addInSteps`. */
  protected readonly coming = new Map<string, Coming>();
  protected readonly linker = new Linker();
  protected readonly corrector = new Corrector();
  private readonly borrowing = new Borrowing();
  /** By the names of what is lent to them, before the reader's statements. */
  protected readonly documentsByName = new DocumentsByName();
  /** Documents whose text is at hand. */
  protected readonly withText = new Set<string>();
  protected readonly registry = new Registry(this.linker);

  /** Adds a document, or replaces what was known of it. Returns the other documents that have other answers now. */
  set(document: string, text: string, analysis: DocumentAnalysis): ReadonlySet<string> {
    return this.put(document, pack(text, analysis), text);
  }

  /** The same with a packed analysis; without `text`, the document can be quoted once `supply` has given it. */
  put(document: string, reading: Reading, text?: string, flow?: () => string): ReadonlySet<string> {
    return this.putAll([{ document, reading, text, flow }]);
  }

  /** The same for several documents, at less cost than one by one. */
  putAll(documents: readonly ReadDocument[]): ReadonlySet<string> {
    for (const { document } of documents) this.corrector.forget(document);
    return this.withLent(this.lay(documents), new Set(documents.map(({ document }) => document)));
  }

  /**
   * The same for very many, in steps; a document that is there already stays as it is. They begin to count in the last steps. Other
   * documents may come and go between the steps, and so may these: what comes later wins.
   */
  *addInSteps(documents: readonly ReadDocument[]): Steps<ReadonlySet<string>> {
    const batch = this.linker.begin();
    const coming = documents.map((one): Coming => ({ ...one }));
    for (const one of coming) {
      if (this.entries.has(one.document)) continue;
      this.withdraw(one.document);
      this.coming.set(one.document, one);
    }
    // All say first what they are sure of: else most would be laid over anew in the end.
    for (const one of coming) {
      if (this.coming.get(one.document) !== one) continue;
      one.stated = this.borrowing.announce(one.reading);
      yield;
    }
    for (const one of coming) {
      if (this.coming.get(one.document) !== one) continue;
      one.laid = this.over(one);
      batch.add(one.document, one.laid.corrected.reading.entities);
      yield;
    }
    const others = new Set(this.follow(batch.settle(this.coming.keys())));
    yield;
    for (const one of coming) {
      if (this.coming.get(one.document) !== one) continue;
      this.coming.delete(one.document);
      this.enter(one, one.laid!, one.stated);
      yield;
    }
    const own = new Set(coming.map(({ document }) => document));
    const outdated = this.borrowing.takeOutdated();
    for (let i = 0; i < outdated.length; i += RELAID_AT_ONCE) {
      for (const other of this.lendAnew(outdated.slice(i, i + RELAID_AT_ONCE))) if (!own.has(other)) others.add(other);
      yield;
    }
    return others;
  }

  /** Gives the text that a reading was made from, or takes it away: to be quoted, the document has to be supplied with it again. */
  supply(document: string, text: string | undefined): void {
    const entry = this.entries.get(document);
    if (!entry) return;
    entry.text = text;
    this.noteText(entry);
  }

  private noteText({ key, text }: CorpusEntry): void {
    if (text === undefined) this.withText.delete(key);
    else this.withText.add(key);
  }

  /** Forgets a document. Returns as `set` does. */
  remove(document: string): ReadonlySet<string> {
    const isComing = this.coming.has(document);
    this.corrector.forget(document);
    return this.takeOut(document) || isComing ? this.withLent(this.follow(this.linker.remove(document))) : NONE;
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

  /** What a document's text alone gives, whatever the reader said of it. */
  readingOf(document: string): Reading | undefined {
    return this.entries.get(document)?.raw;
  }

  textOf(document: string): string | undefined {
    return this.entries.get(document)?.text;
  }

  /** Puts documents in as they are corrected. */
  protected lay(documents: readonly ReadDocument[]): ReadonlySet<string> {
    const all = documents.map(one => ({ one, laid: this.over(one) }));
    for (const { document } of documents) this.takeOut(document);
    const changes = this.linker.setAll(
      all.map(({ one, laid }) => [one.document, laid.corrected.reading.entities] as const),
    );
    for (const { one, laid } of all) this.enter(one, laid);
    return this.follow(changes);
  }

  /** Lays what the reader says now over documents that are there. */
  protected relay(documents: readonly string[]): ReadonlySet<string> {
    const laid = documents.flatMap(document => {
      const entry = this.entries.get(document);
      return entry ? [{ entry, corrected: this.corrector.correct(document, entry.lent, entry.text) }] : [];
    });
    const changes = this.linker.setAll(laid.map(({ entry, corrected: { reading } }) => [entry.key, reading.entities]));
    for (const { entry, corrected } of laid) {
      this.registry.exchange(entry, corrected.reading);
      entry.hits = corrected.hits;
    }
    return this.follow(changes);
  }

  /** A reading, what the other documents lend it now, and what the reader says of it. */
  private over({ document, reading, text, flow, stated }: Coming): Laid {
    const lent = this.borrowing.lend(reading, stated);
    return { lent, corrected: this.corrector.correct(document, lent, text, flow) };
  }

  /** Has documents in other languages follow a change of the English ones. Adds those that have other answers to `others`, but for `own`. */
  private withLent(others: ReadonlySet<string>, own: ReadonlySet<string> = NONE): ReadonlySet<string> {
    const changed = this.lendAnew(this.borrowing.takeOutdated());
    if (changed.size === 0) return others;
    return new Set([...others, ...[...changed].filter(document => !own.has(document))]);
  }

  /** Lends documents what the English ones give now. Returns all that have other answers. */
  private lendAnew(documents: readonly string[]): ReadonlySet<string> {
    const changed = documents.filter(document => {
      const entry = this.entries.get(document);
      const lent = entry && this.borrowing.lend(entry.raw);
      if (!lent || namesAlike(lent, entry.lent)) return false;
      this.documentsByName.remove(document, entry.lent.names);
      this.documentsByName.add(document, lent.names);
      entry.lent = lent;
      return true;
    });
    return changed.length > 0 ? new Set([...this.relay(changed), ...changed]) : NONE;
  }

  /** Counts a document that the linker knows. */
  private enter({ document, reading: raw, text }: ReadDocument, laid: Laid, announced?: Stated): void {
    const { lent, corrected: { reading, hits } } = laid; // prettier-ignore
    const entry: CorpusEntry = {
      key: document,
      raw,
      lent,
      reading,
      hits,
      text,
      owners: [],
      completed: NO_LOCALS,
      merged: NO_LOCALS,
    };
    this.borrowing.enter(entry, this.entries.values(), announced);
    this.entries.set(document, entry);
    this.documentsByName.add(document, lent.names);
    this.noteText(entry);
    if (reading.language !== READ && reading.length > 0) this.foreign.add(document);
    insertSorted(this.ordered, entry);
    this.registry.count(entry);
  }

  /** Takes a document out of everything but the linker; false where it was not there. */
  private takeOut(document: string): boolean {
    this.problems.delete(document);
    this.withdraw(document);
    this.foreign.delete(document);
    const entry = this.entries.get(document);
    if (!entry) return false;
    this.borrowing.leave(entry);
    this.registry.discount(entry);
    this.entries.delete(document);
    this.documentsByName.remove(document, entry.lent.names);
    this.withText.delete(document);
    removeSorted(this.ordered, document);
    return true;
  }

  /** Takes back what is known of a document that was to come. */
  private withdraw(document: string): void {
    const one = this.coming.get(document);
    if (one?.stated) this.borrowing.withdraw(one.reading, one.stated);
    this.coming.delete(document);
  }

  /** Brings up to date what a change of one document changed elsewhere. */
  protected follow({ documents, entities }: LinkChanges): ReadonlySet<string> {
    for (const document of documents) {
      const entry = this.entries.get(document);
      if (entry) this.registry.recount(entry);
    }
    this.registry.describeAgain(entities);
    return documents;
  }
}
