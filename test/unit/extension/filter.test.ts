import assert from 'node:assert/strict';
import { foldersOf, narrows, readFilter, withKind } from '../../../src/extension/tree/filter.js';

describe('the filter of the list', () => {
  it('is read as it was kept, without what is none of it', () => {
    const filter = { name: 'byr', folder: 'file:///w/a/', leastDocuments: 3, kinds: ['person', 'place'] };
    assert.deepEqual(readFilter(JSON.parse(JSON.stringify(filter))), filter);
    for (const nothing of [
      undefined,
      null,
      'byr',
      { name: '  ', folder: '', leastDocuments: 1, kinds: [] },
      { name: 3, folder: {}, leastDocuments: '7', kinds: ['planet'] },
      { leastDocuments: 2.5, kinds: ['person', 'country', 'organisation', 'place'] },
    ])
      assert.deepEqual(readFilter(nothing), {});
    assert.equal(narrows({}), false);
    assert.equal(narrows({ leastDocuments: 2 }), true);
  });

  it('shows and hides kinds, and all again where none would be left', () => {
    const without = withKind({ name: 'x' }, 'person');
    assert.deepEqual(without, { name: 'x', kinds: ['country', 'organisation', 'place'] });
    assert.deepEqual(withKind(without, 'person'), { name: 'x' });
    assert.deepEqual(withKind({ kinds: ['place'] }, 'place'), {});
  });

  it('offers the folders that hold some of the documents', () => {
    const documents = ['file:///w/seeds/a.txt', 'file:///w/seeds/x/b.txt', 'file:///w/seeds/x/y/c.txt'];
    assert.deepEqual(foldersOf(documents), [
      { folder: 'file:///w/seeds/x/', documents: 2 },
      { folder: 'file:///w/seeds/x/y/', documents: 1 },
    ]);
    assert.deepEqual(foldersOf(['file:///w/a.txt']), []);
    assert.deepEqual(foldersOf([]), []);
    assert.deepEqual(
      foldersOf(['file:///w/a.txt', 'vscode-vfs://github/r/b.txt']).map(({ folder }) => folder),
      ['file:///', 'file:///w/', 'vscode-vfs://github/', 'vscode-vfs://github/r/'],
    );
  });
});
