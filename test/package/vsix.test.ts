import { assert } from 'chai';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeVsix } from '../../tools/tasks/vsix.js';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import manifest from '../../package.json' with { type: 'json' };
import { readZip } from './zip.js';

describe('the package', () => {
  let folder: TemporaryFolder;
  let path: string;
  let files: Map<string, Buffer>;
  before(async () => {
    folder = await temporaryFolder('package');
    path = join(folder.path, 'concordance.vsix');
    await makeVsix(path);
    files = await readZip(path);
  });
  after(() => folder.remove());

  it('is smaller than 6 MB', async () => {
    assert.isBelow((await stat(path)).size, 6_000_000);
  });

  it('holds no sources, tests or maps', () => {
    const names = [...files.keys()];
    const unwanted = /\.tsx?$|\.map$|(?:^|\/)(?:src|test|tools|seeds|node_modules|\.[^/]*)\//;
    assert.deepEqual(
      names.filter(name => unwanted.test(name)),
      [],
    );
    for (const [name, bytes] of files) {
      if (name.endsWith('.js')) assert.notInclude(bytes.toString('utf8'), 'sourceMappingURL=', name);
    }
  });

  it('holds all that the manifest names', () => {
    const { main, browser, icon } = manifest as { main: string; browser: string; icon?: string };
    const named = [main, browser, ...(icon === undefined ? [] : [icon])];
    const contributed = JSON.stringify(manifest.contributes).matchAll(
      /"(\.?\/?(?:media|syntaxes|dist|model|schema)\/[^"]+)"/g,
    );
    for (const file of [...named, ...[...contributed].map(([, file = '']) => file)]) {
      assert.isTrue(files.has(`extension/${file.replace(/^\.\//, '')}`), file);
    }
  });

  it('holds the pictures of the README, and none besides', () => {
    const readme = files.get('extension/readme.md') ?? files.get('extension/README.md')!;
    const shown = [...readme.toString('utf8').matchAll(/media\/pictures\/[\w.-]+/g)].map(
      ([file]) => `extension/${file}`,
    );
    const held = [...files.keys()].filter(name => name.startsWith('extension/media/pictures/'));
    assert.sameMembers(held, [...new Set(shown)]);
  });

  it('holds a command that serves assistants, and all that it needs', async () => {
    const there = join(folder.path, 'unpacked');
    for (const [name, bytes] of files) {
      if (!/^extension\/(?:dist\/cli\.js|dist\/web\/worker\.js|model\/)/.test(name)) continue;
      await mkdir(dirname(join(there, name)), { recursive: true });
      await writeFile(join(there, name), bytes);
    }
    await writeFile(join(there, 'a.txt'), 'Angela Merkel flew to Lisbon.');
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [join(there, 'extension/dist/cli.js'), 'mcp', join(there, 'a.txt')],
    });
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(transport);
    try {
      const { content } = await client.callTool({ name: 'concordance_listEntities', arguments: {} });
      assert.include(JSON.stringify(content), 'Angela Merkel');
    } finally {
      await client.close();
    }
  });

  it('holds the model and the licences', () => {
    const model = [...files.keys()].filter(name => name.startsWith('extension/model/'));
    assert.isAtLeast(model.length, 4);
    for (const name of ['NOTICE.md', 'LICENSE.txt']) assert.isTrue(files.has(`extension/${name}`), name);
  });
});
