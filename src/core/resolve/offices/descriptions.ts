/** Descriptions of people by office and country ("the Russian president"), and what texts tell of who holds which office. */
import type { Steps } from '../../text/steps.js';
import { posOf } from '../../text/tokens.js';
import type { Context, Place } from '../shared/context.js';
import type { Description } from '../shared/conclusion.js';
import type { Cluster, Ties } from '../shared/grouping.js';
import {
  describes,
  isLeadership,
  modifierOf,
  officeFrom,
  officeTo,
  type Office,
  type OfficePhrase,
} from './offices.js';
import { parsePerson } from '../people/person-name.js';
import { FAMILY_FIRST } from '../people/person-words.js';

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

/** That a person holds an office. */
interface Holding {
  readonly person: Cluster;
  readonly office: Office;
  readonly former: boolean;
  readonly at: number;
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
  private titled: Map<Cluster, Holding[]> | undefined;

  constructor(
    private readonly context: Context,
    private readonly ties: Ties,
  ) {}

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
    const holding = holders[0] ?? this.titledBefore(phrase);
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

  /**
   * Who is meant where the text gives no country with the title: "President Keita arrived. The Malian leader …". Only someone
   * with a fitting title of whom no other country is told, alone of such in the last sentence that names any; and not where
   * that sentence names the country itself: it may be the other side's.
   */
  private titledBefore({ country, office, former, place, first }: Phrase): Holding | undefined {
    if (former || !isLeadership(office)) return undefined;
    this.titled ??= this.titles();
    const beside = new Set<Cluster>();
    let sentences = 0;
    for (const { mentions, here } of this.sentencesBefore(place, first)) {
      const clusters = new Set(mentions.map(index => this.ties.clusterOf(index)));
      if (here) {
        for (const cluster of clusters) beside.add(cluster);
        continue;
      }
      if (++sentences > NEAR) return undefined;
      const fitting = [...clusters].filter(cluster => !beside.has(cluster) && this.mayBeOf(cluster, country, office));
      const [person, another] = fitting;
      if (!person) continue;
      if (
        another ||
        [...clusters].some(({ country: own, seat, kind }) => kind !== 'person' && (own ?? seat?.code) === country)
      )
        return undefined;
      return this.titled.get(person)!.find(holding => describes(office, holding.office));
    }
    return undefined;
  }

  /** The mentions before a token, sentence by sentence, back to the paragraph before its own. */
  private *sentencesBefore(place: Place, first: number): Generator<{ mentions: number[]; here: boolean }> {
    const offset = place.block.start + place.block.tokens.starts[first]!;
    const own = this.context.sentenceOf(place, first);
    let current: { mentions: number[]; here: boolean; key: string } | undefined;
    for (let index = this.context.lastBefore(offset); index >= 0; index--) {
      const spot = this.context.place(index);
      if (place.number - spot.number > 1) break;
      const sentence = this.context.sentenceOf(spot, spot.first);
      const key = `${spot.number}:${sentence}`;
      if (current?.key !== key) {
        if (current) yield current;
        current = { mentions: [], here: spot.number === place.number && sentence === own, key };
      }
      current.mentions.push(index);
    }
    if (current) yield current;
  }

  /** Whether someone with a title may hold a country's office, by all that the text and the name tell. */
  private mayBeOf(person: Cluster, country: string, office: Office): boolean {
    const titles = this.titled!.get(person);
    if (!titles?.some(holding => describes(office, holding.office))) return false;
    const others = this.countries.get(person);
    if (others && (others.size > 1 || !others.has(country))) return false;
    const { parts, familyFirst } = parsePerson(person.name);
    const eastAsian = familyFirst || (parts.length === 1 && FAMILY_FIRST.has(parts[0]!));
    return eastAsian ? EAST_ASIAN.has(country) : !FAMILY_FIRST_ONLY.has(country);
  }

  /** The titles without a country that stand before people's names. */
  private titles(): Map<Cluster, Holding[]> {
    const titled = new Map<Cluster, Holding[]>();
    this.context.mentions.forEach(({ start }, index) => {
      const person = this.ties.clusterOf(index);
      if (person.kind !== 'person') return;
      const place = this.context.place(index);
      const title = officeTo(token => this.context.word(place, token), place.first);
      if (!title || title.former) return;
      const holding = { person, office: title.office, former: false, at: start };
      titled.set(person, [...(titled.get(person) ?? []), holding]);
    });
    return titled;
  }

  /** Gives people the country of their office, where the text tells of one country alone. */
  private tellCountries(): void {
    for (const [person, codes] of this.countries) if (codes.size === 1) [person.country] = codes;
  }
}

/** How many sentences with names back a title is looked for. */
const NEAR = 2;
/** Countries whose leaders have names in which the family name may come first, and those where all have. */
const EAST_ASIAN = new Set(['CN', 'TW', 'HK', 'MO', 'KP', 'KR', 'VN', 'SG', 'MY', 'JP', 'KH', 'MN', 'TH', 'LA']);
const FAMILY_FIRST_ONLY = new Set(['CN', 'KP', 'VN']);
