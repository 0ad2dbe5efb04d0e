/** From files to a corpus. */
import { analyse, type AnalysisOptions } from '../core/analyse.js';
import { Corpus } from '../core/corpus.js';
import type { Knowledge } from '../core/knowledge.js';
import type { CorpusQueries } from '../core/queries.js';
import type { Problem } from './problem.js';
import { readText } from './read-text.js';

/** A corpus whose documents' keys are their paths, with their texts. */
export interface AnalysedFiles {
  readonly corpus: CorpusQueries;
  readonly textOf: (path: string) => string;
}

/** Reads and analyses files one after the other; the next is fetched from the disk while one is analysed. */
export async function analyseFiles(
  files: readonly string[],
  knowledge: Knowledge,
  options: AnalysisOptions,
  report: (problem: Problem) => void,
): Promise<AnalysedFiles> {
  const corpus = new Corpus();
  const texts = new Map<string, string>();
  let next = files[0] === undefined ? undefined : readText(files[0]);
  for (const [i, path] of files.entries()) {
    const text = await next!;
    const following = files[i + 1];
    next = following === undefined ? undefined : readText(following);
    if (typeof text !== 'string') {
      report(text);
      continue;
    }
    texts.set(path, text);
    corpus.set(path, text, analyse(text, knowledge, options));
  }
  return { corpus, textOf: path => texts.get(path) ?? '' };
}
