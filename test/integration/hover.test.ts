import { assert } from 'chai';
import * as vscode from 'vscode';
import { allRead, eventually, hoversAt, open, plain, quotationsIn, rangeOf } from './support.js';

describe('the hover on a name', () => {
  before(allRead);

  async function hoverOn(name: string, word: string, nth = 0): Promise<string> {
    const { document } = await open(name);
    const hovers = await hoversAt(document.uri, rangeOf(document, word, nth).start.translate(0, 1));
    assert.lengthOf(hovers, 1);
    return hovers[0]!;
  }

  it('says what it is, and quotes at most ten other mentions with a link to the rest', async () => {
    const hover = await hoverOn('letters.txt', 'Germany');
    assert.match(plain(hover), /^\*\*Germany\*\* — country, \d+ mentions in \d+ documents/);
    assert.lengthOf(quotationsIn(hover), 10);
    assert.match(hover, /\[All \d+ mentions\]\(command:concordance\.findAllMentions\?[^)]*\)$/m);
  });

  it('tells flag, capital and region of a country', async () => {
    assert.include(plain(await hoverOn('letters.txt', 'Germany')), '🇩🇪 capital Berlin · Western Europe');
  });

  it('starts with the nearest mentions of the same document, then goes on in others', async () => {
    const { document } = await open('letters.txt');
    const [hover = ''] = await hoversAt(document.uri, rangeOf(document, 'Angela Merkel').start);
    const [first, ...others] = quotationsIn(hover);
    assert.equal(first?.link.uri.toString(), document.uri.toString());
    assert.deepEqual(first?.link.range, rangeOf(document, 'Angela Merkel', 1));
    assert.isNotEmpty(others);
    for (const { link } of others) assert.match(link.uri.path, /travels\.txt$/);
  });

  it('has no link but its own, whatever the text of the documents says', async () => {
    const hover = await hoverOn('travels.txt', 'Brazil');
    const addresses = [...hover.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, address = '']) => address);
    assert.isNotEmpty(addresses);
    for (const address of addresses)
      assert.match(
        address,
        /^(?:file:|vscode-remote:|command:concordance\.(?:openMention|findAllMentions|noName|anotherKind|someoneElse|standsForNone)\?)/,
      );
    assert.notMatch(hover, /(?<!\\)<b>|(?<!\\)\$\(bug/);
  });

  it('is on names alone', async () => {
    const { document } = await open('letters.txt');
    assert.isEmpty(await hoversAt(document.uri, rangeOf(document, 'wrote').start.translate(0, 1)));
  });

  it('follows the settings at once', async () => {
    const settings = vscode.workspace.getConfiguration('concordance.hover');
    try {
      await settings.update('mentions', 3, vscode.ConfigurationTarget.Global);
      assert.lengthOf(quotationsIn(await hoverOn('letters.txt', 'Germany')), 3);
      await settings.update('enabled', false, vscode.ConfigurationTarget.Global);
      const { document } = await open('letters.txt');
      assert.isEmpty(await hoversAt(document.uri, rangeOf(document, 'Germany').start));
    } finally {
      await settings.update('mentions', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('knows text that is not saved', async () => {
    const editor = await open('letters.txt');
    const added = 'Brazil, at last. ';
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), added));
    try {
      await eventually('the new mention in the hover of another document', async () => {
        const hover = await hoverOn('travels.txt', 'Brazil');
        const all = quotationsIn(hover).filter(({ link }) => link.uri.path.endsWith('letters.txt'));
        return all.some(({ link, after }) => link.range.start.line === 0 && after.startsWith(', at last.'));
      });
    } finally {
      const changed = await open('letters.txt');
      await changed.edit(edit => edit.delete(new vscode.Range(0, 0, 0, added.length)));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });
});
