/** Which entities share sentences, and how often: counted when that is first asked for, and kept in step with the documents from then on. */
import type { Steps } from '../text/steps.js';
import { sentenceOwners, type CorpusEntry } from './entry.js';
import type { KnownEntity } from './known-entity.js';
import type { Pairing } from './queries.js';

/** Of a sentence that names more entities than this the first so many are paired: a list of thousands has millions of pairs. */
const PAIRED = 24;
/** So many documents are counted in one step. */
const COUNTED_AT_ONCE = 16;
/** What is counted is counted anew once this many times as many pairs are known as there are. */
const SPARE = 2;
const FEW = 10_000;
/** Numbers of two entities make one number: each has 26 of its bits. */
const NUMBERS = 2 ** 26;

type Known = KnownEntity<CorpusEntry>;
/** What a document was counted as: neither is ever changed, an entry gets others. */
type Counted = Pick<CorpusEntry, 'reading' | 'owners'>;

export class Pairs {
  /** Whether anyone has asked: nothing is counted before. */
  isKept = false;
  private readonly counted = new Map<string, Counted>();
  private readonly numbers = new Map<Known, number>();
  private readonly entities: Known[] = [];
  /** The row of each pair, by the numbers of its two. */
  private readonly rows = new Map<number, number>();
  // One of each for a row.
  private readonly pairs: number[] = [];
  private readonly sentences: number[] = [];
  private readonly documents: number[] = [];
  /** How many pairs there are now. */
  private present = 0;

  /** How many pairs it knows, those among them that are no more. */
  get size(): number {
    return this.rows.size;
  }

  /**
   * Counts what has come, gone or changed since. Documents may do so between the steps: what is counted then fits those that were met.
   * @param ordered all documents
   * @param entryOf the document of a key, as it is by then
   */
  *follow(ordered: readonly CorpusEntry[], entryOf: (key: string) => CorpusEntry | undefined): Steps<void> {
    this.isKept = true;
    if (this.rows.size > FEW && this.rows.size > SPARE * this.present) this.startOver();
    let done = 0;
    for (const key of [...this.counted.keys(), ...ordered.map(({ key }) => key)]) {
      const [before, entry] = [this.counted.get(key), entryOf(key)];
      if (before?.reading === entry?.reading && before?.owners === entry?.owners) continue;
      if (before) this.count(before, -1);
      if (entry) {
        const { reading, owners } = entry;
        this.counted.set(key, { reading, owners });
        this.count(entry, 1);
      } else this.counted.delete(key);
      if (++done % COUNTED_AT_ONCE === 0) yield;
    }
  }

  /** Those that share sentences in most documents, then those that share most sentences; the more mentioned of two first. */
  most(limit: number): Pairing[] {
    const best: number[] = [];
    for (let row = 0; row < this.pairs.length; row++) {
      if (this.documents[row] === 0) continue;
      if (best.length >= limit && this.order(row, best[limit - 1]!) >= 0) continue;
      let at = best.length;
      while (at > 0 && this.order(row, best[at - 1]!) < 0) at--;
      best.splice(at, 0, row);
      if (best.length > limit) best.pop();
    }
    return best.map(row => {
      const [first, second] = this.two(row).sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
      const { sentences, documents } = this;
      return {
        first: first.shown(),
        second: second.shown(),
        sentences: sentences[row]!,
        documents: documents[row]!,
      };
    });
  }

  private order(a: number, b: number): number {
    const { documents, sentences } = this;
    const more = documents[b]! - documents[a]! || sentences[b]! - sentences[a]!;
    return more || (this.nameOf(a) < this.nameOf(b) ? -1 : 1);
  }

  private nameOf(row: number): string {
    return this.two(row)
      .map(({ id }) => id)
      .sort()
      .join(' ');
  }

  private two(row: number): [Known, Known] {
    const pair = this.pairs[row]!;
    return [this.entities[Math.floor(pair / NUMBERS)]!, this.entities[pair % NUMBERS]!];
  }

  /** Counts a document in (`sign` 1) or out (-1). */
  private count(document: Counted, sign: 1 | -1): void {
    const met = new Set<number>();
    for (const owners of sentenceOwners(document)) {
      if (owners.size < 2) continue;
      const numbers = [...owners].slice(0, PAIRED).map(owner => this.numberOf(owner));
      for (let i = 1; i < numbers.length; i++) {
        for (let j = 0; j < i; j++) {
          const row = this.rowOf(numbers[i]!, numbers[j]!);
          this.sentences[row]! += sign;
          met.add(row);
        }
      }
    }
    for (const row of met) {
      this.documents[row]! += sign;
      if (this.documents[row] === (sign > 0 ? 1 : 0)) this.present += sign;
    }
  }

  private numberOf(owner: Known): number {
    let number = this.numbers.get(owner);
    if (number === undefined) this.numbers.set(owner, (number = this.entities.push(owner) - 1));
    return number;
  }

  private rowOf(a: number, b: number): number {
    const pair = a < b ? a * NUMBERS + b : b * NUMBERS + a;
    let row = this.rows.get(pair);
    if (row === undefined) {
      this.rows.set(pair, (row = this.pairs.push(pair) - 1));
      this.sentences.push(0);
      this.documents.push(0);
    }
    return row;
  }

  private startOver(): void {
    for (const map of [this.counted, this.numbers, this.rows]) map.clear();
    for (const list of [this.entities, this.pairs, this.sentences, this.documents]) list.length = 0;
    this.present = 0;
  }
}
