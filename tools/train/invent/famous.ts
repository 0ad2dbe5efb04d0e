/** Names that no text of this project may use for an invented person: the best known people of the last forty years, and their like. */
import { readFileSync } from 'node:fs';

/** One name a line in the file; a line of one word is a family name that stands for its bearer by itself. */
const lines = readFileSync(new URL('./famous.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'));

/** Family names, and names known by one word. */
export const FAMOUS_WORDS: ReadonlySet<string> = new Set(lines.filter(line => !line.includes(' ')).map(fold));

/** Names of several words. */
export const FAMOUS_NAMES: readonly string[] = lines.filter(line => line.includes(' '));

/** A name in lower case, without diacritics. */
export function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a family name, or one of its parts, is that of somebody known to all. */
export function isFamous(name: string): boolean {
  return [name, ...name.split(/[ -]/)].some(part => FAMOUS_WORDS.has(fold(part)));
}
