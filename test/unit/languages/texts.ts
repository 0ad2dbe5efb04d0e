/** The invented texts of this folder. */
import { readFileSync } from 'node:fs';
import { NamesByLanguage } from '../../../src/core/world/names-by-language.js';
import type { Kind } from '../../../src/core/types.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The names of the model. */
export const names = NamesByLanguage.parse(read('../../../model/names-by-language.json'));

const linesOf = (file: string): string[] =>
  read(file)
    .split('\n')
    .filter(line => line && !line.startsWith('#'));

/** Texts of three sentences in many languages. */
export const prose = linesOf('prose.txt').map(line => {
  const [language, ...sentences] = line.split(' | ');
  return { language: language!, sentences };
});

/** English texts of odd kinds. */
export const english = read('english.txt')
  .split(/^== /m)
  .slice(1)
  .map(text => {
    const end = text.indexOf('\n');
    return { kind: text.slice(0, end), text: text.slice(end + 1) };
  });

/** A name that stands in a text. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** Reads `<c:Deutschland>` as the name of a country, `<l:Paris>` as one of a place. */
export function marked(source: string): { text: string; names: Marked[] } {
  const found: Marked[] = [];
  let text = '';
  for (const [piece, letter, name] of source.matchAll(/<([cl]):([^>]+)>|[^<]+/g)) {
    if (name !== undefined) {
      const kind = letter === 'c' ? 'country' : 'place';
      found.push({ start: text.length, end: text.length + name.length, kind });
    }
    text += name ?? piece;
  }
  return { text, names: found };
}

/** Forty short texts in ten languages, with the names of countries and capitals in them. */
export const forty = linesOf('forty.txt').map(line => {
  const at = line.indexOf(' | ');
  return { language: line.slice(0, at), ...marked(line.slice(at + 3)) };
});
