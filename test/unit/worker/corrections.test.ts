import assert from 'node:assert/strict';
import type { Statement } from '../../../src/core/correct/statements/statements.js';
import { Files, Workshop } from './workshop.js';

const A = 'file:///w/a.txt';
const B = 'file:///w/deep/b%20c.txt';
const folder = (...statements: Statement[]): [{ root: string; encoded: true; statements: Statement[] }] => [
  { root: 'file:///w/', encoded: true, statements },
];

async function namesIn(workshop: Workshop, document: string): Promise<string[]> {
  const mentions = await workshop.query('mentionsIn', document);
  return mentions.map(({ start, end }) => workshop.files.textOf(document).slice(start, end));
}

async function eventually(check: () => Promise<void>): Promise<void> {
  for (let left = 100; ; left--) {
    try {
      await check();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }
}

describe('the worker under corrections', () => {
  let files: Files;
  beforeEach(() => {
    files = new Files();
    files.write(A, 'Angela Merkel visited the zorblat in Paris. Then Angela Merkel left.');
    files.write(B, 'In Paris a zorblat met Angela Merkel.');
  });

  it('tells which documents are others, and finds them by paths', async () => {
    const workshop = new Workshop(files);
    await workshop.start();
    assert.deepEqual(await namesIn(workshop, B), ['Paris', 'Angela Merkel']);
    workshop.changed.clear();
    await workshop.host.call('correct', folder({ ignore: 'Paris', in: ['deep/b c.txt'] }));
    assert.deepEqual(await namesIn(workshop, B), ['Angela Merkel']);
    assert.deepEqual(await namesIn(workshop, A), ['Angela Merkel', 'Paris', 'Angela Merkel']);
    assert.deepEqual([...workshop.changed], [B]);
    await workshop.host.call('correct', []);
    assert.deepEqual(await namesIn(workshop, B), ['Paris', 'Angela Merkel']);
    workshop.kill();
  });

  it('looks into texts that are not at hand, and stores readings as they are without corrections', async () => {
    const segments: Uint8Array[] = [];
    const first = new Workshop(files, segments);
    await first.start();
    await first.host.call('correct', folder({ ignore: 'Paris' }));
    await first.host.call('store', undefined);
    first.kill();
    const second = new Workshop(files, segments);
    assert.equal(await second.start(), 0);
    assert.deepEqual(await namesIn(second, B), ['Paris', 'Angela Merkel']);
    await second.host.call('correct', folder({ name: 'zorblat', kind: 'organisation' }));
    await eventually(async () => {
      assert.deepEqual(await namesIn(second, B), ['Paris', 'zorblat', 'Angela Merkel']);
      assert.deepEqual(await namesIn(second, A), ['Angela Merkel', 'zorblat', 'Paris', 'Angela Merkel']);
    });
    assert.deepEqual(await second.query('corrections'), [
      { key: 'file:///w/\n{"name": "zorblat", "kind": "organisation"}', mentions: 2, documents: 2 },
    ]);
    second.kill();
  });

  it('follows edits', async () => {
    const workshop = new Workshop(files);
    await workshop.start();
    await workshop.host.call('correct', folder({ name: 'zorblat', kind: 'place' }, { ignore: 'Paris' }));
    const text = files.textOf(A);
    await workshop.host.call('open', { document: A, version: 1, text });
    const changes = [{ offset: 0, removed: 0, inserted: 'A zorblat in Paris. ' }];
    await workshop.host.call('edit', { document: A, before: 1, version: 2, changes, length: text.length + 20 });
    const mentions = await workshop.query('mentionsIn', A);
    assert.deepEqual(
      mentions.map(({ start }) => start),
      [2, 20, 46, 69],
    );
    workshop.kill();
  });

  it('tells beforehand what would change', async () => {
    const workshop = new Workshop(files);
    await workshop.start();
    const preview = await workshop.host.call('preview', {
      folders: folder({ name: 'Angela Merkel', kind: 'organisation' }),
      document: B,
      limit: 2,
    });
    assert.deepEqual([preview.mentions, preview.documents, preview.unlooked], [3, 2, 0]);
    assert.deepEqual(
      preview.passages.map(({ document, before, name }) => [document, before, name]),
      [
        [B, 'In Paris a zorblat met ', 'Angela Merkel'],
        [A, '', 'Angela Merkel'],
      ],
    );
    assert.deepEqual(await namesIn(workshop, B), ['Paris', 'Angela Merkel']);
    assert.deepEqual(
      (await workshop.query('entities', { document: B })).map(({ kind }) => kind),
      ['person', 'place'],
    );
    const [paris] = await workshop.query('search', 'Paris');
    assert.deepEqual(await workshop.query('referencesTo', paris!.id), ['place: Paris']);
    const same = { same: ['place: Paris', 'place: Nowhere'] };
    const none = await workshop.host.call('preview', { folders: folder(same), limit: 2 });
    assert.deepEqual([none.mentions, none.documents], [0, 0]);
    workshop.kill();
  });
});
