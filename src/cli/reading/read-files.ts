/** From the paths that were given to what was read of them, in their order. */
import { Corrections } from '../../core/correct/rules.js';
import type { AnalysisOptions } from '../../core/reading/analyse.js';
import { atOnce } from '../../core/text/steps.js';
import { findFiles, type Found } from '../files/find-files.js';
import { pathsFrom } from '../files/paths-from.js';
import type { Speech, Surroundings } from '../terminal/surroundings.js';
import { findCorrections, type CorrectionsOption } from './corrections.js';
import { FileCorpus } from './file-corpus.js';
import { inOrder } from './in-order.js';
import { knowledgeFrom } from './knowledge.js';
import { ReadingPool } from './pool.js';
import type { FileRead, Reader, Wanted } from './reader.js';

/** What is to be read, and how. */
export interface ReadingOptions {
  readonly minimumConfidence?: number;
  /** How many threads read at once. */
  readonly jobs?: number;
  /** Paths on standard input end with NUL. */
  readonly null?: boolean;
  /** A file of corrections, false for none; else those at the top of the folders that are given. */
  readonly corrections?: CorrectionsOption;
}

/** Fewer files than this are read in the process's own thread: others would take longer to start than they save. */
const FEW = 24;

/** Reads files of the paths; `-` stands for the paths that come in on standard input. Problems are told, and left out. */
export async function* readFiles(
  paths: readonly string[],
  wanted: Wanted,
  options: ReadingOptions,
  surroundings: Surroundings,
  speech: Speech,
): AsyncGenerator<Exclude<FileRead, { readonly reason: string }>> {
  const given = paths.length === 0 && options.null === true ? ['-'] : paths;
  const found = await peek(findFiles(withInput(given, options, surroundings)), FEW);
  const jobs = found.isMore ? (options.jobs ?? surroundings.cores) : 1;
  const reader = await readerFor(jobs, options, surroundings);
  let read = 0;
  const answer = (one: Found): Promise<FileRead | Found> =>
    'file' in one ? reader.read({ path: one.file, wanted }) : Promise.resolve(one);
  try {
    for await (const one of inOrder(found.all, reader.ahead, answer)) {
      if ('reason' in one) speech.problem(one);
      else if ('problem' in one) speech.problem(one.problem);
      else if ('empty' in one) speech.note(one.empty, 'this folder holds no .txt file');
      else if ('path' in one) {
        speech.progress(`${(++read).toLocaleString('en')} documents read`);
        yield one;
      }
    }
  } finally {
    speech.clear();
    await reader.close();
  }
}

/** Reads files into a corpus, under the reader's corrections. What is wrong with these is told, and no failure. */
export async function readCorpus(...of: Parameters<typeof readFilesOf>): Promise<FileCorpus> {
  const [paths, options, { modelFolder }, speech] = of;
  const corpus = new FileCorpus();
  const { folders, complaints } = await findCorrections(paths, options.corrections);
  for (const { path, reason } of complaints) speech.note(path, reason);
  if (folders.length > 0) {
    const { world } = await knowledgeFrom(modelFolder);
    atOnce(corpus.corpus.correctInSteps(new Corrections(folders, world)));
  }
  for await (const one of readFilesOf(...of)) if ('reading' in one) corpus.add(one.path, one.text, one.reading);
  return corpus;
}

const readFilesOf = (
  paths: readonly string[],
  options: ReadingOptions,
  surroundings: Surroundings,
  speech: Speech,
): ReturnType<typeof readFiles> => readFiles(paths, 'reading', options, surroundings, speech);

async function readerFor(
  jobs: number,
  { minimumConfidence }: ReadingOptions,
  { modelFolder, threadScript }: Surroundings,
): Promise<Reader> {
  const options: AnalysisOptions = minimumConfidence === undefined ? {} : { minimumConfidence };
  if (jobs > 1) return new ReadingPool(jobs, threadScript, { modelFolder, options });
  const { OwnReader } = await import('./own-reader.js');
  return OwnReader.load(modelFolder, options);
}

async function* withInput(
  paths: readonly string[],
  options: ReadingOptions,
  { input }: Surroundings,
): AsyncGenerator<string> {
  for (const path of paths) {
    if (path === '-') yield* pathsFrom(input, options.null === true);
    else yield path;
  }
}

/** The same items, and whether there are more than a number of them. */
async function peek<T>(items: AsyncGenerator<T>, count: number): Promise<{ isMore: boolean; all: AsyncGenerator<T> }> {
  const first: T[] = [];
  while (first.length <= count) {
    const next = await items.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  async function* all(): AsyncGenerator<T> {
    yield* first;
    yield* items;
  }
  return { isMore: first.length > count, all: all() };
}
