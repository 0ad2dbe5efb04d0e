/** Random texts: no exception, no wrong place, and every quotation is its source. */
import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { analyse } from '../../../src/core/reading/analyse.js';
import type { Knowledge } from '../../../src/core/reading/knowledge.js';
import { readInSteps } from '../../../src/core/reading/live-document.js';
import { pack, unpack } from '../../../src/core/reading/reading.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { read } from '../../../src/core/text/read.js';
import { fuzz, type Fuzz } from '../fuzz.js';
import { randomText } from '../random-texts.js';

export const texts = (knowledge: Knowledge): Fuzz =>
  fuzz('texts', randomText, text => {
    const analysis = analyse(text, knowledge);
    const reading = atOnce(readInSteps(text, knowledge));
    assert.deepEqual(reading, pack(read(text).flow, analysis), 'a text is read in steps as in one go');
    let before = 0;
    for (const { start, end, entity } of analysis.mentions) {
      assert.ok(start >= before && start < end && end <= text.length, `a mention stands at ${start}-${end}`);
      assert.ok(text.slice(start, end).trim() === text.slice(start, end), 'a mention begins and ends with its words');
      assert.ok(entity < analysis.entities.length, 'a mention has its entity');
      before = start;
    }
    const { sentences } = unpack(reading);
    sentences.forEach((bound, i) => assert.ok(bound >= (sentences[i - 1] ?? 0) && bound <= text.length, 'sentences'));

    const corpus = new Corpus();
    corpus.set('a', text, analysis);
    for (const { id } of corpus.entities())
      for (const { start, end, quote, before: left, name, after } of corpus.passagesOf(id)) {
        assert.equal(left + name + after, text.slice(quote.start, quote.end), 'a quotation is its source');
        assert.equal(name, text.slice(start, end), 'a quotation has its name');
      }
  });
