/** Corpora that come to be in steps, documents and statements coming and going, held against those that are made in one go. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import type { Statement } from '../../../src/core/correct/statements/statements.js';
import { pack } from '../../../src/core/reading/reading.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { invented, type Invented } from '../invented.js';
import { everything, said } from './corrected.js';
import { statement } from './invented-statements.js';

const key = fc.constantFrom('a', 'b', 'c1');

/** A document that comes with its text or without, one that goes, or statements in place of all before. */
type Step = { key: string; made: Invented | null; isRemembered: boolean } | { statements: Statement[] };

/** Steps in which a corpus comes to be. */
export const steps = fc.array(
  fc.oneof(
    fc.record({ key, made: fc.option(invented), isRemembered: fc.boolean() }),
    fc.record({ statements: fc.array(statement, { maxLength: 4 }) }),
  ),
  { maxLength: 10 },
) as fc.Arbitrary<Step[]>;

/** Takes the steps; throws where what is there then is not what would be there had all been said at first, or nothing at all. */
export function takeSteps(taken: readonly Step[]): void {
  const corpus = new Corpus();
  const texts = new Map<string, Invented>();
  let last: readonly Statement[] = [];
  for (const one of taken) {
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
  assert.deepEqual(everything(corpus), everything(madeAtOnce(texts, last)), 'as if all had been said at first');
  atOnce(corpus.correctInSteps(said()));
  assert.deepEqual(everything(corpus), everything(madeAtOnce(texts, [])), 'as if nothing had been said');
}

/** Looks into all texts that are to be looked into. */
function lookAll(corpus: Corpus, texts: ReadonlyMap<string, Invented>): void {
  for (let found = corpus.unlooked(10); found.length > 0; found = corpus.unlooked(10))
    for (const document of found) corpus.look(document, texts.get(document)!.text);
}

function madeAtOnce(texts: ReadonlyMap<string, Invented>, statements: readonly Statement[]): Corpus {
  const corpus = new Corpus();
  atOnce(corpus.correctInSteps(said(...statements)));
  for (const [document, { text, analysis }] of texts) corpus.set(document, text, analysis);
  return corpus;
}
