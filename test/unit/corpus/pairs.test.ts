import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus } from '../../../src/core/corpus/corpus.js';
import type { Pairing } from '../../../src/core/corpus/queries.js';
import type { Entity } from '../../../src/core/types.js';
import { corpusOf, marked } from '../marked.js';

const named = ({ first, second, documents, sentences }: Pairing): string =>
  `${first.name} + ${second.name}: ${documents}, ${sentences}`;

/** The same without an index: from the companions of every entity. */
function counted(corpus: Corpus): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id } of corpus.entities()) {
    for (const { entity, documents, sentences } of corpus.companionsOf(id, Infinity))
      found.set([id, entity.id].sort().join(' '), `${documents}, ${sentences}`);
  }
  return found;
}

function indexed(corpus: Corpus): Map<string, string> {
  return new Map(
    corpus
      .pairs(Infinity)
      .map(({ first, second, documents, sentences }) => [
        [first.id, second.id].sort().join(' '),
        `${documents}, ${sentences}`,
      ]),
  );
}

describe('pairs of a corpus', () => {
  it('are those that share sentences in most documents first, then in most sentences; the more mentioned of two first', () => {
    const corpus = corpusOf({
      a: '<p:Ada Byron> and <l:Turin>.\n<p:Ada Byron> and <l:Turin>.\n<p:Ada Byron> and <o:Royal Society>.',
      b: '<l:Bari> and <l:Turin>.\n<l:Turin>.\n<l:Bari>, <p:Ada Byron>.',
      c: '<o:Royal Society> met <p:Ada Byron>.\n<c:Italy>.',
    });
    assert.deepEqual(corpus.pairs().map(named), [
      'Ada Byron + Royal Society: 2, 2',
      'Ada Byron + Turin: 1, 2',
      'Ada Byron + Bari: 1, 1',
      'Turin + Bari: 1, 1',
    ]);
    assert.deepEqual(corpus.pairs(1).map(named), ['Ada Byron + Royal Society: 2, 2']);
    assert.deepEqual(corpusOf({}).pairs(), []);
  });

  it('are kept in step with documents that come, change and go, and with corrections of what is one', () => {
    const NAMES = ['<p:Ada Byron>', '<p:Ada Byron|Byron>', '<l:Turin>', '<l:Bari>', '<o:Royal Society>', '<c:Italy>'];
    const text = fc
      .array(fc.array(fc.nat(NAMES.length - 1), { maxLength: 5 }), { maxLength: 4 })
      .map(lines => lines.map(line => line.map(name => NAMES[name]).join(' and ')).join('.\n'));
    const change = fc.record({ key: fc.constantFrom('a', 'b', 'c'), text: fc.option(text), asks: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const corpus = corpusOf({ a: '<p:Ada Byron> in <l:Turin>.' });
        for (const { key, text: source, asks } of changes) {
          if (source === null) corpus.remove(key);
          else {
            const { text: words, analysis } = marked(source);
            corpus.set(key, words, analysis);
          }
          if (asks) assert.deepEqual(indexed(corpus), counted(corpus));
        }
        assert.deepEqual(indexed(corpus), counted(corpus));
      }),
    );
  });

  it('are counted anew where most that are known are gone, so that nothing grows for ever', () => {
    const corpus = corpusOf({});
    const names = (round: number): string =>
      Array.from(
        { length: 24 },
        (_, i) => `<l:Town${String.fromCharCode(97 + i, 97 + (round % 26), 97 + Math.floor(round / 26))}>`,
      ).join(' ');
    for (let round = 0; round < 120; round++) {
      const { text, analysis } = marked(names(round));
      corpus.set('a', text, analysis);
      assert.equal(corpus.pairs(Infinity).length, 276);
    }
    assert.deepEqual(indexed(corpus), counted(corpus));
    const { pairing } = corpus as unknown as { readonly pairing: { readonly size: number } };
    assert.ok(pairing.size < 120 * 276, `${pairing.size} pairs are known`);
  });

  it('are counted anew where most entities that were met are gone, paired or not', () => {
    const corpus = corpusOf({});
    const { pairing } = corpus as unknown as { readonly pairing: { readonly entities: readonly unknown[] } };
    for (let round = 0; round < 12; round++) {
      const { text, analysis } = marked(Array.from({ length: 1000 }, (_, i) => `<l:Town ${round} ${i}>.`).join('\n'));
      corpus.set('a', text, analysis);
      assert.deepEqual(corpus.pairs(), []);
    }
    assert.ok(pairing.entities.length < 12_000, `${pairing.entities.length} entities are known`);
  });

  it('are bounded in a sentence that is a list of names', () => {
    const corpus = corpusOf({ a: Array.from({ length: 3000 }, (_, i) => `<l:Town ${i}>`).join(', ') });
    assert.equal(corpus.pairs(Infinity).length, 276);
  });

  it('are counted in steps, between which documents may come and go', () => {
    const documents = Array.from({ length: 100 }, (_, i) => [`d${i}`, `<p:Ada Byron> in <l:Turin>.`] as const);
    const corpus = corpusOf(Object.fromEntries(documents));
    const steps = corpus.pairInSteps();
    assert.equal(steps.next().done, false);
    corpus.remove('d99');
    corpus.remove('d0');
    while (!steps.next().done);
    assert.equal(corpus.arePairsBehind, true);
    assert.deepEqual(corpus.pairs().map(named), ['Ada Byron + Turin: 98, 98']);
    assert.equal(corpus.arePairsBehind, false);
  });
});

