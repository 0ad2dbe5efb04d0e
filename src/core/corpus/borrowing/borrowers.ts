/** Which documents wait for what the others say of words. Most words stand in one document alone, and take no set. */
export class Borrowers {
  private readonly documents = new Map<string, string | Set<string>>();

  get isEmpty(): boolean {
    return this.documents.size === 0;
  }

  add(words: string, document: string): void {
    const known = this.documents.get(words);
    if (known === undefined) this.documents.set(words, document);
    else if (typeof known !== 'string') known.add(document);
    else if (known !== document) this.documents.set(words, new Set([known, document]));
  }

  remove(words: string, document: string): void {
    const known = this.documents.get(words);
    if (known === document) this.documents.delete(words);
    else if (typeof known !== 'string' && known?.delete(document) && known.size === 0) this.documents.delete(words);
  }

  has(words: string): boolean {
    return this.documents.has(words);
  }

  of(words: string): Iterable<string> {
    const known = this.documents.get(words);
    return known === undefined ? [] : typeof known === 'string' ? [known] : known;
  }
}
