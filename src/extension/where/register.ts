/** The view "Where in the text" and the command that shows an entity in it. */
import * as vscode from 'vscode';
import type { EntityId } from '../../core/types.js';
import type { Reader } from '../reader.js';
import { WHERE_VIEW, WhereView } from './view.js';

/** The command's argument: an entity's id, a node of the tree of entities, or none for the name at the cursor. */
type Target = EntityId | { readonly entity?: { readonly id: EntityId } } | undefined;

/** Registers the view and its command. */
export function registerWhere(reader: Reader): vscode.Disposable {
  const view = new WhereView(reader);
  return vscode.Disposable.from(
    view,
    vscode.window.registerWebviewViewProvider(WHERE_VIEW, view),
    vscode.commands.registerCommand('concordance.showWhere', async (target: Target) => {
      const entity = idOf(target) ?? (await atCursor(reader));
      if (entity !== undefined) await view.choose(entity);
      else await vscode.commands.executeCommand(`${WHERE_VIEW}.focus`);
    }),
  );
}

function idOf(target: Target): EntityId | undefined {
  return typeof target === 'string' ? target : target?.entity?.id;
}

async function atCursor({ index }: Reader): Promise<EntityId | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !(await index.whenRead(editor.document))) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  return (await index.queries.mentionAt(editor.document.uri.toString(), offset))?.entity;
}
