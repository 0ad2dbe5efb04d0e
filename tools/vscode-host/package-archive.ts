/** The contents of an npm package, without installing it: no scripts run, no dependencies come along. */
import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { npm } from './npm.js';

/**
 * Unpacks an npm package (`name@version`) into a folder, which is made if need be.
 */
export async function unpack(spec: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const archive = (await npm(['pack', spec, '--silent'], folder)).trim().split('\n').at(-1);
  if (!archive) throw new Error(`npm pack ${spec} named no archive.`);
  // Every supported system has a tar that knows gzip: bsdtar on Windows and macOS, GNU tar on Linux.
  await promisify(execFile)('tar', ['-xzf', archive, '--strip-components=1'], { cwd: folder });
  await rm(join(folder, archive));
}
