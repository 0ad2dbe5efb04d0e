import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ConcordanceApi } from '../../src/extension/extension.js';
import { api, forgotten, refusal } from './support.js';

const { fs } = vscode.workspace;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Waits until a condition holds; the test's own time limit ends it. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 20));
}

describe('the index', () => {
  let index: ConcordanceApi['index'];
  const seeds = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'seeds');
  const made: vscode.Uri[] = [];

  /** The names that the index has in a document. */
  async function namesIn(uri: vscode.Uri): Promise<string[]> {
    const entities = await index.queries.entities({ document: uri.toString() });
    return entities.map(entity => entity.name);
  }

  async function write(name: string, text: string | Uint8Array): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(seeds, name);
    await fs.writeFile(uri, typeof text === 'string' ? encode(text) : text);
    made.push(uri);
    return uri;
  }

  async function problemOf(uri: vscode.Uri): Promise<string | undefined> {
    const documents = await index.queries.documents();
    return documents.find(({ document }) => document === uri.toString())?.problem;
  }

  before(async () => {
    ({ index } = await api());
    await index.queries.documents();
    await until(() => index.progress.phase === 'ready');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made) await fs.delete(uri).then(undefined, () => undefined);
    await forgotten(...made);
  });

  it('has read the documents of the workspace', async () => {
    const documents = (await index.queries.documents()).map(({ document }) => document);
    const files = (await vscode.workspace.findFiles('seeds/**/*.txt')).map(uri => uri.toString());
    assert.sameMembers(documents, files, `${documents.join(' ')} instead of ${files.join(' ')}`);
    const entities = await index.queries.entities();
    assert.isAbove(entities.length, 5);
    for (const { id, mentions } of entities.slice(0, 5)) {
      const passages = await index.queries.passagesOf(id);
      assert.lengthOf(passages, mentions);
      for (const { document, from, to, before: left, name, after: right } of passages) {
        const text = await vscode.workspace.openTextDocument(vscode.Uri.parse(document));
        const range = new vscode.Range(from.line, from.character, to.line, to.character);
        assert.equal(text.getText(range), name);
        assert.include(text.getText(), left + name + right);
      }
    }
  });

  it('reads files that come, change and go', async () => {
    const uri = await write('watched.txt', 'They met in France.');
    await until(async () => (await namesIn(uri)).includes('France'));
    await write('watched.txt', 'They met in Kenya, not in Chile.');
    await until(async () => (await namesIn(uri)).includes('Kenya'));
    assert.notInclude(await namesIn(uri), 'France');
    await fs.delete(uri);
    await until(async () => (await namesIn(uri)).length === 0);
  });

  it('lets unsaved text win over the file until the editor closes', async () => {
    const uri = await write('unsaved.txt', 'They met in France.\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => edit.insert(new vscode.Position(1, 0), 'They left Kenya.\n'));
    await index.at(document).countsIn(uri.toString());
    assert.sameMembers(await namesIn(uri), ['France', 'Kenya']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(async () => (await namesIn(uri)).length === 1);
    assert.deepEqual(await namesIn(uri), ['France']);
  });

  it('follows any edits exactly', async () => {
    const uri = await write('edited.txt', 'France.\r\n\r\nKenya and Chile.\r\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const edits: ((edit: vscode.TextEditorEdit) => void)[] = [
      edit => edit.insert(new vscode.Position(0, 0), '🙂 Peru, then '),
      edit => {
        edit.insert(new vscode.Position(2, 0), 'Japan.\n\n');
        edit.delete(new vscode.Range(0, 0, 0, 3));
      },
      edit => edit.setEndOfLine(vscode.EndOfLine.LF),
      edit => edit.replace(new vscode.Range(1, 0, 3, 0), 'Norway.\n'),
    ];
    for (const step of edits) {
      await editor.edit(step);
      const mentions = await index.at(document).mentionsIn(uri.toString());
      const names = mentions.map(({ start, end }) => document.getText().slice(start, end));
      const expected = document.getText().match(/France|Kenya|Chile|Peru|Japan|Norway/g);
      assert.includeMembers(names, expected ?? []);
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says which files it did not read, and why', async () => {
    const binary = await write('binary.txt', Uint8Array.of(0x41, 0, 0, 0x42));
    const latin = await write('latin.txt', Uint8Array.of(0x41, 0xe9, 0x42));
    await until(async () => (await problemOf(binary)) !== undefined && (await problemOf(latin)) !== undefined);
    assert.match((await problemOf(binary))!, /binary/);
    assert.match((await problemOf(latin))!, /not encoded as UTF-8/);
    const files = vscode.workspace.getConfiguration('files');
    await files.update('encoding', 'windows1252', vscode.ConfigurationTarget.Workspace);
    try {
      await until(async () => (await problemOf(latin)) === undefined);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('takes no notice of documents that are none of the corpus', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'France', language: 'plaintext' });
    assert.equal(await refusal(index.at(document).countsIn(document.uri.toString())), 'foreign');
  });
});
