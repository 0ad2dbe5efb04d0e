import assert from 'node:assert/strict';
import type { DocumentSummary } from '../../../src/core/queries.js';
import type { ReaderIndex } from '../../../src/extension/reader-index.js';
import { Children } from '../../../src/extension/tree/children.js';
import { idOf } from '../../../src/extension/tree/nodes.js';

function childrenOf(documents: readonly DocumentSummary[]): Children {
  const queries = { documents: () => Promise.resolve(documents) } as unknown as ReaderIndex['queries'];
  return new Children(queries, () => ({ order: 'mentions' }));
}

const read: DocumentSummary = { document: 'file:///a/seeds/read.txt', length: 10, mentions: 1 };

describe('what the tree says was not read', () => {
  it('is nothing where all was', async () => {
    assert.equal(await childrenOf([read]).unread(), undefined);
  });

  it('is each document with the reason, in a group of its own', async () => {
    const children = childrenOf([
      read,
      { document: 'file:///a/seeds/b.txt', length: 0, mentions: 0, problem: 'It is no text.' },
    ]);
    const group = await children.unread();
    assert.ok(group);
    const nodes = await children.of(group);
    assert.deepEqual(nodes, [{ type: 'unread', document: 'file:///a/seeds/b.txt', problem: 'It is no text.' }]);
    assert.equal(idOf(children.parentOf(nodes[0]!)!), idOf(group));
    assert.equal(children.parentOf(group), undefined);
  });
});
