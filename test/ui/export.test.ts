import { assert } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { Workbench } from './workbench.js';

describe('Export', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile('seeds/letters.txt');
    await workbench.entities.show();
    await workbench.entities.row('Angela Merkel').waitFor();
  });
  after(() => workbench.close());

  const press = (keys: string): Promise<void> => workbench.page.keyboard.press(keys);
  const copied = (): Promise<string> => workbench.page.evaluate(() => navigator.clipboard.readText());

  /** Types into the list that asks, and takes its first entry. */
  async function pick(asks: string, typed: string, entry: string): Promise<void> {
    const input = workbench.page.locator(`.quick-input-widget:visible input[placeholder*="${asks}"]`);
    await input.pressSequentially(typed);
    const first = workbench.page.locator('.quick-input-list .monaco-list-row.focused');
    await first.filter({ hasText: entry }).waitFor();
    await press('Enter');
  }

  it('saves what the documents say of an entity, from its menu, into a file', async () => {
    await workbench.entities.choose('Angela Merkel', 'Export…');
    await pick('In which format', 'Dossier', 'Dossier (Markdown)');
    await pick('Where to', 'Save', 'Save to a File…');
    const path = join(workbench.folder, 'merkel.md');
    const input = workbench.page.locator('.quick-input-widget:visible input[type=text]');
    await eventually(
      'the name that is offered',
      () => input.inputValue(),
      value => value.endsWith('/angela-merkel.md'),
    );
    await input.fill(path);
    await press('Enter');
    const saved = await eventually(
      'the file',
      () => readFile(path, 'utf8').catch(() => ''),
      text => text !== '',
    );
    assert.match(saved, /^# Angela Merkel\n\nPerson, \d+ mentions in \d+ documents/);
    assert.include(
      saved,
      '> **Angela Merkel** wrote to Germany from Brazil.\n>\n> — [seeds/letters.txt, line 3](seeds/letters.txt#L3)',
    );
    assert.notInclude(saved, '# Germany');
  });

  it('copies several that are selected, by keys', async () => {
    await workbench.entities.row('Angela Merkel').click();
    await workbench.entities.row('Germany').click({ modifiers: ['ControlOrMeta'] });
    await workbench.entities.choose('Germany', 'Export…');
    await pick('In which format', 'Table of Entities', 'Table of Entities (CSV)');
    await pick('Where to', 'Copy', 'Copy to the Clipboard');
    const table = await eventually('the table', copied, text => text.startsWith('entity,kind,'));
    const names = table
      .trim()
      .split('\n')
      .slice(1)
      .map(row => row.split(',')[2]);
    assert.sameMembers(names, ['Angela Merkel', 'Germany']);
  });

  it('asks what to export where it is called on nothing', async () => {
    await workbench.command('Concordance: Export…');
    await pick('What to export', 'This Document', 'This Document');
    await pick('In which format', 'Graph', 'Graph (GEXF)');
    await pick('Where to', 'Open', 'Open in an Editor');
    await workbench.tab('Untitled-1').waitFor();
    await eventually(
      'the graph',
      () => workbench.page.locator('.editor-group-container.active .view-lines').innerText(),
      text => text.replaceAll('\u00a0', ' ').includes('<gexf xmlns="http://gexf.net/1.3" version="1.3">'),
    );
  });
});
