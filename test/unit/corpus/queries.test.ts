import { assert } from 'chai';
import { QUERIES, asking } from '../../../src/core/corpus/query-table.js';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { analyse } from '../../../src/core/reading/analyse.js';
import { pack } from '../../../src/core/reading/reading.js';
import { corpusOf, marked } from '../marked.js';
import { knowledge } from '../worker/workshop.js';

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

describe('what a corpus says of names', () => {
  it('is never cut within a character', () => {
    for (let shift = 0; shift < 2; shift++) {
      const [faces, x] = ['🙂'.repeat(400), 'x'.repeat(shift)];
      const known = corpusOf({ a: `${faces}${x}<c:Peru>${x}${faces}` });
      const [passage] = known.passagesOf(known.entities()[0]!.id);
      for (const part of [passage!.before, passage!.after]) {
        assert.notMatch(part, /\p{Surrogate}/u, 'whole characters');
        assert.isBelow(part.length, faces.length);
      }
      assert.isTrue(passage!.cutBefore && passage!.cutAfter);
    }
  });

  it('lists the entities of a document by their mentions there', () => {
    const known = corpusOf({
      a: '<c:Peru>, <c:Kenya> and <c:Kenya>.',
      b: '<c:Peru>, <c:Peru> and <c:Peru>.',
    });
    const said = known.entities({ document: 'a' }).map(({ name, mentions }) => [name, mentions]);
    assert.deepEqual(said, [
      ['Kenya', 2],
      ['Peru', 1],
    ]);
  });

  it('tells what the text says from what is concluded', () => {
    const text =
      'Emmanuel Macron came to France. Macron spoke. The French left. The United Nations met. The UN agreed.';
    const known = new Corpus();
    known.set('a', text, analyse(text, knowledge));
    const found = new Map(
      known
        .mentionsIn('a')
        .map(({ start, end, inferred, reason }) => [text.slice(start, end), { inferred, rule: reason.rule }]),
    );
    for (const [name, { inferred, rule }] of found)
      assert.equal(
        inferred,
        !['exact-name', 'country-name', 'demonym', 'known-name'].includes(rule),
        `${name}: ${rule}`,
      );
    assert.equal(found.get('Macron')?.inferred, true);
    assert.equal(found.get('France')?.inferred, false);
    assert.equal(found.get('French')?.inferred, false);
    assert.deepEqual(found.get('UN'), { inferred: false, rule: 'known-name' });
  });

  it('completes a name to the fullest one as it is now, though only its spelling in another document changes', () => {
    const known = new Corpus();
    const set = (document: string, text: string): void => {
      known.set(document, text, analyse(text, knowledge));
    };
    const reasonsIn = (document: string): unknown[] => known.mentionsIn(document).map(({ reason }) => reason);
    set('a', 'Hana Ruiz wrote to Egon Vega of it.\nDina Kovac');
    set('b', 'Nobody told Kovac of it.');
    assert.deepInclude(reasonsIn('b'), { rule: 'other-document', of: 'Dina Kovac' });
    set('a', 'Kovac, Dina');
    assert.deepInclude(reasonsIn('b'), { rule: 'other-document', of: 'Kovac, Dina' });
  });

  it('holds between the steps in which documents are added', () => {
    const known = new Corpus();
    const readings = Array.from({ length: 300 }, (_, i) => {
      const { text, analysis } = marked(`<c:Peru> and <p:Ada Byron> of ${i}.`);
      return { document: `${i}`.padStart(3, '0'), reading: pack(text, analysis) };
    });
    const steps = known.addInSteps(readings);
    let looks = 0;
    while (!steps.next().done) {
      looks++;
      const counted = known.documents().reduce((sum, { mentions }) => sum + mentions, 0);
      const listed = known.entities().reduce((sum, { mentions }) => sum + mentions, 0);
      assert.isAtMost(listed, counted);
      for (const entity of known.entities()) assert.deepEqual(known.entity(entity.id), entity);
    }
    assert.isAbove(looks, 1);
    assert.deepEqual(
      known.entities().map(({ mentions }) => mentions),
      [300, 300],
    );
  });

  it('tell the confidence of the surest mention of an entity, as far as that matters', () => {
    const known = new Corpus();
    const { text, analysis } = marked('<p:Ada Byron>, <p:Ada Byron>, <p:Ada Byron> and <c:Peru>.');
    const sure = [0.42, 0.55, 0.48, 0.9];
    const mentions = analysis.mentions.map((mention, i) => ({ ...mention, confidence: sure[i]! }));
    known.set('a', text, { ...analysis, mentions });
    const ids = known.entities().map(({ id }) => id);
    assert.deepEqual(known.confidencesOf([...ids, 'person:nobody'], 0.6), [0.55, 0.9, 0]);
    assert.deepEqual(known.confidencesOf(ids, 0.4), [0.42, 0.9], 'the first that is sure enough will do');
  });
});
