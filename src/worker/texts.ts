/** The texts of documents whose readings were remembered: fetched when something is to be quoted from them. */
import type { Corpus } from '../core/corpus/corpus.js';
import { decode } from '../wire/decode.js';
import { hashOf, type ReadingCache } from './cache/cache.js';
import type { FoundFile, QueryCall } from '../wire/protocol.js';

/** So many files are fetched at a time. */
const FETCHED_AT_ONCE = 64;
/** A file that changes again and again while it is fetched is given up after so many rounds. */
const ROUNDS = 4;

/** How texts come and go. */
export interface TextSource {
  /** Fetches files; those that cannot be read are left out. */
  find(documents: readonly string[]): Promise<readonly FoundFile[]>;
  /** Reads a file that is no longer what was remembered. */
  read(file: FoundFile): Promise<void>;
  /** Forgets documents whose files cannot be read. */
  lose(documents: readonly string[]): void;
}

/** Sees to it that what is quoted is what the file says now. */
export class Texts {
  constructor(
    private readonly corpus: Corpus,
    private readonly cache: ReadingCache,
    private readonly source: TextSource,
  ) {}

  /** Fetches all texts that the answer to a query quotes from. */
  async ensure(call: QueryCall): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const needed = this.neededFor(call);
      if (needed.length === 0) return;
      for (let from = 0; from < needed.length; from += FETCHED_AT_ONCE) {
        await this.fetch(needed.slice(from, from + FETCHED_AT_ONCE));
      }
    }
    this.source.lose(this.neededFor(call));
  }

  private neededFor({ method, args }: QueryCall): readonly string[] {
    return this.corpus.textsNeeded(method, args);
  }

  private async fetch(documents: readonly string[]): Promise<void> {
    const files = await this.source.find(documents);
    const found = new Set(files.map(file => file.document));
    this.source.lose(documents.filter(document => !found.has(document)));
    for (const file of files) {
      const decoded = this.cache.hashOf(file.document) === hashOf(file) ? decode(file.bytes, file.encoding) : undefined;
      if (decoded && 'text' in decoded) this.corpus.supply(file.document, decoded.text);
      else await this.source.read(file);
    }
  }
}
