import assert from 'node:assert/strict';
import { firstWords, inStretches, paragraphsOf as ofBlank } from '../../../src/extension/symbols/paragraphs.js';

const paragraphsOf = (lines: readonly string[]) => ofBlank(lines.map(line => line.trim() === ''));

describe('paragraphs', () => {
  it('lie between blank lines', () => {
    assert.deepEqual(paragraphsOf(['', 'a', 'b', ' \t', 'c', '']), [
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ]);
  });

  it('are lines where no line is blank between them', () => {
    assert.deepEqual(paragraphsOf(['a', 'b', '']), [
      { first: 0, last: 0 },
      { first: 1, last: 1 },
    ]);
  });

  it('are none in an empty text', () => assert.deepEqual(paragraphsOf(['', ' ']), []));

  it('are taken together where they are many', () => {
    const paragraphs = paragraphsOf(['a', '', 'b', 'c', '', 'd', '', 'e', '', 'f']);
    assert.deepEqual(inStretches(paragraphs, 5), paragraphs);
    assert.deepEqual(inStretches(paragraphs, 2), [
      { first: 0, last: 5 },
      { first: 7, last: 9 },
    ]);
    assert.deepEqual(inStretches(paragraphs, 1), [{ first: 0, last: 9 }]);
    assert.deepEqual(inStretches([], 3), []);
  });

  it('are called by their first words', () => {
    assert.equal(firstWords('  Short.  '), 'Short.');
    assert.equal(firstWords('one two three four', 10), 'one two…');
    assert.equal(firstWords('x'.repeat(9) + '🙂'.repeat(9), 10), `${'x'.repeat(9)}…`);
  });
});
