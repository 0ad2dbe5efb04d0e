/** Kinds of text whose analysis has to cost about what prose costs: each is made anew for a seed and a length in UTF-16 code units. */
import { inventDocument } from '../bench/corpus.js';
import { laidOut } from '../bench/layout.js';
import { random } from '../train/random.js';

type Next = () => number;

/** What makes one kind of text: pieces that follow each other until the text is long enough. */
interface Kind {
  readonly name: string;
  piece(next: Next): string;
}

const NAMES = ['Kovac', 'Lund', 'Okafor', 'Marsh', 'Ito', 'Vega', 'Holm', 'Ruiz', 'Dale', 'Peru', 'Kenya', 'Oslo'];
const GIVEN = ['Ada', 'Bela', 'Cara', 'Dina', 'Egon', 'Fay', 'Gil', 'Hana'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const BASE64 = `${LETTERS}${LETTERS.toUpperCase()}0123456789+/`;

const among = <T>(next: Next, list: ArrayLike<T>): T => list[Math.floor(next() * list.length)]!;
const upTo = (next: Next, most: number): number => 1 + Math.floor(next() * most);
const characters = (next: Next, count: number, from: string): string =>
  Array.from({ length: count }, () => among(next, from)).join('');
const range = (next: Next, count: number, first: number, size: number): string =>
  Array.from({ length: count }, () => String.fromCodePoint(first + Math.floor(next() * size))).join('');
const word = (next: Next): string => characters(next, 1 + upTo(next, 8), LETTERS);
const capital = (next: Next): string => among(next, NAMES);
const person = (next: Next): string => `${among(next, GIVEN)} ${among(next, NAMES)}`;

const joined = (name: string, mark: string): Kind => ({
  name,
  piece: next => (next() < 0.3 ? capital(next) : word(next)) + mark,
});
const repeated = (name: string, piece: string): Kind => ({ name, piece: () => piece });

export const KINDS: readonly Kind[] = [
  joined('words joined by hyphens', '-'),
  joined('words joined by underscores', '_'),
  joined('words joined by slashes', '/'),
  joined('words joined by dots', '.'),
  joined('words joined by #', '#'),
  joined('words joined by +', '+'),
  joined('words joined by dashes', '—'),
  joined('words joined by apostrophes', '’'),
  joined('words joined by @', '@'),
  joined('words joined by &', '&'),
  joined('words joined by commas', ','),
  { name: 'base64 without spaces', piece: next => characters(next, 64, BASE64) },
  { name: 'base64 in lines', piece: next => `${characters(next, 76, BASE64)}\n` },
  { name: 'addresses without spaces', piece: next => `http://${word(next)}.b/1?` },
  { name: 'addresses', piece: next => `https://www.${word(next)}.org/${word(next)}/${word(next)}?q=${upTo(next, 99)} ` },
  { name: 'mail addresses', piece: next => `${word(next)}.${word(next)}@${word(next)}.org; ` },
  repeated('one letter', 'a'),
  repeated('dashes', '-'),
  repeated('digits without spaces', '7'),
  { name: 'numbers', piece: next => `${upTo(next, 99_999)}${among(next, ['', '.5', '%', ' km', 'th'])} ` },
  { name: 'capitals without spaces', piece: next => characters(next, 20, LETTERS.toUpperCase()) },
  { name: 'words in capitals', piece: next => `${word(next).toUpperCase()} ` },
  { name: 'one-letter words', piece: next => `${among(next, LETTERS)} ` },
  { name: 'initials', piece: next => `${among(next, LETTERS).toUpperCase()}. ` },
  { name: 'capitalised words', piece: next => `${capital(next)} ` },
  { name: 'one name', piece: () => 'Ada Kovac. ' },
  { name: 'names in lines', piece: next => `${person(next)}\n` },
  { name: 'names by commas', piece: next => `${capital(next)}, ${among(next, GIVEN)}; ` },
  { name: 'a table by pipes', piece: next => `| ${person(next)} | ${upTo(next, 999)} | ${word(next)} |\n` },
  { name: 'a table by tabs', piece: next => `${person(next)}\t${upTo(next, 999)}\t${word(next)}\n` },
  { name: 'values by commas', piece: next => `"${capital(next)}, ${among(next, GIVEN)}",${upTo(next, 999)},${word(next)}\n` },
  repeated('opening brackets', '('),
  { name: 'open braces', piece: next => `${Array.from({ length: 1200 }, () => word(next)).join(' ')} { ` },
  { name: 'nested brackets', piece: next => `${among(next, '([{')}${capital(next)} ${among(next, ')]}')}` },
  { name: 'quotation marks', piece: next => `${among(next, '"“”\'‘’«»')}${next() < 0.5 ? capital(next) : ' '}` },
  { name: 'Chinese', piece: next => `${range(next, 12, 0x4e00, 3000)}${among(next, ['，', '。'])}` },
  { name: 'Arabic', piece: next => `${range(next, upTo(next, 8), 0x627, 35)} ` },
  { name: 'Cyrillic', piece: next => `${range(next, upTo(next, 9), 0x430, 32)}${among(next, [' ', ' ', '. '])}` },
  { name: 'emoji', piece: next => range(next, 1, 0x1f600, 70) },
  { name: 'combining marks', piece: next => among(next, LETTERS) + range(next, 30, 0x300, 80) },
  { name: 'zero-width characters', piece: next => `${among(next, LETTERS)}\u200b\u200d${next() < 0.1 ? ' ' : ''}` },
  repeated('spaces', ' '),
  repeated('line ends', '\n'),
  repeated('line ends of two characters', '\r\n'),
  repeated('page breaks', '\f'),
  { name: 'one word a line', piece: next => `${word(next)}\n` },
  { name: 'one word a paragraph', piece: next => `${capital(next)}\n\n` },
  { name: 'another word a paragraph', piece: next => `${capital(next)}${word(next)}\n\n` },
  { name: 'quoted mail', piece: next => `${'> '.repeat(upTo(next, 6))}${person(next)} wrote to ${person(next)} of it.\n` },
  { name: 'headings in mail', piece: next => `From: ${person(next)}\nTo: ${person(next)}\nSubject: ${word(next)}\n\n` },
  { name: 'speakers', piece: next => `MR. ${capital(next).toUpperCase()}: ${word(next)} ${word(next)}.\n` },
  { name: 'lists', piece: next => `${upTo(next, 99)}. ${person(next)} ${word(next)}\n` },
  { name: 'abbreviations', piece: next => `${among(next, ['Mr.', 'Inc.', 'St.', 'U.S.', 'v.', 'Co.'])} ${capital(next)} ` },
  { name: 'possessives', piece: next => `${capital(next)}’s ` },
  { name: 'words broken at line ends', piece: next => `${word(next)} ${among(next, NAMES).slice(0, 3)}-\n${word(next)} ` },
  { name: 'code', piece: next => `if (${word(next)}.${word(next)}(${upTo(next, 9)}) === ${capital(next)}) { return [${word(next)}]; }\n` },
  { name: 'markup', piece: next => `<p class="${word(next)}"><a href="#${word(next)}">${person(next)}</a></p>` },
]; // prettier-ignore

/** Prose with names in it: what all others are held against. */
export const PROSE = 'prose';

/** All kinds by name; each makes a text of this length from a seed. */
export const TEXTS: ReadonlyMap<string, (seed: number, length: number) => string> = new Map([
  [PROSE, (seed: number, length: number) => inventDocument(seed, length).slice(0, length)],
  ['prose in pages', (seed: number, length: number) => laidOut(inventDocument(seed, length)).slice(0, length)],
  ...KINDS.map(({ name, piece }) => [name, textOf(piece)] as const),
]);

/** Makes texts of pieces that follow each other: of a length, from a seed. */
export function textOf(piece: (next: Next) => string): (seed: number, length: number) => string {
  return (seed, length) => {
    const next = random(seed);
    const pieces: string[] = [];
    for (let at = 0; at < length; at += pieces.at(-1)!.length) pieces.push(piece(next));
    return pieces.join('').slice(0, length);
  };
}
