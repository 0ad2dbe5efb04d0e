/** Prints what the analyses of some texts come to, by the code and the model at hand. In a process of its own: nothing was read before. */
import { createHash } from 'node:crypto';
import { analyse } from '../../../src/core/reading/analyse.js';
import { REVISION } from '../../../src/core/reading/knowledge.js';
import { inventDocument } from '../../../tools/bench/corpus.js';
import { laidOut } from '../../../tools/bench/layout.js';
import { loadLayouts } from '../../layouts/corpus.js';
import { forty } from '../languages/texts.js';
import { knowledge } from '../worker/workshop.js';

const invented = Array.from({ length: 4 }, (_, seed) => inventDocument(seed, 2000));
const hash = createHash('sha256');
const documents = [...loadLayouts('tune'), ...forty];
for (const text of [...invented, ...invented.map(laidOut), ...documents.map(document => document.text)]) {
  const { mentions, entities, sentences, asides, language, possible } = analyse(text, knowledge);
  hash.update(JSON.stringify([mentions, entities, [...sentences], [...asides], language, possible]));
}
console.log(JSON.stringify({ revision: REVISION, model: knowledge.version, hash: hash.digest('hex').slice(0, 16) }));
