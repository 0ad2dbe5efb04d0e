/** When files were last written, and how long they are. */
import type { Stamp } from '../../wire/protocol.js';
import { FileError, type Workspace } from '../surroundings/workspace.js';

/** So many files are asked for at a time. */
const AT_ONCE = 16;
/** A file that cannot be asked for has a stamp that none was read with: reading it says what is amiss. */
const UNKNOWN: Stamp = { mtime: -1, size: -1 };

/** The stamps of files. */
export async function stampsOf(
  workspace: Workspace,
  documents: readonly string[],
): Promise<{ document: string; stamp: Stamp }[]> {
  const stamps: { document: string; stamp: Stamp }[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < documents.length) {
      const place = next++;
      const document = documents[place]!;
      stamps[place] = { document, stamp: await stampOf(workspace, document) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stamps;
}

async function stampOf(workspace: Workspace, document: string): Promise<Stamp> {
  try {
    const { mtime, size } = await workspace.stat(document);
    return { mtime, size };
  } catch (error) {
    if (error instanceof FileError) return UNKNOWN;
    throw error;
  }
}
