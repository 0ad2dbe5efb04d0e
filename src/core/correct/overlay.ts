/** What a reader said of a document, laid over its reading: the reading itself stays as it is. */
import type { Reading } from '../reading/reading.js';
import { lastNotAfter } from '../text/sorted.js';
import { Spans } from '../text/spans.js';
import type { Span } from '../types.js';
import { quoteKey } from './statements/quotes.js';
import { keysOf, referenceMatch, type ReferenceMatch } from './entities/reference-match.js';
import type { IdentityRules } from './entities/identity-rules.js';
import { Rows } from './rows.js';
import type { DocumentRules, Rule, WordRule } from './rules.js';
import type { Sightings } from './sightings.js';
import { referenceIn } from './statements/references.js';
import type { Apart, Ignore, Name, StandsFor } from './statements/statements.js';

/** What is known of the text of a document that is corrected. */
export interface Sighted {
  /** Where words that the reader calls a name stand. */
  readonly words: Sightings;
  /** Where quoted places are, by `quoteKey`. */
  readonly places: ReadonlyMap<string, Span>;
}

/** A reading as it is corrected. */
export interface Corrected {
  /** The very reading that was given where nothing in it changes. */
  readonly reading: Reading;
  /** How many mentions each statement decides, by the key of its rule. */
  readonly hits: ReadonlyMap<string, number>;
}

/** A name to be put in. */
interface Addition extends Span {
  readonly rule: Rule<Name>;
}

/** Lays the statements about a document over its reading. */
export function corrected(
  reading: Reading,
  sighted: Sighted,
  rules: DocumentRules,
  identities: IdentityRules,
): Corrected {
  return new Overlay(reading, sighted, rules, identities).lay();
}

class Overlay {
  private readonly hits = new Map<string, number>();
  /** What becomes of each mention: nothing, out (null), or as a rule says. */
  private readonly verdicts = new Map<number, Rule<Name> | null>();
  private readonly additions: Addition[] = [];
  /** The keys of all entities that mentions can be of. */
  private readonly keys = new Set<string>();

  constructor(
    private readonly reading: Reading,
    private readonly sighted: Sighted,
    private readonly rules: DocumentRules,
    private readonly identities: IdentityRules,
  ) {}

  lay(): Corrected {
    const byWords = this.rulesByWords();
    const isSaid = byWords.size > 0;
    if (!isSaid && !this.isAboutMore()) return { reading: this.reading, hits: this.hits };
    const placed = this.placedWords();
    if (isSaid || placed.length > 0) this.judgeMentions(byWords, placed);
    this.judgeSightings(placed);
    for (const { rule, span } of placed) this.judgePlace(rule, span);
    const { reading, rules, verdicts, additions } = this;
    const isOfEntities = rules.apart.length + rules.standsFor.length + rules.placed.length > 0;
    if (!isOfEntities && verdicts.size + additions.length === 0) return { reading, hits: this.hits };
    const rows = new Rows(reading, verdicts, this.settled());
    if (isOfEntities) {
      for (const entity of rows.bearers()) for (const key of keysOf(entity)) this.keys.add(key);
      this.setApart(rows);
      this.setStanding(rows);
    }
    return { reading: rows.isChanged ? rows.build() : reading, hits: this.hits };
  }

  /** The rules about the names of the reading, by their numbers: most documents have none of a thousand names. */
  private rulesByWords(): ReadonlyMap<number, WordRule> {
    const found = new Map<number, WordRule>();
    this.reading.names.forEach((words, i) => {
      const rule = this.rules.ofWords(words);
      if (rule) found.set(i, rule);
    });
    return found;
  }

  /** Whether rules can be about anything else in it. */
  private isAboutMore(): boolean {
    const { placed, apart, standsFor } = this.rules;
    return placed.length + apart.length + standsFor.length + this.sighted.words.size > 0;
  }

  /** The rules about words at one place, in order, with their places. */
  private placedWords(): { readonly rule: WordRule; readonly span: Span }[] {
    const found: { rule: WordRule; span: Span }[] = [];
    for (const rule of this.rules.placed) {
      const span = this.placeOf(rule);
      if (span && ('ignore' in rule.statement || 'name' in rule.statement))
        found.push({ rule: rule as WordRule, span });
    }
    return found;
  }

  private judgeMentions(
    byWords: ReadonlyMap<number, WordRule>,
    placed: readonly { readonly rule: WordRule; readonly span: Span }[],
  ): void {
    const { starts, ends, nameOf } = this.reading;
    const at = new Map(placed.map(({ rule, span }) => [span.start, { rule, end: span.end }]));
    for (let i = 0; i < starts.length; i++) {
      let rule = byWords.get(nameOf[i]!);
      const here = at.get(starts[i]!);
      if (here && here.end === ends[i] && (!rule || here.rule.order > rule.order)) rule = here.rule;
      if (rule) this.judge(i, rule);
    }
  }

  private judge(i: number, rule: WordRule): void {
    this.hit(rule);
    if (!('name' in rule.statement)) this.verdicts.set(i, null);
    else if (!Rows.isAlready(this.reading, i, rule as Rule<Name>)) this.verdicts.set(i, rule as Rule<Name>);
  }

