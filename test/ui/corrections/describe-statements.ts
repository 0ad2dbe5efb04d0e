import { assert } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorrections } from '../../../src/core/correct/file/file-text.js';
import { printed } from '../../../src/core/correct/statements/print.js';
import { temporaryFolder, type TemporaryFolder } from '../../../tools/vscode-host/temporary.js';
import { eventually } from '../eventually.js';
import { Workbench } from '../workbench.js';
import { MAIN, plant } from './documents.js';
import { Reader } from './reader.js';
import { CORRECTIONS, type Correction } from './statements.js';

const FILE = 'concordance.corrections.json';
/** Where marks, list and strips are all in sight. */
const SIZE = { width: 1280, height: 1500 };
const EXAMPLES = {
  person: 'Jonas Adeyemi',
  country: 'Denmark',
  place: 'Bergen',
  organisation: 'Nordic Harbour Council',
};

/** Each statement by mouse and keys, in the extension host of a Node process or of the browser. */
export function describeStatements(inBrowser: boolean): void {
  describe(`corrections, in a ${inBrowser ? 'browser’s' : 'Node'} extension host`, () => {
    let folder: TemporaryFolder;
    let workbench: Workbench;
    let reader: Reader;

    before(async () => {
      folder = await temporaryFolder('statements');
      await plant(folder.path);
      const file = join(folder.path, 'seeds', MAIN);
      workbench = await Workbench.open({ folder: folder.path, file, inBrowser, size: SIZE });
      await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      reader = new Reader(workbench);
      await workbench.entities.show();
      await reader.learn(EXAMPLES);
    });
    after(async () => {
      await workbench.close();
      await folder.remove();
    });
    afterEach(async () => {
      for (let i = 0; i < 2; i++) await workbench.page.keyboard.press('Escape');
    });

    const expectListed = (words: string, isListed = true): Promise<string[]> =>
      eventually(
        `“${words}” ${isListed ? '' : 'not '}in the list`,
        () => reader.statements(),
        listed => listed.includes(words) === isListed,
      );

    for (const [what, { words, before, after, ways }] of Object.entries(CORRECTIONS)) {
      for (const { from, make } of ways) {
        const isLast = make === ways.at(-1)!.make;
        it(`one that ${what}, from the ${from}, is seen at once, undone${isLast ? ', and made again' : ''}`, async () => {
          await reader.sees(before);
          await make(reader);
          await reader.sees(after);
          await expectListed(words);
          await reader.command('Undo Last Correction');
          await reader.sees(before);
          if (!isLast) return;
          await make(reader);
          await reader.sees(after);
        });
      }
    }

    it('are all in the file, which a click in the list opens, and there after a restart', async () => {
      const text = await reader.file();
      const { statements, problems } = readCorrections(text);
      assert.deepEqual(problems, []);
      const lines = statements.map(({ statement }) => printed(statement));
      const isSaid = ({ line }: Correction): boolean => lines.filter(one => line.test(one)).length === 1;
      assert.isTrue(Object.values(CORRECTIONS).every(isSaid), text);
      assert.lengthOf(lines, Object.keys(CORRECTIONS).length);
      // What a browser host writes is kept in memory in these tests; this stands for a store that keeps it.
      if (inBrowser) await writeFile(join(folder.path, FILE), text);
      else assert.equal(await readFile(join(folder.path, FILE), 'utf8'), text);
      await workbench.page.reload();
      await workbench.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
      await workbench.entities.show();
      for (const { words } of Object.values(CORRECTIONS)) await expectListed(words);
      for (const { after } of Object.values(CORRECTIONS)) await reader.sees(after);
    });

    it('are taken back where they are listed', async () => {
      const { words, before } = CORRECTIONS['shows one under another name']!;
      await reader.press([words], 'Delete');
      await expectListed(words, false);
      await workbench.openFile(`seeds/${MAIN}`);
      await reader.sees(before);
    });
  });
}
