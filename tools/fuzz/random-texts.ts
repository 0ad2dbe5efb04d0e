/** Random texts: pieces of every kind whose cost is measured, characters of all scripts, and pieces of prose put among each other. */
import fc from 'fast-check';
import { inventDocument } from '../bench/corpus.js';
import { doubleSpaced, laidOut } from '../bench/layout.js';
import { KINDS, textOf } from '../cost/kinds.js';

const PROSE = Array.from({ length: 8 }, (_, seed) => inventDocument(seed, 1500)).flatMap(text => [
  text,
  laidOut(text),
  doubleSpaced(text),
]);

/** A stretch of prose, that may begin and end within a word. */
const stretch = fc
  .tuple(fc.nat(PROSE.length - 1), fc.nat(1400), fc.nat(400))
  .map(([which, start, length]) => PROSE[which]!.slice(start, start + length));
const ofKind = fc
  .tuple(fc.nat(KINDS.length - 1), fc.nat(1000), fc.nat(300))
  .map(([which, seed, length]) => textOf(KINDS[which]!.piece)(seed, length));

/** Words and marks that change how what stands around them is read. */
const mark = fc.constantFrom(
  ...['\n', '\r\n', '\r', '\n\n', '\u2028', '\u2029', '\f', '\t', '\u00a0', '\u200b', '\u00ad', '\ufeff', '\u202e'],
  ...['\u0000', '\ud83d', '\ude42', 'ﬁ', '-\n', '—', '’s', '"', '(', ')', '>', '> ', '|', 'By-\nron', '\u0301'],
  ...[
    'Mr. ',
    'MR. BYRON: ',
    'From: ',
    'the French president ',
    'Byron',
    'Ada Byron ',
    'Acme Group ',
    'U.S.',
    'Peru’s ',
  ],
  ...['constructor', '__proto__', 'toString ', 'hasOwnProperty'],
);
const characters = fc.string({ unit: 'binary', maxLength: 30 });
const units = fc
  .array(fc.nat(0xffff), { maxLength: 12 })
  .map(codes => codes.map(code => String.fromCharCode(code)).join(''));

/** A piece of text: what an edit inserts. */
export const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: stretch },
  { weight: 3, arbitrary: mark },
  { weight: 2, arbitrary: ofKind },
  { weight: 1, arbitrary: characters },
  { weight: 1, arbitrary: units },
);

/** A text. */
export const randomText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));
