import { assert } from 'chai';
import * as vscode from 'vscode';

describe('the words of a source text', () => {
  for (const word of ['U.S.', 'O’Keeffe', "O'Keeffe", 'Jong-un', 'São', 'naïve', '1990s', '李明']) {
    it(`takes ${word} for one`, async () => {
      const content = `They met ${word} there.`;
      const document = await vscode.workspace.openTextDocument({ content, language: 'source-text' });
      const start = content.indexOf(word);
      const range = document.getWordRangeAtPosition(new vscode.Position(0, start + 1));
      assert.equal(range && document.getText(range), word);
    });
  }
});
