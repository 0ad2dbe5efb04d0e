/** What the command needs of its surroundings, and what all its parts say to the one who called it. */
import type { Readable, Writable } from 'node:stream';
import type { TextReading } from '../../worker/text-reading.js';
import type { Problem } from '../files/problem.js';

/** The streams, files and cores that the command uses. */
export interface Surroundings {
  readonly input: Readable;
  readonly out: Writable;
  /** Progress is shown where this is a terminal. */
  readonly err: Writable & { readonly isTTY?: boolean };
  /** The folder with the model's files. */
  readonly modelFolder: string;
  /** Gives what reads texts in this thread. */
  readonly textReading: () => TextReading;
  /** A file that serves as a reading thread; see `serveThread`. */
  readonly threadScript: string;
  /** How many threads read at once unless told otherwise. */
  readonly cores: number;
}

/** The command was called in a way that it cannot follow; nothing was done. */
export class UsageError extends Error {}

/** Progress is shown so often at most, in milliseconds. */
const PAUSE = 100;

/** Words on standard error: problems a line each, and a line of progress that comes and goes. */
export class Speech {
  /** Whether a problem was told of. */
  hasProblems = false;
  private shown = 0;
  private isShown = false;

  constructor(private readonly err: Surroundings['err']) {}

  problem({ path, reason }: Problem): void {
    this.hasProblems = true;
    this.note(path, reason);
  }

  /** Something that is worth knowing and no failure. */
  note(path: string, words: string): void {
    this.say(`${path}: ${words}`);
  }

  /** The same in a line that is made already. */
  say(line: string): void {
    this.clear();
    this.err.write(`concordance: ${onOneLine(line)}\n`);
  }

  progress(words: string): void {
    const now = Date.now();
    if (this.err.isTTY !== true || now - this.shown < PAUSE) return;
    this.shown = now;
    this.isShown = true;
    this.err.write(`\r\u001b[K${words}`);
  }

  /** Takes the line of progress away. */
  clear(): void {
    if (this.isShown) this.err.write('\r\u001b[K');
    this.isShown = false;
  }
}

/** A file may be called by what commands a terminal, or looks like another line. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
