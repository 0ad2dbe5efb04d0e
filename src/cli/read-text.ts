/** A file as text, or the reason why it is none. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { reasonOf, type Problem } from './problem.js';

/** How much of a file is looked at to tell text from other data, in bytes. */
const PROBE = 64 * 1024;

/**
 * Reads a file of UTF-8 text. A byte order mark stays part of the text, as in any program that decodes the file plainly, so
 * that offsets count the same characters.
 */
export async function readText(path: string): Promise<string | Problem> {
  try {
    const bytes = await readFile(path);
    const reason = whyNotText(bytes);
    return reason === undefined ? bytes.toString('utf8') : { path, reason };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

function whyNotText(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return 'encoded as UTF-16, not as UTF-8';
  if (bytes.subarray(0, PROBE).includes(0)) return 'not text but binary data';
  if (!isUtf8(bytes)) return 'not encoded as UTF-8';
  return undefined;
}
