import { assert } from 'chai';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { fileWith } from '../../src/core/correct/file/file-edits.js';
import { readCorrections } from '../../src/core/correct/file/file-text.js';
import { printed } from '../../src/core/correct/statements/print.js';
import type { Statement } from '../../src/core/correct/statements/statements.js';
import { changeFile, clearAbandoned } from '../../src/extension/corrections/change-file.node.js';
import { editsFor, hasAll } from '../../src/extension/corrections/changes.js';
import { FolderFile } from '../../src/extension/corrections/folder-file.js';
import { allRead, eventually, open } from './support.js';

describe('the file of corrections on this machine', () => {
  const [folder] = vscode.workspace.workspaceFolders as unknown as [vscode.WorkspaceFolder];
  const path = join(folder.uri.fsPath, 'concordance.corrections.json');
  const here = { change: changeFile, clear: clearAbandoned };

  const beside = (): string[] => readdirSync(folder.uri.fsPath).filter(name => name.includes('corrections'));
  const said = (at = path): string[] =>
    readCorrections(readFileSync(at, 'utf8')).statements.map(({ statement }) => printed(statement));

  async function isName(word: string): Promise<boolean> {
    const { queries } = await allRead();
    return (await queries.entities()).some(({ name }) => name === word);
  }

  /** Says in the document of the tests that Brazil is no name, there. */
  async function correct(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const { document } = await open('letters.txt');
    const place = { document: document.uri.toString(), start: document.getText().indexOf('Brazil'), end: 0 };
    const done = vscode.commands.executeCommand('concordance.noName', place);
    await eventually(what, async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return holds();
    });
    await done;
  }

  const add = (window: FolderFile, statement: Statement): Promise<void> =>
    window.change(
      now => editsFor(now, { added: [statement], removed: [] }),
      now => hasAll(now, [statement]),
    );

  async function clear(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(path, { force: true });
    const { queries } = await allRead();
    await eventually('nothing corrected', async () => (await queries.corrections()).length === 0);
    await eventually('Brazil is a name', () => isName('Brazil'));
  }

  before(clear);
  afterEach(clear);

  it('is followed in an editor that shows it, whose undo takes a statement back', async () => {
    writeFileSync(path, fileWith([{ ignore: 'Denmark' }]));
    const document = await vscode.workspace.openTextDocument(path);
    await correct('two statements', () => said().length === 2);
    assert.deepEqual(beside(), ['concordance.corrections.json']);
    await eventually('the editor has both', () => document.getText().includes('Brazil'));
    assert.isFalse(document.isDirty);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('one statement', () => !document.getText().includes('Brazil'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is known to be gone where it was put in another’s place and deleted at once, of which the editor tells nothing', async () => {
    writeFileSync(path, fileWith([{ ignore: 'Brazil' }]));
    await eventually('Brazil is no name', async () => !(await isName('Brazil')));
    writeFileSync(`${path}.part`, fileWith([{ ignore: 'Denmark' }]));
    renameSync(`${path}.part`, path);
    rmSync(path);
    await eventually('Brazil is a name', () => isName('Brazil'), 20_000);
  });

  it('is not written where something is typed into it that is not saved', async () => {
    writeFileSync(path, fileWith([{ ignore: 'Denmark' }]));
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(path));
    const { document } = editor;
    await eventually('the editor has what the file says', () => document.getText() === readFileSync(path, 'utf8'));
    await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '\n'));
    const window = new FolderFile(folder, here);
    await window.ready();
    await add(window, { ignore: 'Brazil' });
    window.dispose();
    assert.isTrue(document.isDirty);
    assert.match(document.getText(), /^\n[^]*Denmark[^]*Brazil/);
    assert.deepEqual(said(), ['{"ignore": "Denmark"}']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is written through a link, which stays one', async function () {
    if (process.platform === 'win32') this.skip();
    const elsewhere = mkdtempSync(join(tmpdir(), 'concordance-linked-'));
    const target = join(elsewhere, 'mine.json');
    try {
      writeFileSync(target, fileWith([{ ignore: 'Denmark' }]));
      symlinkSync(target, path);
      await correct('two statements', () => said(target).length === 2);
      assert.isTrue(lstatSync(path).isSymbolicLink());
      assert.deepEqual(readdirSync(elsewhere), ['mine.json']);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('is left as it is where it is read-only: what is said then holds for the session', async () => {
    const before = fileWith([{ ignore: 'Denmark' }]);
    writeFileSync(path, before);
    chmodSync(path, 0o444);
    const { queries } = await allRead();
    await correct('it holds', async () => (await queries.corrections()).length === 2);
    assert.equal(readFileSync(path, 'utf8'), before);
    assert.deepEqual(beside(), ['concordance.corrections.json']);
    await vscode.commands.executeCommand('concordance.undoCorrection');
    await eventually('it holds no longer', async () => (await queries.corrections()).length === 1);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('has the statements of all windows', async () => {
    const windows = [new FolderFile(folder, here), new FolderFile(folder, here)];
    await Promise.all(windows.map(window => window.ready()));
    const statements = Array.from({ length: 24 }, (_, i): Statement => ({ ignore: `Nowhere ${i}` }));
    await Promise.all(statements.map((statement, i) => add(windows[i % 2]!, statement)));
    assert.sameMembers(said(), statements.map(printed));
    for (const window of windows) window.dispose();
    assert.deepEqual(beside(), ['concordance.corrections.json']);
    assert.isTrue(await isName('Brazil'));
  });

  it('is cleared of what a killed window has left beside it', async () => {
    writeFileSync(`${path}.part`, '{"version": 1, "corr');
    const window = new FolderFile(folder, here);
    await window.ready();
    await eventually('it is gone', () => beside().length === 0);
    window.dispose();
  });

  it('is no document, whatever the glob of documents names', async () => {
    const setting = (value: string | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration('concordance').update('documents', value, vscode.ConfigurationTarget.Workspace);
    const notes = join(folder.uri.fsPath, 'corrections.txt');
    try {
      writeFileSync(path, fileWith([{ ignore: 'Denmark' }]));
      writeFileSync(`${path}.part`, fileWith([]));
      writeFileSync(notes, 'They met in Brazil.');
      await setting('*corrections*');
      const { queries } = await allRead();
      const documents = async (): Promise<string[]> => (await queries.documents()).map(({ document }) => document);
      await eventually('the one document', async () => (await documents()).length === 1);
      assert.deepEqual(await documents(), [vscode.Uri.file(notes).toString()]);
    } finally {
      await setting(undefined);
      rmSync(notes);
      rmSync(`${path}.part`, { force: true });
    }
    await eventually('the others again', async () => isName('Brazil'));
  });

  it('keeps nobody waiting where it is a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    const { execFileSync } = await import('node:child_process');
    // Elsewhere than the folder that is open: where the editor has had the file, it would itself read the pipe for ever.
    const elsewhere = mkdtempSync(join(tmpdir(), 'concordance-pipe-'));
    try {
      execFileSync('mkfifo', [join(elsewhere, 'concordance.corrections.json')]);
      const window = new FolderFile({ ...folder, uri: vscode.Uri.file(elsewhere) }, here);
      await window.ready();
      assert.match(window.said.problems[0]!.reason, /no file/);
      window.dispose();
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});
