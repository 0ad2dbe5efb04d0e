/** The texts of documents whose readings were remembered: fetched when something is to be quoted from them. */
import type { Corpus } from '../core/corpus/corpus.js';
import { decode } from '../wire/decode.js';
import { hashOf, type ReadingCache } from './cache/cache.js';
import type { QueryCall } from '../core/corpus/query-table.js';
import type { FoundFile } from '../wire/protocol.js';

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
      const needed = this.corpus.textsNeeded(call);
      if (needed.length === 0) return;
      for (let from = 0; from < needed.length; from += FETCHED_AT_ONCE) {
        await this.fetch(needed.slice(from, from + FETCHED_AT_ONCE));
      }
    }
    this.source.lose(this.corpus.textsNeeded(call));
  }

  /** Fetches the texts of documents, where they are not at hand. */
  async fetchAll(documents: readonly string[]): Promise<void> {
    const needed = documents.filter(document => this.corpus.textOf(document) === undefined);
    if (needed.length > 0) await this.fetch(needed);
  }

  /** Gives the texts of documents that are what was remembered of them, without keeping them; those that are others are read. */
  async *passing(documents: readonly string[]): AsyncGenerator<readonly [document: string, text: string]> {
    for (const file of await this.source.find(documents)) {
      const text = this.textIn(file);
      if (text === undefined) await this.source.read(file);
      else yield [file.document, text];
    }
  }

  private async fetch(documents: readonly string[]): Promise<void> {
    const files = await this.source.find(documents);
    const found = new Set(files.map(file => file.document));
    this.source.lose(documents.filter(document => !found.has(document)));
    for (const file of files) {
      const text = this.textIn(file);
      if (text === undefined) await this.source.read(file);
      else this.corpus.supply(file.document, text);
    }
  }

  /** The text of a file, where it is what was remembered. */
  private textIn(file: FoundFile): string | undefined {
    if (this.cache.hashOf(file.document) !== hashOf(file)) return undefined;
    const decoded = decode(file.bytes, file.encoding);
    return 'text' in decoded ? decoded.text : undefined;
  }
}
