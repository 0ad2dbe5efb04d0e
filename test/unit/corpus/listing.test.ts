import assert from 'node:assert/strict';
import type { EntityQuery } from '../../../src/core/corpus/queries.js';
import { corpusOf, marked } from '../marked.js';

const DOCUMENTS = {
  'file:///w/a/1.txt': '<p:Zoë Lind> met <p:Bo Ek> in <l:Turin>. <p:Bo Ek> left <l:Turin>.',
  'file:///w/a/2.txt': '<p:Zoë Lind|Lind> wrote to <p:Bo Ek> of <c:Peru>.',
  'file:///w/b.txt': '<p:Bo Ek> was in <c:Peru>, and <o:Orchid Ltd>. <c:Peru> it was.',
};

describe('lists of entities', () => {
  const corpus = corpusOf(DOCUMENTS);
  const names = (query: EntityQuery): string[] => corpus.entities(query).map(({ name }) => name);

  it('are narrowed by any name, with or without accents and case', () => {
    assert.deepEqual(names({ name: 'zoe' }), ['Zoë Lind']);
    assert.deepEqual(names({ name: 'LIND' }), ['Zoë Lind']);
    assert.deepEqual(names({ name: 'or', kind: 'organisation' }), ['Orchid Ltd']);
    assert.deepEqual(names({ name: 'nobody' }), []);
    assert.equal(names({ name: ' – ' }).length, 5, 'what has no letters narrows nothing');
  });

  it('are narrowed to a folder, and count for it alone', () => {
    const below = corpus.entities({ folder: 'file:///w/a/' });
    assert.deepEqual(
      below.map(({ name, mentions, documents }) => [name, mentions, documents]),
      [
        ['Bo Ek', 3, 2],
        ['Turin', 2, 1],
        ['Zoë Lind', 2, 2],
        ['Peru', 1, 1],
      ],
    );
    assert.deepEqual(names({ folder: 'file:///w/c/' }), []);
  });

  it('are narrowed to what enough documents mention, in the folder where there is one', () => {
    assert.deepEqual(names({ leastDocuments: 2 }), ['Bo Ek', 'Peru', 'Zoë Lind']);
    assert.deepEqual(names({ leastDocuments: 2, folder: 'file:///w/a/' }), ['Bo Ek', 'Zoë Lind']);
    assert.deepEqual(names({ leastDocuments: 4 }), []);
  });

  it('are counted by kind, and tell where an entity stands in them', () => {
    assert.deepEqual(corpus.counts(), { person: 2, country: 1, organisation: 1, place: 1 });
    assert.deepEqual(corpus.counts({ name: 'e', kind: 'place', limit: 1 }), {
      person: 2,
      country: 1,
      organisation: 0,
      place: 0,
    });
    const peru = corpus.search('Peru')[0]!.id;
    assert.equal(corpus.rankOf(peru, { kind: 'country' }), 0);
    assert.equal(corpus.rankOf(peru), 1);
    assert.equal(corpus.rankOf(peru, { name: 'zoe' }), -1);
  });

  it('come page by page, the pages making the whole in every order', () => {
    for (const order of ['mentions', 'name', 'appearance'] as const) {
      const pages = [0, 2, 4].flatMap(skip => names({ order, skip, limit: 2 }));
      assert.deepEqual(pages, names({ order }));
      assert.equal(pages.length, 5);
    }
    assert.deepEqual(names({ order: 'appearance', folder: 'file:///w/a/2' }), ['Zoë Lind', 'Bo Ek', 'Peru']);
  });

  it('give the documents of an entity page by page, of a folder alone where one is named', () => {
    const { id } = corpus.search('Bo Ek')[0]!;
    const keys = (query: Parameters<typeof corpus.documentsOf>[1]): string[] =>
      corpus.documentsOf(id, query).map(({ document, mentions }) => `${document.slice(9)} ${mentions}`);
    assert.deepEqual(keys({}), ['/a/1.txt 2', '/a/2.txt 1', '/b.txt 1']);
    assert.deepEqual(keys({ skip: 1, limit: 1 }), ['/a/2.txt 1']);
    assert.deepEqual(keys({ folder: 'file:///w/a/' }), ['/a/1.txt 2', '/a/2.txt 1']);
  });

  it('are others as soon as a document is', () => {
    const growing = corpusOf(DOCUMENTS);
    const query = { name: 'lind', order: 'name' } as const;
    assert.equal(growing.entities(query)[0]!.mentions, 2);
    const { text, analysis } = marked('<p:Zoë Lind> and <p:Ann Lindt>.');
    growing.set('file:///w/c.txt', text, analysis);
    assert.deepEqual(
      growing.entities(query).map(({ name, mentions }) => `${name} ${mentions}`),
      ['Ann Lindt 1', 'Zoë Lind 3'],
    );
    growing.remove('file:///w/c.txt');
    assert.equal(growing.entities(query).length, 1);
  });

  it('are made ready in steps between which documents go, and are right then', () => {
    const many = Array.from({ length: 1500 }, (_, i) => `<l:Quarter ${i}>`).join(', ');
    for (let steps = 0, more = true; more; steps++) {
      const corpus = corpusOf({ ...DOCUMENTS, 'file:///w/many.txt': many });
      corpus.entities(); // a list is at hand, whose names are gathered below
      const settling = corpus.settleInSteps();
      for (let i = 0; i < steps && more; i++) more = settling.next().done !== true;
      corpus.remove('file:///w/many.txt');
      while (settling.next().done !== true);
      assert.equal(corpus.entities({ name: 'quarter' }).length, 0, `gone after ${steps} steps`);
      assert.equal(corpus.entities({ name: 'lind' }).length, 1, `gone after ${steps} steps`);
    }
  });
});
