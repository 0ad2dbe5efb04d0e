import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../src/core/text/read.js';
import { spliceBetween, spliceBlocks, spliceFacts, spliceLines, type Splice } from '../../src/core/text/splice.js';
import { blocksOf, BREAK_PARAGRAPHS, LONGEST_BLOCK, type Block } from '../../src/core/text/layout/blocks.js';
import { factsOf } from '../../src/core/text/layout/facts.js';

/** Texts in which line ends of every sort, blank lines and surrogate pairs meet at all edges. */
const piece = fc.constantFrom(
  'Har-\nrington',
  'the envoy met Ilse',
  'and the clerks of the board of the harbour all went there with\n\n',
  'Harrington',
  'went on.',
  '\n\n        Page 7\n\n',
  '  ',
  ' | ',
  '> ',
  'MR. LUND: ',
  '[12:01] ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ' ',
  '\t',
  '\u2028',
  '\u2029',
  'a',
  'One two. ',
  '🙂',
  '.',
);
const text = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''));
const edit = fc.record({ text, at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(8), inserted: text });

function apply(before: string, at: number, length: number, inserted: string) {
  const start = Math.floor(at * before.length);
  const oldEnd = Math.min(before.length, start + length);
  const after = before.slice(0, start) + inserted + before.slice(oldEnd);
  return { after, splice: { start, oldEnd, newEnd: start + inserted.length } };
}

/** The blocks after a splice, and how many of them were kept. */
function spliced(before: string, after: string, splice: Splice): { blocks: Block[]; head: number; tail: number } {
  const facts = factsOf(before);
  const old = blocksOf(before, facts);
  const { head, fresh, tail } = spliceBlocks(old, after, splice, facts);
  const shift = splice.newEnd - splice.oldEnd;
  const moved = old
    .slice(old.length - tail)
    .map(block => ({ ...block, start: block.start + shift, end: block.end + shift }));
  return { blocks: [...old.slice(0, head), ...fresh, ...moved], head, tail };
}

describe('splicing', () => {
  it('gives the blocks and lines that the whole text gives', () => {
    fc.assert(
      fc.property(edit, ({ text: before, at, length, inserted }) => {
        const { after, splice } = apply(before, at, length, inserted);
        assert.deepEqual(spliced(before, after, splice).blocks, blocksOf(after, factsOf(before)));
        assert.deepEqual(spliceFacts(factsOf(before), before, after, splice), factsOf(after));
        assert.deepEqual(spliceLines(linesOf(before), after, splice), linesOf(after));
      }),
      { numRuns: 5000 },
    );
  });

  it('reads no more than the paragraphs that may go on into the one that was edited', () => {
    const paragraphs = Array.from({ length: 50 }, (_, i) => `Paragraph ${i}.`).join('\n\n');
    const start = paragraphs.indexOf('graph 25');
    const after = paragraphs.slice(0, start) + 'X' + paragraphs.slice(start);
    const { head, tail } = spliced(paragraphs, after, { start, oldEnd: start, newEnd: start + 1 });
    assert.deepEqual({ head, tail }, { head: 25 - BREAK_PARAGRAPHS - 1, tail: 24 });
  });

  it('cuts an edited long paragraph as a whole text would be cut', () => {
    const before = `Start.\n\n${'word '.repeat(LONGEST_BLOCK)}\n\nEnd.`;
    const start = before.length >> 1;
    const after = before.slice(0, start) + 'an edit ' + before.slice(start);
    const { blocks, tail } = spliced(before, after, { start, oldEnd: start, newEnd: start + 8 });
    assert.deepEqual(blocks, blocksOf(after));
    assert.equal(tail, 1);
  });

  it('finds the smallest splice between two texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splice = spliceBetween(before, after);
        assert.equal(splice === undefined, before === after);
        if (!splice) return;
        const { start, oldEnd, newEnd } = splice;
        assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd), after);
      }),
    );
  });
});
