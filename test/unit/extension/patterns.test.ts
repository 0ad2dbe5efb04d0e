import assert from 'node:assert/strict';
import { either, hasPart, literal, textsBelow, without } from '../../../src/extension/choosing/patterns.js';
import { alternatives } from '../../../src/host/surroundings/globs.js';

describe('globs that are put together', () => {
  it('are taken apart again', () => {
    const seeds = '**/seeds/**/*.txt';
    const both = either(seeds, 'notes/a.txt');
    assert.equal(both, '{**/seeds/**/*.txt,notes/a.txt}');
    assert.equal(either(both, 'notes/a.txt'), both);
    const three = either(both, 'b.txt');
    assert.deepEqual(alternatives(three), [seeds, 'notes/a.txt', 'b.txt']);
    assert.ok(hasPart(three, 'b.txt') && !hasPart(both, 'b.txt'));
    assert.equal(without(three, 'b.txt'), both);
    assert.equal(without(both, 'notes/a.txt'), seeds);
    assert.equal(without('b.txt', 'b.txt'), undefined);
    assert.equal(without(seeds, 'b.txt'), seeds);
  });

  it('keep what their braces mean', () => {
    for (const glob of ['**/*.{txt,md}', '{a,b}/*.txt', '{a,b/{c,d}}', '{a}'])
      assert.deepEqual(alternatives(either(glob, 'x.txt')).sort(), [...alternatives(glob), 'x.txt'].sort(), glob);
  });

  it('take paths by their words', () => {
    assert.equal(literal('a, {b}/[c]*.txt'), 'a? ?b?/?c??.txt');
    assert.equal(textsBelow(''), '**/*.txt');
    assert.equal(textsBelow('my letters/{x}'), 'my letters/?x?/**/*.txt');
  });
});
