/** `concordance import`: labels that were changed in doccano, as a file of corrections. */
import {
  correctionsFile,
  correctionsFrom,
  NoLabels,
  type PlaceCorrection,
} from '../../core/export/annotate/labels-import.js';
import { plainLines } from '../files/plain-lines.js';
import { writeFileWhole, writeTo } from '../terminal/output.js';
import { pathsFrom } from '../reading/corrections.js';
import { readCorpus, type ReadingOptions } from '../reading/read-files.js';
import type { Speech, Surroundings } from '../terminal/surroundings.js';

/** Where the corrections go. */
export interface ImportOptions extends ReadingOptions {
  readonly out?: string;
}

/** Compares the labels of a file with what is found in the documents that they are of, and writes the differences. */
export async function importLabels(
  file: string,
  paths: readonly string[],
  options: ImportOptions,
  surroundings: Surroundings,
  speech: Speech,
): Promise<void> {
  const { queries } = await readCorpus(paths, options, surroundings, speech);
  const documents = new Set((await queries.documents()).map(({ document }) => document));
  const documentOf = (path: string): string | undefined => (documents.has(path) ? path : undefined);
  const pathOf = await pathsFrom(paths);
  const statements: PlaceCorrection[] = [];
  for await (const { line, number } of plainLines(file, problem => speech.problem(problem))) {
    try {
      statements.push(...(await correctionsFrom(line, queries, documentOf, pathOf)));
    } catch (error) {
      if (!(error instanceof NoLabels)) throw error;
      speech.problem({ path: `${file}:${number}`, reason: error.message });
    }
  }
  const pieces = [correctionsFile(statements)];
  await (options.out === undefined ? writeTo(surroundings.out, pieces) : writeFileWhole(options.out, pieces));
}
