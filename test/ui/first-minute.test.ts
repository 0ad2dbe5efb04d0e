import { assert } from 'chai';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstLook } from '../../tools/tasks/start.js';
import { FIRST_LOOK, ROOT } from '../../tools/vscode-host/paths.js';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import { eventually } from './eventually.js';
import { WhereView } from './where-view.js';
import { Workbench } from './workbench.js';

describe('what npm start opens', () => {
  let workbench: Workbench;
  before(async () => {
    const { request, settings } = await firstLook(join(ROOT, 'examples', 'harbour'));
    workbench = await Workbench.open({
      folder: request.folder!,
      file: request.file!,
      settings,
      installed: FIRST_LOOK,
      settled: async page => {
        await page.locator('.tab', { hasText: /Welcome|Walkthrough/ }).waitFor();
        await page.locator('.tab.active[data-resource-name="2030-09-16-press-release.txt"]').waitFor();
      },
    });
  });
  after(() => workbench.close());

  it('is the first document with its names marked, and the list beside it', async () => {
    await workbench.tab('2030-09-16-press-release.txt').waitFor();
    await workbench.page.locator('.editor-instance .view-overlays [class*="ced-"]').first().waitFor();
    await workbench.entities.row('People').waitFor();
    await workbench.entities.row('Adrian Pellow').waitFor();
    await new WhereView(workbench.page).ready();
    const active = workbench.page.locator('.tab.active');
    assert.equal(await active.getAttribute('data-resource-name'), '2030-09-16-press-release.txt');
  });

  it('has the walkthrough one click away', async () => {
    await workbench.page.locator('.tab', { hasText: /Welcome|Walkthrough/ }).click();
    await workbench.page.locator('.getting-started', { hasText: 'Read with Concordance' }).first().waitFor();
    await workbench.page.locator('.getting-started-step').first().waitFor();
  });

  it('shows what the corpus speaks of once no document is in sight, and goes to entities from there', async () => {
    const where = new WhereView(workbench.page);
    const first = where.frame.locator('.reach button').first();
    await first.waitFor();
    await eventually(
      'all documents counted',
      () => where.frame.locator('.status:visible').allTextContents(),
      ([words]) => words?.startsWith('No document is in sight. Of 35 documents') === true,
    );
    assert.match((await first.getAttribute('aria-label')) ?? '', /^.+, \w+, \d+ documents$/);
    await first.focus();
    await workbench.page.keyboard.press('ArrowDown');
    await eventually(
      'the second at hand',
      () => where.focused(),
      label => /, \d+ documents$/.test(label),
    );
    await workbench.page.keyboard.press('Control+Alt+e');
    const pick = workbench.page.locator('.quick-input-widget:not(.hidden)');
    await pick.locator('.monaco-list-row', { hasText: 'Teresa Pellow' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
    await first.click();
    await where.expectStrips('the documents of the entity', strips => strips.length > 5);
  });
});

describe('a folder of text files', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  const settings = () =>
    readFile(join(folder.path, '.vscode', 'settings.json'), 'utf8').then(
      text => JSON.parse(text) as Record<string, unknown>,
      () => ({}),
    );
  before(async () => {
    folder = await temporaryFolder('first-minute');
    await mkdir(join(folder.path, 'letters'));
    const example = (name: string): string => join(ROOT, 'examples', 'harbour', name);
    await cp(example('2030-10-09-letter.txt'), join(folder.path, 'letters', 'one.txt'));
    await cp(example('2031-09-08-letter.txt'), join(folder.path, 'letters', 'two.txt'));
    await writeFile(join(folder.path, 'memo.txt'), 'Ingrid Solheim left Norway for Lisbon.\n');
    workbench = await Workbench.open({ folder: folder.path });
    await workbench.entities.show();
  });
  after(async () => {
    await workbench.close();
    await folder.remove();
  });

  const button = (name: string) =>
    workbench.entities.pane.locator('.welcome-view-content .monaco-button', { hasText: name });
  const item = () => workbench.page.locator('.statusbar-item[id$="concordance.offer"]');
  const language = () => workbench.page.locator('#status\\.editor\\.mode').textContent();

  it('is offered with its number and size, and read with one click', async () => {
    await button('Read the Text Files in This Folder').waitFor();
    await eventually(
      'the size beside the title',
      () => workbench.entities.pane.locator('.pane-header .description').textContent(),
      words => /^3 files, [\d.]+ kB$/.test(words ?? ''),
    );
    await button('Read the Text Files in This Folder').click();
    await workbench.entities.row('Ingrid Solheim').waitFor();
    await workbench.entities.row('Teresa Pellow').waitFor();
    assert.deepEqual(await settings(), { 'concordance.documents': '**/*.txt' });
    await workbench.openFile('memo.txt');
    await eventually('the language', language, name => name?.trim() === 'Source Text');
    await workbench.page.locator('.editor-instance .view-overlays [class*="ced-"]').first().waitFor();
  });

  it('is unread again', async () => {
    await workbench.command('Concordance: Stop Reading the Chosen Files');
    await button('Read the Text Files in This Folder').waitFor();
    await eventually('plain text', language, name => name?.trim() === 'Plain Text');
    assert.deepEqual(await settings(), {});
  });

  it('offers the same quietly beside a file that is not read', async () => {
    await item().waitFor();
    const bell = workbench.page.locator('#status\\.notifications a');
    assert.notMatch((await bell.getAttribute('aria-label')) ?? '', /new/i);
    await workbench.page
      .locator('.editor-group-container.active .editor-actions a[aria-label^="Read This File"]')
      .click();
    await workbench.entities.row('Ingrid Solheim').waitFor();
    await item().waitFor({ state: 'detached' });
    assert.deepEqual(await settings(), { 'concordance.documents': 'memo.txt' });
    await workbench.command('Concordance: Stop Reading This File');
    await item().waitFor();
  });

  it('lets the reader choose a folder or a pattern by keyboard, counted before it is taken', async () => {
    await item().locator('a').focus();
    await workbench.page.keyboard.press('Enter');
    const row = (words: string | RegExp) =>
      workbench.page.locator('.quick-input-widget:not(.hidden) .monaco-list-row', { hasText: words });
    await row('Read This File').waitFor();
    await row(/Read the Text Files in This Folder.*3 files/).waitFor();
    await workbench.quickInput.field.pressSequentially('Choose');
    await row('Choose…').waitFor();
    await workbench.quickInput.field.press('Enter');
    await row(/letters.*2 files/).waitFor();
    await workbench.quickInput.field.pressSequentially('nothing/*.txt');
    await row(/What Matches nothing.*no files/).waitFor();
    await workbench.quickInput.field.press('Enter');
    await workbench.quickInput.field.press('ControlOrMeta+a');
    await workbench.quickInput.field.pressSequentially('letters/o*.txt');
    await row(/What Matches letters.*1 file/).waitFor();
    await workbench.quickInput.field.press('Enter');
    await workbench.entities.row('Ilda Carvalhais').waitFor();
    assert.deepEqual(await settings(), { 'concordance.documents': 'letters/o*.txt' });
  });
});
