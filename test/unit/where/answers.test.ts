import assert from 'node:assert/strict';
import { company, passageAt, shared, strips } from '../../../src/extension/where/answers.js';
import type { ToPage, Wish } from '../../../src/wire/where-messages.js';
import { corpusOf, promised } from '../marked.js';

const corpus = corpusOf({
  'file:///w/a.txt': '<p:Ada Byron> met <p:Luigi Menabrea> in <l:Turin>.\r\n<p:Ada Byron|Byron> wrote.',
  'file:///w/sub/b.txt': 'In <l:Turin> they remember <p:Ada Byron>.\n<l:Turin> is old.\n<l:Turin>!',
  'file:///w/c.txt': '<o:Royal Society> of <p:Ada Byron>.',
});
const queries = promised(corpus);
const pathOf = (document: string): string => document.replace('file:///w/', '');
const idOf = (name: string): string => corpus.entities().find(entity => entity.name === name)!.id;
const [ada, turin] = [idOf('Ada Byron'), idOf('Turin')];
const wish = (change: Partial<Wish> = {}): Wish => ({ tab: 'where', strips: 20, follow: false, ...change });

async function stripsFor(change: Partial<Wish>, current?: string): Promise<ToPage & { type: 'strips' }> {
  return (await strips(queries, wish(change), { current, isRead: true, pathOf })) as ToPage & { type: 'strips' };
}

describe('answers of "Where in the text"', () => {
  it('give a strip for each document of the chosen entity, the document at hand first', async () => {
    const { strips, subject, more } = await stripsFor({ entity: ada }, 'file:///w/c.txt');
    assert.equal(subject?.name, 'Ada Byron');
    assert.equal(more, 0);
    assert.deepEqual(
      strips.map(({ title, path, starts, lines }) => ({ title, path, starts, lines })),
      [
        { title: 'c.txt', path: 'c.txt', starts: [17], lines: [1] },
        { title: 'a.txt', path: 'a.txt', starts: [0, 40], lines: [1, 2] },
        { title: 'b.txt', path: 'sub/b.txt', starts: [23], lines: [1] },
      ],
    );
    assert.deepEqual(
      strips.map(({ document, length }) => length === corpus.textOf(document)?.length),
      [true, true, true],
    );
  });

  it('give the entities of most documents where no document is in sight', async () => {
    const answer = (await strips(queries, wish(), { current: undefined, isRead: true, pathOf })) as ToPage & {
      type: 'corpus';
    };
    assert.equal(answer.type, 'corpus');
    assert.equal(answer.documents, 3);
    assert.deepEqual(
      answer.reaches.map(({ subject, documents }) => [subject.name, documents]),
      [
        ['Ada Byron', 3],
        ['Turin', 2],
        ['Luigi Menabrea', 1],
        ['Royal Society', 1],
      ],
    );
  });

  it('find the entities of most documents among very many that are mentioned more often', async () => {
    const often = Array.from({ length: 450 }, (_, i) =>
      Array(5)
        .fill(`<p:Name${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))} Surname>`)
        .join(' and '),
    );
    const wide = promised(
      corpusOf({ 'file:///w/a.txt': `${often.join('. ')}. <l:Turin>.`, 'file:///w/b.txt': '<l:Turin>.' }),
    );
    const answer = (await strips(wide, wish(), { current: undefined, isRead: true, pathOf })) as ToPage & {
      type: 'corpus';
    };
    assert.deepEqual([answer.reaches[0]?.subject.name, answer.reaches[0]?.documents], ['Turin', 2]);
  });

  it('say how many strips were left out', async () => {
    const { strips, more } = await stripsFor({ entity: ada, strips: 2 });
    assert.equal(strips.length, 2);
    assert.equal(more, 1);
  });

  it('give the names of the document at hand where no entity is chosen', async () => {
    const { strips, subject } = await stripsFor({}, 'file:///w/sub/b.txt');
    assert.equal(subject, undefined);
    assert.deepEqual(
      strips.map(({ title, document, starts }) => [title, document, starts.length]),
      [
        ['Turin', 'file:///w/sub/b.txt', 3],
        ['Ada Byron', 'file:///w/sub/b.txt', 1],
      ],
    );
  });

  it('fall back to the names of a document where the chosen entity is no more', async () => {
    const { strips, subject } = await stripsFor({ entity: 'person:nobody' }, 'file:///w/c.txt');
    assert.equal(subject, undefined);
    assert.deepEqual(strips.map(({ title }) => title).sort(), ['Ada Byron', 'Royal Society']);
  });

  it('are empty, not an error, for no documents', async () => {
    const nothing = promised(corpusOf({}));
    for (const isRead of [true, false]) {
      const surroundings = { current: undefined, isRead, pathOf };
      const none = { choices: [], isRead };
      assert.deepEqual(await strips(nothing, wish(), surroundings), { type: 'strips', strips: [], more: 0, ...none });
      assert.deepEqual(await company(nothing, wish(), surroundings), { type: 'company', company: [], ...none });
    }
  });

  it('rank who appears with an entity, and where none is chosen who appear together in all documents', async () => {
    const found = async (change: Partial<Wish>): Promise<unknown[]> => {
      const surroundings = { current: 'file:///w/sub/b.txt', isRead: true, pathOf };
      const answer = (await company(queries, wish(change), surroundings)) as ToPage & { type: 'company' };
      const rows = answer.company.map(({ of, subject, ...shared }) => [
        ...(of ? [of.name] : []),
        subject.name,
        shared.sentences,
        shared.documents,
      ]);
      return [answer.subject?.name, ...rows];
    };
    assert.deepEqual(await found({ entity: ada }), [
      'Ada Byron',
      ['Turin', 2, 2],
      ['Luigi Menabrea', 1, 1],
      ['Royal Society', 1, 1],
    ]);
    assert.deepEqual(await found({}), [
      undefined,
      ['Ada Byron', 'Turin', 2, 2],
      ['Ada Byron', 'Royal Society', 1, 1],
      ['Ada Byron', 'Luigi Menabrea', 1, 1],
      ['Turin', 'Luigi Menabrea', 1, 1],
    ]);
    assert.deepEqual(await found({ entity: 'person:nobody' }), await found({}));
  });

  it('quote the passages that two share, unchanged', async () => {
    const answer = (await shared(queries, ada, turin, 30, { current: undefined, isRead: true, pathOf })) as ToPage & {
      type: 'shared';
    };
    assert.deepEqual(
      answer.quotations.map(({ path, passage }) => [path, passage.before + passage.name + passage.after]),
      [
        ['a.txt', 'Ada Byron met Luigi Menabrea in Turin.'],
        ['sub/b.txt', 'In Turin they remember Ada Byron.'],
      ],
    );
    assert.deepEqual(answer.timeline, {
      documents: 3,
      parts: 3,
      stretches: [
        { at: 0, documents: 1, count: 1, document: 'file:///w/a.txt', path: 'a.txt', start: 0 },
        { at: 2, documents: 1, count: 1, document: 'file:///w/sub/b.txt', path: 'sub/b.txt', start: 23 },
      ],
    });
  });

  it('find the passage of exactly the mention asked for, or none', async () => {
    assert.equal((await passageAt(queries, ada, 'file:///w/a.txt', 40))?.name, 'Byron');
    assert.equal(await passageAt(queries, ada, 'file:///w/a.txt', 39), undefined);
    assert.equal(await passageAt(queries, ada, 'file:///w/none.txt', 0), undefined);
  });
});
