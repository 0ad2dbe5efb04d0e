/** Countries and their capitals under the names of other languages than English. */
/**
 * The tables as `npm run gazetteer` writes them to `model/names-by-language.json`. The names of countries and those of capitals are one
 * text each, in the order of `codes`: countries apart by `|`, several names of one apart by `;`, `-` for none.
 */
export interface NamesByLanguageData {
  readonly codes: string;
  /** The names in English. */
  readonly en: readonly [countries: string, capitals: string];
  /** By BCP 47 tag; what is empty is as in English. */
  readonly languages: Readonly<Record<string, readonly [countries: string, capitals: string]>>;
}

const NOTHING: NamesByLanguageData = { codes: '', en: ['', ''], languages: {} };
const NONE = '-';

/** What a name of another language names. */
export interface ForeignName {
  readonly name: string;
  /** ISO 3166 alpha-2 code of the country, or of the country whose capital it is. */
  readonly code: string;
  readonly kind: 'country' | 'place';
}

/** Looks names up by language. */
export class NamesByLanguage {
  readonly #tables = new Map<string, readonly ForeignName[]>();
  readonly #byFirst = new Map<string, Map<string, ForeignName[]>>();
  /** By kind and key: the one code that a name means in all languages that have it. */
  readonly #codes = new Map<string, string>();

  constructor({ codes, en, languages }: NamesByLanguageData = NOTHING) {
    const shared = new Set<string>();
    for (const [tag, [countries, capitals]] of Object.entries(languages)) {
      const names = [...namesOf('country', codes, en[0], countries), ...namesOf('place', codes, en[1], capitals)];
      this.#tables.set(tag, names);
      for (const { kind, name, code } of names) {
        const key = keyOf(kind, name);
        if ((this.#codes.get(key) ?? code) !== code) shared.add(key);
        this.#codes.set(key, code);
      }
    }
    for (const key of shared) this.#codes.delete(key);
  }

  /** Reads the text of `model/names-by-language.json`; throws a SyntaxError or TypeError if it is something else. */
  static parse(json: string): NamesByLanguage {
    const data = JSON.parse(json) as Partial<NamesByLanguageData>;
    if (typeof data.codes !== 'string' || !Array.isArray(data.en) || typeof data.languages !== 'object')
      throw new TypeError('not the names by language: codes, en and languages are expected');
    return new NamesByLanguage(data as NamesByLanguageData);
  }

  /** The tags of the languages that have a table. */
  languages(): IterableIterator<string> {
    return this.#tables.keys();
  }

  /** All names of a language; none for one without a table. */
  namesIn(language: string): readonly ForeignName[] {
    return this.#tables.get(language) ?? [];
  }

  /** The names of a language by how they begin, as `key` tells; the longest first. The same map for the same language. */
  byFirst(language: string, key: (name: ForeignName) => string): ReadonlyMap<string, readonly ForeignName[]> {
    let index = this.#byFirst.get(language);
    if (!index) {
      index = new Map<string, ForeignName[]>();
      for (const name of [...this.namesIn(language)].sort((a, b) => b.name.length - a.name.length))
        index.set(key(name), [...(index.get(key(name)) ?? []), name]);
      this.#byFirst.set(language, index);
    }
    return index;
  }

  /** The code of the country that bears a name in some language; undefined for other words, and where languages differ. */
  countryNamed(name: string): string | undefined {
    return this.#codes.get(keyOf('country', name));
  }

  /** The code of the country whose capital bears a name in some language; undefined for other words, and where languages differ. */
  countryOfCapital(name: string): string | undefined {
    return this.#codes.get(keyOf('place', name));
  }
}

/** Names that differ in case, in the shape of apostrophes, or in hyphens or line ends for spaces have the same key; marks on letters stay. */
function keyOf(kind: string, name: string): string {
  const key = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u0307', '') // "İ" has become "i" with a dot
    .replace(/[‘’ʼ׳]/g, "'")
    .replace(/[\s\u00ad\u2010-\u2015-]+/g, ' ');
  return `${kind}:${key}`;
}

function* namesOf(kind: ForeignName['kind'], codes: string, english: string, own: string): Generator<ForeignName> {
  const inEnglish = english.split('|');
  const names = own.split('|');
  for (const [index, code] of codes.split('|').entries())
    for (const name of (names[index]! || inEnglish[index]!).split(';')) if (name !== NONE) yield { name, code, kind };
}
