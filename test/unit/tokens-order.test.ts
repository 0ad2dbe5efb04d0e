/** The same text gives the same tokens, whatever was read before it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/text/read.js';

/** Pieces that wink takes whole in one place and cuts in another. */
const PIECES = [
  'Jean', 'Paul', 'okaforian', 'USD', 'usd', 'co', 'non', 'Inc', 'zig', 'Ÿvonne', 'İzmir', 'Kelvin', '\u212Aelvin', 'é', 'ß', '李明', '🙂', 'x', 'Q', '19', '2019', '1st',
  'marsh80', 'marsh80', 'Jan-2', 'Jan-2', 'Jan-2', 're-organ', 'BH', '...', '...', '...',
  '-', '–', '.', "'", '’', "'s", ',', ':', ';', '/', '&', '#', '@', '$', '(', ')', '“', '”', '"', '…', '..', '--', '\u00a0', ' ', ' ', ' ', '\t', '\n',
]; // prettier-ignore

const seen = (text: string): string =>
  JSON.stringify(
    read(text).blocks.map(({ tokens: { words, pos, sentences, starts } }) => [
      words,
      [...pos],
      [...sentences],
      [...starts],
    ]),
  );

describe('what is read before a text', () => {
  it('changes nothing in how it is read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), { minLength: 20, maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (texts, order) => {
          const all = texts.map(pieces => pieces.join(''));
          const first = all.map(seen);
          for (let i = 0; i < 40; i++) {
            const at = order.next().value! % all.length;
            assert.equal(seen(all[at]!), first[at], all[at]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('changes nothing where so many words were new that their memory was given up', () => {
    const text = 'Marsh80... and co-okaforian met Jan-2 in Zigzagia, said Ms. Kovalenka.';
    const before = seen(text);
    const letters = (n: number): string => n.toString(26).replace(/\d/g, digit => 'qrstuvwxyz'[Number(digit)]!);
    for (let start = 0; start < 320_000; start += 2_000)
      read(Array.from({ length: 2_000 }, (_, i) => `xq${letters(start + i)}`).join(' '));
    assert.equal(seen(text), before);
  }).timeout(60_000);
});
