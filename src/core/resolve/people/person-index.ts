/** People of a document with their full names, found by what of the name a text may give. */
import type { Cluster, NameForm } from '../shared/grouping.js';
import { isInitial, type PersonName } from './person-name.js';
import { firstNameOf } from './first-names.js';
import { skeletonOf } from '../shared/spelling.js';
import { PARTICLES } from './person-words.js';

/** A name of a person with its mentions; several forms where they differ in case or diacritics alone. */
export interface PersonForms {
  readonly name: PersonName;
  readonly forms: NameForm[];
  /** Number of mentions. */
  mentions: number;
}

/** A person with a full name. */
export interface Person {
  readonly cluster: Cluster;
  /** The fullest name. */
  readonly name: PersonName;
  /** All names so far, the fullest first. */
  readonly names: PersonName[];
  /** The forms of these names. */
  readonly forms: NameForm[];
  /** Number of mentions by full names. */
  mentions: number;
}

/** Whether a name's "Jr." or "III", if it has one, is the person's, if they have one. */
export const suffixAgrees = ({ suffix }: PersonName, { names }: Person): boolean =>
  suffix === undefined || names.every(other => other.suffix === undefined || other.suffix === suffix);

/** More people than this who share a name leave a text in which names tell nothing: none of them is looked at. */
const MOST = 32;

/** By what people are found: all parts, all parts in any order, family name and first given name, the parts at either end, single parts. */
type Table = 'whole' | 'sorted' | 'pair' | 'ends' | 'surname' | 'given' | 'middle';

/** Finds people by the parts of their names; spellings are disregarded. */
export class PersonIndex {
  readonly people: Person[] = [];
  readonly #tables: Readonly<Record<Table, Map<string, Person[]>>> = {
    whole: new Map(),
    sorted: new Map(),
    pair: new Map(),
    ends: new Map(),
    surname: new Map(),
    given: new Map(),
    middle: new Map(),
  };

  /** Adds a person. */
  add(person: Person): void {
    this.people.push(person);
    this.#list(person, person.name);
  }

  /** Adds another name of a person. */
  alsoNamed(person: Person, { name, forms, mentions }: PersonForms): void {
    person.names.push(name);
    person.forms.push(...forms);
    person.mentions += mentions;
    this.#list(person, name);
  }

  #list(person: Person, name: PersonName): void {
    const parts = name.parts.map(skeletonOf);
    put(this.#tables.whole, wholeKey(name), person);
    put(this.#tables.sorted, [...parts].sort().join(' '), person);
    const surname = name.surname.split(' ').map(skeletonOf).join(' ');
    const [first] = name.given;
    if (first !== undefined) {
      put(this.#tables.pair, `${surname}|${skeletonOf(firstNameOf(first))}`, person);
      put(this.#tables.pair, `${surname}|${first[0]!}.`, person);
    }
    for (let i = 1; i < parts.length - 1 && i < 6; i++) put(this.#tables.ends, parts.slice(i).join(' '), person);
    for (let i = 2; i < parts.length && i < 6; i++) put(this.#tables.ends, parts.slice(0, i).join(' '), person);

    put(this.#tables.surname, surname, person);
    const bare = name.surname.split(' ').find(part => !PARTICLES.has(part));
    for (const one of [bare, /^(?:al|el|as|ad)-(.+)$/.exec(name.surname)?.[1]])
      if (one !== undefined && one !== name.surname) put(this.#tables.surname, skeletonOf(one), person);
    if (name.familyFirst) {
      const given = name.given.map(skeletonOf);
      put(this.#tables.given, given.join(' '), person);
      put(this.#tables.given, given.join('-'), person);
      if (given.length > 1) put(this.#tables.given, given.at(-1)!, person); // in Vietnam the last part is what one is called by
      return;
    }
    if (first !== undefined && !isInitial(first)) put(this.#tables.given, skeletonOf(first), person);
    for (const part of name.given.slice(1))
      if (!isInitial(part) && !PARTICLES.has(part)) put(this.#tables.middle, skeletonOf(part), person);
  }

  /** People with the very same parts, spellings apart. */
  same(name: PersonName): readonly Person[] {
    return this.#get('whole', wholeKey(name));
  }

  /** People with the same parts in another order. */
  reordered(name: PersonName): readonly Person[] {
    return this.#get('sorted', name.parts.map(skeletonOf).sort().join(' '));
  }

  /** People of whose name these parts are the beginning or the end. */
  longer(name: PersonName): readonly Person[] {
    return this.#get('ends', name.parts.map(skeletonOf).join(' '));
  }

  /** People with this family name and first given name, or with its initial. */
  alike(name: PersonName): readonly Person[] {
    const surname = name.surname.split(' ').map(skeletonOf).join(' ');
    const [first] = name.given;
    if (first === undefined) return [];
    return this.#get('pair', `${surname}|${isInitial(first) ? `${first}.` : skeletonOf(firstNameOf(first))}`);
  }

  bySurname(word: string): readonly Person[] {
    return this.#get('surname', word.split(' ').map(skeletonOf).join(' '));
  }

  byGiven(word: string): readonly Person[] {
    return this.#get('given', skeletonOf(word));
  }

  byMiddle(word: string): readonly Person[] {
    return this.#get('middle', skeletonOf(word));
  }

  #get(table: Table, key: string): readonly Person[] {
    return this.#tables[table].get(key) ?? [];
  }
}

/** All parts, hyphens or not ("Jong-un", "Jong Un"). */
const wholeKey = ({ parts }: PersonName): string =>
  parts
    .flatMap(part => part.split('-'))
    .map(skeletonOf)
    .join(' ');

function put(table: Map<string, Person[]>, key: string, person: Person): void {
  const people = table.get(key);
  if (!people) table.set(key, [person]);
  else if (people.length <= MOST && !people.includes(person)) people.push(person);
}
