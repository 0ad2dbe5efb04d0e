import { assert } from 'chai';
import * as vscode from 'vscode';
import { allRead, eventually, open, rangeOf, selected } from './support.js';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`concordance.${command}`, ...args);

const rangeAt = (document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/** What is selected in the active editor. */
function place(): vscode.Range | undefined {
  const selection = vscode.window.activeTextEditor?.selection;
  return selection && new vscode.Range(selection.start, selection.end);
}

describe('travel from name to name', () => {
  before(allRead);

  async function at(name: string, word: string, nth = 0): Promise<vscode.TextEditor> {
    const { document } = await open(name);
    const { start } = rangeOf(document, word, nth);
    return vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  }

  it('goes to the next and the previous mention of the entity, and round', async () => {
    const editor = await at('letters.txt', 'Angela Merkel');
    const [first, second] = [0, 1].map(nth => rangeOf(editor.document, 'Angela Merkel', nth));
    await run('nextMention');
    assert.deepEqual(new vscode.Range(editor.selection.start, editor.selection.end), second);
    await run('nextMention');
    assert.deepEqual(new vscode.Range(editor.selection.start, editor.selection.end), first);
    await run('previousMention');
    assert.deepEqual(new vscode.Range(editor.selection.start, editor.selection.end), second);
  });

  it('goes on into the next document where asked to', async () => {
    await at('letters.txt', 'Angela Merkel', 1);
    await run('nextMentionAnywhere');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /travels\.txt$/);
    assert.equal(selected(), 'Angela Merkel');
    await run('previousMentionAnywhere');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /letters\.txt$/);
    assert.deepEqual(editor?.selection.start, rangeOf(editor!.document, 'Angela Merkel', 1).start);
  });

  it('goes on to the mentions of an entity of the list, from wherever the reader is', async () => {
    const { queries } = await allRead();
    const [merkel] = await queries.search('Angela Merkel', 1);
    const mentions = await queries.mentionsOf(merkel!.id);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const places: string[] = [];
    for (let i = 0; i <= mentions.length; i++) {
      await run('nextMentionAnywhere', { type: 'entity', entity: merkel });
      const editor = vscode.window.activeTextEditor!;
      places.push(`${editor.document.uri.toString()} ${editor.document.offsetAt(editor.selection.start)}`);
    }
    const all = mentions.map(({ document, start }) => `${document} ${start}`);
    assert.deepEqual(places, [...all, all[0]], 'each once, and round');
    await run('previousMentionAnywhere', { type: 'entity', entity: merkel });
    const editor = vscode.window.activeTextEditor!;
    assert.equal(`${editor.document.uri.toString()} ${editor.document.offsetAt(editor.selection.start)}`, all.at(-1));
  });

  it('goes to the next name of any entity', async () => {
    await at('letters.txt', 'Angela Merkel');
    await run('nextName');
    assert.equal(selected(), 'Germany');
    await run('nextName');
    assert.equal(selected(), 'Brazil');
    await run('previousName');
    assert.equal(selected(), 'Germany');
  });

  it('goes a name further with each key, however fast they are pressed', async () => {
    const { queries } = await allRead();
    for (let round = 0; round < 4; round++) {
      const { document } = await at('letters.txt', 'Angela Merkel');
      const names = await queries.mentionsIn(document.uri.toString());
      await Promise.all(names.slice(1).map(() => run('nextName')));
      assert.deepEqual(place(), rangeAt(document, names.at(-1)!), `forth, round ${round}`);
      await Promise.all(names.slice(1).map(() => run('previousName')));
      assert.deepEqual(place(), rangeAt(document, names[0]!), `back, round ${round}`);
    }
  });

  it('goes to the first mention of all', async () => {
    await at('travels.txt', 'Angela Merkel', 1);
    await run('goToFirstMention');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /letters\.txt$/);
    assert.equal(selected(), 'Angela Merkel');
  });

  it('copies the name, and quotations with their sources', async () => {
    const { queries } = await allRead();
    const editor = await at('letters.txt', 'Angela Merkel');
    await run('copyName');
    assert.equal(await vscode.env.clipboard.readText(), 'Angela Merkel');
    const mention = await queries.mentionAt(
      editor.document.uri.toString(),
      editor.document.offsetAt(editor.selection.start),
    );
    await run('copyQuotations', mention?.entity);
    const copied = await vscode.env.clipboard.readText();
    assert.include(
      copied,
      '> Angela Merkel wrote to Germany from Brazil.\n>\n> — [seeds/letters.txt, line 3](seeds/letters.txt#L3)',
    );
    assert.include(copied, '](seeds/travels.txt#L3)');
  });

  it('shows all mentions in one list', async () => {
    await at('travels.txt', 'Germany', 1);
    await run('findAllMentions');
    await vscode.commands.executeCommand('closeReferenceSearch');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /travels\.txt$/);
  });

  it('previews entities while one is picked, and goes back on Esc', async () => {
    const editor = await at('travels.txt', 'Lisbon');
    const before = editor.selection;
    await run('goToEntity');
    for (let i = 0; i < 3; i++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await eventually('a preview', () => !vscode.window.activeTextEditor?.selection.isEmpty);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await eventually('the place as it was', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document === editor.document && active.selection.isEqual(before);
    });
  });

  it('goes to the entity that is picked', async () => {
    await at('travels.txt', 'Lisbon');
    await run('goToEntity');
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await eventually('a mention selected', () => selected() !== '');
  });

  it('focuses on an entity and ends it', async () => {
    await at('letters.txt', 'Angela Merkel');
    await run('focusEntity');
    await run('endFocus');
  });
});
