import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/reading/analyse.js';
import { scoreLayouts } from '../../../tools/evaluate/layouts.js';
import { loadLayouts } from '../../layouts/corpus.js';
import { knowledge } from '../worker/workshop.js';

/** What the corpus of layouts must at least come to, in the half that is not tuned on. */
const LEAST_F1 = 84;
/** At most so many of a hundred entities at the tops of the lists are none. */
const MOST_WRONG = 2.5;

describe('the corpus of layouts', () => {
  it('is read as well as it was, by genre', () => {
    const { all, genres, top } = scoreLayouts(loadLayouts('held'), ({ text }) => analyse(text, knowledge));
    for (const [genre, tally] of genres) console.log(`      ${genre.padEnd(12)} ${String(tally)}`);
    console.log(`      ${'all'.padEnd(12)} ${String(all)}`);
    assert.ok(all.f1 >= LEAST_F1, `F1 ${all.f1.toFixed(1)}`);
    assert.ok((100 * top.wrong) / top.shown <= MOST_WRONG, `${top.wrong} of ${top.shown} at the top are no entity`);
  });
});
