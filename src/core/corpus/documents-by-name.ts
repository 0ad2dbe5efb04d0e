/** Which documents have a name among those of their readings, so that a statement about a name need not be held against every document. */

const NONE: Iterable<string> = [];

export class DocumentsByName {
  /** Most names are those of one document alone. */
  private readonly documents = new Map<string, string | Set<string>>();

  /** @param names each of them once */
  add(document: string, names: readonly string[]): void {
    for (const name of names) {
      const there = this.documents.get(name);
      if (there === undefined) this.documents.set(name, document);
      else if (typeof there !== 'string') there.add(document);
      else if (there !== document) this.documents.set(name, new Set([there, document]));
    }
  }

  /** Takes back what was added. */
  remove(document: string, names: readonly string[]): void {
    for (const name of names) {
      const there = this.documents.get(name);
      if (there === document) this.documents.delete(name);
      else if (typeof there === 'object') {
        there.delete(document);
        if (there.size === 0) this.documents.delete(name);
      }
    }
  }

  naming(name: string): Iterable<string> {
    const there = this.documents.get(name);
    return typeof there === 'string' ? [there] : (there ?? NONE);
  }
}
