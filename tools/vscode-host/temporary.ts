/** Folders that are gone when the work is done. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * A new empty folder. Whoever asks for it removes it; under `tools/run.mjs` it also goes when the task ends in any other way.
 */
export async function temporaryFolder(purpose: string): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(process.env['CONCORDANCE_TMP'] ?? tmpdir(), `concordance-${purpose}-`));
  // A server that was just ended may still have a file open.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
