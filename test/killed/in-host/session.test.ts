/** One session in an extension host: reads the folder's documents, and leaves beside them what it found; goes on working where it is told to. */
import { assert } from 'chai';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { CORRECTIONS_FILE, readCorrections } from '../../../src/core/correct/file/file-text.js';
import type { EntityIndex } from '../../../src/extension/common/entity-index.js';
import type { ConcordanceApi } from '../../../src/extension/extension.js';
import { said, type Query } from '../../answers.js';
import { BEGUN, CHECKED, ENDED, WORK, type Begun, type Ended } from '../session.js';
import { work } from './work.js';

const folder = vscode.workspace.workspaceFolders![0]!.uri.fsPath;

/** Leaves a file that is whole as soon as it is there. In the folder nothing else comes or goes: the index would look again at what there is. */
function leave(name: string, value: Begun | Ended): void {
  const beside = `${folder}-${name}`;
  writeFileSync(beside, JSON.stringify(value));
  renameSync(beside, join(folder, name));
}

/** Waits until the index has been at rest for so long, in milliseconds. */
async function rest(index: EntityIndex, stillness: number): Promise<void> {
  let since = Date.now();
  const moved = (): number => (since = Date.now());
  const listening = vscode.Disposable.from(index.onDidChangeProgress(moved), index.onDidChange(moved));
  while (index.progress.phase !== 'ready' || Date.now() - since < stillness) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  listening.dispose();
}

/** Whether all that the file of corrections says is of something. */
async function isInForce({ queries }: EntityIndex): Promise<boolean> {
  const file = join(folder, CORRECTIONS_FILE);
  const said = existsSync(file) ? readCorrections(readFileSync(file, 'utf8')).statements : [];
  const inForce = await queries.corrections();
  return inForce.length === said.length && inForce.every(({ mentions }) => mentions > 0);
}

describe('a session', function () {
  this.timeout(300_000);

  it('comes to its end, unless the host is killed', async () => {
    leave(BEGUN, { host: process.pid });
    const extension = vscode.extensions.getExtension<ConcordanceApi>('concordance.concordance');
    assert.isDefined(extension);
    const { index } = await extension.activate();
    let read = 0;
    index.onDidChangeProgress(({ phase, total }) => {
      if (phase === 'ready') read = total; // in the end, of the files that had to be read
    });
    await index.queries.documents();
    const query: Query = (method, ...args) =>
      (index.queries[method] as (...args: unknown[]) => Promise<never>)(...(args as unknown[]));
    const isWork = existsSync(join(folder, WORK));
    // Where texts are not at hand, what was corrected in them is looked for in the background.
    while (isWork && !(await isInForce(index))) await rest(index, 100);
    await rest(index, isWork ? 400 : 3000); // what was read is stored when nothing has been read for a while
    leave(isWork ? CHECKED : ENDED, { read, said: await said(query) });
    if (isWork)
      await work(index, folder, (name, line) => appendFileSync(join(folder, name), `${JSON.stringify(line)}\n`));
  });
});
