import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/corpus/corpus.js';
import { Children } from '../../../src/extension/tree/children.js';
import { idOf } from '../../../src/extension/tree/nodes.js';
import { corpusOf, promised } from '../marked.js';

function childrenOf(corpus: Corpus): Children {
  return new Children(promised(corpus), () => ({ order: 'mentions' }));
}

const read = (): Corpus => corpusOf({ 'file:///a/seeds/read.txt': '<p:Ada Byron> wrote.' });

describe('what the tree says was not read', () => {
  it('is nothing where all was', async () => {
    assert.equal(await childrenOf(read()).unread(), undefined);
  });

  it('is each document with the reason, in a group of its own', async () => {
    const corpus = read();
    corpus.skip('file:///a/seeds/b.txt', 'It is no text.');
    const children = childrenOf(corpus);
    const group = await children.unread();
    assert.ok(group);
    const nodes = await children.of(group);
    assert.deepEqual(nodes, [{ type: 'unread', document: 'file:///a/seeds/b.txt', problem: 'It is no text.' }]);
    assert.equal(idOf(children.parentOf(nodes[0]!)!), idOf(group));
    assert.equal(children.parentOf(group), undefined);
  });
});
