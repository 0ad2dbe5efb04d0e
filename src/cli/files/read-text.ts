/** A file as the text that an editor shows of it, or the reason why it is none. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { decode } from '../../wire/decode.js';
import { whyNotPlain } from './find-files.js';
import { reasonOf, type Problem } from './problem.js';

/** Files longer than this are not read, in bytes: a text of that length still fits into one string. */
const LARGEST = 500 * 1024 * 1024;

/** Reads a file of UTF-8 text, or of UTF-16 where its bytes say so. A byte order mark is no part of the text. */
export async function readText(path: string): Promise<string | Problem> {
  try {
    const bytes = await readPlainFile(path);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const decoded = decode(bytes, 'utf8', LARGEST);
    return 'text' in decoded ? decoded.text : { path, reason: decoded.problem };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

/** What was a plain file a moment ago may be another thing now: it is opened so that nothing waits for it, and looked at again. */
async function readPlainFile(path: string): Promise<Uint8Array | Problem> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const reason = whyNotPlain(await file.stat());
    return reason === undefined ? await file.readFile() : { path, reason };
  } finally {
    await file.close();
  }
}
