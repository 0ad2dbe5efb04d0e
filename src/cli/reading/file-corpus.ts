/** A corpus of files: their texts are read again when something is quoted from them, so that not all are kept. */
import { asynchronous, at } from '../../core/export/run/asynchronous.js';
import { Corpus } from '../../core/corpus/corpus.js';
import type { Corrections } from '../../core/correct/rules.js';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import type { QueryCall } from '../../core/corpus/query-table.js';
import { SharedWords } from '../../core/export/lines.js';
import type { Reading } from '../../core/reading/reading.js';
import { atOnce } from '../../core/text/steps.js';
import { hashText } from '../../core/recognise/lists/hash.js';
import { readText } from '../files/read-text.js';

/** So many UTF-16 code units of texts are kept, those that were fetched last. */
const KEPT = 8 * 1024 * 1024;

/** The documents' keys are their paths. */
export class FileCorpus {
  readonly corpus = new Corpus();
  private readonly hashes = new Map<string, number>();
  /** Documents whose texts are at hand, with their lengths; the one that was fetched last is the last. */
  private readonly atHand = new Map<string, number>();
  private kept = 0;
  private answering = 0;
  private readonly shared = new SharedWords();

  /** @param corrections what the reader says of the documents */
  constructor(corrections: Corrections) {
    atOnce(this.corpus.correctInSteps(corrections));
  }

  add(path: string, text: string, reading: Reading): void {
    const entities = reading.entities.map(entity => this.shared.entity(entity));
    const names = reading.names.map(name => this.shared.word(name));
    this.corpus.put(path, { ...reading, entities, names }, text);
    this.hashes.set(path, hashText(text));
    this.keep(path, text.length);
    this.forgetOldest();
  }

  /** The corpus's queries; one that quotes from a file that is another by now rejects. */
  get queries(): Asynchronous<CorpusQueries> {
    return asynchronous(this.corpus, call => this.answer(call));
  }

  private async answer(call: QueryCall): Promise<unknown> {
    const { corpus } = this;
    this.answering++;
    try {
      for (const document of corpus.textsNeeded(call)) await this.fetch(document);
      return await at(corpus)(call);
    } finally {
      this.answering--;
      this.forgetOldest();
    }
  }

  private async fetch(path: string): Promise<void> {
    const text = await readText(path);
    if (typeof text !== 'string' || hashText(text) !== this.hashes.get(path))
      throw new Error(`${path} was changed while it was read.`);
    this.corpus.supply(path, text);
    this.keep(path, text.length);
  }

  private keep(path: string, length: number): void {
    this.kept += length - (this.atHand.get(path) ?? 0);
    this.atHand.delete(path);
    this.atHand.set(path, length);
  }

  /** While a question is answered, nothing is forgotten: it may need it. */
  private forgetOldest(): void {
    if (this.answering > 0) return;
    for (const [path, length] of this.atHand) {
      if (this.kept <= KEPT) return;
      this.atHand.delete(path);
      this.kept -= length;
      this.corpus.supply(path, undefined);
    }
  }
}
