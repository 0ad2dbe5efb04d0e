import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentencesOf, type ReadBlock } from '../../src/core/text/read.js';
import { Sentences } from '../../src/core/text/sentences.js';
import { blocksOf } from '../../src/core/text/layout/blocks.js';
import { tokenise, type Tokens } from '../../src/core/text/tokens.js';

/** Blocks of a text; those with the same characters share their tokens, as after an edit elsewhere. */
function reader(): (text: string) => ReadBlock[] {
  const known = new Map<string, Tokens>();
  return text =>
    blocksOf(text).map(({ start, flow, asides }) => {
      const tokens = known.get(flow) ?? tokenise(flow);
      known.set(flow, tokens);
      return { start, tokens, asides };
    });
}

describe('the sentences of a text that is edited', () => {
  it('are those of the text as it is, whatever it was before', () => {
    const paragraph = fc.constantFrom(
      'They met. They spoke.',
      'He left.',
      'One two three',
      'She came. He saw. It rained.',
      '',
    );
    const text = fc
      .tuple(fc.array(paragraph, { maxLength: 8 }), fc.constantFrom('\n\n', '\n\n\n', '\n\n  \n\n'))
      .map(([paragraphs, between]) => paragraphs.join(between));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), texts => {
        const read = reader();
        const sentences = new Sentences();
        for (const one of texts) {
          const blocks = read(one);
          assert.deepEqual(sentences.of(blocks), sentencesOf(blocks));
        }
      }),
    );
  });
});
