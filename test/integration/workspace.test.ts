import { assert } from 'chai';
import * as vscode from 'vscode';

describe('the workspace under test', () => {
  it('finds the documents and opens them unchanged', async () => {
    const [found] = await vscode.workspace.findFiles('seeds/harbour.txt');
    assert.isDefined(found);
    const document = await vscode.workspace.openTextDocument(found);
    const bytes = await vscode.workspace.fs.readFile(found);
    assert.equal(document.getText(), new TextDecoder().decode(bytes));
    assert.include(document.getText(), 'Ingrid Solheim');
  });
});
