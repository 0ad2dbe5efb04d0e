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
/** The kinds of names, in the order of the two texts. */
const KINDS = ['country', 'place'] as const;

/** What a name of another language names. */
export interface ForeignName {
  readonly name: string;
  /** ISO 3166 alpha-2 code of the country, or of the country whose capital it is. */
  readonly code: string;
  readonly kind: 'country' | 'place';
}

/** Looks names up by language. What a question needs of the tables is made when it is first asked: most texts are English. */
export class NamesByLanguage {
  readonly #tables = new Map<string, readonly ForeignName[]>();
  readonly #byFirst = new Map<string, Map<string, ForeignName[]>>();
  /** By kind and key: the one code that a name means in all languages that have it. */
  #codes: ReadonlyMap<string, string> | undefined;

  constructor(private readonly data: NamesByLanguageData = NOTHING) {}

  /** Reads the text of `model/names-by-language.json`; throws a SyntaxError or TypeError if it is something else. */
  static parse(json: string): NamesByLanguage {
    const data = JSON.parse(json) as Partial<NamesByLanguageData>;
    if (typeof data.codes !== 'string' || !Array.isArray(data.en) || typeof data.languages !== 'object')
      throw new TypeError('not the names by language: codes, en and languages are expected');
    return new NamesByLanguage(data as NamesByLanguageData);
  }

  /** The tags of the languages that have a table. */
  languages(): readonly string[] {
    return Object.keys(this.data.languages);
  }

  /** All names of a language; none for one without a table. */
  namesIn(language: string): readonly ForeignName[] {
    let names = this.#tables.get(language);
    if (!names) {
      const { codes, en, languages } = this.data;
      const own = Object.hasOwn(languages, language) ? languages[language] : undefined;
      names = own ? [...namesOf('country', codes, en[0], own[0]), ...namesOf('place', codes, en[1], own[1])] : [];
      this.#tables.set(language, names);
    }
    return names;
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

  /** The code of the country that bears a name in some language other than English; undefined for other words, and where languages differ. */
  countryNamed(name: string): string | undefined {
    return this.codes().get(keyOf('country', name));
  }

  /** The code of the country whose capital bears a name in some language other than English; undefined for other words, and where languages differ. */
  countryOfCapital(name: string): string | undefined {
    return this.codes().get(keyOf('place', name));
  }

  private codes(): ReadonlyMap<string, string> {
    if (this.#codes) return this.#codes;
    const codes = new Map<string, string>();
    const shared = new Set<string>();
    const order = this.data.codes.split('|');
    for (const rows of Object.values(this.data.languages))
      rows.forEach((row, kind) => {
        for (const [index, names] of row.split('|').entries()) {
          if (names === '' || names === NONE) continue; // English names are the world's own
          for (const name of names.split(';')) {
            const key = keyOf(KINDS[kind]!, name);
            if ((codes.get(key) ?? order[index]!) !== order[index]!) shared.add(key);
            codes.set(key, order[index]!);
          }
        }
      });
    for (const key of shared) codes.delete(key);
    this.#codes = codes;
    return codes;
  }
}

/** Names that differ in case, in the shape of apostrophes, or in hyphens or line ends for spaces have the same key; marks on letters stay. */
function keyOf(kind: string, name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z ]*$/.test(lower)) return `${kind}:${lower}`;
  const key = lower
    .normalize('NFC')
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
