import assert from 'node:assert/strict';
import { Children, type Outlook } from '../../../src/extension/tree/children.js';
import { statementWords } from '../../../src/extension/corrections/words.js';
import { idOf, type Node } from '../../../src/extension/tree/nodes.js';
import { corpusOf, promised } from '../marked.js';

const DOCUMENTS = {
  'file:///a.txt': '<p:Ada Byron> saw <l:Turin>.\n<p:Ada Byron|Byron> left <l:Turin> for <l:Bari>.',
  'file:///b.txt': '<l:Bari> is in <c:Italy>.\n<p:Ada Byron> knew.',
};

function treeOf(documents: Readonly<Record<string, string>>, outlook: Outlook = { order: 'mentions' }): Children {
  return new Children(promised(corpusOf(documents)), () => outlook);
}

function name(node: Node): string {
  switch (node.type) {
    case 'group':
      return `${node.kind} ${node.entities.length}`;
    case 'entity':
      return `${node.entity.name} ${node.entity.mentions}`;
    case 'document':
      return `${node.document.slice(8)} ${node.mentions}`;
    case 'mention':
      return `${node.passage.before}[${node.passage.name}]${node.passage.after}`;
    case 'more':
      return `more ${node.rest}`;
    case 'unreadGroup':
      return `not read ${node.documents.length}`;
    case 'unread':
      return `${node.document.slice(8)}: ${node.problem}`;
    case 'corrections':
      return `corrections ${node.corrections.length}`;
    case 'correction':
      return statementWords(node.correction.statement);
  }
}

/** The tree all opened, each node indented below its parent. */
async function drawn(children: Children): Promise<string[]> {
  const below = async (node: Node, depth: number): Promise<string[]> => {
    const inner = await Promise.all((await children.of(node)).map(child => below(child, depth + 1)));
    return [`${'  '.repeat(depth)}${name(node)}`, ...inner.flat()];
  };
  return (await Promise.all((await children.groups()).map(group => below(group, 0)))).flat();
}

describe('the tree of entities', () => {
  it('has kinds, entities, documents and mentions, most mentioned first', async () => {
    assert.deepEqual(await drawn(treeOf(DOCUMENTS)), [
      'person 1',
      '  Ada Byron 3',
      '    a.txt 2',
      '      [Ada Byron] saw Turin.',
      '      [Byron] left Turin for Bari.',
      '    b.txt 1',
      '      [Ada Byron] knew.',
      'country 1',
      '  Italy 1',
      '    b.txt 1',
      '      Bari is in [Italy].',
      'place 2',
      '  Bari 2',
      '    a.txt 1',
      '      Byron left Turin for [Bari].',
      '    b.txt 1',
      '      [Bari] is in Italy.',
      '  Turin 2',
      '    a.txt 2',
      '      Ada Byron saw [Turin].',
      '      Byron left [Turin] for Bari.',
    ]);
  });

  it('is of one document, without a row for it', async () => {
    assert.deepEqual(await drawn(treeOf(DOCUMENTS, { order: 'mentions', document: 'file:///b.txt' })), [
      'person 1',
      '  Ada Byron 1',
      '    [Ada Byron] knew.',
      'country 1',
      '  Italy 1',
      '    Bari is in [Italy].',
      'place 1',
      '  Bari 1',
      '    [Bari] is in Italy.',
    ]);
  });

  it('keeps the order it is asked for', async () => {
    const source = { 'file:///a.txt': '<p:Zoe> saw <p:Bo>. <p:Ann> saw <p:Bo>.' };
    const names = async (order: Outlook['order']): Promise<string[]> =>
      (await drawn(treeOf(source, { order }))).filter(row => /^ {2}\w/.test(row)).map(row => row.trim());
    assert.deepEqual(await names('mentions'), ['Bo 2', 'Ann 1', 'Zoe 1']);
    assert.deepEqual(await names('name'), ['Ann 1', 'Bo 2', 'Zoe 1']);
    assert.deepEqual(await names('appearance'), ['Zoe 1', 'Bo 2', 'Ann 1']);
  });

  it('gives every node an id of its own, the same when it is built again', async () => {
    const ids = async (children: Children): Promise<string[]> => {
      const of = async (node: Node): Promise<string[]> => {
        const inner = await Promise.all((await children.of(node)).map(of));
        return [idOf(node), ...inner.flat()];
      };
      return (await Promise.all((await children.groups()).map(of))).flat();
    };
    const first = await ids(treeOf(DOCUMENTS));
    assert.equal(new Set(first).size, first.length);
    const grown = { ...DOCUMENTS, 'file:///c.txt': 'Then <l:Bari>, <l:Bari>, <l:Bari> and <p:Cyd>.' };
    const second = new Set(await ids(treeOf(grown)));
    assert.deepEqual(
      first.filter(id => !second.has(id)),
      [],
    );
  });

  it('knows the parent of every node', async () => {
    for (const outlook of [{ order: 'mentions' }, { order: 'mentions', document: 'file:///a.txt' }] as const) {
      const children = treeOf(DOCUMENTS, outlook);
      const check = async (node: Node): Promise<void> => {
        for (const child of await children.of(node)) {
          const parent = children.parentOf(child);
          assert.equal(parent && idOf(parent), idOf(node));
          await check(child);
        }
      };
      for (const group of await children.groups()) {
        assert.equal(children.parentOf(group), undefined);
        await check(group);
      }
    }
  });

  it('shows long lists page by page, and opens the pages to a node that is asked for', async () => {
    const places = Array.from({ length: 1203 }, (_, i) => `<l:Town ${String(i).padStart(4, '0')}>`);
    const children = treeOf({ 'file:///a.txt': places.join('. ') });
    const [group] = await children.groups();
    assert.ok(group);
    const last = async (): Promise<string> => name((await children.of(group)).at(-1)!);
    assert.equal(await last(), 'more 703');
    children.showMore(group);
    assert.equal(await last(), 'more 203');
    const node = await children.nodeOf(group.entities[1100]!.id);
    assert.equal(node?.entity.name, 'Town 1100');
    assert.equal((await children.of(group)).length, 1203);
    assert.equal(await children.nodeOf('place:nowhere'), undefined);
  });

  it('shows many mentions page by page', async () => {
    const children = treeOf({ 'file:///a.txt': '<l:Bari> and '.repeat(600) });
    const [group] = await children.groups();
    const [entity] = await children.of(group!);
    const [document] = await children.of(entity!);
    const rows = await children.of(document!);
    assert.equal(rows.length, 501);
    assert.equal(name(rows.at(-1)!), 'more 100');
  });
});
