import assert from 'node:assert/strict';
import { inventDocument } from '../../../tools/bench/corpus.js';
import { doubleSpaced } from '../../../tools/bench/layout.js';
import { analyse } from '../../../src/core/reading/analyse.js';
import { read, sentencesOf } from '../../../src/core/text/read.js';
import { knowledge } from '../worker/workshop.js';

const documents = Array.from({ length: 12 }, (_, seed) => inventDocument(seed, 4000));
const inOneLine = (words: string): string => words.replace(/\s+/g, ' ');

/** The names of a text with their kinds. */
function namesOf(text: string): string[] {
  return analyse(text, knowledge).mentions.map(
    ({ kind, start, end }) => `${kind} ${inOneLine(text.slice(start, end))}`,
  );
}

/** The sentences of a text. */
function sentencesIn(text: string): string[] {
  const { flow, blocks } = read(text);
  const bounds = sentencesOf(blocks);
  return Array.from({ length: bounds.length / 2 }, (_, i) => inOneLine(flow.slice(bounds[2 * i], bounds[2 * i + 1])));
}

describe('text with a blank line below every line', () => {
  it('has the same names as the text without', () => {
    for (const text of documents) assert.deepEqual(namesOf(doubleSpaced(text)), namesOf(text));
  });

  it('has the same sentences, but for a few', () => {
    let cut = 0;
    let all = 0;
    for (const text of documents) {
      const whole = new Set(sentencesIn(text));
      const sentences = sentencesIn(doubleSpaced(text));
      all += sentences.length;
      cut += sentences.filter(sentence => !whole.has(sentence)).length;
    }
    assert.ok(cut < 0.03 * all, `${cut} of ${all} sentences are cut`);
  });
});
