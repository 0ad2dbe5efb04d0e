/** Where the output goes: to standard output, or into a file. */
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What is written: texts, or what is UTF-8 already. */
type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** So many UTF-16 code units are written at a time at least. */
const CHUNK = 64 * 1024;

/** Writes all pieces. A reader that has seen enough, as `head` does, is no failure: nothing more is written then. */
export async function writeTo(out: Writable, pieces: Pieces): Promise<void> {
  try {
    await pipeline(Readable.from(chunksOf(pieces)), out, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

/** Writes all pieces into a file, which is there only once it is whole. What is no plain file, as a device, is written to at once. */
export async function writeFileWhole(path: string, pieces: Pieces): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  const isPlain = before?.isFile() ?? true;
  const part = isPlain ? `${path}.${process.pid}.part` : path;
  try {
    await pipeline(Readable.from(chunksOf(pieces)), createWriteStream(part));
    if (isPlain) await rename(part, path);
  } catch (error) {
    if (isPlain) await rm(part, { force: true });
    throw error;
  }
}

/** Whether an error says that nobody reads any more. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

async function* chunksOf(pieces: Pieces): AsyncGenerator<string | Uint8Array> {
  let chunk = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (chunk !== '') yield chunk;
      chunk = '';
      yield piece;
      continue;
    }
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
