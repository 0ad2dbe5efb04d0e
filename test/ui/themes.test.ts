/** How marks look in each theme. */
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

describe('marks', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFile('seeds/harbour.txt');
  });
  after(() => workbench.close());

  const look = (word: string) => workbench.editor.look(word);

  inEachTheme(theme => {
    before(() => workbench.useTheme(theme));

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
});

describe('marks of what is not sure', () => {
  let workbench: Workbench;
  before(async () => {
    // Nothing is a fifth more sure than this.
    workbench = await Workbench.open({ settings: { 'concordance.minimumConfidence': 0.81 } });
    await workbench.openFile('seeds/harbour.txt');
  });
  after(() => workbench.close());

  inEachTheme(theme => {
    before(() => workbench.useTheme(theme));

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
});

function inEachTheme(describeTests: (theme: Theme) => void): void {
  for (const theme of Object.keys(THEMES) as Theme[]) describe(`in ${theme}`, () => describeTests(theme));
}
