/** What the wording around a capital's name tells: a government that acts, or a town. */
import { posOf } from '../../text/tokens.js';
import type { Context, Place } from '../shared/context.js';
import {
  ACTED_ON_VERBS,
  ACTING_VERBS,
  ATTITUDES,
  ROLES,
  LOCATIVE,
  NEARNESS,
  STATECRAFT_NOUNS,
  TOWN_NOUNS,
  TOWN_TITLES,
  TOWN_VERBS,
} from './statecraft-words.js';
import { isFormOf } from '../shared/verbs.js';

export type Sense = 'government' | 'town' | undefined;

const [VERB, AUX, ADV, ADP, PUNCT, NOUN] = (['VERB', 'AUX', 'ADV', 'ADP', 'PUNCT', 'NOUN'] as const).map(posOf) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Words between a name and its verb, or a verb and its object, that tell nothing. */
const FILLERS = new Set(
  `not n't never also now still again already always only just even both too meanwhile however instead therefore thus then
   soon later quickly repeatedly long recently reportedly to have has had be been being is are was were will would can could may
   might must shall should do does did ’ll 'll ’d 'd ’ve 've itself themselves its all`.split(/\s+/),
);
/** What follows a place in a dateline: its country, then an agency, a date or a dash. */
const DATELINE =
  /^(?:, \p{Lu}[\p{L}. ]+)?,?\s{1,2}(?:\(\p{Lu}[^)\n]{1,40}\)|(?:\p{Lu}\p{L}+\.? )?\d[\d\-./]*\b|[–—-]\s|--)/u;
/** Parts of speech that end a noun phrase. */
const ENDING = new Set([VERB, AUX, ADP, PUNCT]);
const BE = new Set(
  `is are was were be been remains remain remained seems seemed appears appeared feels looks became becomes`.split(' '),
);
const HAVE = new Set(['has', 'have', 'had']);
const POSSESSIVE = new Set(["'s", '’s', "'", '’']);
const HYPHENS = new Set(['-', '‐', '‑', '–']);
const TOWN_COMPOUNDS = new Set(['based', 'born', 'bound', 'area', 'style', 'bred', 'raised', 'registered', 'listed']);

/** Reads the words around one mention. `endsWith` and `startsWith` questions about other mentions are the context's. */
export class Wording {
  constructor(
    private readonly place: Place,
    private readonly context: Context,
    /** Whether the mention that starts with a token names the country (`own`), or any government or seat. */
    private readonly lands: (token: number) => 'own' | 'other' | undefined,
    /** Whether the name is a government's more often than a place's. */
    private readonly office: boolean,
  ) {}

  read(): Sense {
    return this.before() ?? this.after() ?? this.governed();
  }

  private word(token: number): string {
    return this.context.word(this.place, token);
  }

  private pos(token: number): number {
    return this.place.block.tokens.pos[token] ?? PUNCT;
  }

  /** First token of the sentence, and the one after its last. */
  private bounds(): readonly [number, number] {
    const { sentences, count } = this.place.block.tokens;
    const sentence = this.context.sentenceOf(this.place, this.place.first);
    return [sentences[sentence] ?? 0, sentences[sentence + 1] ?? count];
  }

  /** The token before the name and its article. */
  private previous(): number {
    const token = this.place.first - 1;
    return this.word(token) === 'the' ? token - 1 : token;
  }

  /** What stands right before the name. */
  private before(): Sense {
    const token = this.previous();
    const word = this.word(token);
    if (HYPHENS.has(word)) return ['pro', 'anti'].includes(this.word(token - 1)) ? 'government' : undefined;
    if (LOCATIVE.has(word) || TOWN_TITLES.has(word)) return 'town';
    if ((word === ',' || word === 'of') && TOWN_TITLES.has(this.word(token - 1))) return 'town';
    return undefined;
  }

  /** What stands after the name: possessive and noun, verb, apposition. */
  private after(): Sense {
    const { after } = this.place;
    const [, end] = this.bounds();
    const word = this.word(after);
    if (HYPHENS.has(word) && after + 1 < end) {
      const next = this.word(after + 1);
      if (TOWN_COMPOUNDS.has(next)) return 'town';
      return /(?:ed|led|run|friendly)$/.test(next) && next.length > 2 ? 'government' : undefined;
    }
    if (this.isDateline()) return 'town';
    if (POSSESSIVE.has(word)) return this.belongings(after + 1, end);
    if (word === ',' && this.lands(after + 1) === 'own') return 'town';
    if (this.isPartOfTown(end)) return 'town';
    return this.isSubject() ? this.predicate(end) : undefined;
  }

  /** "MOSCOW (AP) —", "Oslo, May 17 -" at the start of a line. */
  private isDateline(): boolean {
    const { block, first, after } = this.place;
    const { text, starts, ends } = block.tokens;
    const before = text.slice(Math.max(0, starts[first]! - 2), starts[first]);
    if (first > 0 && !/[\r\n]\s?$/.test(before)) return false;
    return DATELINE.test(text.slice(ends[after - 1], ends[after - 1]! + 60));
  }

  /** What belongs to it: the first telling word up to the end of the phrase; within a proper name ("Belt and Road"), the last. */
  private belongings(from: number, end: number): Sense {
    let found: Sense;
    for (let token = from; token < Math.min(end, from + 9); token++) {
      const word = this.word(token);
      if (STATECRAFT_NOUNS.has(word)) return 'government';
      if (TOWN_NOUNS.has(word)) {
        found = 'town';
        if (this.place.block.tokens.words[token] === word) return found;
      }
      if (token > from && ENDING.has(this.pos(token))) break;
    }
    return found;
  }

