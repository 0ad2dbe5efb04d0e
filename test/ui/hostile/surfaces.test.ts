import { assert } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder, type TemporaryFolder } from '../../../tools/vscode-host/temporary.js';
import { eventually } from '../eventually.js';
import { WhereView } from '../where-view.js';
import { Workbench } from '../workbench.js';
import { damage, MAIN, NAMES, plant } from './documents.js';
import { Traces } from './traces.js';

/** What the editor settles with a space of no width is as it was to a reader. */
const seen = (text: string): string => text.replaceAll('\u200b', '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

for (const inBrowser of [false, true]) {
  describe(`documents that try to be more than text, in a ${inBrowser ? 'browser’s' : 'Node'} extension host`, function () {
    if (process.platform === 'win32') return; // which has no files of such names
    let folder: TemporaryFolder;
    let workbench: Workbench;
    let traces: Traces;

    before(async () => {
      folder = await temporaryFolder('hostile');
      await plant(folder.path);
      // The editor itself makes links of what stands in a text.
      const settings = { 'editor.links': false };
      workbench = await Workbench.open({
        folder: folder.path,
        file: join(folder.path, 'seeds', MAIN),
        settings,
        inBrowser,
      });
      traces = new Traces(workbench.page);
      await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await workbench.entities.show();
      await workbench.entities.scrollTo(/Flo/);
    });
    after(async () => {
      await workbench.close();
      await folder.remove();
    });
    afterEach(async () => {
      for (let i = 0; i < 2; i++) await workbench.page.keyboard.press('Escape');
    });

    /** Waits until a surface shows some words as they stand in the documents. */
    const shows = (what: string, surface: Locator, ...words: string[]): Promise<string> =>
      eventually(
        `${what} with ${words.join(', ')}`,
        async () => seen((await surface.allInnerTexts()).join('\n')),
        text => words.every(one => text.includes(seen(one))),
      );

    /** As `shows`, and nothing in the whole page is more than text then. */
    async function expectText(what: string, surface: Locator, ...words: string[]): Promise<void> {
      await shows(what, surface, ...words);
      assert.deepEqual(await traces.all(), [], what);
    }

    const list = (): Locator => workbench.page.locator('.quick-input-widget:not(.hidden)');
    /** Puts the cursor on the name of icons. */
    const goToFlo = async (): Promise<void> => {
      await workbench.page.mouse.move(1, 1);
      const lines = (await workbench.text(join('seeds', MAIN))).split('\n');
      const line = lines.findIndex(one => one.includes(`they saw ${NAMES.icon}`));
      await workbench.tab(MAIN).click();
      await workbench.goTo(line + 1, lines[line]!.indexOf(NAMES.icon) + 3);
    };

    it('are text in the list, at each of its levels, and in its tooltips', async () => {
      const { entities, page } = workbench;
      await expectText('the list', entities.pane, NAMES.icon, NAMES.block);
      const row = await entities.scrollTo(/Flo/);
      await row.locator('.label-name').hover();
      await expectText('a tooltip', page.locator('.workbench-hover, .monaco-hover:not(.hidden)'), NAMES.icon);
      await entities.expand(/Flo/);
      await entities.expand(/telescope.*\.txt$/);
      await expectText(
        'documents and passages',
        entities.pane,
        '$(telescope) [PLANTED](command:planted.run).txt',
        'they saw',
      );
      await (await entities.scrollTo(/telescope.*\.txt$/)).hover();
      await expectText(
        'a tooltip of a document',
        page.locator('.workbench-hover, .monaco-hover:not(.hidden)'),
        'command:planted.run',
      );
    });

    it('are text in the hover', async () => {
      const { editor, page } = workbench;
      for (const [word, name] of [
        ['Flo', NAMES.icon],
        ['Bea', NAMES.image],
        ['Dan', NAMES.command],
        ['Cyd', NAMES.block],
      ] as const) {
        await editor.hoverSaying('Not so?', word);
        await expectText('the hover', editor.openHover, name);
        await page.keyboard.press('Escape');
      }
    });

    it('are text in the status bar, the outline and the breadcrumbs', async () => {
      const { page } = workbench;
      await goToFlo();
      await expectText('the status bar', page.locator('.statusbar-item[id$="concordance.status"]'), NAMES.icon);
      await expectText('the breadcrumbs', page.locator('.breadcrumbs-control'), NAMES.icon);
      await workbench.command('Explorer: Focus on Outline View');
      const outline = page.locator('.outline-tree, .outline-pane');
      await outline.locator('.monaco-list-row', { hasText: 'On day' }).first().waitFor();
      await expectText('the outline', outline, '$(squirrel)');
      await workbench.entities.show();
    });

    it('are text in all that is chosen from', async () => {
      await goToFlo();
      await workbench.command('Concordance: Go to Entity…');
      await expectText('Go to Entity', list(), NAMES.icon, NAMES.command);
      await workbench.page.keyboard.press('Escape');
      await workbench.quickInput.type('F1', '#PLANTED Flo');
      await shows('symbols of the workspace', list(), NAMES.icon);
      // VS Code itself makes icons of what is in the path of a symbol.
      assert.deepEqual(
        (await traces.all()).filter(one => !one.includes('codicon-telescope')),
        [],
      );
      await workbench.page.keyboard.press('Escape');
      await workbench.quickInput.type('F1', '@Flo');
      await expectText('symbols of the document', list(), NAMES.icon);
      await workbench.page.keyboard.press('Escape');
      await workbench.command('Concordance: Choose Which Files Are Documents…');
      await expectText('folders to choose', list(), '<img src=x onerror=plantedRan=1> **PLANTED** `b`');
    });

    it('are text in references', async () => {
      await goToFlo();
      await workbench.command('Peek References');
      await expectText('references', workbench.page.locator('.zone-widget .ref-tree'), 'telescope');
    });

    it('are text in what is corrected, and how', async () => {
      const { page, entities } = workbench;
      await goToFlo();
      await page.keyboard.press('Control+.');
      const actions = page.locator('.action-widget');
      await expectText('code actions', actions, 'No Name…');
      await actions.locator('.monaco-list-row', { hasText: 'No Name' }).first().click();
      await expectText('a correction', list(), NAMES.icon, 'Everywhere', 'What changes');
      await page.keyboard.press('Escape');
      await workbench.command('Concordance: Rename…');
      await expectText('a name', list(), NAMES.icon);
      await page.keyboard.press('Escape');
      await workbench.command('Concordance: Same As…');
      await expectText('other names', list(), NAMES.icon, NAMES.command);
      await page.keyboard.press('Escape');
      await entities.expand('Corrections');
      await entities.scrollTo(/is shown as/);
      await expectText('the list of corrections', entities.pane, 'Germany is shown as');
    });

    it('are text in strips, and in who appears together', async () => {
      await goToFlo();
      await workbench.command('Concordance: Show Where in the Text');
      const where = new WhereView(workbench.page);
      await where.ready();
      await expectText('strips', where.frame.locator('body'), NAMES.icon, 'PLANTED');
      await where.tab('Together').click();
      await where.frame.locator('.companion').first().click();
      await expectText('Together', where.frame.locator('body'), NAMES.command, 'in Germany');
    });

    it('are text in problems', async () => {
      await workbench.command('Problems: Focus on Problems View');
      await expectText('problems', workbench.page.locator('.markers-panel'), NAMES.command);
    });

    it('are text in exports and copies, and in where they go', async function () {
      if (inBrowser) this.skip(); // where there is no preview of Markdown
      const { page } = workbench;
      await goToFlo();
      await workbench.command('Concordance: Export…');
      await expectText('what to export', list(), NAMES.icon);
      await list().locator('.monaco-list-row', { hasText: 'Flo' }).first().click();
      await expectText('the format', list(), 'Dossier');
      await list().locator('.monaco-list-row', { hasText: 'Dossier' }).first().click();
      await list().locator('.monaco-list-row', { hasText: 'Open in an Editor' }).first().click();
      await page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
      await expectPreview('an export');

      await workbench.entities.choose(/Flo/, 'Copy Quotations as Markdown');
      const copied = await eventually(
        'quotations',
        () => page.evaluate(() => navigator.clipboard.readText()),
        text => text.includes('Flo'),
      );
      await writeFile(join(folder.path, 'copied.md'), copied);
      await workbench.openFile('copied.md');
      await expectPreview('a copy');
    });

    async function expectPreview(what: string): Promise<void> {
      await workbench.command('Markdown: Open Preview');
      const preview = workbench.page
        .frameLocator('iframe.webview.ready[src*="extensionId=vscode.markdown-language-features"]')
        .frameLocator('#active-frame')
        .locator('body');
      await expectText(what, preview, NAMES.icon, 'they saw');
      await workbench.command('View: Close Editor');
    }

    it('are text in what is said of a damaged file', async function () {
      if (inBrowser) this.skip(); // where the folder is not looked at again
      const { page } = workbench;
      await goToFlo();
      await damage(folder.path);
      await workbench.editor.click('Germany');
      await workbench.command('Concordance: No Name…');
      await list().locator('.monaco-list-row', { hasText: 'Everywhere' }).first().click();
      await workbench.command('Notifications: Show Notifications');
      await expectText('a message', page.locator('.notifications-center'), 'is damaged');
    });
  });
}
