/** Reading one file: what is asked, and what is answered. */
import type { Reading } from '../../core/reading/reading.js';
import type { Problem } from '../files/problem.js';

/** What is to come of a file: its analysis by itself as a line of UTF-8, or its reading with its text. */
export type Wanted = 'line' | 'reading';

/** A file that is to be read. */
export interface FileToRead {
  readonly path: string;
  readonly wanted: Wanted;
}

/** A file that was read, or why it was not. */
export type FileRead =
  | { readonly path: string; readonly line: Uint8Array<ArrayBuffer> }
  | { readonly path: string; readonly text: string; readonly reading: Reading }
  | Problem;

/** Reads files, several at a time. */
export interface Reader {
  /** So many files are best asked for before the first is answered. */
  readonly ahead: number;
  read(file: FileToRead): Promise<FileRead>;
  close(): Promise<void>;
}
