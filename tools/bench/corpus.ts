/** The benchmark's documents: invented, and the same on every machine and in every run. */
import { faker } from '@faker-js/faker';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorldData } from '../../src/core/world/world.js';
import { ROOT } from '../vscode-host/paths.js';
import { OPENINGS, SENTENCES } from './templates.js';

/** The names that documents are filled with, the most frequent first. */
interface Names {
  readonly p: readonly string[];
  readonly c: readonly string[];
  readonly d: readonly string[];
  readonly l: readonly string[];
  readonly o: readonly string[];
}

/** Numbers from 0 to 1 that look random and never change (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list, the first ones far more often than the last, as names in the news. */
function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(from.length * random() ** 3)]!;
}

function inventNames(): Names {
  faker.seed(7);
  const world = JSON.parse(readFileSync(join(ROOT, 'model', 'world.json'), 'utf8')) as WorldData;
  const distinct = (count: number, make: () => string): string[] => {
    const found = new Set<string>();
    while (found.size < count) found.add(make());
    return [...found];
  };
  const suffixes = ['Foundation', 'Group', 'Institute', 'Council', 'Bank', 'Union', 'Party', 'Corporation'];
  return {
    p: distinct(6000, () => `${faker.person.firstName()} ${faker.person.lastName()}`),
    c: world.countries.map(country => country.name),
    d: world.countries.flatMap(country => country.demonyms.slice(0, 1)),
    l: distinct(3000, () => faker.location.city()),
    o: distinct(3000, () => `${faker.person.lastName()} ${faker.helpers.arrayElement(suffixes)}`),
  };
}

let names: Names | undefined;

/** So many names are a document's own. */
const OWN_NAMES = 9;

/** A document of about `length` characters: seed-sized unless told otherwise. */
export function inventDocument(seed: number, length = seedLength()): string {
  names ??= inventNames();
  const random = numbers(seed);
  let surname = '';
  const fill = (template: string): string =>
    template.replace(/\{([pscdlo])\}/g, (_, slot: string) => {
      if (slot === 's' && surname) return surname;
      const name = pick(names![slot === 's' ? 'p' : (slot as keyof Names)], random);
      if (slot === 'p' || slot === 's') surname = name.split(' ').at(-1)!;
      return name;
    });
  let text = fill(OPENINGS[Math.floor(random() * OPENINGS.length)]!);
  let sentences = 1;
  while (text.length < length) {
    text += sentences++ % 3 === 0 ? '\n\n' : ' ';
    text += fill(SENTENCES[Math.floor(random() * SENTENCES.length)]!);
  }
  return text + '\n';
}

/** The same, with people and organisations that no other document names: a corpus of many has very many entities. */
export function inventWithOwnNames(seed: number): string {
  faker.seed(1_000_003 + seed);
  const sentences = Array.from({ length: OWN_NAMES }, (_, i) => {
    const name = `${faker.person.firstName()} ${faker.person.lastName()}`;
    const own = i % 4 === 3 ? `${name.split(' ').at(-1)!} & ${faker.person.lastName()} Corporation` : name;
    return `Later ${own} answered the questions of the committee.`;
  });
  return `${inventDocument(seed)}\n${sentences.join(' ')}\n`;
}

/** The mean length of the project's own documents, in UTF-16 code units. */
export function seedLength(): number {
  const folder = join(ROOT, 'seeds');
  const texts = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  return Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
}

/** A document that mentions one name so many times. */
export function repeatName(name: string, times: number): string {
  const random = numbers(11);
  const parts: string[] = [];
  for (let i = 0; i < times; i++) {
    parts.push(`${name} ${pick(['spoke', 'listened', 'left early', 'came back', 'said nothing'], random)}.`);
    parts.push((i + 1) % 5 === 0 ? '\n\n' : ' ');
  }
  return parts.join('');
}
