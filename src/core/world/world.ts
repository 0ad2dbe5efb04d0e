/** What Concordance knows of the world beforehand: countries under all their names, seats of government, organisations. */
import { countryCoded } from './country-codes.js';
import { lookUp, normaliseName } from './names.js';
import type { Kind } from '../types.js';
import { NamesByLanguage } from './names-by-language.js';

/** A state or territory with an ISO 3166 code, or the European Union, which acts as one. */
export interface Country {
  /** ISO 3166-1 alpha-2 (`XK` for Kosovo, ISO 3166-3 for states of the past); `EU` for the European Union. */
  readonly code: string;
  /** The short common English name: "Russia", "Ivory Coast", "Democratic Republic of the Congo". */
  readonly name: string;
  /** All other names and abbreviations: official, former, short. */
  readonly names: readonly string[];
  /** Adjectives and words for its people, singular and plural: "Uzbek", "Uzbeks", "Uzbekistani". */
  readonly demonyms: readonly string[];
  /** Its capital or capitals, the first in its most common spelling, with other spellings. */
  readonly capitals: readonly string[];
  readonly region: string;
  readonly subregion: string;
  /** The flag as emoji; empty where there is none. */
  readonly flag: string;
  /** `past` for states that are no more; `union` for the European Union, which is no country and is not found by `countryNamed`. */
  readonly status: 'present' | 'past' | 'union';
}

/** A seat of government, or another name that stands for one. */
export interface Seat {
  /** Code of the country, or `EU`. */
  readonly country: string;
  readonly kind: Extract<Kind, 'place' | 'organisation'>;
  /** Its usual name. */
  readonly name: string;
}

/** The tables as `npm run gazetteer` writes them to `model/world.json`; other names, demonyms and capitals follow the first columns. */
export interface WorldData {
  readonly countries: readonly {
    readonly code: string;
    readonly name: string;
    readonly names: readonly string[];
    readonly demonyms: readonly string[];
    readonly capitals: readonly string[];
    readonly region: string;
    readonly subregion: string;
    readonly status: Country['status'];
  }[];
  readonly seats: readonly {
    readonly country: string;
    readonly kind: Seat['kind'];
    readonly names: readonly string[];
  }[];
  /** Of each organisation its full name, then its other names. */
  readonly organisations: readonly (readonly string[])[];
}

