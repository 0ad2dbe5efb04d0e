import assert from 'node:assert/strict';
import { marksOf } from '../../src/core/marking.js';
import type { Kind, Mention } from '../../src/core/types.js';

const mention = (kind: Kind, start: number, end: number): Mention => ({
  kind,
  start,
  end,
  form: 'name',
  confidence: 1,
});

describe('marks', () => {
  it('gives an inner mention its own place in the outer', () => {
    const marks = marksOf([mention('person', 0, 18), mention('country', 4, 11), mention('place', 20, 25)]);
    assert.deepEqual(marks.person, [
      { start: 0, end: 4 },
      { start: 11, end: 18 },
    ]);
    assert.deepEqual(marks.country, [{ start: 4, end: 11 }]);
    assert.deepEqual(marks.place, [{ start: 20, end: 25 }]);
  });

  it('leaves nothing of an outer mention that its inner one fills', () => {
    const marks = marksOf([mention('person', 3, 9), mention('country', 3, 9)]);
    assert.deepEqual([marks.person, marks.country], [[], [{ start: 3, end: 9 }]]);
  });

  it('takes mentions that start together in any order', () => {
    const marks = marksOf([mention('country', 0, 7), mention('person', 0, 14)]);
    assert.deepEqual([marks.country, marks.person], [[{ start: 0, end: 7 }], [{ start: 7, end: 14 }]]);
  });

  it('keeps to a stretch of the text', () => {
    const marks = marksOf([mention('place', 0, 5), mention('place', 10, 15), mention('place', 20, 25)], {
      start: 8,
      end: 18,
    });
    assert.deepEqual(marks.place, [{ start: 10, end: 15 }]);
  });
});