describe('the time line of the documents', () => {
  const corpus = corpusOf({
    c: '<p:Ada Byron> in <l:Turin>.\n<l:Turin> and <p:Ada Byron>.',
    a: '<l:Turin>. <p:Ada Byron>.\n<p:Ada Byron>.',
    b: 'Nothing.',
    d: '<l:Turin>.',
  });
  const idOf = (name: string): string => corpus.entities().find(entity => entity.name === name)!.id;
  const [ada, turin] = [idOf('Ada Byron'), idOf('Turin')];

  it('has a place for each document, in the order of their keys, where there is room', () => {
    assert.deepEqual(corpus.timelineOf(ada, 100), {
      documents: 4,
      parts: 4,
      stretches: [
        { at: 0, documents: 1, count: 2, document: 'a', start: 7 },
        { at: 2, documents: 1, count: 2, document: 'c', start: 0 },
      ],
    });
  });

  it('is of the sentences that two share, with the place of the first mention of the first', () => {
    const { stretches } = corpus.timelineOf(turin, 100, ada);
    assert.deepEqual(stretches, [
      { at: 0, documents: 1, count: 1, document: 'a', start: 0 },
      { at: 2, documents: 1, count: 2, document: 'c', start: 13 },
    ]);
  });

  it('puts neighbours together where there are more documents than places', () => {
    const many = corpusOf(
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, i) => [String(i).padStart(4, '0'), i % 3 === 0 ? '<l:Bari>' : '<l:Turin>']),
      ),
    );
    const [{ id }] = many.entities().filter(({ name }) => name === 'Bari') as readonly Entity[] as [Entity];
    const { parts, documents, stretches } = many.timelineOf(id, 100);
    assert.deepEqual([parts, documents, stretches.length], [100, 1000, 100]);
    assert.equal(
      stretches.reduce((sum, one) => sum + one.documents, 0),
      334,
    );
    assert.deepEqual(stretches[1], { at: 1, documents: 3, count: 3, document: '0012', start: 0 });
  });

  it('is empty for what is not there', () => {
    assert.deepEqual(corpus.timelineOf('person:nobody', 100).stretches, []);
    assert.deepEqual(corpus.timelineOf(ada, 100, 'person:nobody').stretches, []);
    assert.deepEqual(corpusOf({}).timelineOf(ada, 100), { documents: 0, parts: 0, stretches: [] });
  });
});
