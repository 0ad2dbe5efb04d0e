import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { analyse } from '../../../src/core/reading/analyse.js';
import { REVISION } from '../../../src/core/reading/knowledge.js';
import { inventDocument } from '../../../tools/bench/corpus.js';
import { laidOut } from '../../../tools/bench/layout.js';
import { loadLayouts } from '../../layouts/corpus.js';
import { knowledge } from '../worker/workshop.js';

/**
 * What analyses of some texts come to, with the revision and the model that they are of. Where this fails after a change of the code,
 * remembered readings are not what the code gives now: raise `REVISION`, and write down what the test prints.
 */
const HELD = { revision: 4, model: '24030728', hash: '64cbbcf270cb7145' };

describe('the revision of the analysis', () => {
  it('is another one where analyses are others', () => {
    const invented = Array.from({ length: 4 }, (_, seed) => inventDocument(seed, 2000));
    const texts = [...invented, ...invented.map(laidOut), ...loadLayouts('tune').map(({ text }) => text)];
    const hash = createHash('sha256');
    for (const text of texts) {
      const { mentions, entities, sentences, asides, language } = analyse(text, knowledge);
      hash.update(JSON.stringify([mentions, entities, [...sentences], [...asides], language]));
    }
    const now = { revision: REVISION, model: knowledge.version, hash: hash.digest('hex').slice(0, 16) };
    assert.deepEqual(now, HELD);
  });
});
