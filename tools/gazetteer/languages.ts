/** Names of countries and capitals in the languages that a text can be told to be in: from CLDR and from `world/languages.txt`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NamesByLanguageData } from '../../src/core/world/names-by-language.js';
import { normaliseName } from '../../src/core/world/names.js';
import type { WorldData } from '../../src/core/world/world.js';

const require = createRequire(import.meta.url);

/** The languages by their tags, those in Latin letters first. */
const LATIN = 'de fr es it pt nl sv da nb fi et hu pl cs sk sl hr ro lt lv tr ca id vi'.split(' ');
const OTHERS = 'ru uk bg sr el ar fa he hi zh ja ko'.split(' ');
/** The languages whose files have another name in CLDR. */
const FILES: Readonly<Record<string, string>> = { nb: 'no' };

/** Countries besides the members of the United Nations. */
const MORE_COUNTRIES = ['GL', 'HK', 'PR', 'PS', 'TW', 'VA', 'XK'];

/** Capitals whose names are those of people, other places or things more often; then those that hardly a text names. */
const UNSURE = new Set([
  'Kingston', 'Kingstown', 'Georgetown', 'Bridgetown', 'Victoria', 'San José', 'San Salvador', 'San Juan', 'Santiago', 'Praia', 'Roseau',
  'Malé', 'Lima', 'Sofia', 'Apia', 'Juba', 'Suva', 'Dili', 'Basseterre', 'Nassau',
  "St. John's", "St. George's", 'Castries', 'Funafuti', 'South Tarawa', 'Majuro', 'Yaren', 'Ngerulmud', 'Palikir', 'Honiara', "Nuku'alofa",
  'São Tomé', 'Bandar Seri Begawan', 'Moroni', 'Port Vila',
]); // prettier-ignore

/** A time zone, or a part of the world with its zones. */
interface Zones {
  readonly [part: string]: Zones | string;
}

/** The name of the city of each time zone in a language, by the zone's name; a language's file leaves out what is as in the zone's name. */
function cities(tag: string): Map<string, string> {
  const file = FILES[tag] ?? tag;
  const { main } = require(`cldr-dates-full/main/${file}/timeZoneNames.json`) as {
    main: Record<string, { dates: { timeZoneNames: { zone: Zones } } }>;
  };
  const found = new Map<string, string>();
  const walk = (zones: Zones, path: string): void => {
    for (const [part, zone] of Object.entries(zones)) {
      const name = `${path}${part}`;
      if (typeof zone === 'string') continue;
      if (zone['_type'] !== 'zone') walk(zone, `${name}/`);
      else if (typeof zone['exemplarCity'] === 'string') found.set(name, zone['exemplarCity'].replaceAll('\u00ad', ''));
    }
  };
  walk(main[file]!.dates.timeZoneNames.zone, '');
  return found;
}

