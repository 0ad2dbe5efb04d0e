import { assert } from 'chai';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeCommandPackage } from '../../tools/tasks/npm-package.js';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';

const run = promisify(execFile);
const TEXT = 'The mayor of Lyon met Angela Merkel in Germany.\n';

describe('the npm package of the command', () => {
  let folder: TemporaryFolder;
  let path: string;
  let installed: string;
  before(async () => {
    folder = await temporaryFolder('command');
    path = await makeCommandPackage(folder.path);
    installed = join(folder.path, 'empty');
    await mkdir(installed);
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', path], { cwd: installed });
  });
  after(() => folder.remove());

  const concordance = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
    run(join(installed, 'node_modules', '.bin', 'concordance'), args, { cwd: installed });

  it('is smaller than 6 MB', async () => {
    assert.isBelow((await stat(path)).size, 6_000_000);
  });

  it('installs nothing but itself', async () => {
    const packages = (await readdir(join(installed, 'node_modules'))).filter(name => !name.startsWith('.'));
    assert.deepEqual(packages, ['concordance']);
    const manifest = JSON.parse(
      await readFile(join(installed, 'node_modules/concordance/package.json'), 'utf8'),
    ) as Record<string, unknown>;
    assert.notProperty(manifest, 'dependencies');
    assert.notProperty(manifest, 'scripts');
    assert.sameMembers(await readdir(join(installed, 'node_modules/concordance')), [
      'CHANGELOG.md', 'LICENSE', 'NOTICE.md', 'README.md', 'dist', 'model', 'package.json', 'schema',
    ]); // prettier-ignore
  });

  it('runs in an empty folder, with threads and without', async () => {
    for (let i = 0; i < 30; i++) await writeFile(join(installed, `${i}.txt`), TEXT);
    const one = await concordance('export', '--format', 'csv-entities', '--jobs', '1', '.');
    assert.equal(one.stderr, '');
    assert.include(one.stdout, 'person:angela-merkel,person,Angela Merkel,,30,30,,\r\n');
    const two = await concordance('export', '--format', 'csv-entities', '--jobs', '2', '.');
    assert.deepEqual(two, one);
  });
});
