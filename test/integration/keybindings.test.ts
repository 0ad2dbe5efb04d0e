import { assert } from 'chai';
import * as vscode from 'vscode';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** The keys of VS Code itself and of its built-in extensions, as it lists them for the reader. */
async function defaultBindings(): Promise<Binding[]> {
  const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const list = text.slice(text.indexOf('['), text.lastIndexOf(']') + 1).replace(/^\s*\/\/.*$/gm, '');
  return JSON.parse(list) as Binding[];
}

/** Where keys are of the list of entities, and of nothing else. */
const IN_LIST = 'focusedView == concordance.entities && listFocus';

/** Where the reader is in the views, or has them in sight. */
const IN_VIEWS = ['focusedView == concordance.entities', 'focusedView == concordance.where'];

/** The keys of this extension. */
function ourBindings(): readonly Binding[] {
  const extension = vscode.extensions.getExtension('concordance.concordance');
  assert.isDefined(extension);
  return (extension.packageJSON as { contributes: { keybindings: Binding[] } }).contributes.keybindings;
}

/** Modifiers in one order, so that the same keys are the same text. */
const normal = (key: string): string =>
  key
    .split(' ')
    .map(chord => chord.toLowerCase().split('+').sort().join('+'))
    .join(' ');

describe('keys', () => {
  it('collide with none of the editor’s own', async () => {
    const keybindings = ourBindings();
    const theirs = (await defaultBindings()).filter(({ command }) => !command.startsWith('concordance.'));
    assert.isAbove(theirs.length, 300);
    const inText = keybindings.filter(({ key, when = '' }) => key !== 'escape' && !when.startsWith(IN_LIST));
    for (const { key, command } of inText) {
      const first = normal(key);
      const same = theirs.filter(
        other => [first, first.split(' ')[0]].includes(normal(other.key)) || normal(other.key).startsWith(`${first} `),
      );
      assert.deepEqual(same, [], `${key} of ${command}`);
    }
  });

  it('lead to the entities from the views, too', () => {
    const [{ when } = { when: '' }] = ourBindings().filter(({ command }) => command === 'concordance.goToEntity');
    assert.includeMembers(when?.split(' || ') ?? [], ['editorLangId == source-text', ...IN_VIEWS]);
  });

  it('work in the documents and in the list alone', () => {
    const keybindings = ourBindings();
    for (const { when = '', key } of keybindings)
      assert.ok(when.startsWith(IN_LIST) || /editorLangId == source-text|concordance\.focused/.test(when), key);
  });
});
