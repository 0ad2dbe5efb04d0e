/** From files to a corpus. */
import { analyse, type AnalysisOptions } from '../core/reading/analyse.js';
import { Corpus } from '../core/corpus/corpus.js';
import type { Knowledge } from '../core/reading/knowledge.js';
import { Corrections } from '../core/correct/rules.js';
import type { CorrectedFolder } from '../core/correct/statements/scope.js';
import type { Statement } from '../core/correct/statements/statements.js';
import { atOnce } from '../core/text/steps.js';
import type { Problem } from './problem.js';
import { readText } from './read-text.js';

/**
 * Reads and analyses files one after the other; the next is fetched from the disk while one is analysed. The documents' keys are
 * their paths. Files that are no text are reported and left out. `folders` is what the reader says of the documents.
 */
export async function analyseFiles(
  files: readonly string[],
  knowledge: Knowledge,
  options: AnalysisOptions,
  report: (problem: Problem) => void,
  folders: readonly CorrectedFolder<Statement>[] = [],
): Promise<Corpus> {
  const corpus = new Corpus();
  atOnce(corpus.correctInSteps(new Corrections(folders, knowledge.world)));
  let next = files[0] === undefined ? undefined : readText(files[0]);
  for (const [i, path] of files.entries()) {
    const text = await next!;
    const following = files[i + 1];
    next = following === undefined ? undefined : readText(following);
    if (typeof text === 'string') corpus.set(path, text, analyse(text, knowledge, options));
    else report(text);
  }
  return corpus;
}
