/**
 * `npm run evaluate -- FILE.jsonl…`: precision, recall and F1 of recognition on annotated documents, overall, by kind and for
 * spans alone, with the worst confusions; beside it the same for `compromise`.
 */
import { Command } from 'commander';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge, MODEL_FILES } from '../../src/core/reading/knowledge.js';
import { read } from '../../src/core/text/read.js';
import { MINIMUM_CONFIDENCE } from '../../src/core/recognise/confidence.js';
import { readDocuments, type GoldDocument } from '../train/data.js';
import { loadGenres } from '../train/genres.js';
import { parseNews } from '../train/news.js';
import { compromiseMentions } from './compromise.js';
import type { Mention } from '../../src/core/types.js';
import { Score, type ScoredMention } from './score.js';
import { isHeldOut } from './split.js';

const program = new Command()
  .argument(
    '<files...>',
    'annotated documents: one JSON object a line, marked text (*.txt), or a folder of text with slots',
  )
  .option('--all', 'all documents, those that training has seen too')
  .option('--confusions <number>', 'how many confusions to print', '15')
  .option('--no-compare', 'without compromise')
  .option('--calibration', 'how many of the mentions given each confidence are right')
  .parse();
const options = program.opts<{ all?: boolean; confusions: string; compare: boolean; calibration?: boolean }>();
const model = fileURLToPath(new URL('../../model/', import.meta.url));
const { recogniser } = loadKnowledge(
  Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(join(model, name))])),
);

/** Mentions by tenth of their confidence: how many, the sum of their confidences, how many right. */
const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));

for (const file of program.args) {
  const documents = documentsOf(file).filter(document => options.all === true || isHeldOut(document.id));
  const scores = new Map<string, Score>();
  const scoreOf = (name: string): Score => {
    const score = scores.get(name) ?? new Score();
    scores.set(name, score);
    return score;
  };
  for (const { text, mentions, genre } of documents) {
    const all = recogniser.recognise(read(text));
    const found = all.filter(mention => mention.confidence >= MINIMUM_CONFIDENCE);
    scoreOf('Concordance').add(text, mentions, found);
    if (genre) scoreOf(`Concordance, ${genre}`).add(text, mentions, found);
    if (options.calibration) calibrate(mentions, all);
    if (options.compare) scoreOf('compromise').add(text, mentions, compromiseMentions(text));
  }
  console.log(`\n${basename(file)}: ${documents.length} documents${options.all ? '' : ' held out'}`);
  for (const [name, score] of scores) {
    console.log(`  ${name.padEnd(26)} ${String(score.all)}`);
    if (name.includes(',')) continue;
    for (const [kind, tally] of score.kinds) console.log(`    ${kind.padEnd(24)} ${String(tally)}`);
    console.log(`    ${'spans alone'.padEnd(24)} ${String(score.spans)}`);
  }
  const worst = [...(scores.get('Concordance')?.confusions ?? [])]
    .sort((a, b) => b[1] - a[1])
    .slice(0, Number(options.confusions));
  if (worst.length > 0)
    console.log(
      `  worst confusions of Concordance (gold → found):\n${worst.map(([what, times]) => `    ${times}× ${what}`).join('\n')}`,
    );
}

if (options.calibration) {
  console.log('\nconfidence  mentions  mean confidence  right');
  for (const [tenth, { count, confidence, right }] of bins.entries()) {
    if (count === 0) continue;
    const cells = [
      `${tenth / 10}–${(tenth + 1) / 10}`,
      String(count),
      (confidence / count).toFixed(2),
      (right / count).toFixed(2),
    ];
    console.log(cells.map(cell => cell.padEnd(10)).join(''));
  }
}

/** The annotated documents of a file, or of a folder of documents with slots. */
function documentsOf(path: string): GoldDocument[] {
  if (statSync(path).isDirectory()) return loadGenres(path);
  return path.endsWith('.txt') ? parseNews(readFileSync(path, 'utf8')) : readDocuments(path);
}

function calibrate(gold: readonly ScoredMention[], found: readonly Mention[]): void {
  const kinds = new Map(gold.map(({ start, end, kind }) => [`${start}:${end}`, kind]));
  for (const { start, end, kind, form, confidence } of found) {
    if (form !== 'name') continue;
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.count++;
    bin.confidence += confidence;
    if (kinds.get(`${start}:${end}`) === (kind === 'country' || kind === 'place' ? 'location' : kind)) bin.right++;
  }
}
