/** Descriptions of people by office and country ("the Russian president"), and what texts tell of who holds which office. */
import type { Steps } from '../../text/steps.js';
import { posOf } from '../../text/tokens.js';
import type { Context, Place } from '../shared/context.js';
import type { Description } from '../shared/conclusion.js';
import type { Cluster, Ties } from '../shared/grouping.js';
import { describes, modifierOf, officeFrom, officeTo, type Office, type OfficePhrase } from './offices.js';
import { Titled, type Holding } from './titled.js';

/** A phrase of office and country. */
interface Phrase {
  readonly country: string;
  readonly office: Office;
  readonly former: boolean;
  readonly land: number;
  readonly place: Place;
  /** Its first token, article and possessive country included, and the one after its last. */
  readonly first: number;
  readonly after: number;
  /** Whether it can stand for a person by itself. */
  readonly definite: boolean;
}

const NOUN = posOf('NOUN');
const PROPN = posOf('PROPN');
const IS = new Set(['is', 'was', 'became', 'becomes', 'remains']);
const POSSESSIVE = new Set(["'s", '’s', "'", '’']);

/** Finds descriptions that mean exactly one person. */
export class Descriptions {
  /** By the country of the office, in order of the text. */
  private readonly holdings = new Map<string, Holding[]>();
  /** The countries whose offices people hold. */
  private readonly countries = new Map<Cluster, Set<string>>();
  private readonly phrases: Phrase[] = [];
  private readonly titled: Titled;

  constructor(
    private readonly context: Context,
    private readonly ties: Ties,
  ) {
    this.titled = new Titled(context, ties, this.countries);
  }

  /** The descriptions, in order; people get the country whose office they hold. Rests after each mention. */
  *find(): Steps<Description[]> {
    const { mentions } = this.context;
    for (let index = 0; index < mentions.length; index++) {
      const { kind, country } = this.ties.clusterOf(index);
      if (kind !== 'country' || country === undefined) continue;
      this.readAround(index, country);
      yield;
    }
    const found: Description[] = [];
    for (const phrase of this.phrases.sort((a, b) => this.startOf(a) - this.startOf(b))) {
      const described = this.resolve(phrase);
      if (described) found.push(described);
    }
    this.tellCountries();
    return found;
  }

  private startOf({ place, first }: Phrase): number {
    return place.block.start + place.block.tokens.starts[first]!;
  }

  /** Reads the phrases of office that a mention of a country is part of. */
  private readAround(index: number, country: string): void {
    const place = this.context.place(index);
    const word = (token: number): string => this.context.word(place, token);
    const possessive = POSSESSIVE.has(word(place.after));
    const office = officeFrom(word, possessive ? place.after + 1 : place.after);
    if (office) this.readBefore(index, place, country, office, possessive);

    let token = place.first - 1;
    if (word(token) === 'the') token--;
    if (word(token) !== 'of') return;
    const person = this.personTo(place, token - 1);
    if (person) {
      // "President Zhaparov of Kyrgyzstan"
      const title = officeTo(word, this.context.place(person.index).first);
      if (title) this.hold(person.cluster, title, country, person.index);
      return;
    }
    const before = officeTo(word, token);
    if (before) this.readOf(index, place, country, before);
  }

  /** "the Chinese leader", "China's president", "US Secretary of State". */
  private readBefore(land: number, place: Place, country: string, office: OfficePhrase, possessive: boolean): void {
    const word = (token: number): string => this.context.word(place, token);
    let first = place.first;
    let { former } = office;
    for (let modifier = modifierOf(word(first - 1)); modifier; modifier = modifierOf(word(first - 1))) {
      if (modifier === 'past') former = true;
      first--;
    }
    const article = word(first - 1) === 'the';
    if (article) first--;
    const demonym = this.context.mentions[land]!.form === 'demonym';
    const definite = possessive ? !demonym : demonym && article;
    this.take({ country, office: office.office, former, land, place, first, after: office.after, definite });
  }

  /** "the prime minister of Pakistan". */
  private readOf(land: number, place: Place, country: string, office: OfficePhrase): void {
    const article = this.context.word(place, office.first - 1) === 'the';
    const first = article ? office.first - 1 : office.first;
    this.take({ country, ...office, land, place, first, after: place.after, definite: article });
  }

  /** Takes a phrase as what it is: a title or an apposition of a name, or a description. */
  private take(phrase: Phrase): void {
    const { place, first, after, country, definite } = phrase;
    const word = (token: number): string => this.context.word(place, token);
    const next = word(after) === ',' ? after + 1 : after;
    const named = this.personFrom(place, next);
    if (named && (next === after || this.closes(place, this.context.place(named.index).after))) {
      this.hold(named.cluster, phrase, country, named.index);
      return;
    }
    const gap = first - 1;
    if (word(gap) === ',' || IS.has(word(gap))) {
      const before = this.personTo(place, gap - 1);
      if (before) {
        this.hold(before.cluster, phrase, country, before.index);
        return;
      }
    }
    const pos = place.block.tokens.pos[after];
    const goesOn = (pos === NOUN || pos === PROPN) && !POSSESSIVE.has(word(after));
    if (definite && !goesOn && word(after) !== '-') this.phrases.push(phrase);
  }

  /** Whether a token ends an apposition. */
  private closes(place: Place, token: number): boolean {
    const word = this.context.word(place, token);
    return word === ',' || word === '.' || word === '' || word === ';' || word === ')' || word === '–' || word === '—';
  }

  private hold(
    person: Cluster,
    { office, former }: Pick<OfficePhrase, 'office' | 'former'>,
    country: string,
    index: number,
  ): void {
    this.note({ person, office, former, at: this.context.mentions[index]!.start }, country);
  }

  private note(holding: Holding, country: string): void {
    const holdings = this.holdings.get(country);
    const { person, office, former } = holding;
    if (holdings?.some(one => one.person === person && one.office === office && one.former === former)) return;
    if (holdings) holdings.push(holding);
    else this.holdings.set(country, [holding]);
    this.countries.set(holding.person, (this.countries.get(holding.person) ?? new Set()).add(country));
  }

  private personFrom(place: Place, token: number): { cluster: Cluster; index: number } | undefined {
    return this.personAt(this.context.mentionFrom(place, token));
  }

  private personTo(place: Place, token: number): { cluster: Cluster; index: number } | undefined {
    return this.personAt(this.context.mentionTo(place, token));
  }

  private personAt(index: number | undefined): { cluster: Cluster; index: number } | undefined {
    if (index === undefined) return undefined;
    const cluster = this.ties.clusterOf(index);
    return cluster.kind === 'person' ? { cluster, index } : undefined;
  }

  /** The one person whom a description means. */
  private resolve(phrase: Phrase): Description | undefined {
    const { country, office, former, place, after } = phrase;
    const holders = (this.holdings.get(country) ?? []).filter(
      holding => holding.former === former && describes(office, holding.office),
    );
    const people = new Set(holders.map(({ person }) => person));
    const holding = holders[0] ?? this.titled.before(phrase);
    if (!holding || people.size > 1) return undefined;
    if (people.size === 0) this.note(holding, country);
    return {
      start: this.startOf(phrase),
      end: place.block.start + place.block.tokens.ends[after - 1]!,
      person: holding.person,
      country,
      at: holding.at,
      explicit: people.size > 0,
    };
  }

  /** Gives people the country of their office, where the text tells of one country alone. */
  private tellCountries(): void {
    for (const [person, codes] of this.countries) if (codes.size === 1) [person.country] = codes;
  }
}
