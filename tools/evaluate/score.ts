/**
 * Scores mentions against annotated ones: exact span and kind, micro F1. `country` and `place` count as one kind, `location`;
 * demonyms, descriptions and gold of kind `other` are left out; outer punctuation, a leading "the" and a trailing 's are
 * trimmed on both sides.
 */

export const SCORED = ['person', 'location', 'organisation'] as const;

export interface ScoredMention {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly form?: string;
}

export class Tally {
  hit = 0;
  extra = 0;
  missed = 0;

  get precision(): number {
    return (100 * this.hit) / (this.hit + this.extra || 1);
  }
  get recall(): number {
    return (100 * this.hit) / (this.hit + this.missed || 1);
  }
  get f1(): number {
    return (200 * this.hit) / (2 * this.hit + this.extra + this.missed || 1);
  }
  toString(): string {
    const cell = (value: number): string => value.toFixed(1).padStart(5);
    return `P ${cell(this.precision)}  R ${cell(this.recall)}  F1 ${cell(this.f1)}  (${this.hit + this.missed} gold, ${this.hit + this.extra} found)`;
  }
}

/** Counts over any number of documents. */
export class Score {
  readonly all = new Tally();
  readonly spans = new Tally();
  readonly kinds = new Map<string, Tally>(SCORED.map(kind => [kind, new Tally()]));
  /** Confusions with how often: "organisation → location: Kremlin". */
  readonly confusions = new Map<string, number>();

  add(text: string, gold: readonly ScoredMention[], found: readonly ScoredMention[]): void {
    const want = byspan(text, gold);
    const have = byspan(text, found);
    for (const [span, kind] of have) {
      const wanted = want.get(span);
      const right = wanted === kind;
      count(this.all, right, 'extra');
      count(this.kinds.get(kind)!, right, 'extra');
      count(this.spans, wanted !== undefined, 'extra');
      if (!right) this.confuse(wanted ?? 'none', kind, text, span);
    }
    for (const [span, kind] of want) {
      const given = have.get(span);
      if (given !== kind) {
        this.all.missed++;
        this.kinds.get(kind)!.missed++;
      }
      if (given === undefined) {
        this.spans.missed++;
        this.confuse(kind, 'none', text, span);
      }
    }
  }

  private confuse(from: string, to: string, text: string, span: string): void {
    const [start, end] = span.split(':').map(Number) as [number, number];
    const key = `${from} → ${to}: ${text.slice(start, end).replace(/\s+/g, ' ')}`;
    this.confusions.set(key, (this.confusions.get(key) ?? 0) + 1);
  }
}

function count(tally: Tally, right: boolean, otherwise: 'extra' | 'missed'): void {
  tally[right ? 'hit' : otherwise]++;
}

function byspan(text: string, mentions: readonly ScoredMention[]): Map<string, string> {
  const spans = new Map<string, string>();
  for (const mention of mentions) {
    const kind = mention.kind === 'country' || mention.kind === 'place' ? 'location' : mention.kind;
    if (!(SCORED as readonly string[]).includes(kind) || mention.form === 'demonym' || mention.form === 'description')
      continue;
    const [start, end] = trimmed(text, mention.start, mention.end);
    if (start < end) spans.set(`${start}:${end}`, kind);
  }
  return spans;
}

const OPENING = /[\s"'“”‘’([{,;:!?<>*_–—-]/;
const CLOSING = /[\s"'“”‘’)\]},;:!?<>*_–—-]/;
const ABBREVIATION = /(?:\b[A-Z]|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros|St|Mr|Dr))\.$/;

/** A span without outer punctuation, a leading article, a possessive ending or a full stop that ends no abbreviation. */
export function trimmed(text: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  for (;;) {
    const before = `${start}:${end}`;
    while (start < end && OPENING.test(text[start]!)) start++;
    while (end > start && CLOSING.test(text[end - 1]!)) end--;
    if (end > start && text[end - 1] === '.' && !ABBREVIATION.test(text.slice(start, end))) end--;
    if (/['’]s$/.test(text.slice(start, end))) end -= 2;
    const article = /^the\s+/i.exec(text.slice(start, end));
    if (article) start += article[0].length;
    if (before === `${start}:${end}`) return [start, end];
  }
}
