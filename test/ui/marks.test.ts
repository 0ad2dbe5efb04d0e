import { eventually } from './eventually.js';
import { Workbench } from './workbench.js';

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
