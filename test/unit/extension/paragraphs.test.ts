import assert from 'node:assert/strict';
import { firstWords, paragraphsOf } from '../../../src/extension/paragraphs.js';

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

  it('are called by their first words', () => {
    assert.equal(firstWords('  Short.  '), 'Short.');
    assert.equal(firstWords('one two three four', 10), 'one two…');
    assert.equal(firstWords('x'.repeat(9) + '🙂'.repeat(9), 10), `${'x'.repeat(9)}…`);
  });
});