  /** Names that stand where recognition found none. */
  private judgeSightings(placed: readonly { readonly rule: WordRule; readonly span: Span }[]): void {
    for (const [words, places] of this.sighted.words) {
      const rule = this.rules.ofWords(words);
      if (!rule || !('name' in rule.statement)) continue;
      for (let i = 0; i < places.length; i += 2) {
        const span = { start: places[i]!, end: places[i + 1]! };
        const isJudged = placed.some(
          one => one.rule.order > rule.order && one.span.start === span.start && one.span.end === span.end,
        );
        if (isJudged || this.mentionOf(span) >= 0) continue;
        if (this.isPartOfName(span)) continue;
        this.additions.push({ ...span, rule: rule as Rule<Name> });
      }
    }
  }

  /** One place: what is said of it counts also where it lies across other names. */
  private judgePlace(rule: WordRule, span: Span): void {
    if (!('name' in rule.statement) || this.mentionOf(span) >= 0) return;
    const wide = this.rules.ofWords(rule.statement.name);
    if (wide && wide.order > rule.order) return;
    this.additions.push({ ...span, rule: rule as Rule<Name> });
  }

  /** The mention with exactly these bounds; -1 where there is none. */
  private mentionOf({ start, end }: Span): number {
    const { starts, ends } = this.reading;
    for (let i = lastNotAfter(starts, start); i >= 0 && starts[i] === start; i--) if (ends[i] === end) return i;
    return -1;
  }

  /** Whether a longer name that stays holds these words. */
  private isPartOfName(span: Span): boolean {
    return this.around(span).some(
      i => this.verdicts.get(i) !== null && this.reading.starts[i]! <= span.start && this.reading.ends[i]! >= span.end,
    );
  }

  /** The mentions that share characters with a span. */
  private around({ start, end }: Span): number[] {
    const { starts, ends } = this.reading;
    const found: number[] = [];
    const last = lastNotAfter(starts, end - 1);
    // Mentions overlap only where one contains another: what reaches so far begins close before.
    for (let i = last, far = 0; i >= 0 && far < 8; i--) {
      if (ends[i]! > start) found.push(i);
      else far++;
    }
    return found;
  }

  /** The additions that stay, those at one place and the longer ones first; mentions in their way are out. */
  private settled(): Addition[] {
    const isPlaced = ({ rule }: Addition): boolean => rule.statement.at !== undefined;
    const length = ({ start, end }: Span): number => end - start;
    const inOrder = [...this.additions].sort(
      (a, b) => Number(isPlaced(b)) - Number(isPlaced(a)) || length(b) - length(a) || b.rule.order - a.rule.order,
    );
    const kept: Addition[] = [];
    const taken = new Spans();
    for (const addition of inOrder) {
      if (!taken.take(addition)) continue;
      kept.push(addition);
      this.hit(addition.rule);
      for (const i of this.around(addition)) {
        const { starts, ends, sorts } = this.reading;
        const isAround = sorts[i]! >> 2 === DESCRIPTION && starts[i]! <= addition.start && ends[i]! >= addition.end;
        if (!isAround) this.verdicts.set(i, null);
      }
    }
    return kept.sort((a, b) => a.start - b.start);
  }

  /** The last statement comes first: what it has given to another entity is no longer the one's. */
  private setApart(rows: Rows): void {
    for (const { rule, at } of this.latest('apart')) {
      const { apart, as } = rule.statement as Apart;
      const match = referenceMatch(apart, this.identities);
      if (!this.mayMean(match)) continue;
      const times = rows.setApart(match.isMeant, as, at);
      if (times === 0) continue;
      this.hit(rule, times);
      const given = { kind: referenceIn(apart)!.kind, name: as, names: [], counts: [], partial: false, given: as };
      for (const key of keysOf(given)) this.keys.add(key);
    }
  }

  private setStanding(rows: Rows): void {
    for (const { rule, at } of this.latest('standsFor')) {
      const { standsFor } = rule.statement as StandsFor;
      const match = referenceMatch(standsFor, this.identities);
      if (this.mayMean(match)) this.hit(rule, rows.standForNothing(match.isMeant, at));
    }
  }

  /** Whether a reference can mean an entity of the document: most of many statements are about none of its. */
  private mayMean({ keys }: ReferenceMatch): boolean {
    return keys.some(key => this.keys.has(key));
  }

  /** The rules of a type, the last first, those about a place with it. */
  private *latest(type: 'apart' | 'standsFor'): Generator<{ readonly rule: Rule; readonly at?: Span }> {
    const placed = this.rules.placed.filter(({ statement }) => type in statement);
    for (const rule of [...this.rules[type], ...placed].sort((a, b) => b.order - a.order)) {
      const { at } = rule.statement;
      const place = at && this.placeOf(rule);
      if (!at) yield { rule };
      else if (place) yield { rule, at: place };
    }
  }

  private hit({ key }: Rule, times = 1): void {
    if (times > 0) this.hits.set(key, (this.hits.get(key) ?? 0) + times);
  }

  private placeOf({ statement }: Rule<Ignore | Name | Apart | StandsFor>): Span | undefined {
    return statement.at && this.sighted.places.get(quoteKey(statement.at));
  }
}

/** Index of `description` among the forms. */
const DESCRIPTION = 2;
