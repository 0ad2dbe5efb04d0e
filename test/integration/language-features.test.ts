import { assert } from 'chai';
import * as vscode from 'vscode';
import { allRead, open, rangeOf } from './support.js';

type Place = vscode.Location | vscode.LocationLink;
const uriOf = (place: Place): vscode.Uri => ('targetUri' in place ? place.targetUri : place.uri);
const spanOf = (place: Place): vscode.Range =>
  'targetUri' in place ? (place.targetSelectionRange ?? place.targetRange) : place.range;

describe('the editor’s own features on names', () => {
  before(allRead);

  it('goes to the definition: where the document first names the entity, and from there where the corpus does', async () => {
    const { document } = await open('travels.txt');
    const definitions = (range: vscode.Range): Thenable<Place[]> =>
      vscode.commands.executeCommand<Place[]>('vscode.executeDefinitionProvider', document.uri, range.start);
    const first = rangeOf(document, 'Angela Merkel');
    const [here, ...others] = await definitions(rangeOf(document, 'Angela Merkel', 1));
    assert.isDefined(here);
    assert.isEmpty(others);
    assert.equal(uriOf(here).toString(), document.uri.toString());
    assert.deepEqual(spanOf(here), first);
    const [there] = await definitions(first);
    assert.isDefined(there);
    assert.match(uriOf(there).path, /letters\.txt$/);
    assert.deepEqual(spanOf(there), new vscode.Range(2, 0, 2, 13));
  });

  it('finds all references, in all documents', async () => {
    const { document } = await open('letters.txt');
    const position = rangeOf(document, 'Germany', 2).start;
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    const named = (path: RegExp): number => places.filter(({ uri }) => path.test(uri.path)).length;
    assert.equal(named(/letters\.txt$/), document.getText().split('Germany').length - 1);
    assert.isAtLeast(named(/travels\.txt$/), 5);
    for (const { uri, range } of places) {
      const text = (await vscode.workspace.openTextDocument(uri)).getText(range);
      assert.match(text, /^German(?:y|s)?$/);
    }
  });

  it('highlights the entity at the cursor', async () => {
    const { document } = await open('letters.txt');
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      rangeOf(document, 'Angela Merkel').start,
    );
    assert.deepEqual(
      highlights.map(({ range }) => range),
      [rangeOf(document, 'Angela Merkel'), rangeOf(document, 'Angela Merkel', 1)],
    );
  });

  it('outlines a document by its paragraphs, with the names in each', async () => {
    const { document } = await open('letters.txt');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      [
        'Letters Home',
        'Angela Merkel wrote to Germany from Brazil. The United…',
        'Germany, Germany and Germany again; Germany still, Germany…',
      ],
    );
    for (const { range, children } of symbols) {
      for (const child of children) {
        assert.isTrue(range.contains(child.range));
        assert.equal(document.getText(child.selectionRange), child.name);
      }
    }
    assert.includeMembers(
      symbols[1]!.children.map(({ name }) => name),
      ['Angela Merkel', 'Germany', 'Brazil'],
    );
  });

  it('finds entities as symbols of the workspace', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'merkel',
    );
    const merkel = symbols.find(({ name }) => name === 'Angela Merkel');
    assert.isDefined(merkel);
    assert.match(merkel.containerName, /mentions in 2 documents/);
    const document = await vscode.workspace.openTextDocument(merkel.location.uri);
    assert.equal(document.getText(merkel.location.range), 'Angela Merkel');
  });

  it('says nothing of files that are no documents', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Germany and Brazil' });
    const position = new vscode.Position(0, 2);
    assert.isEmpty(
      await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position),
    );
  });

  it('reads an unsaved text of the language', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'source-text',
      content: 'Germany and Brazil',
    });
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 2),
    );
    assert.lengthOf(hovers, 1);
  });
});
