import { assert } from 'chai';
import * as vscode from 'vscode';
import { alternatives, Glob } from '../../src/host/surroundings/globs.js';
import { allRead, eventually, forgotten, hoversAt } from './support.js';

const TEXT = 'Angela Merkel came to Berlin.\n\nThere Merkel met Emmanuel Macron of France.\n';

describe('a glob that is relative to the workspace', () => {
  const folder = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'letters');
  const setting = (value: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('concordance').update('documents', value, vscode.ConfigurationTarget.Workspace);

  const within = (uri: vscode.Uri): string => uri.path.slice(folder().path.length + 1);

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await setting(undefined);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await forgotten(folder());
    const { queries } = await allRead();
    const others = await vscode.workspace.findFiles('**/seeds/**/*.txt');
    await eventually('the other documents again', async () => {
      const keys = new Set((await queries.documents()).map(({ document }) => document));
      return others.every(uri => keys.has(uri.toString()));
    });
  });

  it('names documents that are listed, and hovered over', async () => {
    const index = await allRead();
    const uri = vscode.Uri.joinPath(folder(), 'one.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
    await setting('letters/*.txt');
    await eventually('the document in the list', async () => {
      const documents = await index.queries.documents();
      return documents.some(({ document, mentions }) => document === uri.toString() && mentions > 0);
    });
    const { document } = await vscode.window.showTextDocument(uri);
    const at = document.positionAt(TEXT.indexOf('Merkel met'));
    await eventually('a hover', async () => (await hoversAt(uri, at)).length > 0);
    const [hover] = await hoversAt(uri, at);
    assert.include(hover, 'Angela Merkel');
  });

  it('is read as the editor’s search reads it', async () => {
    const names = [
      '.notes/.a.txt',
      'b2/y.txt',
      'bx/y.txt',
      '@(a)/z.txt',
      '#c/!d.txt',
      'x+1/ü 🙂.txt',
      'deep/er/one.md',
      'two.txt',
    ];
    for (const name of names) {
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folder(), ...name.split('/')),
        new TextEncoder().encode(TEXT),
      );
    }
    const globs = [
      '**',
      '*',
      '**/*.txt',
      '*/*.txt',
      'b[0-9]/*',
      'b[!0-9]/*',
      'b?/*',
      '@(a)/*',
      '#c/!*',
      '**/{one,two}.*',
      'deep/**',
      'deep/**/one.md',
      '**/er/**',
      'x+1/?*',
    ];
    for (const glob of globs) {
      const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder(), glob));
      const all = (await vscode.workspace.findFiles(new vscode.RelativePattern(folder(), '**'))).map(uri =>
        within(uri),
      );
      const ours = alternatives(glob).map(one => new Glob(one));
      const matched = all.filter(name => ours.some(one => one.isMatch(name)));
      assert.sameMembers(
        matched,
        found.map(uri => within(uri)),
        glob,
      );
    }
  });
});
