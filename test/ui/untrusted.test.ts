import { assert } from 'chai';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import { Workbench } from './workbench.js';

describe('a workspace that is not trusted', () => {
  let folder: TemporaryFolder;
  let elsewhere: TemporaryFolder;
  let workbench: Workbench;

  before(async function () {
    if (process.platform === 'win32') this.skip(); // links need a permission there
    folder = await temporaryFolder('untrusted');
    elsewhere = await temporaryFolder('elsewhere');
    await mkdir(join(folder.path, 'seeds', 'near'), { recursive: true });
    await mkdir(join(elsewhere.path, 'deep'));
    await writeFile(join(folder.path, 'seeds', 'near', 'plain.txt'), 'Ingrid Solheim left Norway.\n');
    await writeFile(join(elsewhere.path, 'private.txt'), 'Tomasz Brandt went to Chile.\n');
    await writeFile(join(elsewhere.path, 'deep', 'more.txt'), 'Tomasz Brandt went to Kenya.\n');
    await symlink(join(elsewhere.path, 'private.txt'), join(folder.path, 'seeds', 'linked.txt'));
    await symlink(elsewhere.path, join(folder.path, 'seeds', 'out'));
    await symlink(join(folder.path, 'seeds', 'near'), join(folder.path, 'seeds', 'within'));
    workbench = await Workbench.open({
      folder: folder.path,
      asksForTrust: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
    });
    await workbench.entities.show();
  });

  after(async () => {
    await workbench.close();
    await folder.remove();
    await elsewhere.remove();
  });

  it('is read, but for what links lead to outside of it, which is named with the reason', async () => {
    await workbench.entities.row('Norway').waitFor();
    await workbench.entities.row('Not Read').click();
    const rows = await workbench.entities.expectRows('both links', seen => seen.at(-1)?.label === 'out');
    const at = rows.findIndex(({ label }) => label === 'Not Read');
    assert.deepEqual(
      rows.slice(at + 1).map(({ label }) => label),
      ['linked.txt', 'out'],
    );
    for (const { description } of rows.slice(at + 1)) assert.match(description, /leads out of the workspace/);
    const labels = rows.slice(0, at).map(({ label }) => label);
    assert.includeMembers(labels, ['Ingrid Solheim', 'Norway']);
    assert.notInclude(labels, 'Chile');
  });

  it('has what its links lead to read as soon as the reader trusts it', async () => {
    await workbench.command('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor .workspace-trust-buttons-row a').first().click();
    await workbench.entities.row('Chile').waitFor();
    await workbench.entities.row('Kenya').waitFor();
    await workbench.entities.expectRows('nothing left out', rows => !rows.some(({ label }) => label === 'Not Read'));
  });
});
