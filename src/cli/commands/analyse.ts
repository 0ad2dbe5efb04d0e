/** `concordance analyse`: what the documents name, as JSON, as lines of JSON, or as a listing. */
import type { FormatName } from '../../core/export/formats.js';
import { writeTo } from '../terminal/output.js';
import { readFiles, type ReadingOptions } from '../reading/read-files.js';
import type { Speech, Surroundings } from '../terminal/surroundings.js';
import { exportPaths } from './export.js';

export const ANALYSIS_FORMATS = ['json', 'text', 'jsonl'] as const satisfies readonly (FormatName | 'jsonl')[];

export interface AnalyseOptions extends ReadingOptions {
  readonly format: (typeof ANALYSIS_FORMATS)[number];
}

/** Prints the analysis of files. Lines are printed as the files are read: memory does not grow with their number. */
export async function analysePaths(
  paths: readonly string[],
  { format, ...options }: AnalyseOptions,
  surroundings: Surroundings,
  speech: Speech,
): Promise<void> {
  if (format !== 'jsonl') return exportPaths(paths, { ...options, format }, surroundings, speech);
  await writeTo(surroundings.out, lines(paths, options, surroundings, speech));
}

async function* lines(...[paths, options, surroundings, speech]: LineArguments): AsyncGenerator<Uint8Array> {
  for await (const one of readFiles(paths, 'line', options, surroundings, speech)) if ('line' in one) yield one.line;
}

type LineArguments = [readonly string[], ReadingOptions, Surroundings, Speech];
