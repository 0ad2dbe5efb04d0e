/** What is looked at of a line of a paragraph, worked out when it is asked for. */
import type { Line } from './lines.js';

const STOP = /[.!?…:][)\]"'”’»]*$/;
/** What ends in a full stop and yet ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Gov|Pres|St|Mt|Ft|No|Nos|vs?|cf|al|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Messrs|Mme|Mlle|Cllr|Supp|App|Ct|Art|Sec|Ch|p|pp|Vol)\.$/u;
/** Small words of names, which also stand in titles and lists. */
const CONNECTOR =
  'of|and|the|for|in|p\\.?p|arap|binti|ould|de|la|le|les|du|des|da|do|di|del|von|van|der|den|al|el|bin|ibn|y|e|und|et|at|on|to|a|an';
export const LOWER_WORD = new RegExp(`(?:^|[\\s(“"‘'—–-])(?!(?:${CONNECTOR})(?![\\p{L}]))\\p{Ll}[\\p{L}'’-]+`, 'u');
/** A line that ends with one of these goes on. */
const OPEN_END = new RegExp(
  `(?:[,(&“‘/]|(?:^|\\s)(?:${CONNECTOR}|or|by|with|from|that|which|who|as|but|is|was|were|are|be|been|has|had|have|will|would|his|her|their|its|not|nor|than|into|between|said|says|v\\.?|vs\\.?))$`,
  'iu',
);

/** A capital by itself that looks like one of these, in a name of few words: "VERHOEVEN, CLARA A", "Ridge Trust V", "LYONNAISE S A"; and "/NJ/". */
const LETTERED = /^(?:[^\s]+ ){1,4}[AEVY]$|\/\p{Lu}+\/$/u;
/** "SHE SAW A": an article in capitals. */
const ARTICLE = /(?:^|\s)(?:AS|IN|OF|TO|AND|FOR|WITH|IS|WAS|BY|AT|HAS|HAD|SAW|BE|BEEN|ON|FROM|NOT|THAT|SUCH) A$/;

/** A line and what it looks like. Offsets and lengths in UTF-16 code units. */
export class LineShape {
  private known: Partial<Record<'stops' | 'prose' | 'capitals' | 'open', boolean>> = {};
  readonly words: string;

  constructor(
    paragraph: string,
    readonly line: Line,
    readonly isRow: boolean,
  ) {
    this.words = paragraph.slice(line.from, line.to);
  }

  get length(): number {
    return this.line.to - this.line.start;
  }

  get indent(): number {
    return this.line.from - this.line.start;
  }

  /** Whether the line ends with what ends a sentence. */
  get stops(): boolean {
    return (this.known.stops ??= STOP.test(this.words.slice(-6)) && !ABBREVIATED.test(this.words.slice(-12)));
  }

  /** Whether it holds a word in lower case that is more than a part of names. */
  get prose(): boolean {
    return (this.known.prose ??= LOWER_WORD.test(this.words));
  }

  get capitals(): boolean {
    return (this.known.capitals ??= /\p{Lu}{2}/u.test(this.words) && !/\p{Ll}/u.test(this.words));
  }

  /** Whether its last word or mark wants another. */
  get open(): boolean {
    return (this.known.open ??=
      OPEN_END.test(this.words.slice(-12)) && !(LETTERED.test(this.words) && !ARTICLE.test(this.words)));
  }

  /** Where the last cell begins, counted from the start of the line; 0 where the line is no row. */
  get lastCell(): number {
    if (!this.isRow) return 0;
    const gap = /.* {2}(?=\S)/.exec(this.words)?.[0].length ?? 0;
    return gap === 0 ? 0 : this.indent + gap;
  }

  get firstWord(): number {
    const space = this.words.search(/\s/);
    return space < 0 ? this.words.length : space;
  }
}
