/**
 * Invented text of many genres: documents in `tools/train/genres` with slots for names, filled anew for each copy from pools of
 * names and a grammar of organisations (`invent/`). The same folder gives the same documents.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../../src/core/recognise/lists/hash.js';
import type { GoldDocument } from './data.js';
import { Dice } from './invent/dice.js';
import { COUNTRIES, countryOf, CULTURES, towns, type Culture } from './invent/names.js';
import type { Setting } from './invent/naming.js';
import { ORGANISATIONS } from './invent/organisations.js';
import { OTHERS, PLACES } from './invent/others.js';
import { parseNews } from './news.js';

/** Copies that are made of each document that has slots. */
export const COPIES = 4;

/** Reads all files of a folder, in order of their names; copies of one document share its id, so that no part of them is trained on where it is held out. */
export function loadGenres(folder: string, copies = COPIES): GoldDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => {
      const genre = name.replace(/-\d+\.txt$|\.txt$/, '');
      const parts = readFileSync(join(folder, name), 'utf8').split(/^(?==== )/m);
      return parts
        .flatMap(part =>
          Array.from({ length: part.includes('{') ? copies : Math.sign(part.length) }, (_, copy) => filled(part, copy)),
        )
        .flatMap(text => parseNews(text))
        .map(document => ({ ...document, genre }));
    });
}

/**
 * A document with its slots filled. `{p1}` is a person's full name, `{p1.last}`, `{p1.first}` and `{p1.initial}` ("J. Bloggs") forms
 * of it; `{o1:court}` an organisation of a kind (see `ORGANISATIONS`), `{o1}` the same, `{o1.short}` and `{o1.initials}` what it is called;
 * `{l1}` a town, `{l1:street}` a place of a kind (see `PLACES`); `{c1}` a country and `{c1.people}` its adjective; `{x1:law}` something
 * else (see `OTHERS`). `^` before the brace's end writes capitals: `{p1.last^}`.
 */
export function filled(part: string, copy: number): string {
  const dice = new Dice(hashText(`${part.slice(0, part.indexOf('\n'))} ${copy}`));
  const names = new Names(
    dice,
    new Map(Array.from(part.matchAll(/\{([ploxc]\d+):(\w+)/g), ([, key, rule]) => [key!, rule!])),
  );
  return part.replace(
    /\{([ploxc])(\d+)(?::\w+)?(?:\.(\w+))?(\^)?\}/g,
    (slot, kind: string, number: string, form?: string, capitals?: string) => {
      const [text, mark] = names.get(kind, number, form);
      if (!text) throw new Error(`${part.slice(0, 40).split('\n')[0]}: ${slot} cannot be filled`);
      return `[${capitals ? text.toUpperCase() : text}]${mark}`;
    },
  );
}

/** The names of one document. */
class Names {
  private readonly culture: Culture;
  private readonly home: string;
  private readonly known = new Map<string, Readonly<Record<string, string>>>();
  private readonly setting: Setting;

  constructor(
    private readonly dice: Dice,
    /** What each name is to be, by its slot. */
    private readonly rules: ReadonlyMap<string, string>,
  ) {
    this.culture = dice.pick(CULTURES);
    this.home = dice.pick(this.culture.countries);
    this.setting = {
      city: () => dice.pick(towns(this.home)),
      country: () => countryOf(this.home).name,
      demonym: () => countryOf(this.home).demonyms[0]!,
      family: () => dice.pick(this.culture.family),
      given: () => dice.pick(this.culture.given),
    };
  }

  /** A name in a form, and the letter that marks its kind. */
  get(kind: string, number: string, form = 'full'): readonly [string | undefined, string] {
    const key = kind + number;
    let forms = this.known.get(key);
    if (!forms) this.known.set(key, (forms = this.invent(kind, number, this.rules.get(key))));
    return [forms[form], kind === 'c' ? (form === 'people' ? 'x' : 'l') : kind];
  }

  private invent(kind: string, number: string, rule?: string): Readonly<Record<string, string>> {
    const { dice, setting } = this;
    if (kind === 'p') return this.person();
    if (kind === 'c') {
      const country = number === '1' ? countryOf(this.home) : dice.pick(COUNTRIES);
      return { full: country.name, people: country.demonyms[0] ?? country.name };
    }
    if (kind === 'o') return { ...ORGANISATIONS[rule ?? '']?.(dice, setting) };
    if (kind === 'l') return { full: rule ? PLACES[rule]!(dice, setting) : setting.city() };
    return { full: OTHERS[rule ?? '']!(dice, setting) };
  }

  private person(): Readonly<Record<string, string>> {
    const { dice } = this;
    const culture = dice.chance(0.85) ? this.culture : dice.pick(CULTURES);
    const given = dice.pick(culture.given);
    const family = dice.chance(0.06)
      ? `${dice.pick(culture.family)}-${dice.pick(culture.family)}`
      : dice.pick(culture.family);
    const middle = dice.chance(0.08)
      ? ` ${dice.pick(culture.given)[0]}.`
      : dice.chance(0.06)
        ? ` ${dice.pick(culture.given)}`
        : '';
    return {
      full: culture.familyFirst ? `${family} ${given}` : `${given}${middle} ${family}`,
      last: family,
      first: given,
      initial: `${given[0]}. ${family}`,
      inverted: `${family}, ${given}`,
    };
  }
}
