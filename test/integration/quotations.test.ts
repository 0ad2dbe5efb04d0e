import { assert } from 'chai';
import * as vscode from 'vscode';
import { allRead, hoversAt, open, quotationsIn } from './support.js';

/** Quotations are shown on one line: white space is one space there. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('quotations', () => {
  it('are exactly the text at their links, in every hover of every document', async () => {
    const { queries } = await allRead();
    const documents = await queries.documents();
    let checked = 0;
    for (const { document: key } of documents) {
      const uri = vscode.Uri.parse(key, true);
      const document = await vscode.workspace.openTextDocument(uri);
      for (const mention of await queries.mentionsIn(key)) {
        const [hover = ''] = await hoversAt(uri, document.positionAt(mention.start));
        for (const { before, link, after } of quotationsIn(hover)) {
          const there = await vscode.workspace.openTextDocument(link.uri);
          const text = there.getText();
          const [start, end] = [there.offsetAt(link.range.start), there.offsetAt(link.range.end)];
          assert.equal(text.slice(start, end), link.text);
          assert.isTrue(onOneLine(text.slice(0, start)).endsWith(onOneLine(before)), before);
          assert.isTrue(onOneLine(text.slice(end)).startsWith(onOneLine(after)), after);
          checked++;
        }
      }
    }
    assert.isAbove(checked, 100);
  });

  it('are the text at their places in all the index gives', async () => {
    const { queries } = await allRead();
    for (const { id } of await queries.entities()) {
      for (const passage of await queries.passagesOf(id)) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(passage.document, true));
        const text = document.getText();
        assert.equal(text.slice(passage.quote.start, passage.quote.end), passage.before + passage.name + passage.after);
        const { line, character } = document.positionAt(passage.start);
        assert.deepEqual(passage.from, { line, character });
      }
    }
  });

  it('lead to the mention itself when followed', async () => {
    await allRead();
    const { document } = await open('letters.txt');
    const key = document.uri.toString();
    const place = { document: key, from: { line: 2, character: 0 }, to: { line: 2, character: 13 } };
    await vscode.commands.executeCommand('concordance.openMention', place);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), 'Angela Merkel');
  });
});
