/** When files were last written, and how long they are. */
import * as vscode from 'vscode';
import type { Stamp } from '../../../wire/protocol.js';

/** So many files are asked for at a time. */
const AT_ONCE = 16;
/** A file that cannot be asked for has a stamp that none was read with: reading it says what is amiss. */
const UNKNOWN: Stamp = { mtime: -1, size: -1 };

/** The stamps of files. */
export async function stampsOf(documents: readonly string[]): Promise<{ document: string; stamp: Stamp }[]> {
  const stamps: { document: string; stamp: Stamp }[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < documents.length) {
      const place = next++;
      const document = documents[place]!;
      stamps[place] = { document, stamp: await stampOf(document) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stamps;
}

async function stampOf(document: string): Promise<Stamp> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(document, true));
    return { mtime, size };
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return UNKNOWN;
    throw error;
  }
}
