import { assert } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventDocument } from '../../tools/bench/corpus.js';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import { eventually } from './eventually.js';
import { WhereView } from './where-view.js';
import { Workbench } from './workbench.js';

const DOCUMENTS = 1000;
/** Whom all of them name is among the first people of the list from the first to the last document. */
const NAMED = 'Tove Lindqvist';
const EVERYWHERE = `Ana Sousa met Rui Alves there. ${NAMED} had left with Jonas Adeyemi.\n`;
/** How often the strips are listened to, in milliseconds. */
const LISTENING = 50;

describe('a thousand documents', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  // Each time it is tried, with documents that have not been read.
  beforeEach(async () => {
    folder = await temporaryFolder('thousand');
    await mkdir(join(folder.path, 'seeds'));
    for (let i = 0; i < DOCUMENTS; i++)
      await writeFile(join(folder.path, 'seeds', `${i}.txt`), `${inventDocument(i)}\n\n${EVERYWHERE}`);
    workbench = await Workbench.open({ folder: folder.path });
  });
  afterEach(async () => {
    await workbench.close();
    await folder.remove();
  });

  it('fill the tree while they are read, and what is selected stays so', async () => {
    await workbench.entities.show();
    const listening = new AbortController();
    const heard = hear(listening.signal);
    const { pane } = workbench.entities;
    const message = (): Promise<string> => pane.locator('.message').innerText();
    // The first few names show opened; a long list has its kinds closed, until the reader opens one.
    await workbench.entities.expectRows('a long list', ([first]) => first?.expanded === false);
    await workbench.entities.expand('People');
    await workbench.entities.expectRows('the first names', rows => rows.length > 4);
    assert.match(await message(), /^Reading: [\d,]+ of 1,000 documents$/);
    const selected = pane.locator('.monaco-list-row.selected .label-name');
    await workbench.entities.row(NAMED).click();
    await eventually(
      'a row that is selected',
      () => selected.allInnerTexts(),
      names => names.join() === NAMED,
    );
    const rows = await workbench.entities.rows();
    await workbench.entities.expectRows('more names', now => now[0]!.description !== rows[0]!.description);
    assert.equal(await selected.innerText(), NAMED);
    await eventually('all read', message, words => words === '', 120_000);
    assert.equal(await selected.innerText(), NAMED);
    listening.abort();
    const said = [...(await heard)].join('\n');
    assert.match(said, /^Reading: /m);
    assert.notMatch(said, /No names found/, 'the strips say so only of what has been read');
  });

  /** All that the lines of status above the strips say until the signal comes. */
  async function hear(signal: AbortSignal): Promise<ReadonlySet<string>> {
    const said = new Set<string>();
    const lines = new WhereView(workbench.page).frame.locator('.status:visible');
    while (!signal.aborted) {
      for (const words of await lines.allTextContents()) said.add(words);
      await new Promise(resolve => setTimeout(resolve, LISTENING));
    }
    return said;
  }
});
