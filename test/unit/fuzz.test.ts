/** A short round of each kind of fuzzing, of the seed in `CONCORDANCE_SEED`: `npm run fuzz` goes on for as long as it is told. */
import assert from 'node:assert/strict';
import { round } from '../../tools/fuzz/fuzz.js';
import { allKinds } from '../../tools/fuzz/kinds/all.js';
import { knowledge } from './worker/workshop.js';

const RUNS = 12;
const SEED = Number(process.env['CONCORDANCE_SEED'] ?? 1);

describe(`what is made up at random, seed ${SEED}`, () => {
  for (const kind of allKinds(knowledge))
    it(`holds for ${RUNS} ${kind.name}`, async () => {
      const { runs, finding } = await round(kind, SEED, RUNS);
      assert.equal(finding, undefined, finding);
      assert.equal(runs, RUNS);
    }).timeout(60_000);
});
