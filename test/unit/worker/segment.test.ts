import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack } from '../../../src/core/reading/reading.js';
import { decodeSegment, encodeSegment, type RememberedDocument } from '../../../src/worker/cache/segment.js';
import { invented } from '../invented.js';

const remembered: fc.Arbitrary<RememberedDocument> = fc.record(
  {
    document: fc.constantFrom('file:///a.txt', 'file:///b/%C3%A9.txt', 'vscode-vfs://x/y'),
    stamp: fc.record({ mtime: fc.maxSafeNat(), size: fc.nat() }, { noNullPrototype: true }),
    hash: fc.constantFrom('00ff', 'abcd'),
    reading: invented.map(({ text, analysis }) => pack(text, analysis)),
  },
  { noNullPrototype: true },
);
const documents = fc.array(remembered, { maxLength: 5 });

describe('segments', () => {
  it('give back what was put in', () => {
    fc.assert(
      fc.property(documents, all => {
        assert.deepEqual(decodeSegment(encodeSegment('v1/0', all), 'v1/0'), all);
      }),
    );
  });

  it('are refused where another version wrote them', () => {
    const bytes = encodeSegment('v1/0', []);
    assert.throws(() => decodeSegment(bytes, 'v2/0'), { name: 'ForeignSegment' });
    assert.throws(() => decodeSegment(new TextEncoder().encode('something else altogether'), 'v1/0'), {
      name: 'ForeignSegment',
    });
  });

  it('are refused where a byte was changed or lost, and never misread', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, where, by) => {
        const bytes = encodeSegment('v1/0', all);
        const changed = bytes.slice();
        changed[where % bytes.length]! ^= by;
        assert.throws(() => decodeSegment(changed, 'v1/0'), /Segment/);
        assert.throws(() => decodeSegment(bytes.subarray(0, where % bytes.length), 'v1/0'), /Segment/);
      }),
      { numRuns: 500 },
    );
  });
});
