import { assert } from 'chai';
import { atRest, eventually } from './eventually.js';
import { Workbench } from './workbench.js';

describe('a folder of documents', () => {
  let workbench: Workbench;
  let text: string;
  before(async () => {
    workbench = await Workbench.open();
    text = await workbench.text('seeds/harbour.txt');
  });
  after(() => workbench.close());

  describe('the hover', () => {
    beforeEach(() => workbench.openFile('seeds/harbour.txt'));

    it('opens under the mouse, and its link lands on exactly the characters it quotes', async () => {
      const { editor } = workbench;
      await workbench.goTo(1);
      const hover = await editor.hoverSaying('The way to Denmark is long.', 'Denmark');
      const quoted = hover.locator('a', { hasText: 'Denmark' });
      await quoted.first().click();
      await workbench.tab('ferry.txt').waitFor();
      const other = await workbench.text('seeds/letters/ferry.txt');
      const start = other.indexOf('Denmark');
      await editor.expectSelected(other, start, start + 'Denmark'.length);
    });

    it('opens and is followed by keyboard', async () => {
      const { editor, page } = workbench;
      const [first, second] = [text.indexOf('Bergen'), text.lastIndexOf('Bergen')];
      const before = text.slice(0, first).split('\n');
      await workbench.goTo(before.length, before.at(-1)!.length + 2);
      await editor.hoverByKeyboard();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await editor.expectSelected(text, second, second + 'Bergen'.length);
    });

    it('shows what a document says as text', async () => {
      await workbench.openFile('seeds/markup.txt');
      const hover = await workbench.editor.hover('Norway');
      const shown = await hover.innerText();
      for (const piece of ['<b>Norway</b>', '**Norway**', '$(alert) Norway', '~~Norway~~'])
        assert.include(shown, piece);
      assert.equal(await hover.locator('img, .codicon-alert, b').count(), 0);
    });
  });

  describe('the tree of entities', () => {
    it('has a group for each kind, with its count', async () => {
      const { entities } = workbench;
      await entities.show();
      for (const kind of ['People', 'Countries', 'Organisations', 'Places']) {
        const group = await entities.scrollTo(kind);
        assert.equal(await group.getAttribute('aria-level'), '1');
        assert.match((await group.locator('.label-description').textContent()) ?? '', /^[1-9]\d*$/);
      }
    });

    it('opens by mouse down to a mention, and a click selects exactly its characters', async () => {
      const { entities, editor } = workbench;
      await entities.expand('Denmark');
      await entities.expand('harbour.txt');
      await (await entities.scrollTo(/Norway and Denmark want/)).click();
      await workbench.tab('harbour.txt').waitFor();
      const start = text.indexOf('Denmark');
      await editor.expectSelected(text, start, start + 'Denmark'.length);
    });

    it('opens by keyboard, and Enter selects exactly the mention', async () => {
      const { entities, editor, page } = workbench;
      await entities.focus();
      const reach = async (what: string, isThere: (label: string) => boolean) => {
        for (;;) {
          const row = await entities.focused();
          if (isThere(row.label)) return;
          await page.keyboard.press('ArrowDown');
          await eventually(
            `the way down to ${what}`,
            () => entities.focused(),
            now => now.index === row.index + 1,
          );
        }
      };
      /** Opens the row with the focus, and waits for what is in it: the list says that it is open before it has asked for that. */
      const open = async (what: string) => {
        await page.keyboard.press('ArrowRight');
        await entities.expectRows(`what is in ${what}`, rows => {
          const at = rows.findIndex(row => row.focused);
          return rows[at]?.expanded === true && rows[at + 1]?.level === rows[at].level + 1;
        });
      };
      await reach('Per Nygaard', label => label === 'Per Nygaard');
      await open('Per Nygaard');
      await reach('the document', label => label === 'harbour.txt');
      await open('the document');
      await reach('the mention', label => label.includes('met Mayor Per Nygaard'));
      await page.keyboard.press('Enter');
      const start = text.indexOf('Per Nygaard');
      await editor.expectSelected(text, start, start + 'Per Nygaard'.length);
    });
  });

  describe('marks', () => {
    before(() => workbench.openFile('seeds/harbour.txt'));

    const marked = () => workbench.editor.look('Denmark').then(({ line }) => line !== '');
    const expectMarked = (yes: boolean) => eventually(`marked: ${yes}`, marked, seen => seen === yes);

    it('go and come back by command', async () => {
      await expectMarked(true);
      await workbench.command('Concordance: Show or Hide Marks');
      await expectMarked(false);
      await workbench.command('Concordance: Show or Hide Marks');
      await expectMarked(true);
    });

    it('follow the text while it is typed', async () => {
      await workbench.goTo(1, 1);
      await workbench.page.keyboard.type('Sweden, ');
      await eventually(
        'a mark on what was typed',
        () => workbench.editor.look('Sweden'),
        seen => seen.line !== '',
      );
      await expectMarked(true);
      await workbench.command('File: Revert File');
      await eventually(
        'the text as it was',
        () => workbench.editor.firstLine(),
        line => line === 'Harbour talks',
      );
      await expectMarked(true);
    });

    it('are the right ones after any pace of typing', async () => {
      for (const delay of [0, 10, 60, 250]) {
        await workbench.goTo(1, 1);
        const words = delay < 100 ? 'Sweden, Anna Berg of Norway, ' : 'Sweden, ';
        await workbench.page.keyboard.type(words, { delay });
        await workbench.page.keyboard.press('Home');
        await workbench.page.keyboard.type('Peru ', { delay });
        await eventually(
          'a mark on what was typed last',
          () => workbench.editor.look('Peru'),
          seen => seen.line !== '',
        );
        const marks = await atRest('marks at rest', () => workbench.editor.marks()); // what was late has come
        await workbench.command('Concordance: Show or Hide Marks');
        await expectMarked(false);
        await workbench.command('Concordance: Show or Hide Marks');
        await eventually(
          `the same marks when all are set anew (typed every ${delay} ms)`,
          () => workbench.editor.marks(),
          anew => JSON.stringify(anew) === JSON.stringify(marks),
          5000,
        );
        await workbench.command('File: Revert File');
        await expectMarked(true);
      }
    });

    it('are there at once in a document that is shown beside', async () => {
      await workbench.command('View: Split Editor Right');
      await workbench.openFile('seeds/letters/ferry.txt');
      await eventually(
        'a mark in the other editor',
        () => workbench.editorOf('ferry.txt').look('Ingrid Solheim'),
        seen => seen.line !== '',
      );
      const other = workbench.editorOf('harbour.txt');
      await eventually(
        'the marks of the first',
        () => other.look('Denmark'),
        seen => seen.line !== '',
      );
    });
  });

  describe('the status bar', () => {
    before(() => workbench.openFile('seeds/letters.txt'));

    const item = () => workbench.page.locator('.statusbar-item[id$="concordance.status"]');
    const says = (words: RegExp) =>
      eventually(
        `the status bar says ${String(words)}`,
        () => item().getAttribute('aria-label'),
        label => words.test(label ?? ''),
      );

    it('says how much the document names', async () => {
      await says(/This document: \d+ names, \d+ mentions/);
    });

    it('says what the cursor is on, with the number of its mentions', async () => {
      await workbench.editor.click('Germany');
      await says(/Germany, country, \d+ mentions/);
      await workbench.editor.click('answered');
      await says(/This document/);
    });

    it('opens the list of all entities', async () => {
      await item().click();
      const pick = workbench.page.locator('.quick-input-widget:not(.hidden)');
      await pick.locator('.monaco-list-row', { hasText: 'Germany' }).first().waitFor();
      await workbench.page.keyboard.press('Escape');
    });

    it('is silent beside what is no document', async () => {
      await workbench.command('File: New Untitled Text File');
      await item().waitFor({ state: 'detached' });
    });
  });
});
