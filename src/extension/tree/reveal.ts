/** Shows in the tree what the cursor is at: when asked, or while reading where the reader wants it so. */
import * as vscode from 'vscode';
import type { PlacedMention } from '../../core/types.js';
import { mentionAtCursor } from '../common/asking.js';
import { Later } from '../common/later.js';
import { latest } from '../common/latest.js';
import type { Services } from '../common/services.js';
import type { Node } from './nodes.js';
import type { EntitiesView } from './view.js';

/** How long the cursor rests before the tree follows, in milliseconds. */
const PAUSE = 200;

/** The node of a mention, else of its entity; undefined where the tree has neither. */
async function nodeOf({ children }: EntitiesView, mention: PlacedMention): Promise<Node | undefined> {
  const node = await children.nodeOf(mention.entity);
  return node && ((await children.mentionOf(node, mention.document, mention.start)) ?? node);
}

async function revealAtCursor(services: Services, view: EntitiesView): Promise<void> {
  const mention = await mentionAtCursor(services);
  if (!mention) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no name at the cursor.'));
    return;
  }
  const node = await nodeOf(view, mention);
  if (node) await view.view.reveal(node, { select: true, focus: true });
  else await sayHidden();
}

/** The list has not what the reader looks for: the filter hides it. */
async function sayHidden(): Promise<void> {
  const clear = vscode.l10n.t('Clear Filter');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('The filter of the list hides it.'), clear);
  if (chosen === clear) await vscode.commands.executeCommand('concordance.clearFilter');
}

/** Registers the command, and follows the cursor where the settings say so. */
export function registerReveal(services: Services, view: EntitiesView): vscode.Disposable {
  const following = latest();
  const follow = async (): Promise<void> => {
    const isLatest = following();
    const mention = await mentionAtCursor(services);
    const node = mention && (await view.children.nodeOf(mention.entity));
    const isShown = view.view.selection.some(
      selected => 'entity' in selected && selected.entity.id === mention?.entity,
    );
    if (node && isLatest() && view.view.visible && !isShown)
      await view.view.reveal(node, { select: true, focus: false });
  };
  const later = new Later(() => void follow());
  return vscode.Disposable.from(
    vscode.commands.registerCommand('concordance.revealInTree', () => revealAtCursor(services, view)),
    vscode.window.onDidChangeTextEditorSelection(() => {
      if (!services.config.settings.tree.followCursor || !view.view.visible) return;
      later.afterRest(PAUSE);
    }),
    later,
  );
}
