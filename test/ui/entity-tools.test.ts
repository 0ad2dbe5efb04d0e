import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually.js';
import { Workbench } from './workbench.js';

const LETTERS = 'seeds/letters.txt';

describe('the tools for entities', () => {
  let workbench: Workbench;
  let text: string;
  const merkel: number[] = [];
  before(async () => {
    workbench = await Workbench.open();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    text = await workbench.text(LETTERS);
    for (const { index } of text.matchAll(/Angela Merkel/g)) merkel.push(index);
    await workbench.openFile(LETTERS);
    await workbench.entities.show();
    await workbench.entities.row('Angela Merkel').waitFor();
  });
  after(() => workbench.close());
  beforeEach(async () => {
    await press('Escape'); // whatever a test before left open
    await workbench.openFile(LETTERS);
  });

  const press = (keys: string): Promise<void> => workbench.page.keyboard.press(keys);
  const picked = (): Locator => workbench.page.locator('.quick-input-list .monaco-list-row.focused');
  const expectMerkel = (nth: number): Promise<void> =>
    workbench.editor.expectSelected(text, merkel[nth]!, merkel[nth]! + 'Angela Merkel'.length);
  const copied = (): Promise<string> => workbench.page.evaluate(() => navigator.clipboard.readText());

  it('lead a name further with each key, as fast as keys come', async () => {
    const names = [...text.matchAll(/Angela Merkel|Germany|Brazil|United Nations/g)];
    assert.isAbove(names.length, 10);
    await workbench.goTo(1);
    for (let i = 0; i < 10; i++) await press('Alt+j');
    const tenth = names[9]!;
    await workbench.editor.expectSelected(text, tenth.index, tenth.index + tenth[0].length);
    for (let i = 0; i < 5; i++) await press('Alt+Shift+j');
    await expectMerkel(1);
  });

  describe('Go to Entity', () => {
    async function open(): Promise<void> {
      await press('Control+Alt+e');
      const list = workbench.page.locator('.quick-input-widget:not(.quick-input-widget-closing)');
      await list.filter({ hasText: 'Go to Entity' }).locator('input[type=text]').waitFor();
    }

    async function pick(typed: string, name: string): Promise<void> {
      await open();
      await workbench.quickInput.field.pressSequentially(typed);
      await picked().filter({ hasText: name }).waitFor();
      const first = workbench.page.locator('.quick-input-list .monaco-list-row[data-index="0"]');
      await first.filter({ hasText: name }).waitFor(); // the answer for all that was typed, not for its first letter
    }

    /** Ends the list with a key, and waits until it is gone. */
    async function end(key: 'Enter' | 'Escape'): Promise<void> {
      await press(key);
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }

    it('shows an entity while it is picked, and goes back on Esc', async () => {
      await workbench.goTo(5, 3);
      await pick('merk', 'Angela Merkel');
      await expectMerkel(0);
      await end('Escape');
      const there = ({ line, column, selected }: { line: number; column: number; selected: number }): boolean =>
        line === 5 && column === 3 && selected === 0;
      await eventually('the cursor where it was', () => workbench.editor.position(), there);
    });

    it('goes back on Esc without the keys of what is opened next', async () => {
      const { quickInput } = workbench;
      for (const [typed, name] of [
        ['merk', 'Angela Merkel'],
        ['lisb', 'Lisbon'], // which is in another document
      ] as const) {
        await workbench.goTo(5, 3);
        await pick(typed, name);
        await workbench.page.locator('.monaco-editor .view-overlays [class*="ced-"]').first().waitFor();
        await end('Escape');
        await press('ControlOrMeta+p');
        await quickInput.field.pressSequentially('travels', { delay: 30 });
        assert.equal(await quickInput.field.inputValue(), 'travels');
        await quickInput.field.press('Escape');
        await eventually(
          'the cursor where it was',
          () => workbench.editor.position(),
          ({ line, column, selected }) => line === 5 && column === 3 && selected === 0,
        );
        await workbench.tab('letters.txt').and(workbench.page.locator('.active')).waitFor();
        assert.equal(await workbench.text(LETTERS), text);
      }
    });

    it('goes there on Enter, and typing goes on in the text', async () => {
      await workbench.editor.click('Brazil');
      await pick('merk', 'Angela Merkel');
      await end('Enter');
      await expectMerkel(0);
      await press('ArrowRight');
      const behind = ({ line, column }: { line: number; column: number }): boolean => line === 3 && column === 14;
      await eventually('the cursor behind the name', () => workbench.editor.position(), behind);
    });

    it('goes to the best match for what was typed, however soon Enter follows', async () => {
      for (const [typed, name] of [
        ['merk', 'Angela Merkel'],
        ['braz', 'Brazil'],
        ['germ', 'Germany'],
      ] as const) {
        await workbench.editor.click('Brazil');
        await open();
        await Promise.all([...typed.split(''), 'Enter'].map(press)); // faster than any list
        await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        const start = text.indexOf(name);
        await workbench.editor.expectSelected(text, start, start + name.length);
      }
    });

    it('lists the entities in the order of the index', async () => {
      await open();
      await workbench.quickInput.field.pressSequentially('n');
      const names = workbench.page.locator('.quick-input-list .monaco-list-row .label-name');
      const seen = await eventually(
        'Norway first',
        () => names.allTextContents(),
        ([first]) => first === 'Norway',
      );
      assert.notDeepEqual(seen, [...seen].sort());
      await end('Escape');
    });

    it('says how often, where and under which names', async () => {
      await pick('germ', 'Germany');
      assert.match((await picked().textContent()) ?? '', /Germany.*\d+ mentions in \d+ documents/);
      await end('Escape');
      await eventually(
        'the cursor where it was',
        () => workbench.editor.position(),
        ({ selected }) => selected === 0,
      );
    });
  });

  describe('keys', () => {
    it('go to the next and the previous mention, and to the next name', async () => {
      await workbench.editor.click('Angela Merkel');
      await press('Alt+.');
      await expectMerkel(1);
      await press('Alt+,');
      await expectMerkel(0);
      const germany = text.indexOf('Germany');
      await press('Alt+j');
      await workbench.editor.expectSelected(text, germany, germany + 7);
    });

    it('go to the definition, and list all references', async () => {
      await workbench.editor.click('Angela Merkel', 1);
      await press('F12');
      const definition = ({ line, column }: { line: number; column: number }): boolean => line === 3 && column === 1;
      await eventually('the cursor at the definition', () => workbench.editor.position(), definition);
      await press('Shift+F12');
      const references = workbench.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
      const listed = async (): Promise<string> => (await references.allTextContents()).join('\n');
      await eventually('mentions in both documents', listed, rows => /letters\.txt[^]*travels\.txt/.test(rows));
      await press('Escape');
    });
  });

  describe('the tree’s menus', () => {
    it('offer what can be done with an entity', async () => {
      const offered = await workbench.entities.contextMenu('Angela Merkel');
      const expected = [
        'Find All Mentions',
        'Go to First Mention',
        'Focus on This Entity',
        'Copy Name',
        'Copy Quotations as Markdown',
      ];
      assert.includeMembers(offered, expected);
      await press('Escape');
    });

    it('copy the name, and quotations with their sources', async () => {
      const choose = (title: string): Promise<void> => workbench.entities.choose('Angela Merkel', title);
      await choose('Copy Name');
      await eventually('the name copied', copied, value => value === 'Angela Merkel');
      await choose('Copy Quotations as Markdown');
      await eventually('quotations copied', copied, value =>
        value.includes('> Angela Merkel wrote to Germany from Brazil.\n>\n> — [seeds/letters.txt, line 3]'),
      );
    });

    it('change the scope and the order', async () => {
      const { entities } = workbench;
      await workbench.command('Concordance: Show Entities of This Document');
      await entities.expectRows(
        'no Lisbon in the letters',
        rows => rows.some(({ label }) => label === 'Germany') && !rows.some(({ label }) => label === 'Lisbon'),
      );
      await workbench.command('Concordance: Order by Name');
      await entities.expectRows('countries by name', rows => {
        const names = rows.map(({ label }) => label);
        return (
          names.indexOf('Brazil') === names.indexOf('Countries') + 1 &&
          names.indexOf('Germany') > names.indexOf('Brazil')
        );
      });
      await workbench.command('Concordance: Order by Number of Mentions');
      await workbench.command('Concordance: Show Entities of All Documents');
      await entities.expectRows('countries by mentions', rows => {
        const names = rows.map(({ label }) => label);
        return names.indexOf('Germany') === names.indexOf('Countries') + 1;
      });
    });

    it('show what the cursor is at', async () => {
      await workbench.editor.click('Angela Merkel', 1);
      await workbench.command('Concordance: Reveal in Entities');
      const row = await eventually(
        'a focused mention',
        () => workbench.entities.focused(),
        focused => focused.level === 4,
      );
      assert.match(row.label, /^3: .*Angela Merkel/);
    });
  });

  describe('Focus', () => {
    /** How opaque the characters of a word are. */
    async function opacity(word: string): Promise<number> {
      const { x, y, width, height } = await workbench.editor.box(word);
      return workbench.page.evaluate(
        ([left, top]) => {
          const piece = document.elementsFromPoint(left!, top!).find(element => element.closest('.view-line'));
          return piece ? Number(getComputedStyle(piece).opacity) : NaN;
        },
        [x + width / 2, y + height / 2],
      );
    }

    it('dims all but the sentences of the entity, until Esc', async () => {
      await workbench.editor.click('Angela Merkel');
      await workbench.command('Concordance: Focus on This Entity');
      await eventually(
        'other sentences dimmed',
        () => opacity('again'),
        value => value < 0.6,
      );
      assert.equal(await opacity('wrote'), 1);
      await workbench.editor.click('wrote');
      await press('Escape');
      await eventually(
        'all shown in full',
        () => opacity('again'),
        value => value === 1,
      );
    });
  });
});
