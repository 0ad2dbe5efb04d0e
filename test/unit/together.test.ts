import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corpusOf } from './marked.js';

describe('passages that two entities share', () => {
  const idOf = (corpus: ReturnType<typeof corpusOf>, name: string): string =>
    corpus.entities().find(entity => entity.name === name)!.id;

  it('are one for each sentence, as many as the sentences they are said to share', () => {
    const corpus = corpusOf({
      a: '<p:Ada Byron> and <l:Turin>, and <p:Ada Byron|Ada> again.\n<l:Turin> alone.\n<l:Turin> of <p:Ada Byron>.',
      b: '<p:Ada Byron>.\n<l:Turin>.',
    });
    const [ada, turin] = [idOf(corpus, 'Ada Byron'), idOf(corpus, 'Turin')];
    const passages = corpus.passagesTogether(ada, turin);
    assert.deepEqual(
      passages.map(({ document, from, name }) => [document, from.line, name]),
      [
        ['a', 0, 'Ada Byron'],
        ['a', 2, 'Ada Byron'],
      ],
    );
    assert.equal(corpus.companionsOf(ada)[0]?.sentences, passages.length);
    assert.deepEqual(
      corpus.passagesTogether(turin, ada).map(({ name }) => name),
      ['Turin', 'Turin'],
    );
  });

  it('quote both names, however far apart they stand in the sentence', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), fc.nat(120), (before, between, after) => {
        const filler = (words: number): string => 'word '.repeat(words);
        const corpus = corpusOf({
          a: `${filler(before)}<p:Ada Byron> ${filler(between)}<l:Turin> ${filler(after)}end.`,
        });
        const text = corpus.textOf('a')!;
        const [ada, turin] = [idOf(corpus, 'Ada Byron'), idOf(corpus, 'Turin')];
        for (const [a, b] of [
          [ada, turin],
          [turin, ada],
        ] as const) {
          const [{ quote, before: lead, name, after: rest } = assert.fail('no passage')] = corpus.passagesTogether(
            a,
            b,
          );
          assert.equal(lead + name + rest, text.slice(quote.start, quote.end));
          assert.ok(lead.includes('Ada Byron') || rest.includes('Turin'));
        }
      }),
    );
  });
});
