import { assert } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventDocument } from '../../tools/bench/corpus.js';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import { eventually } from './eventually.js';
import type { Row } from './tree-view.js';
import { WhereView } from './where-view.js';
import { Workbench } from './workbench.js';

const DOCUMENTS = 60;
const NAMED = 'Zoë Lindqvist met the mayor of Oslo. Zoë Lindqvist spoke of Peru.';

describe('a long list', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  const message = (): Promise<string> => workbench.entities.pane.locator('.message').innerText();
  const open = async (): Promise<void> => {
    folder = await temporaryFolder('long-list');
    await mkdir(join(folder.path, 'seeds'));
    for (let i = 0; i < DOCUMENTS; i++) await writeFile(join(folder.path, 'seeds', `${i}.txt`), inventDocument(i));
    await writeFile(join(folder.path, 'seeds', 'named.txt'), NAMED);
    workbench = await Workbench.open({ folder: folder.path, size: { width: 1280, height: 1000 } });
    await workbench.entities.show();
    await new WhereView(workbench.page).frame
      .locator('.status', { hasText: `Of ${DOCUMENTS + 1} documents` })
      .waitFor();
    await eventually('a list that stands', message, words => words === '');
    await workbench.entities.atRest();
  };
  const close = async (): Promise<void> => {
    await workbench.close();
    await folder.remove();
  };

  describe('with the keyboard, and with the mouse', () => {
    // Each time it is tried, with the list as it was at first.
    beforeEach(open);
    afterEach(close);

    it('shows its first 25 rows, and more by keyboard and by mouse', async () => {
      const { entities, page } = workbench;
      await entities.expand('People');
      const goDown = async (): Promise<Row> => {
        await entities.focus();
        await page.keyboard.press('End');
        for (let up = 0; up < 3; up++) await page.keyboard.press('ArrowUp'); // past the other kinds
        await page.waitForTimeout(500);
        return entities.focused();
      };
      await eventually('the row below the first 25', goDown, ({ index }) => index === 26);
      const more = await entities.focused();
      assert.equal(more.label, 'Show 100 More');
      const row = entities.pane.locator('.monaco-list-row.focused');
      assert.match((await row.getAttribute('aria-label')) ?? '', /^Show 100 more of \d+ that are left/);
      await page.keyboard.press('Enter');
      const next = await eventually(
        'the first new row, where the list went on',
        async () => ({ focused: await entities.focused(), around: (await entities.rows()).map(({ label }) => label) }),
        ({ focused: { index, label } }) => index === 26 && !label.startsWith('Show'),
      );
      assert.equal(next.focused.level, 2);

      const mores = entities.row(/^Show \d+ More$/).first();
      await (await entities.scrollTo(/^Show \d+ More$/)).click();
      await eventually(
        'the page after it',
        () => entities.focused(),
        ({ index }) => index === 126,
      );
      await mores.waitFor({ state: 'hidden' });
    });
  });

  describe('of one reader', () => {
    before(open);
    after(close);

    it('has all four kinds in sight, closed, until the reader opens them', async () => {
      const { entities, page } = workbench;
      const closed = (rows: Row[]): string[] => rows.filter(row => row.expanded === false).map(({ label }) => label);
      const rows = await entities.expectRows('four kinds', all => all.every(({ level }) => level === 1));
      assert.deepEqual(closed(rows), ['People', 'Countries', 'Organisations', 'Places']);
      // A view beside the list that is only being made may take the focus.
      const openFirst = async (): Promise<Row[]> => {
        await entities.focus();
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(500);
        return entities.rows();
      };
      await eventually('four kinds, one of them open', openFirst, rows => rows.some(({ level }) => level === 2));
    });

    it('is narrowed while one types, and whole again by one click', async () => {
      const { entities, page } = workbench;
      await entities.clickAction('Filter Entities');
      await workbench.quickInput.field.pressSequentially('zoe lind');
      await entities.expectRows('the one name', ([group, one, ...rest]) => {
        return group?.description === '1' && one?.label === 'Zoë Lindqvist' && rest.length === 0;
      });
      assert.equal(await message(), 'Filter: “zoe lind”');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await entities.clickAction('Clear Filter');
      await entities.expectRows('all names', rows => rows.length >= 4);
      assert.equal(await message(), '');
    });

    it('has strips that begin with 25 and go on by keyboard, where the reader is', async () => {
      const where = new WhereView(workbench.page);
      const option = where.chooser.locator('option:not([value=""])').first();
      await where.chooser.selectOption(await option.getAttribute('value'));
      await where.expectStrips('the first 25', strips => strips.length === 25);
      const more = where.frame.getByRole('button', { name: /^Show (\d+) more of \1 that are left$/ });
      assert.match((await more.textContent()) ?? '', /^Show \d+ More$/);
      await more.focus();
      await workbench.page.keyboard.press('Enter');
      const strips = await where.expectStrips('all of them', ({ length }) => length > 25);
      await more.waitFor({ state: 'hidden' });
      await eventually(
        'the first new strip at hand',
        () => where.focused(),
        label => label.startsWith(strips[25]!.title),
      );
    });

    it('has on top what is pinned', async () => {
      const { entities } = workbench;
      await entities.focus();
      const { label } = (await entities.rows())[1]!; // a person: the list is open since the first test
      await entities.choose(label, 'Pin');
      await entities.expectRows(
        'a group of its own',
        ([pinned, row]) => pinned?.label === 'Pinned' && row?.label === label,
      );
      await entities.choose(label, 'Unpin');
      await entities.expectRows('no such group', ([first]) => first?.label === 'People');
    });
  });
});
