import { assert } from 'chai';
import * as vscode from 'vscode';
import { readCorrections } from '../../src/core/correct/file/file-text.js';
import { printed } from '../../src/core/correct/statements/print.js';
import type { Statement } from '../../src/core/correct/statements/statements.js';
import { editsFor, hasAll } from '../../src/extension/corrections/changes.js';
import { FolderFile } from '../../src/extension/corrections/folder-file.js';
import { allRead, eventually } from '../integration/support.js';

describe('two windows where files are written over', () => {
  it('do not lose each other’s corrections', async () => {
    const { queries } = await allRead();
    const [folder] = vscode.workspace.workspaceFolders as unknown as [vscode.WorkspaceFolder];
    const windows = [new FolderFile(folder, undefined), new FolderFile(folder, undefined)] as const;
    const file = windows[0].uri;
    await Promise.all(windows.map(window => window.ready()));
    const statements = Array.from({ length: 8 }, (_, i): Statement => ({ ignore: `Nowhere ${i}` }));
    await Promise.all(
      statements.map((statement, i) =>
        windows[i % 2]!.change(
          now => editsFor(now, { added: [statement], removed: [] }),
          now => hasAll(now, [statement]),
        ),
      ),
    );
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const said = readCorrections(text).statements.map(({ statement }) => printed(statement));
    assert.sameMembers([...new Set(said)], statements.map(printed));
    for (const window of windows) window.dispose();
    await vscode.workspace.fs.delete(file);
    await eventually('nothing corrected', async () => (await queries.corrections()).length === 0);
  });
});
