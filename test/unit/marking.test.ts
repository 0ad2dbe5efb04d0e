import assert from 'node:assert/strict';
import { marksOf, movedBy, piecesOf, sameSpans } from '../../src/extension/marks/marking.js';
import { doubtWords, LOOKS, sureFrom } from '../../src/extension/common/doubt.js';
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
    const marks = marksOf([mention('person', 0, 18), mention('country', 4, 11), mention('place', 20, 25)], 0.6);
    assert.deepEqual(marks.person, [
      { start: 0, end: 4 },
      { start: 11, end: 18 },
    ]);
    assert.deepEqual(marks.country, [{ start: 4, end: 11 }]);
    assert.deepEqual(marks.place, [{ start: 20, end: 25 }]);
  });

  it('leaves nothing of an outer mention that its inner one fills', () => {
    const marks = marksOf([mention('person', 3, 9), mention('country', 3, 9)], 0.6);
    assert.deepEqual([marks.person, marks.country], [[], [{ start: 3, end: 9 }]]);
  });

  it('takes mentions that start together in any order', () => {
    const marks = marksOf([mention('country', 0, 7), mention('person', 0, 14)], 0.6);
    assert.deepEqual([marks.country, marks.person], [[{ start: 0, end: 7 }], [{ start: 7, end: 14 }]]);
  });

  it('leaves out what stands before the words of each further line', () => {
    const pieces = (words: string): string[] => piecesOf(words).map(({ start, end }) => words.slice(start, end));
    assert.deepEqual(pieces('New \r\n      South\n> > Wales'), ['New', 'South', 'Wales']);
    assert.deepEqual(pieces('Harring-\n\n   \n\tton'), ['Harring-', 'ton']);
    assert.deepEqual(pieces('Acequia\n 4      Madre de Lluvia'), ['Acequia', 'Madre de Lluvia']);
    assert.deepEqual(pieces('Route\n66 West'), ['Route', '66 West']);
    assert.deepEqual(pieces('Ana Sousa'), ['Ana Sousa']);
    assert.deepEqual(pieces(' of\n'), [' of']);
  });

  it('keeps to a stretch of the text', () => {
    const places = [mention('place', 0, 5), mention('place', 10, 15), mention('place', 20, 25)];
    const marks = marksOf(places, 0.6, { start: 8, end: 18 });
    assert.deepEqual(marks.place, [{ start: 10, end: 15 }]);
  });

  it('tells names that Concordance is not sure of from those that it is sure of, the inner from the outer', () => {
    const unsure = (kind: Kind, start: number, end: number): Mention => ({
      ...mention(kind, start, end),
      confidence: 0.599,
    });
    const surely = (kind: Kind, start: number, end: number): Mention => ({
      ...mention(kind, start, end),
      confidence: 0.6,
    });
    const marks = marksOf([surely('person', 0, 18), unsure('country', 4, 11), unsure('person', 20, 25)], 0.6);
    assert.deepEqual(marks.person, [
      { start: 0, end: 4 },
      { start: 11, end: 18 },
    ]);
    assert.deepEqual([marks.country, marks['unsure country']], [[], [{ start: 4, end: 11 }]]);
    assert.deepEqual(marks['unsure person'], [{ start: 20, end: 25 }]);
  });
});

describe('marks of a text that is edited', () => {
  const spans = [
    { start: 2, end: 5 },
    { start: 10, end: 14 },
  ];
  const edit = (offset: number, removed: number, inserted: string) => movedBy({ offset, removed, inserted }, spans);

  it('move with what stands before them', () => {
    assert.deepEqual(edit(0, 1, 'abc').spans, [
      { start: 4, end: 7 },
      { start: 12, end: 16 },
    ]);
    assert.deepEqual(edit(7, 0, 'a'), { spans: [spans[0], { start: 11, end: 15 }], touched: false });
    assert.deepEqual(edit(16, 3, ''), { spans, touched: false });
  });

  it('are in doubt where they are changed, also at their edges', () => {
    for (const [offset, removed] of [
      [3, 0],
      [2, 0],
      [5, 0],
      [4, 7],
      [0, 20],
      [5, 2],
    ] as const) {
      assert.equal(edit(offset, removed, 'a').touched, true, `${offset}, ${removed}`);
    }
    for (const [offset, removed] of [
      [1, 0],
      [6, 0],
      [6, 3],
      [15, 1],
    ] as const) {
      assert.equal(edit(offset, removed, 'a').touched, false, `${offset}, ${removed}`);
    }
  });

  it('never end before they start', () => {
    for (let offset = 0; offset < 16; offset++) {
      for (let removed = 0; removed < 16; removed++) {
        for (const { start, end } of edit(offset, removed, '').spans) assert.ok(start <= end, `${offset}, ${removed}`);
      }
    }
  });

  it('are told from others', () => {
    assert.ok(
      sameSpans(
        spans,
        spans.map(span => ({ ...span })),
      ),
    );
    assert.ok(!sameSpans(spans, spans.slice(1)));
    assert.ok(!sameSpans(spans, [spans[0]!, { start: 10, end: 15 }]));
  });
});

describe('a doubt', () => {
  it('begins a fifth above what the settings ask for, to the thousandth', () => {
    assert.equal(sureFrom(0.4), 0.6);
    assert.equal(sureFrom(0.1), 0.3);
    assert.equal(sureFrom(0.45), 0.65);
  });

  it('has a look of its own for each kind, and words', () => {
    assert.equal(new Set(LOOKS).size, 8);
    assert.equal(doubtWords(0.456), 'Concordance is not sure of this name: 46%');
  });
});
