import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RecentMap, remembering } from '../../src/core/text/memo.js';

describe('a map with a bound', () => {
  it('never gives what was not put in, and keeps what was asked for lately', () => {
    const step = fc.record({ key: fc.integer({ min: 0, max: 12 }), isNew: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), fc.constantFrom(2, 4, 8), (steps, most) => {
        const map = new RecentMap<number, number>(most);
        const truth = new Map<number, number>();
        /** Keys in the order of their last use, the last first. */
        let used: number[] = [];
        steps.forEach(({ key, isNew }, i) => {
          if (isNew) {
            map.set(key, i);
            truth.set(key, i);
          } else {
            const found = map.get(key);
            if (used.slice(0, most / 2).includes(key)) assert.equal(found, truth.get(key));
            if (found === undefined) return;
            assert.equal(found, truth.get(key));
          }
          used = [key, ...used.filter(one => one !== key)];
        });
        const kept = [...truth.keys()].filter(key => map.get(key) !== undefined);
        assert.ok(kept.length <= most, `${kept.length} of at most ${most}`);
      }),
    );
  });

  it('computes again what it has forgotten, nothing else', () => {
    const computed: string[] = [];
    const double = remembering(text => (computed.push(text), text === 'none' ? undefined : text + text));
    for (const text of ['a', 'b', 'a', 'none', 'none']) double(text);
    assert.deepEqual(computed, ['a', 'b', 'none']);
    for (let i = 0; i < 50_000; i++) assert.equal(double(`${i % 30_000}`), `${i % 30_000}`.repeat(2));
    assert.ok(computed.length > 40_000, 'much was forgotten');
    assert.equal(double('a'), 'aa');
  });
});
