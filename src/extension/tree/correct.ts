/** Corrections by the keys of the list, and the menu of a correction. */
import * as vscode from 'vscode';
import { COMMANDS } from '../corrections/commands.js';
import type { CorrectionStore } from '../corrections/store.js';
import type { Node } from './nodes.js';
import type { EntitiesView } from './view.js';

/** Registers what Delete and F2 do in the list, and the taking back of corrections. */
export function registerTreeCorrections(view: EntitiesView, store: CorrectionStore): vscode.Disposable {
  const takeBack = async (argument?: Node, selected?: readonly Node[]): Promise<void> => {
    const nodes = selected ?? (argument ? [argument] : view.view.selection);
    for (const node of nodes) {
      if (node.type !== 'correction') continue;
      const { root, statement } = node.correction;
      await store.take(root, { added: [], removed: [statement] });
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('concordance.takeBackCorrection', takeBack),
    vscode.commands.registerCommand('concordance.deleteInTree', async () => {
      const [node] = view.view.selection;
      if (node?.type === 'correction') await takeBack();
      else if (node && 'entity' in node) await vscode.commands.executeCommand(COMMANDS.noName, node);
    }),
    vscode.commands.registerCommand('concordance.renameInTree', async () => {
      const [node] = view.view.selection;
      if (node && 'entity' in node) await vscode.commands.executeCommand(COMMANDS.rename, node);
    }),
  );
}
