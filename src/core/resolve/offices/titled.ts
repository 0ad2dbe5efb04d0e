/** Who is meant by a description of whose country's offices the text tells nothing: "President Keita arrived. The Malian leader …". */
import { FAMILY_FIRST } from '../people/person-words.js';
import { parsePerson } from '../people/person-name.js';
import type { Context, Place } from '../shared/context.js';
import type { Cluster, Ties } from '../shared/grouping.js';
import { describes, isLeadership, officeTo, type Office } from './offices.js';

/** That a person holds an office. */
export interface Holding {
  readonly person: Cluster;
  readonly office: Office;
  readonly former: boolean;
  readonly at: number;
}

/** How many sentences with names back a title is looked for. */
const NEAR = 2;
/** Countries whose leaders have names in which the family name may come first, and those where all have. */
const EAST_ASIAN = new Set(['CN', 'TW', 'HK', 'MO', 'KP', 'KR', 'VN', 'SG', 'MY', 'JP', 'KH', 'MN', 'TH', 'LA']);
const FAMILY_FIRST_ONLY = new Set(['CN', 'KP', 'VN']);

/** A description, as far as it matters here. */
interface Described {
  readonly country: string;
  readonly office: Office;
  readonly former: boolean;
  readonly place: Place;
  readonly first: number;
}

/** The titles without a country that stand before names. */
export class Titled {
  private titled: Map<Cluster, Holding[]> | undefined;

  constructor(
    private readonly context: Context,
    private readonly ties: Ties,
    /** The countries whose offices people hold, as far as the text tells. */
    private readonly countries: ReadonlyMap<Cluster, ReadonlySet<string>>,
  ) {}

  /**
   * Who is meant where the text gives no country with the title: "President Keita arrived. The Malian leader …". Only someone
   * with a fitting title of whom no other country is told, alone of such in the last sentence that names any; and not where
   * that sentence names the country itself: it may be the other side's.
   */
  before({ country, office, former, place, first }: Described): Holding | undefined {
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
}
