import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import type { Statement } from '../../../src/core/correct/statements/statements.js';
import { pack } from '../../../src/core/reading/reading.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { invented, type Invented } from '../invented.js';
import { correctedCorpus, everything, said } from './corrected.js';
import { statement } from './invented-statements.js';

const key = fc.constantFrom('a', 'b', 'c1');
const step = fc.oneof(
  fc.record({ key, made: fc.option(invented), isRemembered: fc.boolean() }),
  fc.record({ statements: fc.array(statement, { maxLength: 4 }) }),
);

type Step = { key: string; made: Invented | null; isRemembered: boolean } | { statements: Statement[] };

/** Looks into all texts that are to be looked into. */
function lookAll(corpus: Corpus, texts: ReadonlyMap<string, Invented>): void {
  for (let found = corpus.unlooked(10); found.length > 0; found = corpus.unlooked(10))
    for (const document of found) corpus.look(document, texts.get(document)!.text);
}

describe('corrections, whatever is said', () => {
  it('leave what would be there had all been said at first, whatever was said, read and taken back before', () => {
    fc.assert(
      fc.property(fc.array(step as fc.Arbitrary<Step>, { maxLength: 10 }), steps => {
        const corpus = new Corpus();
        const texts = new Map<string, Invented>();
        let last: readonly Statement[] = [];
        for (const one of steps) {
          if ('statements' in one) {
            last = one.statements;
            atOnce(corpus.correctInSteps(said(...last)));
          } else if (!one.made) {
            corpus.remove(one.key);
            texts.delete(one.key);
          } else {
            const { text, analysis } = one.made;
            corpus.put(one.key, pack(text, analysis), one.isRemembered ? undefined : text);
            texts.set(one.key, one.made);
          }
        }
        lookAll(corpus, texts);
        const fresh = new Corpus();
        atOnce(fresh.correctInSteps(said(...last)));
        for (const [document, { text, analysis }] of texts) fresh.set(document, text, analysis);
        assert.deepEqual(everything(corpus), everything(fresh));
        atOnce(corpus.correctInSteps(said()));
        const plain = new Corpus();
        for (const [document, { text, analysis }] of texts) plain.set(document, text, analysis);
        assert.deepEqual(everything(corpus), everything(plain));
      }),
      { numRuns: 600 },
    );
  });

  it('are as before once a statement is taken back that gave an entity the name of another', () => {
    const corpus = correctedCorpus({ a: '<p:Eve Byron> left.' });
    const first: Statement[] = [
      { rename: 'person: Eve Byron', as: 'Dona Ada' },
      { apart: 'person: Dona Ada', as: 'Dona Eve' },
    ];
    atOnce(corpus.correctInSteps(said(...first)));
    const before = everything(corpus);
    atOnce(corpus.correctInSteps(said(...first, { apart: 'person: Ada Byron', as: 'Dona Ada' })));
    atOnce(corpus.correctInSteps(said(...first)));
    assert.deepEqual(everything(corpus), before);
  });

  it('are as before once a statement is taken back that put a fuller name beside a mere part of it', () => {
    const corpus = correctedCorpus({ a: '<p:O’Hara> met <p:Byron>.', b: '<p:Eve Byron> left.' });
    const before = everything(corpus);
    atOnce(corpus.correctInSteps(said({ apart: 'person: O’Hara', as: 'Eve Byron' })));
    assert.equal(corpus.entities().length, 2);
    atOnce(corpus.correctInSteps(said()));
    assert.deepEqual(everything(corpus), before);
  });

  it('tell a mere part of a name from the fuller one that yet another name beside it is made one with', () => {
    const documents = { a: '<p:Ada O’Hara> met <p:Byron>.', b: '<p:Eve Byron> left.', c: '<p:Gil Ruiz> sat.' };
    const first: Statement = { same: ['person: Eve Byron', 'person: Gil Ruiz'] };
    const second: Statement = { same: ['person: Eve Byron', 'person: Ada O’Hara'] };
    const corpus = correctedCorpus(documents, [first]);
    const before = everything(corpus);
    atOnce(corpus.correctInSteps(said(first, second)));
    assert.deepEqual(everything(corpus), everything(correctedCorpus(documents, [first, second])));
    atOnce(corpus.correctInSteps(said(first)));
    assert.deepEqual(everything(corpus), before);
  });

  it('hold between the steps in which they are done', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, invented, { maxKeys: 3 }),
        fc.array(statement, { maxLength: 4 }),
        fc.array(statement, { maxLength: 4 }),
        fc.tuple(key, invented),
        (documents, first, second, [late, made]) => {
          const corpus = new Corpus();
          for (const [document, { text, analysis }] of Object.entries(documents)) corpus.set(document, text, analysis);
          const steps = corpus.correctInSteps(said(...first));
          steps.next();
          corpus.set(late, made.text, made.analysis);
          atOnce(corpus.correctInSteps(said(...second)));
          atOnce(steps);
          const fresh = new Corpus();
          atOnce(fresh.correctInSteps(said(...second)));
          for (const [document, { text, analysis }] of Object.entries({ ...documents, [late]: made }))
            fresh.set(document, text, analysis);
          assert.deepEqual(everything(corpus), everything(fresh));
        },
      ),
    );
  });

  it('leave mentions in order, with words that stand there, and entities that count them', () => {
    fc.assert(
      fc.property(invented, fc.array(statement, { maxLength: 6 }), ({ text, analysis }, statements) => {
        const corpus = new Corpus();
        atOnce(corpus.correctInSteps(said(...statements)));
        corpus.set('a', text, analysis);
        const mentions = corpus.mentionsIn('a');
        mentions.forEach(({ start, end }, i) => {
          assert.ok(start < end && end <= text.length);
          const before = mentions[i - 1];
          if (before?.form !== 'description') assert.ok((before?.end ?? 0) <= start);
        });
        for (const { id, mentions: count } of corpus.entities())
          assert.equal(mentions.filter(({ entity }) => entity === id).length, count);
        for (const { reason, inferred } of mentions) if (reason.rule === 'correction') assert.equal(inferred, false);
      }),
    );
  });
});
