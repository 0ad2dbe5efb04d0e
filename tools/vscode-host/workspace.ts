/** A folder of documents that a test may change as it likes. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, SEEDS } from './paths.js';

export interface Workspace {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Copies the project's documents and those made up for the tests (`test/workspace`) into a temporary folder. */
export async function makeWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'concordance-workspace-'));
  await cp(join(ROOT, 'test', 'workspace'), folder, { recursive: true });
  await cp(SEEDS, join(folder, 'seeds'), { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
