/** One session in an extension host: reads the folder's documents, and leaves beside them what it found. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ConcordanceApi } from '../../../src/extension/extension.js';
import { said, type Query } from '../../answers.js';
import { BEGUN, ENDED, type Begun, type Ended } from '../session.js';

const { fs, workspaceFolders } = vscode.workspace;

async function leave(name: string, value: Begun | Ended): Promise<void> {
  const file = vscode.Uri.joinPath(workspaceFolders![0]!.uri, name);
  await fs.writeFile(file, new TextEncoder().encode(JSON.stringify(value)));
}

describe('a session', function () {
  this.timeout(300_000);

  it('comes to its end, unless the host is killed', async () => {
    await leave(BEGUN, { host: process.pid });
    const extension = vscode.extensions.getExtension<ConcordanceApi>('concordance.concordance');
    assert.isDefined(extension);
    const { index } = await extension.activate();
    let read = 0;
    index.onDidChangeProgress(({ phase, total }) => {
      if (phase === 'ready') read = total; // in the end, of the files that had to be read
    });
    await index.queries.documents();
    const stillness = 3000; // what was read is stored when nothing has been read for a while
    let since = Date.now();
    index.onDidChangeProgress(() => (since = Date.now()));
    while (index.progress.phase !== 'ready' || Date.now() - since < stillness) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    const query: Query = (method, ...args) =>
      (index.queries[method] as (...args: unknown[]) => Promise<never>)(...(args as unknown[]));
    await leave(ENDED, { read, said: await said(query) });
  });
});
