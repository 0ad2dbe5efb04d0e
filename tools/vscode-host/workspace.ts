/** A folder of documents that a test may change as it likes. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, SEEDS } from './paths.js';
import { temporaryFolder, type TemporaryFolder } from './temporary.js';

/** Copies the project's documents and those made up for the tests (`test/workspace`) into a temporary folder. */
export async function makeWorkspace(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder('workspace');
  await cp(join(ROOT, 'test', 'workspace'), folder.path, { recursive: true });
  await cp(SEEDS, join(folder.path, 'seeds'), { recursive: true });
  return folder;
}
