import { assert } from 'chai';
import * as vscode from 'vscode';
import { allRead, discardUntitled, eventually, open, rangeOf, selected } from './support.js';

const SCHEME = 'concordance-passages';

/** The passages that are open. */
const reading = () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === SCHEME);

describe('reading all passages', () => {
  before(allRead);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('quotes them beside the text, each with a link that selects exactly the name', async () => {
    const { queries } = await allRead();
    const editor = await open('harbour.txt');
    const range = rangeOf(editor.document, 'Per Nygaard');
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand('concordance.readPassages');
    const pane = reading();
    assert.isDefined(pane);
    assert.notEqual(pane.viewColumn, editor.viewColumn);
    const { document } = pane;
    const mention = await queries.mentionAt(editor.document.uri.toString(), editor.document.offsetAt(range.start));
    const passages = await queries.passagesOf(mention!.entity);
    assert.isNotEmpty(passages);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(link => document.getText(link.range)),
      passages.map(({ name }) => name.replace(/\s+/g, ' ')),
    );
    const [first] = links;
    assert.isDefined(first?.target);
    const [place] = JSON.parse(decodeURIComponent(first.target.query)) as [unknown];
    await vscode.commands.executeCommand(first.target.path, place);
    assert.equal(selected(), passages[0]!.name);
    assert.equal(reading()?.document, document, 'the passages stay in sight');
  });

  it('follows the documents', async () => {
    const { queries } = await allRead();
    const document = await vscode.workspace.openTextDocument({
      language: 'source-text',
      content: 'Ingeborg Tveit left Oslo. Nobody had seen Ingeborg Tveit.',
    });
    await vscode.window.showTextDocument(document);
    const named = async () => (await queries.search('Ingeborg Tveit', 1))[0];
    await eventually('the name known', async () => (await named())?.name === 'Ingeborg Tveit');
    await vscode.commands.executeCommand('concordance.readPassages', (await named())!.id);
    assert.include(reading()?.document.getText(), '2 mentions in 1 document');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'It was Ingeborg Tveit. ');
    await vscode.workspace.applyEdit(edit);
    await eventually(
      'the new passage',
      () => reading()?.document.getText().includes('It was Ingeborg Tveit.') === true,
    );
    await discardUntitled();
  });
});
