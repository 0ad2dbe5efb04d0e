import { assert } from 'chai';
import { join } from 'node:path';
import { firstLook } from '../../tools/tasks/start.js';
import { FIRST_LOOK, ROOT } from '../../tools/vscode-host/paths.js';
import { eventually } from './eventually.js';
import { TreeView } from './tree-view.js';
import { WhereView } from './where-view.js';
import { Workbench } from './workbench.js';

describe('in German', () => {
  let workbench: Workbench;
  let entities: TreeView;
  let where: WhereView;
  before(async () => {
    const { request, settings } = await firstLook(join(ROOT, 'examples', 'harbour'));
    workbench = await Workbench.open({
      language: 'de',
      folder: request.folder!,
      file: request.file!,
      settings,
      installed: FIRST_LOOK,
      settled: page => page.locator('.tab.active[data-resource-name="2030-09-16-press-release.txt"]').waitFor(),
    });
    entities = new TreeView(workbench.page, 'Entitäten');
    where = new WhereView(workbench.page);
  });
  after(() => workbench.close());

  it('the list and its menu speak', async () => {
    await entities.row('Personen').waitFor();
    const row = entities.row('Adrian Pellow');
    await row.waitFor();
    assert.match((await row.getAttribute('aria-label')) ?? '', /^Adrian Pellow, \d+ Erwähnungen, auch /);
    assert.includeMembers(await entities.contextMenu('Adrian Pellow'), [
      'Kein Name…',
      'Anheften',
      'Alle Textstellen lesen',
    ]);
    await workbench.page.keyboard.press('Escape');
  });

  it('the hover speaks', async () => {
    const hover = await workbench.editor.hoverSaying('In diesem Dokument', 'Adrian Pellow');
    const words = await hover.innerText();
    for (const said of ['Person, ', 'Auch: ', 'Warum sie zusammengehören: ', 'Zeile ', 'Kein Name'])
      assert.include(words, said);
  });

  it('the strips speak', async () => {
    await where.frame.getByRole('tab', { name: 'Zusammen' }).click();
    const line = where.frame.getByRole('treeitem', { name: /^In der Reihenfolge aller Dokumente: in \d+ von 35$/ });
    if (!(await line.isVisible())) await where.frame.locator('.companion > .line:visible').first().click();
    await line.waitFor();
    await where.frame.getByRole('tab', { name: 'Wo' }).click();
    const shown = where.frame.getByRole('combobox', { name: 'Anzuzeigende Entität' }).locator('option:checked');
    await eventually(
      'what the strips show',
      () => shown.textContent(),
      words => words === 'Hier am häufigsten erwähnt',
    );
  });

  it('the walkthrough and the commands speak', async () => {
    await workbench.page.locator('.tab', { hasText: /Welcome|Walkthrough/ }).click();
    await workbench.page.locator('.getting-started', { hasText: 'Lesen mit Concordance' }).first().waitFor();
    await workbench.page.locator('.getting-started-step', { hasText: 'Zeigen Sie auf einen Namen' }).first().waitFor();
    await workbench.command('Concordance: Entitäten filtern');
    await workbench.page.locator('.quick-input-widget:not(.hidden)', { hasText: 'Länder' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