/** What stands before the name of a country where its state is named in full. A "State of" may be one of the United States. */
const FORM_OF_STATE =
  /^(?:the\s+)?(?:(?:federal|democratic|islamic|people['’]s|socialist|united|arab|co-?operative|hashemite|bolivarian|plurinational|oriental|eastern|first|second|third|fourth|fifth)\s+)*(?:republic|kingdom|commonwealth|sultanate|principality|grand\s+duchy)\s+of\s+(?=\S)/i;

/**
 * Look-ups by name. All ignore what `normaliseName` takes away: diacritics, dots, hyphens, a leading "the", case; but an
 * abbreviation is found in capitals only ("US", "U.S.", never "us"). A possessive ending must be off.
 */
export class World {
  readonly #countries = new Map<string, Country>();
  readonly #byName = new Map<string, string[]>();
  readonly #byDemonym = new Map<string, string[]>();
  readonly #byCapital = new Map<string, string>();
  readonly #seats = new Map<string, Seat>();
  readonly #seatsOf = new Map<string, Seat[]>();
  readonly #organisations = new Map<string, string[]>();
  readonly #otherNames = new Map<string, readonly string[]>();

  /** `foreign` holds the names of other languages; none are known without it. */
  constructor(
    data: WorldData,
    readonly foreign = new NamesByLanguage(),
  ) {
    for (const entry of data.countries) this.#addCountry({ ...entry, flag: flagOf(entry) });
    for (const { country, kind, names } of data.seats) {
      const seat: Seat = { country, kind, name: names[0]! };
      for (const name of names) this.#seats.set(normaliseName(name), seat);
      this.#seatsOf.set(country, [...(this.#seatsOf.get(country) ?? []), seat]);
    }
    for (const [name, ...others] of data.organisations) {
      this.#otherNames.set(name!, others);
      for (const one of [name!, ...others]) add(this.#organisations, one, name!);
    }
  }

  /** Reads the text of `model/world.json`; throws a SyntaxError or TypeError if it is something else. */
  static parse(json: string, foreign?: NamesByLanguage): World {
    const data = JSON.parse(json) as Partial<WorldData>;
    if (!Array.isArray(data.countries) || !Array.isArray(data.seats) || !Array.isArray(data.organisations))
      throw new TypeError('not the world tables: countries, seats and organisations are expected');
    return new World(data as WorldData, foreign);
  }

  #addCountry(country: Country): void {
    this.#countries.set(country.code, country);
    if (country.status === 'union') return;
    for (const name of [country.name, ...country.names]) add(this.#byName, name, country.code);
    for (const demonym of country.demonyms) add(this.#byDemonym, demonym, country.code);
    for (const capital of country.capitals) {
      const key = normaliseName(capital);
      if (this.#byCapital.has(key)) continue;
      this.#byCapital.set(key, country.code);
      this.#seats.set(key, { country: country.code, kind: 'place', name: country.capitals[0]! });
    }
  }

  /** All countries, those of the past and the European Union included. */
  countries(): IterableIterator<Country> {
    return this.#countries.values();
  }

  /** The country with an ISO 3166 code, or the European Union for `EU`. */
  country(code: string): Country | undefined {
    return this.#countries.get(code);
  }

  /** The code of the one country that bears a name; undefined for other words, and for a name that several bear ("Congo"). */
  countryNamed(name: string): string | undefined {
    const codes = this.countriesNamed(name);
    return codes.length === 1 ? codes[0] : undefined;
  }

  /** The codes of all countries that bear a name: two for "Congo" and "Korea"; also of one by its code of three letters ("CZE"). */
  countriesNamed(name: string): readonly string[] {
    const named = lookUp(this.#byName, name);
    if (named) return named;
    if (name.length !== 3) return this.#named(name);
    const coded = countryCoded(name);
    return coded === undefined || !this.#countries.has(coded) ? [] : [coded];
  }

  /** The codes of the countries that a form of state names: "Republic of Portugal", "KINGDOM OF THE NETHERLANDS". */
  #named(state: string): readonly string[] {
    const [form] = FORM_OF_STATE.exec(state) ?? [];
    return (form === undefined ? undefined : lookUp(this.#byName, state.slice(form.length))) ?? [];
  }

  /** The codes of all countries whose people or adjective a word is: two for "Congolese". */
  countriesOfDemonym(word: string): readonly string[] {
    return lookUp(this.#byDemonym, word) ?? [];
  }

  /** The code of the country whose capital bears a name. */
  countryOfCapital(name: string): string | undefined {
    return lookUp(this.#byCapital, name);
  }

  /** The English name of the capital that bears a name in another language, with its country's code ("Moskau": Moscow, `RU`). */
  foreignCapital(name: string): { readonly name: string; readonly code: string } | undefined {
    const code = this.foreign.countryOfCapital(name);
    const english = code === undefined ? undefined : this.#countries.get(code)?.capitals[0];
    return code === undefined || english === undefined ? undefined : { name: english, code };
  }

  /** The government that a name can stand for: a capital or a seat of government. "Brussels" is the EU's here, Belgium's capital above. */
  seatOf(name: string): Seat | undefined {
    return lookUp(this.#seats, name);
  }

  /** The seats of a country's government other than its capital: "Kremlin" for `RU`. */
  seatsOf(code: string): readonly Seat[] {
    return this.#seatsOf.get(code) ?? [];
  }

  /** The full name of the one well-known organisation that bears a name; undefined for other words, and for an acronym that several share ("PPP"). */
  knownOrganisation(name: string): string | undefined {
    const names = this.organisationsNamed(name);
    return names.length === 1 ? names[0] : undefined;
  }

  /** The full names of all well-known organisations that bear a name or acronym. */
  organisationsNamed(name: string): readonly string[] {
    return lookUp(this.#organisations, name) ?? [];
  }

  /** The other names and acronyms of the organisation with this full name, as `knownOrganisation` gives it. */
  acronymsOf(canonical: string): readonly string[] {
    return this.#otherNames.get(canonical) ?? [];
  }
}

function add(table: Map<string, string[]>, name: string, value: string): void {
  const key = normaliseName(name);
  const values = table.get(key);
  if (!values) table.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

/** The two regional-indicator characters of a code. */
function flagOf({ code, status }: Pick<Country, 'code' | 'status'>): string {
  if (status === 'past') return '';
  return code.replace(/[A-Z]/g, letter => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65));
}
