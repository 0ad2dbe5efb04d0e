/** Documents that come, change and go in any order: a corpus says what one made in one go would say. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { analyse } from '../../../src/core/reading/analyse.js';
import type { Knowledge } from '../../../src/core/reading/knowledge.js';
import { pack } from '../../../src/core/reading/reading.js';
import { read } from '../../../src/core/text/read.js';
import { everything } from '../../../test/unit/correct/corrected.js';
import { fuzz, type Fuzz } from '../fuzz.js';
import { randomText } from '../random-texts.js';

const step = fc.record({
  document: fc.constantFrom('a', 'b', 'c', 'd/é', '__proto__', 'constructor'),
  text: fc.option(randomText, { nil: undefined, freq: 4 }),
  isRemembered: fc.boolean(),
});

export const corpora = (knowledge: Knowledge): Fuzz =>
  fuzz('corpora', fc.array(step, { maxLength: 10 }), steps => {
    const corpus = new Corpus();
    const texts = new Map<string, string>();
    for (const { document, text, isRemembered } of steps) {
      if (text === undefined) {
        corpus.remove(document);
        texts.delete(document);
      } else {
        const reading = pack(read(text).flow, analyse(text, knowledge));
        corpus.put(document, reading, isRemembered ? undefined : text);
        texts.set(document, text);
      }
    }
    const fresh = new Corpus();
    for (const [document, text] of texts) fresh.set(document, text, analyse(text, knowledge));
    assert.deepEqual(everything(corpus), everything(fresh));
  });
