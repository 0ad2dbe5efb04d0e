/**
 * `npm run evaluate:kinds -- [--all] FILE.jsonl…`: each file of annotated documents read as one corpus: the mentions whose kind the other
 * documents decide, and how many of them become right, become wrong, or were and stay wrong.
 */
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Corpus } from '../../src/core/corpus/corpus.js';
import { analyse } from '../../src/core/reading/analyse.js';
import { loadKnowledge, MODEL_FILES } from '../../src/core/reading/knowledge.js';
import { readDocuments } from '../train/data.js';
import { isHeldOut } from './split.js';

const program = new Command()
  .argument('<files...>', 'annotated documents, one JSON object a line')
  .option('--all', 'all documents, those that training has seen too')
  .parse();
const { all = false } = program.opts<{ all?: boolean }>();
const model = fileURLToPath(new URL('../../model/', import.meta.url));
const knowledge = loadKnowledge(Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(join(model, name))])));

/** Where the gold says "location", it says nothing of countries. */
const comparable = (kind: string | undefined) => (kind === 'location' || kind === 'country' ? 'place' : kind);

for (const file of program.args) {
  const documents = readDocuments(file).filter(({ id }) => all || isHeldOut(id));
  const corpus = new Corpus();
  // Numbers, for some sets give several documents one id.
  const analyses = documents.map(({ text }, i) => {
    const analysis = analyse(text, knowledge);
    corpus.set(String(i), text, analysis);
    return analysis;
  });
  const count = { right: 0, wrong: 0, neither: 0 };
  for (const [i, { text, mentions }] of documents.entries()) {
    const gold = new Map(mentions.map(({ start, end, kind }) => [`${start}-${end}`, comparable(kind)]));
    const alone = new Map(analyses[i]!.mentions.map(({ start, end, kind }) => [`${start}-${end}`, kind]));
    for (const { start, end, kind } of corpus.mentionsIn(String(i))) {
      const before = alone.get(`${start}-${end}`);
      if (before === undefined || kind === before) continue;
      const wanted = gold.get(`${start}-${end}`);
      const what = wanted === comparable(kind) ? 'right' : wanted === comparable(before) ? 'wrong' : 'neither';
      count[what]++;
      console.log(`  ${what}: ${before} → ${kind}: ${JSON.stringify(text.slice(Math.max(0, start - 40), end + 30))}`);
    }
  }
  console.log(`${basename(file)}: ${documents.length} documents, ${JSON.stringify(count)}`);
}
