import assert from 'node:assert/strict';
import {
  findMentions,
  listEntities,
  Unanswerable,
  type FindInput,
  type ListInput,
} from '../../../src/core/assistant/answers.js';
import { corpusOf, promised } from '../marked.js';

const corpus = corpusOf({
  'file:///w/a.txt': '<p:Ada Byron> met <p:Luigi Menabrea> in <l:Turin>.\r\nLater 🎈 <p:Ada Byron|Byron> wrote.',
  'file:///w/sub/b.txt': 'In <l:Turin> they remember <p:Ada Byron>.',
});
const queries = promised(corpus);
const paths = { pathOf: (document: string) => document.replace('file:///w/', '') };

interface Listed {
  total: number;
  entities: { name: string; mentions: number; aliases?: string[] }[];
}
interface Found {
  entity: { name: string };
  total: number;
  next?: { skip: number };
  quotations: {
    document: string;
    line: number;
    range: string;
    link: string;
    quote: string;
    name: string;
    reason?: string;
  }[];
}
const list = async (input: ListInput): Promise<Listed> => (await listEntities(queries, input, paths)) as Listed;
const find = async (input: FindInput): Promise<Found> => (await findMentions(queries, input, paths)) as Found;

describe('what an assistant is told', () => {
  it('lists entities, by kind, document or name', async () => {
    const { total, entities } = await list({});
    assert.equal(total, 3);
    assert.deepEqual(entities.map(({ name, mentions }) => [name, mentions])[0], ['Ada Byron', 3]);
    assert.deepEqual(entities[0]?.aliases, ['Byron']);
    assert.deepEqual(
      (await list({ kind: 'place' })).entities.map(({ name }) => name),
      ['Turin'],
    );
    assert.equal((await list({ document: 'sub/b.txt' })).total, 2);
    assert.equal((await list({ document: 'b.txt' })).total, 2);
    assert.deepEqual(
      (await list({ search: 'menab' })).entities.map(({ name }) => name),
      ['Luigi Menabrea'],
    );
    assert.deepEqual((await list({ limit: 1 })).entities.length, 1);
  });

  it('quotes every mention unchanged, with a link to exactly its characters', async () => {
    const { entity, total, quotations, next } = await find({ entity: 'byron' });
    assert.equal(entity.name, 'Ada Byron');
    assert.equal(total, 3);
    assert.equal(next, undefined);
    assert.equal(quotations.length, 3);
    for (const { document, quote, name, range, link } of quotations) {
      const text = corpus.textOf(`file:///w/${document}`)!;
      assert.ok(text.includes(quote));
      const [line, from, to] = /^(\d+),(\d+)-\1,(\d+)$/.exec(range)!.slice(1).map(Number);
      assert.equal(text.split('\r\n')[line! - 1]!.slice(from! - 1, to! - 1), name);
      assert.equal(link, `file:///w/${document}#L${line},${from}-L${line},${to}`);
    }
    const second = quotations.find(({ line }) => line === 2);
    assert.equal(second?.quote, 'Later 🎈 Byron wrote.');
    assert.equal(second.reason, 'surname of Ada Byron');
  });

  it('answers in parts', async () => {
    const first = await find({ entity: 'Ada Byron', limit: 2 });
    assert.equal(first.quotations.length, 2);
    const rest = await find({ entity: 'Ada Byron', ...first.next });
    assert.equal(rest.quotations.length, 1);
    assert.equal(rest.next, undefined);
    assert.equal((await find({ entity: 'Ada Byron', document: 'a.txt' })).total, 2);
  });

  it('says what it cannot answer', async () => {
    for (const ask of [
      () => find({ entity: 'Zebulon' }),
      () => find({ entity: '  ' }),
      () => find({ entity: 'Turin', document: 'nowhere.txt' }),
      () => list({ kind: 'river' as 'place' }),
    ]) {
      await assert.rejects(ask, Unanswerable);
    }
  });
});
