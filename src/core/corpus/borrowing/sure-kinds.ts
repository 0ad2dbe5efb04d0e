/** What words name in the documents that are sure of it. */
import { KINDS, type Kind } from '../../types.js';
import { COMPANIES, type Stated, type UnsureName } from './stated.js';

/** So many documents have to say it, and so many times as many as say what the one document does. */
const ENOUGH = 3;

/** How many documents take words for each of `KINDS`, begin companies with them, and end people’s names with them. */
class Record {
  readonly counts = [0, 0, 0, 0, 0, 0];
  private document = 0;
  private seen = 0;

  get isEmpty(): boolean {
    return this.counts.every(count => count === 0);
  }

  /** Counts one of them; false where the document has been counted for it. */
  count(what: number, by: 1 | -1, document: number): boolean {
    if (this.document !== document) {
      this.document = document;
      this.seen = 0;
    }
    if ((this.seen & (1 << what)) !== 0) return false;
    this.seen |= 1 << what;
    this.counts[what]! += by;
    return true;
  }
}

/** Counts documents by what they are sure of. */
export class SureKinds {
  /** By words in small letters. */
  private readonly records = new Map<string, Record>();
  /** So many times documents have been counted in or out. */
  private counted = 0;

  /** What a name that one document is not sure of is called by the others; undefined where they leave it as it is. */
  kindOf({ words, kind, isFaint }: Pick<UnsureName, 'words' | 'kind' | 'isFaint'>): Kind | undefined {
    const counts = this.records.get(words)?.counts;
    if (!counts) return undefined;
    const most = this.most(counts, kind);
    if (most >= 0) return KINDS[most] === 'country' ? undefined : KINDS[most];
    return isFaint && kind !== 'organisation' && this.isCompany(counts) ? 'organisation' : undefined;
  }

  /** Counts a document in (`by` 1) or out (-1). Of the words that are asked for, it tells those that are called otherwise now. */
  count({ sure }: Stated, by: 1 | -1, isAskedFor: (words: string) => boolean, tell: (words: string) => void): void {
    const document = ++this.counted;
    for (let i = 0; i < sure.words.length; i++) {
      const words = sure.words[i]!;
      let record = this.records.get(words);
      if (!record) this.records.set(words, (record = new Record()));
      const isAsked = isAskedFor(words);
      const before = isAsked ? this.answers(words) : 0;
      if (!record.count(sure.what[i]!, by, document)) continue;
      if (isAsked && before !== this.answers(words)) tell(words);
    }
    if (by < 0) for (const words of sure.words) if (this.records.get(words)?.isEmpty) this.records.delete(words);
  }

  /** All that can be said of words, as a number. */
  private answers(words: string): number {
    const counts = this.records.get(words)?.counts;
    if (!counts) return 0;
    let answers = this.isCompany(counts) ? 1 : 0;
    for (const kind of KINDS) answers = answers * (KINDS.length + 1) + this.most(counts, kind) + 1;
    return answers;
  }

  /** The index of another kind than this that documents agree about; -1 where they do not. */
  private most(counts: readonly number[], kind: Kind): number {
    const own = KINDS.indexOf(kind);
    let best = own === 0 ? 1 : 0;
    for (let i = best + 1; i < KINDS.length; i++) if (i !== own && counts[i]! > counts[best]!) best = i;
    return counts[best]! >= ENOUGH && counts[best]! >= ENOUGH * counts[own]! ? best : -1;
  }

  /** Whether it begins the names of companies, and is nothing else: "Castellan", where others speak of Castellan Marine Terminals plc. */
  private isCompany(counts: readonly number[]): boolean {
    return counts[COMPANIES]! >= ENOUGH && counts.every((count, i) => count === 0 || i === COMPANIES);
  }
}
