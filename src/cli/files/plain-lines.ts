/** The lines of files that other programs, or this one, have written. */
import { open, stat } from 'node:fs/promises';
import { whyNotPlain } from './find-files.js';
import { reasonOf, type Problem } from './problem.js';

/** A line and its number, from 1. */
export interface NumberedLine {
  readonly line: string;
  readonly number: number;
}

/** The lines of a file that are not empty. What cannot be read is told, and left out. */
export async function* plainLines(path: string, report: (problem: Problem) => void): AsyncGenerator<NumberedLine> {
  let number = 0;
  try {
    const reason = whyNotPlain(await stat(path));
    if (reason !== undefined) {
      report({ path, reason });
      return;
    }
    const file = await open(path);
    for await (const line of file.readLines({ highWaterMark: 1 << 20 })) {
      number++;
      if (line.trim() !== '') yield { line, number };
    }
  } catch (error) {
    report({ path: number > 0 ? `${path}:${number}` : path, reason: reasonOf(error) });
  }
}
