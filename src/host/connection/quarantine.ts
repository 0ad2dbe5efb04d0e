/** What the worker has in hand, and what it may have broken down over: that is read alone, and set aside if it was it. */

/** Documents that a worker may have broken down over, and those that one did break down over; outlives workers. */
export class Quarantine {
  readonly suspected = new Set<string>();
  private readonly aside = new Map<string, string>();

  /** Why a document is not given to the worker, in words for the reader; undefined where it is. */
  problemOf(document: string): string | undefined {
    return this.aside.get(document);
  }

  setAside(document: string, problem: string): void {
    this.suspected.delete(document);
    this.aside.set(document, problem);
  }

  /** Gives documents another chance, as when their files have changed. */
  release(documents: Iterable<string>): void {
    for (const document of documents) this.aside.delete(document);
  }

  releaseAll(): void {
    this.aside.clear();
  }
}

interface Waiting {
  readonly document: string;
  go(): void;
}

/** The documents in the hands of one worker. */
export class InFlight {
  private readonly held = new Map<string, number>();
  private readonly waiting: Waiting[] = [];
  private closed = false;

  constructor(private readonly suspects: Quarantine) {}

  /** See `Suspects.problemOf`. */
  problemOf(document: string): string | undefined {
    return this.suspects.problemOf(document);
  }

  /**
   * Gives a document to the worker: `work` is done at once unless a suspect is at hand, which is given alone. Settles as
   * `work` does.
   */
  async give<T>(document: string, work: () => Promise<T>): Promise<T> {
    if (this.waiting.length > 0 || !this.isFree(document)) {
      await new Promise<void>(go => this.waiting.push({ document, go }));
    } else this.take(document);
    try {
      return await work();
    } finally {
      this.putBack(document);
    }
  }

  /** Counts a document as in the worker's hands until `work` settles, without waiting for others. */
  async hold<T>(document: string, work: Promise<T>): Promise<T> {
    this.take(document);
    try {
      return await work;
    } finally {
      this.putBack(document);
    }
  }

  /**
   * The worker has ended by itself: what it had in hand is suspected, and a suspect that it had alone is set aside.
   * Returns those that were set aside, or undefined where it had nothing in hand.
   */
  ended(reason: Error): readonly string[] | undefined {
    const documents = [...this.held.keys()];
    this.close();
    const [only] = documents;
    if (only === undefined) return undefined;
    if (documents.length === 1 && this.suspects.suspected.has(only)) {
      this.suspects.setAside(only, `It was set aside, because reading broke down over it twice (${reason.message}).`);
      return [only];
    }
    for (const document of documents) this.suspects.suspected.add(document);
    return [];
  }

  /** Lets go of everything; to be called when the worker is stopped. */
  close(): void {
    this.closed = true;
    this.held.clear();
    for (const { go } of this.waiting.splice(0)) go();
  }

  private isFree(document: string): boolean {
    const { suspected } = this.suspects;
    if (suspected.size === 0) return true;
    if (suspected.has(document)) return this.held.size === 0;
    for (const held of this.held.keys()) if (suspected.has(held)) return false;
    return true;
  }

  private take(document: string): void {
    if (!this.closed) this.held.set(document, (this.held.get(document) ?? 0) + 1);
  }

  private putBack(document: string): void {
    if (this.closed) return;
    const count = this.held.get(document) ?? 0;
    if (count > 1) this.held.set(document, count - 1);
    else {
      this.held.delete(document);
      this.suspects.suspected.delete(document);
    }
    for (let next = this.waiting[0]; next && this.isFree(next.document); next = this.waiting[0]) {
      this.waiting.shift();
      this.take(next.document);
      next.go();
    }
  }
}
