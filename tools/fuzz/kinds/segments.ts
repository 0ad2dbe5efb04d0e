/** Segments of the cache: given back as they were, and refused once anything in them was changed, cut or added. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack } from '../../../src/core/reading/reading.js';
import { decodeSegment, encodeSegment } from '../../../src/worker/cache/segment.js';
import { invented } from '../../../test/unit/invented.js';
import { fuzz, type Fuzz } from '../fuzz.js';

const VERSION = 'v1/0';
const remembered = fc.record(
  {
    document: fc.webUrl({ withFragments: true }),
    stamp: fc.record({ mtime: fc.maxSafeNat(), size: fc.nat() }, { noNullPrototype: true }),
    hash: fc.string({ unit: 'binary', maxLength: 12 }),
    reading: invented.map(({ text, analysis }) => pack(text, analysis)),
  },
  { noNullPrototype: true },
);
const harm = fc.oneof(
  fc.record({ cut: fc.nat() }),
  fc.record({ at: fc.nat(), bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ added: fc.uint8Array({ minLength: 1, maxLength: 9 }) }),
  fc.record({ bytes: fc.uint8Array({ maxLength: 60 }) }),
);

export const segments = (): Fuzz =>
  fuzz('segments', fc.tuple(fc.array(remembered, { maxLength: 5 }), harm), ([all, how]) => {
    const bytes = encodeSegment(VERSION, all);
    assert.deepEqual(decodeSegment(bytes, VERSION), all);
    assert.throws(() => decodeSegment(bytes, 'v2/0'), { name: 'ForeignSegment' });
    let harmed = bytes.slice();
    if ('cut' in how) harmed = harmed.subarray(0, how.cut % bytes.length);
    else if ('at' in how) harmed[how.at % bytes.length]! ^= how.bits;
    else harmed = 'added' in how ? Uint8Array.of(...bytes, ...how.added) : how.bytes;
    assert.throws(() => decodeSegment(harmed, VERSION), /Segment/);
  });
