/** Makes `concordance-VERSION.vsix`, and `concordance-VERSION.tgz` with the command, in the project's folder: `npm run package`. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../vscode-host/paths.js';
import { packCommand } from './npm-package.js';
import { makeVsix } from './vsix.js';

async function main(): Promise<void> {
  const { name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;
  const path = join(ROOT, `${name}-${version}.vsix`);
  await makeVsix(path);
  for (const made of [path, await packCommand(ROOT)])
    console.log(`${made}: ${((await stat(made)).size / 1_000_000).toFixed(2)} MB`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
