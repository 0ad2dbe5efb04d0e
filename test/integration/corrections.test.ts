import { assert } from 'chai';
import * as vscode from 'vscode';
import { readCorrections } from '../../src/core/correct/file/file-text.js';
import { printed } from '../../src/core/correct/statements/print.js';
import { allRead, eventually, forgotten, hoversAt, open, rangeOf } from './support.js';

describe('corrections', () => {
  let folder: vscode.WorkspaceFolder;
  let file: vscode.Uri;

  const text = async (): Promise<string> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch {
      return '';
    }
  };
  const write = (content: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
  const said = async (): Promise<string[]> =>
    readCorrections(await text()).statements.map(({ statement }) => printed(statement));
  const corrections = (...statements: string[]): string =>
    `{"version": 1, "corrections": [\n${statements.join(',\n')}\n]}\n`;

  /** The kinds of a word's mentions in a document of the tests. */
  async function kindsOf(word: string, name: string): Promise<string[]> {
    const { queries } = await allRead();
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'seeds', name));
    const mentions = await queries.mentionsIn(document.uri.toString());
    const content = document.getText();
    return mentions.filter(({ start, end }) => content.slice(start, end) === word).map(({ kind }) => kind);
  }

  /** Runs a command and takes the first choice of each list that it opens, until something holds. */
  async function take(command: string, what: string, holds: () => Promise<boolean>, ...args: unknown[]): Promise<void> {
    const done = vscode.commands.executeCommand(command, ...args);
    await eventually(what, async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return holds();
    });
    await done;
  }

  async function clear(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if ((await text()) !== '') await vscode.workspace.fs.delete(file);
    const { queries } = await allRead();
    await eventually('nothing corrected', async () => (await queries.corrections()).length === 0);
    await eventually('Brazil is a name', async () => (await kindsOf('Brazil', 'letters.txt')).length > 0);
  }

  before(async () => {
    await allRead();
    [folder] = vscode.workspace.workspaceFolders as [vscode.WorkspaceFolder];
    file = vscode.Uri.joinPath(folder.uri, 'concordance.corrections.json');
    await clear();
  });
  afterEach(clear);

  it('are followed as the file is written, and taken back as it is deleted', async () => {
    const before = await kindsOf('Brazil', 'letters.txt');
    assert.isNotEmpty(before);
    await write(corrections('{"ignore": "Brazil"}', '{"name": "noon", "kind": "person"}'));
    await eventually('Brazil is no name', async () => (await kindsOf('Brazil', 'letters.txt')).length === 0);
    assert.deepEqual(await kindsOf('noon', 'letters.txt'), ['person']);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'seeds', 'letters.txt'));
    const [hover = ''] = await hoversAt(document.uri, rangeOf(document, 'noon').start);
    assert.match(hover, /as you corrected it/);
    assert.notMatch(hover, /inferred/);
    await vscode.workspace.fs.delete(file);
    await eventually('Brazil is a name', async () => (await kindsOf('Brazil', 'letters.txt')).length === before.length);
  });

  it('are made at the cursor, and undone', async () => {
    const { document } = await open('letters.txt');
    const { start } = rangeOf(document, 'Brazil');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(start, start);
    await take('concordance.noName', 'a statement in the file', async () => (await said()).length === 1);
    const [statement = ''] = await said();
    assert.match(statement, /^\{"ignore": "Brazil", "in": \["seeds\/letters\.txt"\], "at": \{"exact": "Brazil"/);
    await eventually('Brazil is no name here', async () => (await kindsOf('Brazil', 'letters.txt')).length === 0);
    await vscode.commands.executeCommand('concordance.undoCorrection');
    assert.deepEqual(await said(), []);
    await eventually('Brazil is a name', async () => (await kindsOf('Brazil', 'letters.txt')).length > 0);
  });

  it('are undone by the editor’s undo in the file', async () => {
    await write(corrections('{"ignore": "Denmark"}'));
    const { document } = await open('letters.txt');
    const place = { document: document.uri.toString(), start: document.getText().indexOf('Brazil'), end: 0 };
    await take('concordance.noName', 'two statements', async () => (await said()).length === 2, place);
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('undo');
    await eventually('Brazil is a name', async () => (await kindsOf('Brazil', 'letters.txt')).length > 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are offered on a name, and on selected words', async () => {
    const { document } = await open('letters.txt');
    const offered = async (range: vscode.Range): Promise<string[]> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        'quickfix.concordance',
      );
      return actions.map(({ title }) => title);
    };
    const { start } = rangeOf(document, 'Brazil');
    assert.deepEqual(await offered(new vscode.Range(start, start)), [
      'No Name…',
      'Another Kind…',
      'Someone Else…',
      'Same As…',
      'Rename…',
    ]);
    assert.include(await offered(rangeOf(document, 'Merkel wrote')), 'Mark as…');
    assert.include(await offered(rangeOf(document, 'Angela')), 'Exactly the Selected Words…');
  });

  it('hold for the session where the file is damaged, which is not written to', async () => {
    const damaged = `${corrections('{"ignore": "Denmark"}').replace(']}', '')}<<<<<<<`;
    await write(damaged);
    await eventually('the good statement holds', async () => (await kindsOf('Denmark', 'harbour.txt')).length === 0);
    await eventually('a problem', () => vscode.languages.getDiagnostics(file).length > 0);
    const { document } = await open('letters.txt');
    const place = { document: document.uri.toString(), start: document.getText().indexOf('Brazil'), end: 0 };
    await take(
      'concordance.noName',
      'Brazil is no name',
      async () => (await kindsOf('Brazil', 'letters.txt')).length === 0,
      place,
    );
    assert.equal(await text(), damaged);
    await vscode.commands.executeCommand('concordance.undoCorrection');
    await eventually('Brazil is a name', async () => (await kindsOf('Brazil', 'letters.txt')).length > 0);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('have their problems told with line and reason', async () => {
    await write(
      corrections(
        '{"ignore": "Brazil"}',
        '{"ignor": "x"}',
        '{"name": "Brazil", "kind": "place"}',
        '{"ignore": "Zanzibarian"}',
      ),
    );
    await eventually('all problems', () => vscode.languages.getDiagnostics(file).length === 4);
    const told = vscode.languages
      .getDiagnostics(file)
      .map(({ range, severity }) => `${range.start.line} ${vscode.DiagnosticSeverity[severity]}`);
    assert.sameMembers(told, ['2 Error', '1 Warning', '3 Warning', '4 Hint']);
  });

  it('go with a document that is renamed, and with a place that is edited around', async () => {
    const seed = vscode.Uri.joinPath(folder.uri, 'seeds', 'moved-before.txt');
    const later = vscode.Uri.joinPath(folder.uri, 'seeds', 'moved-after.txt');
    await vscode.workspace.fs.writeFile(seed, new TextEncoder().encode('At last they saw Brazil again.\n'));
    const one =
      '{"ignore": "Brazil", "in": ["seeds/moved-before.txt"], "at": {"exact": "Brazil", "prefix": "they saw ", "suffix": " again"}}';
    await write(corrections(one));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(seed, later);
    await vscode.workspace.applyEdit(edit);
    await eventually('the new path', async () => (await text()).includes('seeds/moved-after.txt'));
    const editor = await vscode.window.showTextDocument(later);
    await allRead();
    await eventually('it is no name there', async () => {
      const { queries } = await allRead();
      return (await queries.corrections())[0]?.mentions === 1;
    });
    const { document } = editor;
    await editor.edit(builder => {
      builder.replace(rangeOf(document, 'they saw'), 'nobody had ever set eyes on this');
      builder.replace(rangeOf(document, 'again'), 'any more, not in Brazil');
    });
    await document.save();
    await eventually('another quotation', async () => (await text()).includes('set eyes on this'));
    await eventually('it still is no name there', async () => {
      const { queries } = await allRead();
      const names = (await queries.mentionsIn(later.toString())).map(({ start }) => start);
      return names.length === 1 && names[0]! > document.getText().indexOf('any more');
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(later);
    await forgotten(seed, later);
  });
});
