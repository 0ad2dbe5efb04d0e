import assert from 'node:assert/strict';
import { alternatives, Glob, globsBelow, globFor } from '../../../src/host/surroundings/globs.js';

describe('globs below a folder', () => {
  const seeds = '**/seeds/**/*.txt';
  const cases: [string, string, string[]][] = [
    ['/home/books', seeds, [seeds]],
    ['/home/seeds', seeds, [seeds, '**/*.txt']],
    ['/home/seeds/1922', seeds, [seeds, '**/*.txt']],
    ['/home/Seeds', seeds, [seeds, '**/*.txt']],
    ['/home/books', '**/*.txt', ['**/*.txt']],
    ['/home/books', 'texts/*.txt', ['texts/*.txt']],
    ['/home/books', '**/b*/one/*.md', ['**/b*/one/*.md', 'one/*.md']],
    ['/', seeds, [seeds]],
    ['/home/notes', '**/{seeds,notes}/*.txt', ['**/seeds/*.txt', '**/notes/*.txt', '*.txt']],
    ['/home/b2', '**/b[0-9]/*.txt', ['**/b[0-9]/*.txt', '*.txt']],
    ['/home/b2', '**/b[!0-9]/*.txt', ['**/b[!0-9]/*.txt']],
  ];
  for (const [folder, glob, expected] of cases) {
    it(`${glob} below ${folder}`, () => assert.deepEqual(globsBelow(folder, glob), expected));
  }
});

describe('alternatives of a glob', () => {
  it('are each a glob of its own', () => {
    assert.deepEqual(alternatives('a'), ['a']);
    assert.deepEqual(alternatives('{a,b}/*.{txt,md}'), ['a/*.txt', 'a/*.md', 'b/*.txt', 'b/*.md']);
    assert.deepEqual(alternatives('x{a,{b,c}/d}'), ['xa', 'xb/d', 'xc/d']);
    assert.deepEqual(alternatives('{a'), ['{a']);
    assert.deepEqual(alternatives('{a}'), ['{a}']);
    assert.deepEqual(alternatives('{1..3}'), ['1', '2', '3']);
    assert.deepEqual(alternatives('{1,2,3,4,5,6,7,8,9}{1,2,3,4,5,6,7,8,9}'), [
      '{1,2,3,4,5,6,7,8,9}{1,2,3,4,5,6,7,8,9}',
    ]);
  });
});

describe('a glob on the way down a path', () => {
  const follow = (text: string, path: string) => {
    const glob = new Glob(text);
    return { match: glob.isMatch(path), reaches: glob.reaches(path), holds: glob.holds(path) };
  };

  it('tells what it matches, can still match, and can match directly in a folder', () => {
    const seeds = '**/seeds/**/*.txt';
    assert.deepEqual(follow(seeds, ''), { match: false, reaches: true, holds: false });
    assert.deepEqual(follow(seeds, 'a'), { match: false, reaches: true, holds: false });
    assert.deepEqual(follow(seeds, 'seeds'), { match: false, reaches: true, holds: true });
    assert.deepEqual(follow(seeds, 'a/seeds/b'), { match: false, reaches: true, holds: true });
    assert.equal(follow(seeds, 'seeds/b.txt').match, true);
    assert.deepEqual(follow('*.txt', ''), { match: false, reaches: true, holds: true });
    assert.deepEqual(follow('*.txt', 'a'), { match: false, reaches: false, holds: false });
    assert.deepEqual(follow('**/*.txt', ''), { match: false, reaches: true, holds: true });
    assert.deepEqual(follow('a/*.txt', 'b'), { match: false, reaches: false, holds: false });
    assert.deepEqual(follow('a/*.txt', 'a'), { match: false, reaches: true, holds: true });
    assert.deepEqual(follow('a/b/*.txt', 'a'), { match: false, reaches: true, holds: false });
    assert.deepEqual(follow('a/b/*.txt', 'a/c'), { match: false, reaches: false, holds: false });
    assert.deepEqual(follow('a/**', 'a'), { match: false, reaches: true, holds: true });
    assert.deepEqual(follow('a/**', 'a/b/c'), { match: true, reaches: true, holds: true });
    assert.deepEqual(follow('a', 'a'), { match: true, reaches: false, holds: false });
  });

  it('is read as the editor reads it', () => {
    const matches: [string, string, boolean][] = [
      ['a/x(1)+[ab]?.txt', 'a/x(1)+bc.txt', true],
      ['a/x(1)+[ab]?.txt', 'a/x(1)+cc.txt', false],
      ['@(a|b).txt', 'a.txt', false],
      ['@(a|b).txt', '@(a|b).txt', true],
      ['**/*.txt', '.notes/.a.txt', true],
      ['#a/!b*', '#a/!bc', true],
      ['b[!0-9]', 'b2', false],
      ['?.txt', '🙂.txt', true],
      ['SEEDS/*.TXT', 'seeds/a.txt', true],
    ];
    for (const [glob, path, expected] of matches) assert.equal(follow(glob, path).match, expected, `${glob} ${path}`);
  });

  it('matches a path that it was made for', () => {
    for (const path of ['a/b.txt', '[x]{y}*?.txt', 'a]b/[!c].txt', '50% #1 ü🙂.txt']) {
      assert.equal(follow(globFor(path), path).match, true, path);
      assert.equal(follow(globFor(path), path.replace('.txt', 'xtxt')).match, false, path);
    }
  });
});
