import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Spans } from '../../src/core/text/spans.js';

describe('stretches of a text', () => {
  it('are taken unless they share characters with one that was', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), all => {
        const spans = new Spans();
        const taken: { start: number; end: number }[] = [];
        for (const one of all) {
          const isFree = taken.every(({ start, end }) => end <= one.start || start >= one.end);
          assert.equal(spans.take(one), isFree);
          if (isFree) taken.push(one);
        }
      }),
    );
  });
});
