import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import type { Statement } from '../../../src/core/correct/statements/statements.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { invented } from '../invented.js';
import { correctedCorpus, everything, said } from './corrected.js';
import { statement } from './invented-statements.js';
import { steps, takeSteps } from './told-in-steps.js';

const key = fc.constantFrom('a', 'b', 'c1');

describe('corrections, whatever is said', () => {
  it('leave what would be there had all been said at first, whatever was said, read and taken back before', () => {
    fc.assert(fc.property(steps, takeSteps), { numRuns: 600 });
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

  it('find what a statement is about where the one before it meant others by the same name', () => {
    const corpus = correctedCorpus({ a: '<p:Byron> left.' }, [
      { same: ['person: Ada Byron', 'person: Byron'] },
      { apart: 'person: Dona Ada', as: 'Eve Byron' },
    ]);
    const now: Statement = { apart: 'person: Eve Byron', as: 'Ada (sister)' };
    atOnce(corpus.correctInSteps(said(now)));
    assert.deepEqual(everything(corpus), everything(correctedCorpus({ a: '<p:Byron> left.' }, [now])));
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