/** The names of territories in a language by code, all variants. */
function territories(tag: string): Map<string, string[]> {
  const file = FILES[tag] ?? tag;
  const { main } = require(`cldr-localenames-full/main/${file}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  };
  const found = new Map<string, string[]>();
  for (const [key, name] of Object.entries(main[file]!.localeDisplayNames.territories)) {
    const code = key.slice(0, 2);
    if (/^[A-Z]{2}(?:-|$)/.test(key) && !/^\p{Lu}{2}$/u.test(name))
      // "RU" for "Reino Unido" is too short to be sure
      found.set(code, [...(found.get(code) ?? []), ...variants(code, name)]);
  }
  return found;
}

/** The names that one of CLDR's is: "Myanmar (Birma)" is two, "Hongkong (SVR)" one with a remark; "Kongo (Republik)" is one that two countries bear. */
function variants(code: string, written: string): string[] {
  const name = written.replaceAll('\u00ad', '');
  const [, outer, inner] = /^(.+?) ?[(（](.+)[)）]$/.exec(name) ?? [];
  if (outer === undefined || inner === undefined) return [name];
  if (code === 'CD' || code === 'CG') return [];
  return code === 'MM' ? [outer, inner] : [outer];
}

/** The hand-written names of a section, by language and code; throws where a line is malformed. */
function additions(section: string): Map<string, Map<string, string[]>> {
  const text = readFileSync(new URL('./world/languages.txt', import.meta.url), 'utf8');
  const names = new Map<string, Map<string, string[]>>();
  let heading = '';
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const title = /^\[(.+)\]$/.exec(line);
    if (title) heading = title[1]!;
    if (title || heading !== section) continue;
    const [code, ...columns] = line.split('|').map(column => column.trim());
    const listed = columns.map(column => /^(\S+): (.+)$/.exec(column));
    if (!/^[A-Z]{2}$/.test(code!) || listed.includes(null)) throw new Error(`languages.txt: ${line}`);
    const own = new Set(listed.map(column => column![1]!));
    for (const column of listed)
      for (const tag of column![1] === '*' ? LATIN.filter(one => !own.has(one)) : [column![1]!]) {
        if (!names.has(tag)) names.set(tag, new Map());
        names.get(tag)!.set(code!, column![2]!.split(';').map(name => name.trim())); // prettier-ignore
      }
  }
  return names;
}

/** The codes of the countries whose capitals give a time zone its name, by zone. */
function capitalZones(world: WorldData, wanted: ReadonlySet<string>): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { code, capitals } of world.countries)
    if (wanted.has(code) && capitals[0] && !UNSURE.has(capitals[0])) codes.set(normaliseName(capitals[0]), code);
  const english = cities('en');
  const zones = new Map<string, string>();
  for (const zone of [...LATIN, ...OTHERS, 'en'].flatMap(tag => [...cities(tag).keys()])) {
    const code = codes.get(normaliseName(english.get(zone) ?? cityOf(zone)));
    if (code !== undefined) zones.set(zone, code);
  }
  return zones;
}

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** Adds a name to those of a code, or takes one away that is written with a minus. */
function amend(names: Map<string, string[]>, added: ReadonlyMap<string, readonly string[]> | undefined): void {
  for (const [code, list] of added ?? []) {
    const gone = new Set(list.filter(name => name.startsWith('-')).map(name => name.slice(1)));
    const kept = (names.get(code) ?? []).filter(name => !gone.has(name));
    names.set(code, [...new Set([...kept, ...list.filter(name => !name.startsWith('-'))])]);
  }
}

/** An abbreviated word ("St.", "о-ва"), or a remark in brackets. */
const NOT_IN_FULL = /\p{Ll}\.|(?<!\p{L})\p{Ll}-\p{Ll}|[()]/u;

/** Names that only one code bears, of two characters or more and without abbreviated words; those in `taken` are left out. */
function sure(names: ReadonlyMap<string, readonly string[]>, taken: ReadonlySet<string>): Map<string, string[]> {
  const bearers = new Map<string, Set<string>>();
  for (const [code, list] of names)
    for (const name of list) bearers.set(name, (bearers.get(name) ?? new Set()).add(code));
  const result = new Map<string, string[]>();
  for (const [code, list] of names) {
    const kept = [...new Set(list)].filter(
      name => bearers.get(name)!.size === 1 && !taken.has(name) && name.length > 1 && !NOT_IN_FULL.test(name),
    );
    result.set(code, kept);
  }
  return result;
}

/** One row of the table: the names of each code, or nothing where they are those of the row of English. */
function row(
  codes: readonly string[],
  names: ReadonlyMap<string, readonly string[]>,
  english?: readonly string[],
): string[] {
  return codes.map((code, index) => {
    const own = (names.get(code) ?? []).join(';') || '-';
    return own === english?.[index] ? '' : own;
  });
}

/** The tables of all languages. */
export function readNamesByLanguage(world: WorldData): NamesByLanguageData {
  const codes = [...new Set([...unitedNations(), ...MORE_COUNTRIES])].sort();
  const zones = capitalZones(world, new Set(codes));
  const moreCountries = additions('countries');
  const moreCapitals = additions('capitals');
  const english = world.countries.filter(({ status }) => status === 'present');
  const countriesInEnglish = row(codes, new Map(english.map(({ code, name }) => [code, [name]])));
  const listed = new Set([...zones.values(), ...[...moreCapitals.values()].flatMap(names => [...names.keys()])]);
  const capitalsInEnglish = row(
    codes,
    new Map(english.map(({ code, capitals }) => [code, listed.has(code) ? capitals.slice(0, 1) : []])),
  );
  const languages: Record<string, [string, string]> = {};
  for (const tag of [...LATIN, ...OTHERS]) {
    const countries = territories(tag);
    const taken = new Set([...countries.values()].flat()); // also those that are left out: no capital is meant either
    amend(countries, moreCountries.get(tag));
    const own = cities(tag);
    const capitals = new Map<string, string[]>();
    for (const [zone, code] of zones) {
      const name = own.get(zone) ?? (LATIN.includes(tag) ? cityOf(zone) : undefined);
      if (name !== undefined) capitals.set(code, [...(capitals.get(code) ?? []), name]);
    }
    amend(capitals, moreCapitals.get(tag));
    languages[tag] = [
      row(codes, sure(countries, new Set()), countriesInEnglish).join('|'),
      row(codes, sure(capitals, taken), capitalsInEnglish).join('|'),
    ];
  }
  return { codes: codes.join('|'), en: [countriesInEnglish.join('|'), capitalsInEnglish.join('|')], languages };
}

/** The codes of the members of the United Nations, by CLDR. */
function unitedNations(): readonly string[] {
  const { supplemental } = require('cldr-core/supplemental/territoryContainment.json') as {
    supplemental: { territoryContainment: Record<string, { _contains: readonly string[] }> };
  };
  return supplemental.territoryContainment['UN']!._contains;
}
