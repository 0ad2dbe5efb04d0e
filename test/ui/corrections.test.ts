import { assert } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorrections } from '../../src/core/correct/file/file-text.js';
import { printed } from '../../src/core/correct/statements/print.js';
import { eventually } from './eventually.js';
import { Workbench } from './workbench.js';

describe('corrections', () => {
  let workbench: Workbench;
  let plain: string;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFile('seeds/harbour.txt');
    await workbench.entities.show();
    await eventually(
      'marks',
      () => workbench.editor.look('Ingrid Solheim'),
      look => look.line !== '' && look.line !== 'none',
    );
    plain = JSON.stringify(await workbench.editor.look('wants').catch(() => workbench.editor.look('want')));
  });
  after(() => workbench.close());

  const said = async (): Promise<string[]> => {
    const text = await readFile(join(workbench.folder, 'concordance.corrections.json'), 'utf8').catch(() => '');
    return readCorrections(text).statements.map(({ statement }) => printed(statement));
  };
  const expectSaid = (what: string, pattern: RegExp) =>
    eventually(what, said, statements => pattern.test(statements.at(-1) ?? ''));
  const expectCount = (count: number) => eventually(`${count} statements`, said, ({ length }) => length === count);
  const expectMarked = (word: string, isMarked: boolean) =>
    eventually(
      `“${word}” ${isMarked ? '' : 'not '}marked`,
      () => workbench.editor.look(word),
      look => (JSON.stringify(look) !== plain) === isMarked,
    );
  const choose = async (label: string) => {
    const row = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
    await row.waitFor();
    await row.click();
  };
  const undo = () => workbench.command('Concordance: Undo Last Correction');

  it('are made with Ctrl+. and Enter, seen at once, and undone', async () => {
    const { page, editor } = workbench;
    await editor.click('Bergen');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'No Name' }).first().click();
    const everywhere = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Everywhere' });
    await everywhere.waitFor();
    await eventually(
      'what it changes',
      async () => (await everywhere.first().textContent()) ?? '',
      text => /\d+ mentions? in \d+ documents?/.test(text),
    );
    await everywhere.first().click();
    await expectSaid('Bergen is no name', /^\{"ignore": "Bergen"\}$/);
    await expectMarked('Bergen', false);
    await undo();
    await expectCount(0);
    await expectMarked('Bergen', true);
  });

  it('are made by a link of the hover', async () => {
    const { editor } = workbench;
    const hover = await editor.hoverSaying('Another kind', 'Per Nygaard');
    await hover.getByText('Another kind').click();
    await choose('Place');
    await choose('In This Document');
    await expectSaid(
      'Per Nygaard is a place',
      /"name": "Per Nygaard", "kind": "place", "in": \["seeds\/harbour\.txt"\]/,
    );
    await editor.hoverSaying('as you corrected it', 'Per Nygaard');
    await undo();
    await expectCount(0);
  });

  it('are made of selected words, by a command', async () => {
    const { page, editor } = workbench;
    const { x, y, width, height } = await editor.box('ferry');
    await page.mouse.dblclick(x + width / 2, y + height / 2);
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input[type=text]').fill('>Concordance: Mark as');
    await choose('Mark as');
    await choose('Organisation');
    await choose('Everywhere');
    await expectSaid('ferry is an organisation', /^\{"name": "ferry", "kind": "organisation"\}$/);
    await expectMarked('ferry', true);
    await undo();
    await expectCount(0);
    await expectMarked('ferry', false);
  });

  it('are made in the list by Delete and F2, listed there, and taken back', async () => {
    const { page, entities } = workbench;
    await (await entities.scrollTo('Denmark')).click();
    await page.keyboard.press('F2');
    const input = page.locator('.quick-input-widget:not(.hidden) input[type=text]');
    await input.fill('Danmark');
    await page.keyboard.press('Enter');
    await choose('Show as');
    await expectSaid('Denmark is shown as Danmark', /^\{"rename": "country: Denmark", "as": "Danmark"\}$/);
    await entities.scrollTo('Danmark');
    await (await entities.scrollTo('Per Nygaard')).click();
    await page.keyboard.press('Delete');
    await choose('Everywhere');
    await expectSaid('Per Nygaard is no name', /^\{"ignore": "Per Nygaard"\}$/);
    await entities.expand('Corrections');
    await entities.scrollTo('Denmark is shown as Danmark');
    await (await entities.scrollTo(/“Per Nygaard” is no name/)).click();
    await entities.focus();
    await page.keyboard.press('Delete');
    await expectCount(1);
  });

  it('are there after a restart', async () => {
    const { page, entities } = workbench;
    assert.lengthOf(await said(), 1);
    await page.reload();
    await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    await entities.show();
    await entities.scrollTo('Danmark');
  });
});
