/** Corrections that are added and taken back: in the file that holds them, and in a corpus. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { appended, edited, removed } from '../../../src/core/correct/file/file-edits.js';
import { readCorrections } from '../../../src/core/correct/file/file-text.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { everything, said } from '../../../test/unit/correct/corrected.js';
import { statement } from '../../../test/unit/correct/invented-statements.js';
import { steps, takeSteps } from '../../../test/unit/correct/told-in-steps.js';
import { invented } from '../../../test/unit/invented.js';
import { fuzz, type Fuzz } from '../fuzz.js';

const statements = fc.array(statement, { maxLength: 5 });
const documents = fc.dictionary(fc.constantFrom('a', 'b', 'c1'), invented, { maxKeys: 3 });
/** What a hand may have done to the file: a stretch of it is replaced. */
const hand = fc.option(
  fc.record({
    at: fc.nat(400),
    removed: fc.nat(30),
    inserted: fc.constantFrom('', '{', '"', ',', ']', '\r\n', '// x', 'é'),
  }),
  { nil: undefined },
);

export const corrections = (): Fuzz =>
  fuzz(
    'corrections',
    fc.tuple(documents, statements, statements, hand, steps),
    ([made, first, second, byHand, taken]) => {
      let file = edited('', [appended('', first)]);
      const listed = (): unknown[] => {
        const { statements: placed, problems } = readCorrections(file);
        assert.deepEqual(problems, [], 'the file is whole');
        return placed.map(({ statement: one }) => one);
      };
      const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      assert.deepEqual(listed(), plainly(first), 'what is written is read');
      if (second.length > 0) file = edited(file, [appended(file, second)]);
      assert.deepEqual(listed(), plainly([...first, ...second]), 'what is added is read');
      for (const _ of second) file = edited(file, [removed(file, readCorrections(file).statements.at(-1)!)]);
      assert.deepEqual(listed(), plainly(first), 'what is taken back is gone, and nothing else');
      if (byHand) {
        const { at, removed: gone, inserted } = byHand;
        const { problems } = readCorrections(file.slice(0, at) + inserted + file.slice(at + gone)); // never throws
        for (const { reason } of problems) assert.ok(reason.length > 0);
      }

      const corpus = new Corpus();
      for (const [document, { text, analysis }] of Object.entries(made)) corpus.set(document, text, analysis);
      const before = everything(corpus);
      atOnce(corpus.correctInSteps(said(...first)));
      const corrected = everything(corpus);
      atOnce(corpus.correctInSteps(said(...first, ...second)));
      atOnce(corpus.correctInSteps(said(...first)));
      assert.deepEqual(everything(corpus), corrected, 'what was added is taken back');
      atOnce(corpus.correctInSteps(said()));
      assert.deepEqual(everything(corpus), before, 'all is taken back');
      takeSteps(taken);
    },
  );
