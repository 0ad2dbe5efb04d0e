import { assert } from 'chai';
import { eventually } from './eventually.js';
import { Workbench } from './workbench.js';

describe('the tree of entities', () => {
  let workbench: Workbench;
  let text: string;
  before(async () => {
    workbench = await Workbench.open();
    text = await workbench.text('seeds/harbour.txt');
  });
  after(() => workbench.close());

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
    await reach('Per Nygaard', label => label === 'Per Nygaard');
    await page.keyboard.press('ArrowRight');
    await eventually(
      'Per Nygaard opened',
      () => entities.focused(),
      row => row.expanded === true,
    );
    await reach('the document', label => label === 'harbour.txt');
    await page.keyboard.press('ArrowRight');
    await eventually(
      'the document opened',
      () => entities.focused(),
      row => row.expanded === true,
    );
    await reach('the mention', label => label.includes('met Mayor Per Nygaard'));
    await page.keyboard.press('Enter');
    const start = text.indexOf('Per Nygaard');
    await editor.expectSelected(text, start, start + 'Per Nygaard'.length);
  });
});
