import { assert } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { WhereView } from './where-view.js';
import { Workbench } from './workbench.js';

const LETTERS = 'seeds/letters.txt';

/** Where a word stands in a text, every time. */
function offsetsOf(text: string, word: string): number[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => index);
}

describe('the view "Where in the text"', () => {
  let workbench: Workbench;
  let where: WhereView;
  let text: string;
  let germany: number[];
  before(async () => {
    workbench = await Workbench.open();
    where = new WhereView(workbench.page);
    text = await workbench.text(LETTERS);
    germany = offsetsOf(text, 'Germany');
    await workbench.openFile(LETTERS);
    await workbench.entities.show();
    await where.ready();
  });
  after(() => workbench.close());

  const expectAt = (nth: number) => workbench.editor.expectSelected(text, germany[nth]!, germany[nth]! + 7);

  const expectChosen = (name: string) =>
    eventually(
      `${name} chosen`,
      () => where.chooser.locator('option:checked').textContent(),
      seen => seen?.startsWith(`${name} (`) ?? false,
    );

  it('shows the most mentioned of the document at hand, a mark for each mention', async () => {
    const strips = await where.expectStrips('the names of the letters', ([first]) => first?.title === 'Germany');
    assert.equal(strips[0]!.count, String(germany.length));
    assert.lengthOf(strips[0]!.marks, germany.length);
    assert.isTrue(strips.some(({ title, count }) => title === 'Angela Merkel' && count === '2'));
  });

  it('reads the passage of the mark under the mouse, and a click selects exactly its name', async () => {
    const mark = where.marks('Germany').nth(2);
    await mark.hover();
    const read = () => where.passage.textContent();
    await eventually('the passage', read, seen => seen?.includes(`${LETTERS}, line 5`) ?? false);
    assert.match((await read()) ?? '', /Germany, Germany and Germany again; Germany still, Germany ever\./);
    await mark.click();
    await expectAt(2);
  });

  it('is one stop for the Tab key, with arrow keys between the marks and Enter to go there', async () => {
    const { page } = workbench;
    await where.chooser.focus();
    const reached: string[] = [];
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab');
      reached.push(await where.focused());
    }
    assert.deepEqual(reached.slice(0, 2), ['Follow the cursor', 'Where']);
    // The mark that was clicked last is where the Tab key comes back to.
    assert.match(reached[2] ?? '', /^Line 5: .*Germany/s);
    await page.keyboard.press('Home');
    assert.match(await where.focused(), /^Germany, country, \d+ mentions$/);
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    assert.notMatch(await where.focused(), /^Germany/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expectAt(germany.length - 1);
  });

  it('gives a strip for each document once an entity is chosen', async () => {
    await where.choose('Germany');
    const strips = await where.expectStrips('two documents', seen => seen.length === 2);
    assert.deepEqual(
      strips.map(({ title }) => title),
      ['letters.txt', 'travels.txt'],
    );
    const travels = await workbench.text('seeds/travels.txt');
    const start = travels.indexOf('until Germany') + 6;
    const line = travels.slice(0, start).split('\n').length;
    await where
      .marks('travels.txt')
      .and(where.frame.locator(`[aria-label="Line ${line}"]`))
      .click();
    await workbench.tab('travels.txt').waitFor();
    await workbench.editor.expectSelected(travels, start, start + 7);
    await where.expectStrips('the document at hand first', ([first]) => first?.title === 'travels.txt');
  });

  it('keeps what was chosen while it is hidden', async () => {
    const explorer = workbench.page.locator('.activitybar .action-item a[aria-label^="Explorer"]');
    await explorer.click();
    await workbench.page.locator('.explorer-folders-view').waitFor();
    await workbench.entities.show();
    await where.expectStrips('the documents of Germany', ([first]) => first?.title === 'travels.txt');
    await expectChosen('Germany');
  });

  it('shows who appears with whom, and opens by keyboard into their passages', async () => {
    const { page } = workbench;
    await where.tab('Where').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await where.focused(), 'Together');
    await where.ready();
    await page.keyboard.press('Tab');
    const names = await where.frame.locator('.companion > .line .title').allTextContents();
    assert.include(names, 'Brazil');
    const counts = await where.frame.locator('.companion > .line .count').allTextContents();
    assert.deepEqual(
      counts.map(Number),
      counts.map(Number).toSorted((a, b) => b - a),
    );
    for (let i = 0; i < names.indexOf('Brazil'); i++) await page.keyboard.press('ArrowDown');
    assert.match(await where.focused(), /^Brazil, country, \d+ sentences? in common$/);
    await page.keyboard.press('ArrowRight');
    const passages = where.frame.locator('.companion:has(.title:text-is("Brazil")) .quotation');
    await passages.first().waitFor();
    for (const passage of await passages.allTextContents()) {
      assert.include(passage, 'Germany');
      assert.include(passage, 'Brazil');
    }
    await page.keyboard.press('ArrowDown');
    assert.equal(await where.focused(), 'In the order of all documents: in 2 of 6');
    await page.keyboard.press('ArrowRight');
    assert.match(await where.focused(), /^seeds\/letters\.txt, \d+ sentences? in common$/);
    await page.keyboard.press('Enter');
    await workbench.editor.expectSelected(text, germany[0]!, germany[0]! + 7);
    await where.frame.locator('.timeline .mark').first().focus();
    await page.keyboard.press('ArrowLeft');
    assert.match(await where.focused(), /^In the order of all documents/);
    await page.keyboard.press('ArrowDown');
    assert.include(await where.focused(), 'Angela Merkel wrote to Germany from Brazil.');
    await page.keyboard.press('Enter');
    await workbench.tab('letters.txt').waitFor();
    await expectAt(0);
  });

  it('goes on to a companion, by mouse', async () => {
    await where.frame.getByRole('treeitem', { name: 'Show Brazil in the text' }).click();
    await expectChosen('Brazil');
  });

  it('shows the pairs of all documents where none is chosen, and goes on to either', async () => {
    await where.chooser.selectOption('');
    const pairs = where.frame.getByRole('treeitem', { name: / and .+, \d+ sentences? in common in \d+ documents?$/ });
    await pairs.first().waitFor();
    assert.equal(await where.chooser.locator('option:checked').textContent(), 'Together in most documents');
    assert.equal(await where.frame.getByRole('tree').getAttribute('aria-label'), 'Who appears together most');
    const [one, two] = await pairs.first().locator('.title').allTextContents();
    await pairs.first().focus();
    if ((await pairs.first().getAttribute('aria-expanded')) !== 'true') await workbench.page.keyboard.press('Enter');
    const quotation = pairs.first().locator('.quotation').first();
    await quotation.waitFor();
    for (const name of [one!, two!]) assert.include((await quotation.textContent()) ?? '', name);
    await where.frame
      .getByRole('treeitem', { name: `Show ${two!} in the text` })
      .first()
      .click();
    await expectChosen(two!);
    await where.tab('Where').click();
  });

  it('follows the cursor if asked to', async () => {
    const follow = where.frame.getByRole('button', { name: 'Follow the cursor' });
    /** The page tells the extension, which takes a moment that no reader's hand undercuts. */
    const turn = async () => {
      await follow.click();
      await workbench.page.waitForTimeout(1000); // milliseconds
    };
    await turn();
    await workbench.editor.click('answered');
    await workbench.editor.click('Merkel');
    await expectChosen('Angela Merkel');
    await turn();
    await workbench.editor.click('Brazil');
    await workbench.page.locator('.statusbar-item', { hasText: /Brazil: \d+ mentions/ }).waitFor();
    await expectChosen('Angela Merkel');
  });

  it('is reached from the tree of entities', async () => {
    await workbench.entities.choose('Germany', 'Show Where in the Text');
    await expectChosen('Germany');
    await where.expectStrips('all of its mentions', ([first]) => first?.count === String(germany.length));
  });

  it('shows the part of a document that is in view', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => (i % 100 === 50 ? 'In Germany all is well.' : 'Nothing new.'));
    await writeFile(join(workbench.folder, 'seeds/long.txt'), lines.join('\n'));
    await where.expectStrips('the long document', seen => seen.some(({ title }) => title === 'long.txt'));
    await where.marks('long.txt').last().click();
    await workbench.tab('long.txt').waitFor();
    await where.expectStrips('the long document first', ([first]) => first?.title === 'long.txt');
    const view = where.frame.locator('.row').first().locator('.viewport');
    const edge = () => view.getAttribute('x').then(Number);
    await eventually('the end in view', edge, x => x > 100);
    assert.isAbove(Number(await view.getAttribute('width')), 3);
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await eventually('the start in view', edge, x => x === 0);
  });

  it('shows what stands in a document as text, whatever it says', async () => {
    const hostile = 'In Germany <img src=x onerror="alert(1)"><b>all</b> is `well` &amp; <script>1</script> good.';
    await writeFile(join(workbench.folder, 'seeds/hostile.txt'), hostile);
    await where.expectStrips('the hostile document', seen => seen.some(({ title }) => title === 'hostile.txt'));
    await where.marks('hostile.txt').first().hover();
    const read = () => where.passage.textContent();
    await eventually('the passage', read, seen => seen?.includes('seeds/hostile.txt') ?? false);

    assert.include((await read()) ?? '', 'Germany <img src=x onerror="alert(1)"><b>all</b>');
    assert.equal(await where.passage.locator('img, b, script').count(), 0);
  });
});
