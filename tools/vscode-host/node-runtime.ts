/** A Node of a given major version: the one at work, or one from the npm registry. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from './install-once.js';
import { unpack } from './package-archive.js';

/** Packages that carry nothing but Node's executable for this system, under the names they go by, likeliest first. */
function carriers(): readonly string[] {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
}

/** The path of a Node executable of this major version. Throws where the registry has none for this system. */
export async function nodeOfMajor(major: number): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath;
  const folder = await installOnce(`node-${major}`, async draft => {
    const failures: string[] = [];
    for (const carrier of carriers()) {
      try {
        await unpack(`${carrier}@${major}`, draft);
        return;
      } catch (error) {
        failures.push(String(error));
      }
    }
    throw new Error(
      `No Node ${major} for ${process.platform} ${process.arch} could be installed from the npm registry. ` +
        `Run this with Node ${major} instead.\n${failures.join('\n')}`,
    );
  });
  const executable = ['bin/node', 'bin/node.exe', 'node.exe'].map(path => join(folder, path)).find(existsSync);
  if (!executable) throw new Error(`The package of Node ${major} holds no executable; remove ${folder} to try again.`);
  return executable;
}
