import { assert } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import { Workbench } from './workbench.js';

describe('documents that cannot be read', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  before(async () => {
    folder = await temporaryFolder('not-read');
    await mkdir(join(folder.path, 'seeds'));
    const write = (name: string, bytes: Buffer): Promise<void> => writeFile(join(folder.path, 'seeds', name), bytes);
    await write('plain.txt', Buffer.from('Ingrid Solheim left Norway.\n'));
    await write('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0, 0, 255, 254]));
    await write('latin.txt', Buffer.from('Der Außenminister reiste nach Köln.\n', 'latin1'));
    workbench = await Workbench.open({ folder: folder.path });
    await workbench.entities.show();
  });
  after(async () => {
    await workbench.close();
    await folder.remove();
  });

  it('stand at the end of the tree, each with its reason', async () => {
    await workbench.entities.expand('Not Read');
    const rows = await workbench.entities.expectRows(
      'the documents that were not read',
      seen => seen.at(-1)?.label === 'picture.txt',
    );
    const at = rows.findIndex(({ label }) => label === 'Not Read');
    assert.equal(rows[at]!.description, '2');
    assert.deepEqual(
      rows.slice(at + 1).map(({ label }) => label),
      ['latin.txt', 'picture.txt'],
    );
    for (const { description } of rows.slice(at + 1)) assert.match(description, /\w+ \w+/);
    assert.isTrue(rows.slice(0, at).some(({ label }) => label === 'Ingrid Solheim'));
  });

  it('open by a click', async () => {
    await workbench.entities.row('latin.txt').click();
    await workbench.tab('latin.txt').waitFor();
  });

  it('are read once they can be', async () => {
    await writeFile(join(folder.path, 'seeds', 'latin.txt'), 'Der Außenminister reiste nach Köln in Germany.\n');
    await workbench.entities.expectRows('one of them left', rows =>
      rows.some(({ label, description }) => label === 'Not Read' && description === '1'),
    );
    await workbench.entities.row('Germany').waitFor();
  });
});
