/** What the host has not been told yet: the documents whose answers are others than before. */

/** While reading in the background, changes are told of this often, in milliseconds. */
const TELL_EVERY = 250;

/** Gathers documents, and tells of them together. */
export class Untold {
  private readonly documents = new Set<string>();
  private told = 0;

  constructor(
    private readonly now: () => number,
    private readonly send: (documents: string[]) => void,
  ) {}

  /** Tells of documents at once, with all that were gathered before. */
  tellOf(documents: Iterable<string>): void {
    this.add(documents);
    this.tell();
  }

  /** Gathers documents, and tells of them unless something was told a moment ago. */
  tellLater(documents: Iterable<string>): void {
    this.add(documents);
    if (this.now() - this.told >= TELL_EVERY) this.tell();
  }

  /** Tells of what was gathered, if anything was. */
  tell(): void {
    if (this.documents.size === 0) return;
    const documents = [...this.documents];
    this.documents.clear();
    this.told = this.now();
    this.send(documents);
  }

  private add(documents: Iterable<string>): void {
    for (const document of documents) this.documents.add(document);
  }
}