  /** "Taipei lantern festival": nouns after the name, one of which a town has. */
  private isPartOfTown(end: number): boolean {
    for (let token = this.place.after; token < Math.min(end, this.place.after + 3); token++) {
      if (TOWN_NOUNS.has(this.word(token))) return true;
      if (this.pos(token) !== NOUN) return false;
    }
    return false;
  }

  private isSubject(): boolean {
    const token = this.previous();
    const [start] = this.bounds();
    if (token < start) return true;
    // "Analysts say Beijing is ready": the name is what is said, and no object, where a verb follows.
    if (this.pos(token) === VERB) return this.pos(this.place.after) === AUX || this.pos(this.place.after) === VERB;
    return this.pos(token) !== ADP;
  }

  /** What is said of the subject. */
  private predicate(end: number): Sense {
    let token = this.afterApposition(this.afterList(this.place.after), end);
    let copula: string | undefined;
    for (let steps = 0; token < end && steps < 7; token++, steps++) {
      const word = this.word(token);
      if (
        copula !== undefined &&
        BE.has(copula) &&
        (ATTITUDES.has(word) || ROLES.has(word) || isFormOf(ACTED_ON_VERBS, word))
      )
        return 'government';
      if (copula !== undefined && HAVE.has(copula) && this.pos(token) !== VERB && STATECRAFT_NOUNS.has(word))
        return 'government';
      if (FILLERS.has(word) || BE.has(word)) {
        if (BE.has(word) || HAVE.has(word)) copula = word;
        continue;
      }
      // "was built": what is done to it does not tell, save where it is done to governments
      const passive =
        copula !== undefined &&
        BE.has(copula) &&
        this.pos(token) === VERB &&
        !word.endsWith('ing') &&
        this.word(token - 1) !== 'to';
      if (!passive && isFormOf(ACTING_VERBS, word) && (this.pos(token) !== ADP || copula !== undefined))
        return 'government';
      if (this.pos(token) === ADV || copula !== undefined) continue;
      return undefined;
    }
    return undefined;
  }

  /** The token after a list that the name begins: "Moscow, Tehran and Ankara agreed". */
  private afterList(from: number): number {
    let token = from;
    for (let steps = 0; steps < 6; steps++) {
      let next = token;
      while (this.word(next) === ',' || this.word(next) === 'and' || this.word(next) === 'or') next++;
      if (this.word(next) === 'the') next++;
      const mention = next === token ? undefined : this.context.mentionFrom(this.place, next);
      if (mention === undefined || this.lands(next) === undefined) return token;
      token = this.context.place(mention).after;
    }
    return token;
  }

  /** The token after "which", or after an insertion between commas of a few words. */
  private afterApposition(from: number, end: number): number {
    if (this.word(from) !== ',') return ['which', 'who', 'that'].includes(this.word(from)) ? from + 1 : from;
    if (['which', 'who'].includes(this.word(from + 1))) return from + 2;
    for (let token = from + 1; token < Math.min(end, from + 9); token++) if (this.word(token) === ',') return token + 1;
    return from;
  }

  /** What the name depends on: "ties with", "urged", "flew to". */
  private governed(): Sense {
    const [start] = this.bounds();
    const token = this.previous();
    const word = this.word(token);
    const next = this.word(this.place.after);
    if (POSSESSIVE.has(next)) return undefined; // it is what belongs to it that depends
    if (word === 'with' || word === 'by' || word === 'against')
      return TOWN_NOUNS.has(this.word(token - 1)) ? 'town' : 'government';
    if (word === 'for' && token === start && next === ',') return 'government';
    if (isFormOf(ACTED_ON_VERBS, word)) return 'government';
    if (this.pos(token) === VERB && isFormOf(TOWN_VERBS, word)) return 'town';
    const reach = REACH[word] ?? (this.pos(token) === ADP ? 2 : 0);
    for (let back = 1; back <= reach && token - back >= start; back++) {
      const governor = this.word(token - back);
      if (governor === ';' || governor === ':') return undefined;
      if (back === 1 && word === 'to' && NEARNESS.has(governor)) return 'government';
      if (STATECRAFT_NOUNS.has(governor)) return 'government';
      if (TOWN_NOUNS.has(governor) || isFormOf(TOWN_VERBS, governor)) return 'town';
      if (this.pos(token - back) !== VERB || back > 1 || !TURNED_TO.has(word)) continue;
      if (isFormOf(ACTED_ON_VERBS, governor) || isFormOf(ACTING_VERBS, governor)) return 'government';
    }
    return this.office && (word === 'to' || word === 'from') ? 'town' : undefined;
  }
}

/** How many words before a preposition may tell what it leads to. */
const REACH: Readonly<Record<string, number>> = {
  of: 1, to: 5, from: 4, on: 4, for: 5, between: 5, and: 6, or: 6, ',': 6, towards: 4, toward: 4, over: 2, than: 4, about: 3,
}; // prettier-ignore
/** Prepositions that lead from what someone does to whom: "spoke to", "relied on". */
const TURNED_TO: ReadonlySet<string> = new Set(['to', 'on', 'upon']);
