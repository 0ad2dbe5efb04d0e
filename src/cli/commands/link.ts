/** `concordance link`: from lines that any number of processes wrote to the corpus. */
import { asynchronous } from '../../core/export/run/asynchronous.js';
import { Corpus } from '../../core/corpus/corpus.js';
import { NoDocumentLine, readDocumentLine, SharedWords, type DocumentLine } from '../../core/export/lines.js';
import { atOnce } from '../../core/text/steps.js';
import { plainLines } from '../files/plain-lines.js';
import { LineTexts } from '../reading/line-texts.js';
import { linkedCorrections } from '../reading/corrections.js';
import type { Speech, Surroundings } from '../terminal/surroundings.js';
import { exportFrom, type ExportOptions } from './export.js';

/** So many documents are linked at a time: what they have in common is settled once. */
const BATCH = 2000;

export interface LinkOptions extends ExportOptions {
  /** A file of corrections. */
  readonly corrections?: string;
}

/** Links the documents of files of lines, and exports what they name. Lines that are none are told, and left out. */
export async function linkFiles(
  files: readonly string[],
  options: LinkOptions,
  surroundings: Surroundings,
  speech: Speech,
): Promise<void> {
  const corpus = new Corpus();
  const texts = new LineTexts(corpus);
  const batch: DocumentLine[] = [];
  let read = 0;
  const link = (): void => {
    const documents = batch.splice(0).map(({ path, reading }) => ({ document: path, reading }));
    atOnce(corpus.addInSteps(documents));
  };
  for await (const line of linesOf(files, speech)) {
    batch.push(line);
    texts.add(line);
    speech.progress(`${(++read).toLocaleString('en')} documents linked`);
    if (batch.length >= BATCH) link();
  }
  link();
  speech.clear();
  if (options.corrections !== undefined) await correct(corpus, texts, options.corrections, surroundings, speech);
  const from = { queries: asynchronous(corpus), wordsIn: (path: string) => texts.wordsIn(path) };
  await exportFrom(from, options, surroundings, speech);
}

/** Lays a file of corrections over the corpus; texts are read again where they are needed for it. */
async function correct(
  corpus: Corpus,
  texts: LineTexts,
  file: string,
  { modelFolder }: Surroundings,
  speech: Speech,
): Promise<void> {
  const documents = corpus.documents().map(({ document }) => document);
  const { corrections, complaints } = await linkedCorrections(file, documents, modelFolder);
  for (const complaint of complaints) speech.say(complaint);
  atOnce(corpus.correctInSteps(corrections));
  const absent = new Set<string>();
  for (let wanted = corpus.unlooked(BATCH, absent); wanted.length > 0; wanted = corpus.unlooked(BATCH, absent)) {
    for (const document of wanted) {
      const text = await texts.textOf(document);
      if (text === undefined) absent.add(document);
      else corpus.look(document, text);
    }
  }
  const [first] = absent;
  if (first === undefined) return;
  const others = absent.size > 1 ? ` and ${(absent.size - 1).toLocaleString('en')} more` : '';
  speech.note(
    first + others,
    'not there as it was read; corrections hold for the names found in it, not for places and other words',
  );
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
