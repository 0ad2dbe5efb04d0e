/** Which entities share sentences, and how often: counted when that is first asked for, and kept in step with the documents from then on. */
import type { Steps } from '../text/steps.js';
import { lastNotAfter } from '../text/sorted.js';
import type { CorpusEntry } from './entry.js';
import type { KnownEntity } from './known-entity.js';
import type { Pairing } from './queries.js';

/** Of a sentence that names more entities than this the first so many are paired: a list of thousands has millions of pairs. */
const PAIRED = 24;
/** So many documents are counted in one step. */
const COUNTED_AT_ONCE = 16;
/** All is counted anew once so many times as many pairs or entities are known as there are; what is few may stay. */
const SPARE = 2;
const FEW = 10_000;

const isStale = (known: number, present: number): boolean => known > FEW && known > SPARE * present;

type Known = KnownEntity<CorpusEntry>;
/** What a document was counted as: neither is ever changed, an entry gets others. */
type Counted = Pick<CorpusEntry, 'reading' | 'owners'>;

export class Pairs {
  /** Whether anyone has asked: nothing is counted before. */
  isKept = false;
  private readonly counted = new Map<string, Counted>();
  private readonly numbers = new Map<Known, number>();
  private readonly entities: Known[] = [];
  /** The rows of pairs: for the smaller number of its two, by the other. One large map would halt all for as long as it takes to grow. */
  private readonly rows: Map<number, number>[] = [];
  // One of each for a row; `rounds` has the document that was counted last for it.
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];
  private readonly sentences: number[] = [];
  private readonly documents: number[] = [];
  private readonly rounds: number[] = [];
  private round = 0;
  /** How many pairs there are now. */
  private present = 0;

  /** How many pairs it knows, those among them that are no more. */
  get size(): number {
    return this.firsts.length;
  }

  /**
   * Counts what has come, gone or changed since. Documents may do so between the steps: what is counted then fits those that were met.
   * @param ordered all documents
   * @param entities how many entities these mention
   * @param entryOf the document of a key, as it is by then
   */
  *follow(
    ordered: readonly CorpusEntry[],
    entities: number,
    entryOf: (key: string) => CorpusEntry | undefined,
  ): Steps<void> {
    this.isKept = true;
    if (isStale(this.size, this.present) || isStale(this.entities.length, entities)) this.startOver();
    let done = 0;
    for (const [key, before] of this.counted) {
      const entry = entryOf(key);
      if (before.reading === entry?.reading && before.owners === entry.owners) continue;
      this.count(before, -1);
      if (entry) this.take(entry);
      else this.counted.delete(key);
      if (++done % COUNTED_AT_ONCE === 0) yield;
    }
    if (this.counted.size === ordered.length) return;
    for (const key of ordered.map(({ key }) => key)) {
      const entry = this.counted.has(key) ? undefined : entryOf(key);
      if (!entry) continue;
      this.take(entry);
      if (++done % COUNTED_AT_ONCE === 0) yield;
    }
  }

  /** Those that share sentences in most documents, then those that share most sentences; the more mentioned of two first. */
  most(limit: number): Pairing[] {
    const best: number[] = [];
    let least = 1; // fewer documents than the last of the best has are too few
    for (let row = 0; row < this.size; row++) {
      if (this.documents[row]! < least) continue;
      if (best.length >= limit && this.order(row, best[limit - 1]!) >= 0) continue;
      let at = best.length;
      while (at > 0 && this.order(row, best[at - 1]!) < 0) at--;
      best.splice(at, 0, row);
      if (best.length > limit) best.pop();
      if (best.length === limit) least = this.documents[best.at(-1)!]!;
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

  private take(entry: CorpusEntry): void {
    const { key, reading, owners } = entry;
    this.counted.set(key, { reading, owners });
    this.count(entry, 1);
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
    return [this.entities[this.firsts[row]!]!, this.entities[this.seconds[row]!]!];
  }

  /** Counts a document in (`sign` 1) or out (-1). */
  private count({ reading, owners }: Counted, sign: 1 | -1): void {
    const { starts, sentences } = reading;
    const numbers = owners.map(owner => this.numberOf(owner));
    this.round++;
    let sentence: number[] = [];
    let current = -2;
    for (let i = 0; i < starts.length; i++) {
      const here = lastNotAfter(sentences, starts[i]!) >> 1;
      if (here !== current) sentence = [];
      current = here;
      const number = numbers[reading.owners[i]!]!;
      if (sentence.length >= PAIRED || sentence.includes(number)) continue;
      for (const other of sentence) this.add(this.rowOf(number, other), sign);
      sentence.push(number);
    }
  }

  /** Counts one sentence more, or less, and its document with the first of its sentences. */
  private add(row: number, sign: 1 | -1): void {
    this.sentences[row]! += sign;
    if (this.rounds[row] === this.round) return;
    this.rounds[row] = this.round;
    this.documents[row]! += sign;
    if (this.documents[row] === (sign > 0 ? 1 : 0)) this.present += sign;
  }

  private numberOf(owner: Known): number {
    let number = this.numbers.get(owner);
    if (number === undefined) this.numbers.set(owner, (number = this.entities.push(owner) - 1));
    return number;
  }

  private rowOf(a: number, b: number): number {
    const [first, second] = a < b ? [a, b] : [b, a];
    const rows = (this.rows[first] ??= new Map());
    let row = rows.get(second);
    if (row === undefined) {
      rows.set(second, (row = this.firsts.push(first) - 1));
      this.seconds.push(second);
      for (const list of [this.sentences, this.documents, this.rounds]) list.push(0);
    }
    return row;
  }

  private startOver(): void {
    for (const map of [this.counted, this.numbers]) map.clear();
    const { entities, rows, firsts, seconds, sentences, documents, rounds } = this;
    for (const list of [entities, rows, firsts, seconds, sentences, documents, rounds]) list.length = 0;
    this.present = 0;
  }
}
