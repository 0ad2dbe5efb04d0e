import assert from 'node:assert/strict';
import { Children, type Outlook } from '../../../src/extension/tree/children.js';
import { statementWords } from '../../../src/extension/corrections/words.js';
import { closedAtFirst } from '../../../src/extension/tree/long-list.js';
import { idOf, type EntityNode, type Node } from '../../../src/extension/tree/nodes.js';
import type { Kind } from '../../../src/core/types.js';
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
      return `${node.kind} ${node.count}`;
    case 'pinned':
      return `pinned ${node.entities.length}`;
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

describe('doubt in the tree of entities', () => {
  const unsure = { 'file:///a.txt': '<p?:Ada Byron> saw <l?:Turin>.\n<l:Turin>. <p?:Ada Byron>.' };
  const doubts = async (outlook: Outlook): Promise<unknown[]> => {
    const children = treeOf(unsure, outlook);
    const below = async (node: Node): Promise<[Node, ...Node[]][]> => [
      [node],
      ...(await Promise.all((await children.of(node)).map(below))).flat(),
    ];
    const rows = (await Promise.all((await children.groups()).map(below))).flat();
    return rows.flatMap(([node]) => ('doubt' in node ? [[idOf(node), node.doubt]] : []));
  };

  it('is told of mentions, and of entities none of whose mentions is sure', async () => {
    const [ada, turin] = ['person:ada-byron', 'place:turin'];
    assert.deepEqual(await doubts({ order: 'mentions', sureFrom: 0.6 }), [
      [`entity ${ada}`, 0.5],
      [`mention ${ada} file:///a.txt 0`, 0.5],
      [`mention ${ada} file:///a.txt 1`, 0.5],
      [`mention ${turin} file:///a.txt 0`, 0.5],
    ]);
    assert.deepEqual(await doubts({ order: 'mentions', sureFrom: 0.5 }), []);
    assert.deepEqual(await doubts({ order: 'mentions' }), []);
  });

  it('is told of pinned entities, and of the one that is revealed', async () => {
    const children = treeOf(unsure, { order: 'mentions', sureFrom: 0.6 });
    const ada = await children.nodeOf('person:ada-byron');
    assert.equal(ada?.doubt, 0.5);
    const [pinned] = await children.of({ type: 'pinned', entities: [ada.entity] });
    assert.deepEqual(pinned, { type: 'entity', entity: ada.entity, doubt: 0.5, pinned: true });
  });
});

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
    const places = Array.from({ length: 350 }, (_, i) => `<l:Town ${String(i).padStart(4, '0')}>`);
    const children = treeOf({ 'file:///a.txt': places.join('. ') });
    const [group] = await children.groups();
    assert.ok(group);
    const last = async (): Promise<Node> => (await children.of(group)).at(-1)!;
    assert.equal((await children.of(group)).length, 26);
    assert.deepEqual(await last(), { type: 'more', parent: group, rest: 325, next: 100 });
    const next = await children.showMore(group);
    assert.equal(next && name(next), 'Town 0025 1');
    assert.equal(name(await last()), 'more 225');
    const far = children.nodeOf('place:town-0224');
    assert.equal((await far)?.entity.name, 'Town 0224');
    assert.equal(name(await last()), 'more 125');
    await children.nodeOf('place:town-0225');
    assert.equal(name(await last()), 'more 25');
    await children.nodeOf('place:town-0000');
    assert.equal(name(await last()), 'more 25', 'what is open stays open');
    assert.equal(await children.nodeOf('place:nowhere'), undefined);
    children.startOver();
    assert.equal(name(await last()), 'more 325');
  });

  it('opens a long list with the kinds closed that would hide the others, and a short one open', async () => {
    const closed = (person: number, place: number, organisation: number): readonly string[] =>
      closedAtFirst(
        Object.entries({ person, place, organisation }).map(([kind, count]) => ({ kind: kind as Kind, count })),
      );
    assert.deepEqual(closed(150, 40, 10), []);
    assert.deepEqual(closed(150, 41, 10), ['place', 'person']);
    assert.deepEqual(closed(250, 6, 5), ['place', 'person']);
    assert.deepEqual(closed(250, 5, 5), ['person']);
    assert.deepEqual(closed(250, 0, 0), [], 'one kind hides no other');

    const places = Array.from({ length: 350 }, (_, i) => `<l:Town ${String(i).padStart(4, '0')}>`).join('. ');
    const documents = { 'file:///a.txt': `${places}. <p:Ada Byron>.` };
    const children = treeOf(documents);
    const groups = await children.groups();
    assert.deepEqual(
      groups.map(({ closed }) => closed),
      [undefined, true],
    );
    for (const group of groups) {
      const [first] = await children.of(group);
      assert.equal(idOf(children.parentOf(first!)!), idOf(group), 'a row knows what it hangs on');
    }
    const narrowed = await treeOf(documents, { order: 'mentions', name: 'o' }).groups();
    assert.deepEqual(
      narrowed.map(({ closed }) => closed),
      [undefined, undefined],
      'what was looked for is shown',
    );
  });

  it('shows many documents and many mentions page by page, and opens the pages to a mention', async () => {
    const documents = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`file:///${i + 100}.txt`, '<l:Bari>.']));
    const children = treeOf({ ...documents, 'file:///a.txt': '<l:Bari> and '.repeat(200) });
    const [group] = await children.groups();
    const [entity] = await children.of(group!);
    const rows = await children.of(entity!);
    assert.equal(rows.length, 26);
    assert.equal(name(rows.at(-1)!), 'more 36');
    const mentions = await children.of(rows[0]!);
    assert.equal(name(mentions.at(-1)!), 'more 175');
    const node = await children.nodeOf((entity as EntityNode).entity.id);
    const start = '<l:Bari> and '.replace(/<l:|>/g, '').length * 130;
    const mention = await children.mentionOf(node!, 'file:///a.txt', start);
    assert.equal(mention?.type === 'mention' && mention.ordinal, 130);
    assert.equal((await children.of(rows[0]!)).length, 200);
    await children.mentionOf(node!, 'file:///159.txt', 0);
    assert.equal((await children.of(entity!)).length, 61);
    assert.equal(await children.mentionOf(node!, 'file:///159.txt', 7), undefined);
  });

  it('asks for pages alone, never for all entities', async () => {
    const asked: unknown[] = [];
    const corpus = corpusOf(DOCUMENTS);
    const entities = corpus.entities.bind(corpus);
    corpus.entities = query => {
      asked.push(query?.limit, query?.kind);
      return entities(query);
    };
    const children = new Children(promised(corpus), () => ({ order: 'mentions' }));
    await drawn(children);
    assert.deepEqual(asked, [25, 'person', 25, 'country', 25, 'place']);
  });

  it('is narrowed by the filter, in each of its parts', async () => {
    const rows = (filter: Partial<Outlook>): Promise<string[]> =>
      drawn(treeOf(DOCUMENTS, { order: 'mentions', ...filter }));
    assert.deepEqual((await rows({ name: 'ítaly' })).slice(0, 2), ['country 1', '  Italy 1']);
    assert.deepEqual((await rows({ kinds: ['country'] })).slice(0, 2), ['country 1', '  Italy 1']);
    assert.deepEqual(await rows({ kinds: ['organisation'] }), []);
    assert.deepEqual(await rows({ leastDocuments: 2, kinds: ['person'], folder: 'file:///b' }), []);
    assert.deepEqual(await rows({ folder: 'file:///b', kinds: ['person'] }), [
      'person 1',
      '  Ada Byron 1',
      '    b.txt 1',
      '      [Ada Byron] knew.',
    ]);
    assert.equal(await treeOf(DOCUMENTS, { order: 'name', kinds: ['person'] }).nodeOf('country:IT'), undefined);
  });

  it('has pinned entities with all their documents, as rows of their own', async () => {
    const corpus = corpusOf(DOCUMENTS);
    const [ada] = corpus.search('Ada Byron');
    const children = new Children(promised(corpus), () => ({ order: 'name', document: 'file:///b.txt', name: 'x' }));
    const pinned: Node = { type: 'pinned', entities: [ada!] };
    const ids = new Set<string>();
    const rows: string[] = [];
    const look = async (node: Node): Promise<void> => {
      rows.push(name(node));
      ids.add(idOf(node));
      for (const child of await children.of(node)) {
        assert.equal(idOf(children.parentOf(child)!), idOf(node));
        await look(child);
      }
    };
    await look(pinned);
    assert.deepEqual(rows.slice(0, 3), ['pinned 1', 'Ada Byron 3', 'a.txt 2']);
    assert.equal(rows.length, 7);
    const list = treeOf(DOCUMENTS);
    for (const group of await list.groups())
      for (const entity of await list.of(group)) assert.ok(!ids.has(idOf(entity)));
  });
});
