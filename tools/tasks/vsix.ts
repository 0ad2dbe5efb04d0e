/** Makes the package that is installed into VS Code. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runGuarded } from '../vscode-host/guarded.js';
import { build } from './build.js';

const VSCE = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');

/** Builds for production and packs what `.vscodeignore` leaves into a file. Throws where that fails; vsce has said why. */
export async function makeVsix(path: string): Promise<void> {
  await build('--production');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    path,
  ];
  const code = await runGuarded(process.execPath, [VSCE, ...args], 180_000);
  if (code !== 0) throw new Error('The package could not be made.');
}
