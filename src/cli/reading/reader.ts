/** Reading one file: what is done in this process, or in each of several threads. */
import type { AnalysisOptions } from '../../core/reading/analyse.js';
import type { Knowledge } from '../../core/reading/knowledge.js';
import { readInSteps } from '../../core/reading/live-document.js';
import type { Reading } from '../../core/reading/reading.js';
import { documentLine } from '../../core/export/lines.js';
import { atOnce } from '../../core/text/steps.js';
import type { Problem } from '../files/problem.js';
import { readText } from '../files/read-text.js';

/** What is to come of a file: its analysis by itself as a line, or its reading with its text. */
export type Wanted = 'line' | 'reading';

/** A file that is to be read. */
export interface FileToRead {
  readonly path: string;
  readonly wanted: Wanted;
}

/** A file that was read, or why it was not. */
export type FileRead =
  | { readonly path: string; readonly line: string }
  | { readonly path: string; readonly text: string; readonly reading: Reading }
  | Problem;

/** Reads files, several at a time. */
export interface Reader {
  /** So many files are best asked for before the first is answered. */
  readonly ahead: number;
  read(file: FileToRead): Promise<FileRead>;
  close(): Promise<void>;
}

/** Reads in this thread; the next file is fetched from the disk while one is analysed. */
export class OwnReader implements Reader {
  readonly ahead = 2;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly options: AnalysisOptions,
  ) {}

  async read({ path, wanted }: FileToRead): Promise<FileRead> {
    const text = await readText(path);
    if (typeof text !== 'string') return text;
    const reading = atOnce(readInSteps(text, this.knowledge, this.options));
    return wanted === 'line' ? { path, line: documentLine(path, text, reading) } : { path, text, reading };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
