import { assert } from 'chai';
import { Workbench } from './workbench.js';

describe('the hover', () => {
  let workbench: Workbench;
  let text: string;
  before(async () => {
    workbench = await Workbench.open();
    text = await workbench.text('seeds/harbour.txt');
  });
  beforeEach(() => workbench.openFile('seeds/harbour.txt'));
  after(() => workbench.close());

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
    for (const piece of ['<b>Norway</b>', '**Norway**', '$(alert) Norway', '~~Norway~~']) assert.include(shown, piece);
    assert.equal(await hover.locator('img, .codicon-alert, b').count(), 0);
  });
});
