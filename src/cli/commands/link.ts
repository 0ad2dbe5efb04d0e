/** `concordance link`: from lines that any number of processes wrote to the corpus. */
import { asynchronous } from '../../core/export/run/asynchronous.js';
import { Corpus } from '../../core/corpus/corpus.js';
import { NoDocumentLine, readDocumentLine, SharedWords, wordsIn, type DocumentLine } from '../../core/export/lines.js';
import { atOnce } from '../../core/text/steps.js';
import { plainLines } from '../files/plain-lines.js';
import type { Speech, Surroundings } from '../terminal/surroundings.js';
import { exportFrom, type ExportOptions } from './export.js';

/** So many documents are linked at a time: what they have in common is settled once. */
const BATCH = 2000;

/** Links the documents of files of lines, and exports what they name. Lines that are none are told, and left out. */
export async function linkFiles(
  files: readonly string[],
  options: ExportOptions,
  surroundings: Surroundings,
  speech: Speech,
): Promise<void> {
  const corpus = new Corpus();
  const batch: DocumentLine[] = [];
  let read = 0;
  const link = (): void => {
    const documents = batch.splice(0).map(({ path, reading }) => ({ document: path, reading }));
    atOnce(corpus.addInSteps(documents));
  };
  for await (const line of linesOf(files, speech)) {
    batch.push(line);
    speech.progress(`${(++read).toLocaleString('en')} documents linked`);
    if (batch.length >= BATCH) link();
  }
  link();
  speech.clear();
  const from = { queries: asynchronous(corpus), wordsIn: (path: string) => wordsIn(corpus.readingOf(path)!) };
  await exportFrom(from, options, surroundings, speech);
}

async function* linesOf(files: readonly string[], speech: Speech): AsyncGenerator<DocumentLine> {
  const shared = new SharedWords();
  for (const path of files) {
    for await (const { line, number } of plainLines(path, problem => speech.problem(problem))) {
      const read = readLine(line, shared);
      if (typeof read === 'string') speech.problem({ path: `${path}:${number}`, reason: read });
      else yield read;
    }
  }
}

function readLine(line: string, shared: SharedWords): DocumentLine | string {
  try {
    return readDocumentLine(line, shared);
  } catch (error) {
    if (error instanceof NoDocumentLine) return error.message;
    throw error;
  }
}
