import { assert } from 'chai';
import * as vscode from 'vscode';
import { allRead, hoversAt, open, rangeOf } from './support.js';

describe('the reading of a workspace', () => {
  it('takes in its documents and nothing else', async () => {
    const { queries } = await allRead();
    const uris = (await queries.documents()).map(({ document }) => vscode.Uri.parse(document));
    const documents = uris.filter(({ scheme }) => scheme !== 'untitled').map(({ path }) => path);
    const seeds = await vscode.workspace.findFiles('seeds/**/*.txt');
    assert.includeMembers(
      documents,
      seeds.map(uri => uri.path),
    );
    for (const path of documents) assert.match(path, /\/seeds\/.*\.txt$/);
    assert.isAtLeast(documents.length, 5);
  });

  it('gives them the language of source texts, and no other file', async () => {
    await allRead();
    assert.equal((await open('letters/ferry.txt')).document.languageId, 'source-text');
    const { document } = await open('../notes/other.txt');
    assert.notEqual(document.languageId, 'source-text');
    assert.isEmpty(await hoversAt(document.uri, rangeOf(document, 'Ingrid Solheim').start));
  });
});
