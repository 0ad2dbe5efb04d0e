import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTables } from '../../tools/manifest-tables.js';

const root = join(__dirname, '../..');
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map(name => join('docs', name))];

describe('the README and its pages', () => {
  it('have the tables of the manifest (npm run tables writes them)', async () => {
    const { present, wanted } = await readTables();
    assert.equal(present, wanted);
  });

  it('show and link only files that are there', () => {
    for (const page of pages) {
      const text = readFileSync(join(root, page), 'utf8');
      const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g)];
      for (const [, link, source] of targets) {
        const path = link ?? source ?? '';
        assert.ok(existsSync(join(root, dirname(page), path)), `${page}: ${path}`);
      }
      if (page === 'README.md') assert.ok(targets.length > 10);
    }
  });

  it('are all linked from the README, which is two screens long', () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8');
    for (const page of pages.slice(1)) assert.ok(text.includes(`](${page})`), page);
    assert.ok(text.split('\n').length < 100);
  });
});
