import assert from 'node:assert/strict';
import { globsBelow } from '../../../src/extension/globs.js';

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
  ];
  for (const [folder, glob, expected] of cases) {
    it(`${glob} below ${folder}`, () => assert.deepEqual(globsBelow(folder, glob), expected));
  }
});
