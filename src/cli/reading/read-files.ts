/** From the paths that were given to what was read of them, in their order. */
import type { AnalysisOptions } from '../../core/reading/analyse.js';
import { findFiles, type Found } from '../files/find-files.js';
import { pathsFrom } from '../files/paths-from.js';
import type { Speech, Surroundings } from '../terminal/surroundings.js';
import { Corrections } from '../../core/correct/rules.js';
import { findCorrections, type CorrectionsOption } from './corrections.js';
import { worldFrom } from './world.js';
import { FileCorpus } from './file-corpus.js';
import { inOrder } from './in-order.js';
import { OwnReader } from './own-reader.js';
import { ReadingPool } from './pool.js';
import type { FileRead, Reader, Wanted } from './reader.js';

/** What is to be read, and how. */
export interface ReadingOptions {
  readonly minimumConfidence?: number;
  /** How many threads read at once. */
  readonly jobs?: number;
  /** Paths on standard input end with NUL. */
  readonly null?: boolean;
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
  const reader = await (found.isMore ? poolFor(options, surroundings) : ownReader(options, surroundings));
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

/** Reads files into a corpus, as the reader corrected it: by the file at the top of each folder, unless told otherwise. */
export async function readCorpus(...of: Parameters<typeof readFilesOf>): Promise<FileCorpus> {
  const [paths, options, surroundings, speech] = of;
  const { folders, complaints } = await findCorrections(paths, options.corrections);
  for (const complaint of complaints) speech.say(complaint);
  const world = folders.length > 0 ? await worldFrom(surroundings.modelFolder) : undefined;
  const corpus = new FileCorpus(new Corrections(folders, world));
  for await (const one of readFilesOf(...of)) if ('reading' in one) corpus.add(one.path, one.text, one.reading);
  return corpus;
}

const readFilesOf = (
  paths: readonly string[],
  options: ReadingOptions,
  surroundings: Surroundings,
  speech: Speech,
): ReturnType<typeof readFiles> => readFiles(paths, 'reading', options, surroundings, speech);

/** As many readers as were asked for; one alone is this thread. */
function poolFor(options: ReadingOptions, surroundings: Surroundings): Promise<Reader> | Reader {
  const { modelFolder, threadScript, cores } = surroundings;
  const jobs = options.jobs ?? cores;
  const own = (): Promise<Reader> => ownReader(options, surroundings);
  return jobs === 1
    ? own()
    : new ReadingPool(jobs, threadScript, { modelFolder, options: analysisOptions(options) }, own);
}

function ownReader(options: ReadingOptions, { modelFolder, textReading }: Surroundings): Promise<Reader> {
  return OwnReader.load(textReading(), modelFolder, analysisOptions(options));
}

function analysisOptions({ minimumConfidence }: ReadingOptions): AnalysisOptions {
  return minimumConfidence === undefined ? {} : { minimumConfidence };
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
