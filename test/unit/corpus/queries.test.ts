import { assert } from 'chai';
import { QUERIES, asking } from '../../../src/core/corpus/query-table.js';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { corpusOf } from '../marked.js';

const corpus = (): Corpus =>
  corpusOf({
    a: '<p:Ada Byron> met <p:Emil Berg> in <c:Peru>.\n<p:Ada Byron|Byron> left.',
    b: '<p:Ada Byron> wrote of <c:Peru>, of <c:Kenya> and of <c:Peru>.',
  });

describe('the queries of a corpus', () => {
  it('are all in the table, and no promise is mistaken for one', async () => {
    const queries = asking(({ method }) => Promise.resolve(method));
    for (const method of Object.keys(QUERIES)) assert.isFunction(corpus()[method as keyof typeof QUERIES], method);
    const answer: unknown = await queries.entity('x');
    assert.equal(answer, 'entity');
    assert.equal(await Promise.resolve(queries), queries, 'they can be waited for');
  });

  it('look at a name: what it is, and its other mentions, nearest first', () => {
    const found = corpus().lookAt('a', 3, 10)!;
    assert.equal(found.entity.name, 'Ada Byron');
    assert.deepEqual([found.mention.start, found.mention.end], [0, 9]);
    assert.deepEqual(
      found.passages.map(({ document, start }) => [document, start]),
      [
        ['a', corpus().textOf('a')!.indexOf('Byron left')],
        ['b', 0],
      ],
    );
    assert.lengthOf(corpus().lookAt('a', 3, 1)!.passages, 1);
    assert.isUndefined(corpus().lookAt('a', 11, 10));
    assert.isUndefined(corpus().lookAt('nowhere', 0, 10));
  });

  it('look at a name only when the texts they quote from are at hand', () => {
    const known = corpus();
    const call = { method: 'lookAt', args: ['a', 3, 10] } as const;
    assert.deepEqual(known.textsNeeded(call), []);
    known.supply('b', undefined);
    assert.deepEqual(known.textsNeeded(call), ['b']);
    assert.deepEqual(known.textsNeeded({ method: 'lookAt', args: ['a', 3, 1] }), []);
    assert.deepEqual(known.textsNeeded({ method: 'passagesIn', args: ['b'] }), ['b']);
    assert.deepEqual(known.textsNeeded({ method: 'mentionsIn', args: ['b'] }), []);
  });

  it('give the entities of a kind page by page, and how many there are', () => {
    const known = corpus();
    assert.deepEqual(known.countsIn(), { entities: { person: 2, country: 2, organisation: 0, place: 0 }, mentions: 8 });
    assert.equal(known.countsIn('b').mentions, 4);
    const page = (skip: number): string[] =>
      known.entities({ kind: 'country', skip, limit: 1 }).map(({ name }) => name);
    assert.deepEqual([...page(0), ...page(1), ...page(2)], ['Peru', 'Kenya']);
  });
});
