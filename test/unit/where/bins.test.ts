import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binsOf, stretchOf } from '../../../src/webview/where/bins.js';

describe('marks of a strip', () => {
  it('stand where their mentions stand in the document', () => {
    const bins = binsOf([0, 500, 999], 1000, 400, 4);
    assert.deepEqual(bins, [
      { x: 0, first: 0, count: 1 },
      { x: 200, first: 1, count: 1 },
      { x: 396, first: 2, count: 1 },
    ]);
  });

  it('hold together the mentions that would fall on the same pixels', () => {
    assert.deepEqual(binsOf([10, 12, 14, 900], 1000, 100, 4), [
      { x: 0, first: 0, count: 3 },
      { x: 88, first: 3, count: 1 },
    ]);
  });

  it('are never more than fit, never outside, and hold every mention once and in order', () => {
    const offsets = fc.array(fc.nat(100_000), { maxLength: 3000 }).map(list => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 8 }), (starts, width, step) => {
        const bins = binsOf(starts, 100_000, width, step);
        assert.ok(bins.length <= Math.max(1, Math.floor(width / step)));
        let next = 0;
        for (const [i, { x, first, count }] of bins.entries()) {
          assert.ok(x >= 0 && (x + step <= width || x === 0));
          assert.ok(i === 0 || x > bins[i - 1]!.x);
          assert.equal(first, next);
          next += count;
        }
        assert.equal(next, starts.length);
      }),
    );
  });

  it('show the part of the document in view inside the strip', () => {
    assert.deepEqual(stretchOf({ start: 250, end: 500 }, 1000, 400, 3), { x: 100, width: 100 });
    assert.deepEqual(stretchOf({ start: 1000, end: 1000 }, 1000, 400, 3), { x: 397, width: 3 });
    assert.deepEqual(stretchOf({ start: 0, end: 9 }, 0, 400, 3), { x: 0, width: 400 });
  });
});
