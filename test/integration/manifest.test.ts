import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, open } from './support.js';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the manifest', () => {
  it('names only commands that are there', async () => {
    await api();
    const { contributes } = vscode.extensions.getExtension('concordance.concordance')!.packageJSON as Manifest;
    const there = await vscode.commands.getCommands(true);
    assert.includeMembers(
      there,
      contributes.commands.map(({ command }) => command),
    );
  });

  it('starts beside plain text alone, and never by looking for files', () => {
    const { activationEvents } = vscode.extensions.getExtension('concordance.concordance')!.packageJSON as Manifest;
    const asked = activationEvents.filter(event => !/^on(?:Command|View|LanguageModelTool|Walkthrough):/.test(event));
    assert.includeMembers(['onLanguage:plaintext', 'onLanguage:source-text'], asked);
  });

  it('makes documents of the language', async () => {
    const { document } = await open('letters.txt');
    assert.equal(document.languageId, 'source-text');
  });

  it('takes names as words', async () => {
    const text = "Kim Jong-un saw the U.S. and O’Keeffe, Beijing’s guests; O'Keeffe said it.";
    const document = await vscode.workspace.openTextDocument({ language: 'source-text', content: text });
    const wordAt = (part: string): string => {
      const range = document.getWordRangeAtPosition(document.positionAt(text.indexOf(part) + 1));
      return range ? document.getText(range) : '';
    };
    const expected = {
      Kim: 'Kim',
      Jong: 'Jong-un',
      un: 'Jong-un',
      'U.S': 'U.S.',
      'O’K': 'O’Keeffe',
      "O'K": "O'Keeffe",
      Bei: 'Beijing',
      said: 'said',
    };
    for (const [part, word] of Object.entries(expected)) assert.equal(wordAt(part), word);
  });
});
