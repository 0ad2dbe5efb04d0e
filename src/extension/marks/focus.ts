/** Focus: dims all but the sentences of one entity, until Esc. */
import * as vscode from 'vscode';
import { outside } from './marking.js';
import type { Entity } from '../../core/types.js';
import { ask, entityOf, type EntityArgument } from '../common/asking.js';
import { Later } from '../common/later.js';
import type { Services } from '../common/services.js';

const CONTEXT_KEY = 'concordance.focused';
/** How long after the last key the sentences are asked for again, in milliseconds. */
const TYPING_PAUSE = 150;

/** The focus of all editors. */
class Focus implements vscode.Disposable {
  private readonly dimmed = vscode.window.createTextEditorDecorationType({
    opacity: '0.4',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly status = vscode.window.createStatusBarItem('concordance.focus', vscode.StatusBarAlignment.Left, 1);
  private readonly subscriptions: vscode.Disposable;
  private entity: Entity | undefined;
  private readonly pause = new Later(() => this.dimAll());

  constructor(private readonly services: Services) {
    this.status.name = vscode.l10n.t('Concordance: Focus');
    this.status.command = 'concordance.endFocus';
    this.subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.dimAll()),
      vscode.workspace.onDidChangeTextDocument(() => this.dimSoon()),
      services.index.onDidChange(() => this.dimSoon()),
    );
  }

  async on(entity: Entity): Promise<void> {
    this.entity = entity;
    this.status.text = `$(eye) ${vscode.l10n.t('Only {0}', entity.name)}`;
    this.status.tooltip = vscode.l10n.t(
      'Only the sentences of this entity are shown in full. Click, or press Esc in the text, to show all again.',
    );
    this.status.show();
    await vscode.commands.executeCommand('setContext', CONTEXT_KEY, true);
    this.dimAll();
  }

  async off(): Promise<void> {
    this.entity = undefined;
    this.status.hide();
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(this.dimmed, []);
    await vscode.commands.executeCommand('setContext', CONTEXT_KEY, false);
  }

  dispose(): void {
    vscode.Disposable.from(this.subscriptions, this.pause, this.status, this.dimmed).dispose();
  }

  private dimSoon(): void {
    if (this.entity) this.pause.afterRest(TYPING_PAUSE);
  }

  private dimAll(): void {
    if (this.entity) for (const editor of vscode.window.visibleTextEditors) void this.dim(editor, this.entity);
  }

  private async dim(editor: vscode.TextEditor, entity: Entity): Promise<void> {
    const { document } = editor;
    const sentences = await ask(this.services, document, undefined, (queries, key) =>
      queries.sentencesOf(entity.id, key),
    );
    if (!sentences || this.entity !== entity) return;
    const length = document.getText().length;
    editor.setDecorations(
      this.dimmed,
      outside(sentences, length).map(
        ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
      ),
    );
  }
}

/** Registers the two commands. */
export function registerFocus(services: Services): vscode.Disposable {
  const focus = new Focus(services);
  return vscode.Disposable.from(
    focus,
    vscode.commands.registerCommand('concordance.focusEntity', async (argument: EntityArgument) => {
      const entity = await entityOf(services, argument);
      if (entity) await focus.on(entity);
    }),
    vscode.commands.registerCommand('concordance.endFocus', () => focus.off()),
  );
}
