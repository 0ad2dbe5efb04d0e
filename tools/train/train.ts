/** Learns the tagger from annotated documents and writes `model/lexicon.bin` and `model/tagger.bin`. */
import { Command } from 'commander';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Gazetteer } from '../../src/core/recognise/lists/gazetteer.js';
import { Lexicon } from '../../src/core/recognise/lists/lexicon.js';
import { writeWeights } from '../../src/core/recognise/tagger/weights.js';
import { isHeldOut } from '../evaluate/split.js';
import { labelDocument, loadSet, SETS } from './data.js';
import { loadEmbeddings } from './embeddings.js';
import { buildLexicon } from './lexicon.js';
import { loadGenres } from './genres.js';
import { loadLayoutTexts, loadShortTexts } from './layouts.js';
import { OPTIONS, PRUNE, WORDS } from './options.js';
import { train } from './pipeline.js';
import { loadNews } from './news.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = new Command()
  .requiredOption('--data <dir>', 'folder of the annotated sets (*.jsonl)')
  .option(
    '--lexicon',
    'build the word clusters anew, which needs the word vectors (110 MB, fetched from the npm registry)',
  )
  .parse();
const { data, lexicon: rebuild } = program.opts<{ data: string; lexicon?: boolean }>();
const log = (line: string): void => console.log(line);
const modelFile = (name: string): string => join(root, 'model', name);

if (rebuild || !existsSync(modelFile('lexicon.bin'))) {
  writeFileSync(modelFile('lexicon.bin'), buildLexicon(loadEmbeddings(join(root, '.cache'), WORDS), log));
}
const lexicon = Lexicon.read(readFileSync(modelFile('lexicon.bin')));
const gazetteer = Gazetteer.read(readFileSync(modelFile('gazetteer.bin')));
const documents = [
  ...SETS.flatMap(set => loadSet(data, set).map(document => ({ set, document }))),
  ...loadNews(join(root, 'tools/train/news')).map(document => ({ set: 'news', document })),
  ...loadGenres(join(root, 'tools/train/genres')).map(document => ({ set: 'genres', document })),
]
  .filter(({ document }) => !isHeldOut(document.id))
  // Of these the other half is held out.
  .concat(loadLayoutTexts(root).map(document => ({ set: 'layouts', document })))
  .concat(loadShortTexts(root).map(document => ({ set: 'short', document })));
const learned = train(
  documents.map(({ set, document }) => labelDocument(set, document)),
  { lexicon, gazetteer },
  OPTIONS,
  log,
);
const bytes = writeWeights(learned.rows, learned.weights, learned.transitions, PRUNE);
writeFileSync(modelFile('tagger.bin'), bytes);
log(`model/tagger.bin: ${bytes.length} bytes`);
