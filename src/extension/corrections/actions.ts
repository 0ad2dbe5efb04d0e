/** Corrections where the cursor is: what Ctrl+. offers on a name, and on selected words. */
import * as vscode from 'vscode';
import { ask } from '../common/asking.js';
import { registerForDocuments } from '../common/for-documents.js';
import type { Services } from '../common/services.js';
import { COMMANDS } from './commands.js';
import type { PlaceArgument } from './targets.js';

const KIND = vscode.CodeActionKind.QuickFix.append('concordance');

class CorrectionActions implements vscode.CodeActionProvider {
  constructor(private readonly services: Services) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    // Asked at each move of the cursor, for the light bulb: nothing is amiss there.
    if (context.triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const mention = await ask(this.services, document, token, (queries, key) => queries.mentionAt(key, start));
    const isSelected = end > start && !(mention?.start === start && mention.end === end);
    const place: PlaceArgument = { document: document.uri.toString(), start, end };
    const action = (title: string, command: string): vscode.CodeAction => {
      const made = new vscode.CodeAction(title, KIND);
      made.command = { title, command, arguments: [place] };
      return made;
    };
    const actions: vscode.CodeAction[] = [];
    if (isSelected) {
      if (mention) actions.push(action(vscode.l10n.t('Exactly the Selected Words…'), COMMANDS.exactWords));
      actions.push(
        action(vscode.l10n.t('Mark as…'), COMMANDS.markAs),
        action(vscode.l10n.t('No Name…'), COMMANDS.noName),
      );
      return actions;
    }
    if (!mention) return [];
    actions.push(
      action(vscode.l10n.t('No Name…'), COMMANDS.noName),
      action(vscode.l10n.t('Another Kind…'), COMMANDS.anotherKind),
      action(vscode.l10n.t('Someone Else…'), COMMANDS.someoneElse),
      action(vscode.l10n.t('Same As…'), COMMANDS.sameAs),
      action(vscode.l10n.t('Rename…'), COMMANDS.rename),
    );
    if (mention.standsFor !== undefined)
      actions.push(action(vscode.l10n.t('Stands for No Government…'), COMMANDS.standsForNone));
    return actions;
  }
}

/** Offers the actions in all documents. */
export function registerCorrectionActions(services: Services): vscode.Disposable {
  const actions = new CorrectionActions(services);
  return registerForDocuments(services, selector =>
    vscode.languages.registerCodeActionsProvider(selector, actions, { providedCodeActionKinds: [KIND] }),
  );
}
