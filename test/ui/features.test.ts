import { assert } from 'chai';
import { eventually } from './eventually.js';
import { Workbench } from './workbench.js';

describe('for a reader at work', () => {
  let workbench: Workbench;
  let text: string;
  before(async () => {
    workbench = await Workbench.open();
    text = await workbench.text('seeds/harbour.txt');
    await workbench.openFile('seeds/harbour.txt');
    await workbench.editor.hoverSaying('The way to Denmark is long.', 'Denmark'); // all is read
    await workbench.page.keyboard.press('Escape');
    await workbench.page.mouse.move(1, 1);
  });
  after(() => workbench.close());

  const opacity = (word: string) => async () => (await workbench.editor.look(word)).opacity;
  const input = () => workbench.page.locator('.quick-input-widget:not(.hidden) input[type=text]');

  it('Go to Entity shows a first mention while one chooses, and Esc restores the place', async () => {
    const { editor, page } = workbench;
    await workbench.goTo(5, 10);
    await workbench.command('Concordance: Go to Entity');
    await input().fill('denm');
    const start = text.indexOf('Denmark');
    await editor.expectSelected(text, start, start + 'Denmark'.length);
    await page.keyboard.press('Escape');
    await eventually(
      'the place as it was',
      () => editor.position(),
      ({ line, column, selected }) => line === 5 && column === 10 && selected === 0,
    );
  });

  it('Go to Entity goes to the mention with Enter', async () => {
    const { editor, page } = workbench;
    await workbench.goTo(1);
    await workbench.command('Concordance: Go to Entity');
    await input().fill('nygaard');
    const start = text.indexOf('Per Nygaard');
    await editor.expectSelected(text, start, start + 'Per Nygaard'.length);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:not(.hidden)').waitFor({ state: 'hidden' });
    await editor.expectSelected(text, start, start + 'Per Nygaard'.length);
  });

  it('Focus dims all but the sentences of one entity, and Esc ends it', async () => {
    const { editor, page } = workbench;
    await workbench.goTo(1);
    await editor.click('Denmark');
    await workbench.command('Concordance: Focus on This Entity');
    await eventually('another sentence dimmed', opacity('Tuesday'), seen => seen === '0.4');
    assert.equal(await opacity('ferry')(), '');
    await page.keyboard.press('Escape');
    await eventually('nothing dimmed', opacity('Tuesday'), seen => seen === '');
  });

  it('F12 goes from a short name to the full one, and Shift+F12 lists all mentions', async () => {
    const { editor, page } = workbench;
    await workbench.goTo(1);
    await editor.click('Solheim', 1);
    await page.keyboard.press('F12');
    const full = text.indexOf('Ingrid Solheim');
    await eventually(
      'the full name reached',
      () => editor.position(),
      ({ line, column }) => line === 3 && column === full - text.lastIndexOf('\n', full),
    );
    await page.keyboard.press('Shift+F12');
    const peek = page.locator('.reference-zone-widget');
    await peek.locator('.ref-tree .monaco-list-row', { hasText: 'ferry.txt' }).waitFor();
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  it('the tree offers what can be done with an entity', async () => {
    await workbench.entities.show();
    const offered = await workbench.entities.contextMenu('Denmark');
    await workbench.page.keyboard.press('Escape');
    assert.includeMembers(offered, [
      'Find All Mentions',
      'Go to First Mention',
      'Copy Name',
      'Copy Quotations as Markdown',
    ]);
  });
});
