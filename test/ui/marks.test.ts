import { assert } from 'chai';
import { eventually } from './eventually.js';
import { THEMES, type Theme } from '../../tools/vscode-host/settings.js';
import { Workbench } from './workbench.js';

// A name of each kind, from a text that names them plainly.
const NAMES = {
  person: 'Ingrid Solheim',
  country: 'Denmark',
  organisation: 'Norwegian Refugee Council',
  place: 'Bergen',
};

for (const theme of Object.keys(THEMES) as Theme[]) {
  describe(`marks in ${theme}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open({ theme });
      await workbench.openFile('seeds/harbour.txt');
    });
    after(() => workbench.close());

    const look = (word: string) => workbench.editor.look(word);

    it('tell the kinds apart by colour and by line', async () => {
      const looks = [];
      for (const [kind, name] of Object.entries(NAMES)) {
        looks.push(
          await eventually(
            `a mark on the ${kind} ${name}`,
            () => look(name),
            seen => seen.line !== '',
          ),
        );
      }
      const seen = JSON.stringify(looks);
      assert.equal(new Set(looks.map(({ colour }) => colour)).size, 4, seen);
      assert.equal(new Set(looks.map(({ line }) => line)).size, 4, seen);
    });

    it('leave other words alone', async () => {
      const { line, background, sides } = await look('ferry');
      assert.deepEqual([line, background, sides], ['', '', '']);
    });

    it('stand within nothing where Concordance is sure', async () => {
      for (const name of Object.values(NAMES)) assert.equal((await look(name)).sides, '', name);
    });
  });

  describe(`marks of what is not sure in ${theme}`, () => {
    let workbench: Workbench;
    before(async () => {
      // Nothing is a fifth more sure than this.
      workbench = await Workbench.open({ theme, settings: { 'concordance.minimumConfidence': 0.81 } });
      await workbench.openFile('seeds/harbour.txt');
    });
    after(() => workbench.close());

    it('tell the kinds apart as others do, and are told from others by their shape', async () => {
      const lines = new Set<string>();
      for (const [kind, name] of Object.entries(NAMES)) {
        const seen = await eventually(
          `a mark on the ${kind} ${name}`,
          () => workbench.editor.look(name),
          ({ line }) => line !== '',
        );
        assert.deepEqual([seen.sides, seen.background, seen.opacity], ['dotted', '', ''], name);
        lines.add(seen.line);
      }
      assert.equal(lines.size, 4);
    });

    it('are told in words by the hover and the list', async () => {
      const hover = await workbench.editor.hover('Denmark');
      assert.match(await hover.innerText(), /Concordance is not sure of this name: \d+%/);
      await workbench.entities.show();
      const row = workbench.entities.row('Denmark');
      await row.waitFor();
      assert.match((await row.getAttribute('aria-label')) ?? '', /^Denmark, \d+ mentions?, not sure/);
      assert.match((await row.locator('.label-description').textContent()) ?? '', /^\d+, not sure$/);
    });
  });
}

describe('marks', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFile('seeds/harbour.txt');
  });
  after(() => workbench.close());

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
    for (const delay of [0, 3, 10, 25, 60, 120, 400]) {
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
      await workbench.page.waitForTimeout(1000); // what was late has come
      const marks = await workbench.editor.marks();
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
