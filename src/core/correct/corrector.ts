/** The reader's statements, laid over the readings of documents as they come and as the statements change. */
import { corrected, type Corrected } from './overlay.js';
import { findQuote, quoteKey } from './statements/quotes.js';
import { Corrections, type DocumentRules } from './rules.js';
import { sight } from './sightings.js';
import type { TextQuote } from './statements/statements.js';
import type { Reading } from '../reading/reading.js';
import type { Span } from '../types.js';

/** What is known of a document's text without having it. */
interface Known {
  /** So many of all that was ever looked for have been looked for in it. */
  upTo: number;
  words: Map<string, readonly number[]>;
  places: Map<string, Span>;
}

/** Words or a quotation, to be looked for in texts. */
interface Sought {
  readonly words?: string;
  readonly quote?: TextQuote;
}

const NO_HITS: ReadonlyMap<string, number> = new Map();
/** What is known of a text that nobody has looked into. */
const UNKNOWN: Readonly<Known> = { upTo: 0, words: new Map(), places: new Map() };

/** Corrects readings. Remembers where in the texts the words stand that are called names, so that texts are not needed again. */
export class Corrector {
  corrections = new Corrections();
  private readonly known = new Map<string, Known>();
  /** The documents in which words stand that were looked for. */
  private readonly standing = new Map<string, Set<string>>();
  /** All that was ever looked for, in order. */
  private readonly sought: Sought[] = [];
  private readonly numbers = new Map<string, number>();
  /** How far in `sought` rules reach. */
  private reach = new WeakMap<DocumentRules, number>();

  /** From now on these hold; readings are to be laid over again. */
  use(corrections: Corrections): void {
    this.corrections = corrections;
    this.reach = new WeakMap();
    if (corrections.rules.length === 0 && this.sought.length > 0) {
      this.sought.length = 0;
      this.numbers.clear();
      this.known.clear();
      this.standing.clear();
    }
  }

  /** Forgets a document's text: it has another one now. */
  forget(document: string): void {
    for (const words of this.wordsIn(document)) this.standing.get(words)?.delete(document);
    this.known.delete(document);
  }

  /** A document's reading as it is corrected; where its text is not at hand, as far as that can be told without it. */
  correct(document: string, reading: Reading, text?: string, flow?: () => string): Corrected {
    return this.under(this.corrections, document, reading, text, flow);
  }

  /** The same as other statements would have it. */
  under(corrections: Corrections, document: string, reading: Reading, text?: string, flow?: () => string): Corrected {
    const rules = corrections.about(document);
    if (!rules) return { reading, hits: NO_HITS };
    const known = this.lookFor(document, rules, text, flow);
    return corrected(reading, known, rules, corrections.identities);
  }

  /** Whether words or places are to be looked for in a document's text that have not been yet. */
  needsText(document: string, corrections = this.corrections): boolean {
    const rules = corrections.about(document);
    return rules !== undefined && this.reachOf(rules) > (this.known.get(document)?.upTo ?? 0);
  }

  /** Words that are called names and stand in a document, wherever they came from. */
  wordsIn(document: string): Iterable<string> {
    return this.known.get(document)?.words.keys() ?? [];
  }

  /** Documents in whose texts words were found that are called a name. */
  documentsWith(words: string): Iterable<string> {
    return this.standing.get(words) ?? [];
  }

  /** Looks into a document's text for all that is sought and has not been looked for in it. */
  look(document: string, text: string, corrections = this.corrections): void {
    const rules = corrections.about(document);
    if (rules) this.lookFor(document, rules, text);
  }

  private lookFor(document: string, rules: DocumentRules, text?: string, flow?: () => string): Known {
    const there = this.known.get(document);
    if (text === undefined || this.reachOf(rules) <= (there?.upTo ?? 0)) return there ?? UNKNOWN;
    const known = there ?? { upTo: 0, words: new Map(), places: new Map() };
    const fresh = this.sought.slice(known.upTo);
    const words = fresh.flatMap(one => one.words ?? []);
    for (const [one, places] of sight(text, words, flow)) {
      known.words.set(one, places);
      const documents = this.standing.get(one);
      if (documents) documents.add(document);
      else this.standing.set(one, new Set([document]));
    }
    for (const { quote } of fresh) {
      const place = quote && findQuote(text, quote);
      if (place) known.places.set(quoteKey(quote), place);
    }
    known.upTo = this.sought.length;
    this.known.set(document, known);
    return known;
  }

  /** How much is to be looked for, for some rules to be laid over a reading. */
  private reachOf(rules: DocumentRules): number {
    let reach = this.reach.get(rules);
    if (reach === undefined) {
      reach = 0;
      for (const words of rules.added) reach = Math.max(reach, this.numberOf(words, { words }));
      for (const { statement } of rules.placed) {
        if (statement.at)
          reach = Math.max(reach, this.numberOf(`\0${quoteKey(statement.at)}`, { quote: statement.at }));
      }
      this.reach.set(rules, reach);
    }
    return reach;
  }

  private numberOf(key: string, sought: Sought): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.sought.push(sought);
      this.numbers.set(key, number);
    }
    return number;
  }
}
