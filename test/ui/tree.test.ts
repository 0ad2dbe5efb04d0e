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
