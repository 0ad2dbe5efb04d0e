import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../tools/manifest-tables.js';

const root = join(__dirname, '../..');

describe('the README', () => {
  it('has the tables of the manifest (npm run tables writes them)', async () => {
    const { present, wanted } = await readTables();
    assert.equal(present, wanted);
  });

  it('shows and links only files that are there', async () => {
    const { present } = await readTables();
    const targets = [...present.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g)];
    assert.ok(targets.length > 10);
    for (const [, link, source] of targets) {
      const path = link ?? source ?? '';
      assert.ok(existsSync(join(root, path)), path);
    }
  });
});
