/** Writes an export piece by piece to where it goes. */
import * as vscode from 'vscode';
import type { ExportFormat } from '../../core/export/formats.js';
import { breaks } from '../common/breaks.js';
import type { Destination } from './destination.js';

/** More than this many UTF-16 code units go into a file alone. */
const LARGEST: Readonly<Record<'editor' | 'clipboard', number>> = { editor: 10_000_000, clipboard: 1_000_000 };

/** The error of an export that is too long for where it was to go. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** Writes text into a file of this machine bit by bit, and puts it where it belongs when it is whole. */
export type StreamToFile = (path: string, pieces: AsyncIterable<string>) => Promise<void>;

/**
 * Writes all pieces. A file is written bit by bit where the host can, in one go elsewhere. Rejects with `TooLong`, and with what the
 * pieces throw; nothing is written then.
 */
export async function writeExport(
  pieces: AsyncIterable<string>,
  format: ExportFormat,
  to: Destination,
  streamToFile: StreamToFile | undefined,
): Promise<void> {
  if (to.type === 'file') {
    if (streamToFile && to.uri.scheme === 'file') return streamToFile(to.uri.fsPath, withBreaks(pieces));
    return vscode.workspace.fs.writeFile(to.uri, await bytesOf(withBreaks(pieces)));
  }
  let content = '';
  for await (const piece of withBreaks(pieces)) {
    content += piece;
    if (content.length > LARGEST[to.type]) throw new TooLong();
  }
  if (to.type === 'clipboard') return vscode.env.clipboard.writeText(content);
  const document = await vscode.workspace.openTextDocument({ content, language: format.language });
  await vscode.window.showTextDocument(document);
}

/** The host's thread is others' too. */
async function* withBreaks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const pause = breaks();
  for await (const piece of pieces) {
    yield piece;
    await pause();
  }
}

async function bytesOf(pieces: AsyncIterable<string>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const part = encoder.encode(piece);
    parts.push(part);
    length += part.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
