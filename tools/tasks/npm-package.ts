/** Makes the npm package of the command: what it needs is bundled, so that nothing else is installed with it. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../vscode-host/npm.js';
import { ROOT } from '../vscode-host/paths.js';
import { temporaryFolder } from '../vscode-host/temporary.js';
import { build } from './build.js';

/** The files of the project that go into the package as they are. */
const FILES = ['dist/cli.js', 'dist/web/worker.js', 'model', 'schema', 'CHANGELOG.md', 'LICENSE', 'NOTICE.md'];

/** Of the project's manifest, what is true of the command. */
const FIELDS = ['name', 'version', 'license', 'author'] as const;

/** Packs what was built for production into `folder`, and gives the path of the package. Throws, with npm's words, where npm fails. */
export async function packCommand(folder: string): Promise<string> {
  const staged = await temporaryFolder('npm-package');
  try {
    for (const file of FILES) await cp(join(ROOT, file), join(staged.path, file), { recursive: true });
    const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
    const fields = Object.fromEntries(FIELDS.flatMap(name => (name in manifest ? [[name, manifest[name]]] : [])));
    const own = {
      ...fields,
      description:
        'Finds the people, countries, places and organisations that texts speak of, and every passage that names them',
      bin: { concordance: 'dist/cli.js' },
      engines: { node: '>=20' },
      files: ['dist', 'model', 'schema', 'NOTICE.md', 'CHANGELOG.md'],
    };
    await writeFile(join(staged.path, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
    await cp(join(ROOT, 'docs/command-line.md'), join(staged.path, 'README.md'));
    await mkdir(folder, { recursive: true });
    await npm(['pack', staged.path, '--pack-destination', folder], ROOT);
    return join(folder, `${String(manifest['name'])}-${String(manifest['version'])}.tgz`);
  } finally {
    await staged.remove();
  }
}

/** The same after a build. */
export async function makeCommandPackage(folder: string): Promise<string> {
  await build('--production');
  return packCommand(folder);
}
