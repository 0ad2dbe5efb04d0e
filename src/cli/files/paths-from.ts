/** Paths that come in on standard input. */
import type { Readable } from 'node:stream';

/** The paths, each ended by a line end or by NUL; those that are empty are passed over. */
export async function* pathsFrom(input: Readable, isNul: boolean): AsyncGenerator<string> {
  const end = isNul ? '\0' : '\n';
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const parts = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split(end);
    rest = parts.pop()!;
    for (const part of parts) if (part !== '') yield isNul ? part : part.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
