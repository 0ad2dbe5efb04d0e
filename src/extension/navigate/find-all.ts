/** Find All Mentions: the editor's own list of places, for the entity at the cursor, in the tree or of a hover's link. */
import * as vscode from 'vscode';
import { entityOf, mentionAtCursor, type EntityArgument } from '../common/asking.js';
import { locationOf, show } from '../common/documents.js';
import { FIND_ALL_COMMAND } from '../common/markdown.js';
import type { Services } from '../common/services.js';

/** Shows all mentions, opened at the one at the cursor, else at the nearest in the active document, else at the first of all. */
async function findAll(services: Services, argument: EntityArgument): Promise<void> {
  const entity = await entityOf(services, argument);
  if (!entity) return;
  const { queries } = services.index;
  const atCursor = await mentionAtCursor(services);
  const active = vscode.window.activeTextEditor;
  const document = active?.document.uri.toString();
  const offset = active?.document.offsetAt(active.selection.start) ?? 0;
  const [all, [nearest]] = await Promise.all([
    queries.mentionsOf(entity.id),
    queries.mentionsOf(entity.id, { limit: 1, ...(document === undefined ? {} : { near: { document, offset } }) }),
  ]);
  const from = atCursor?.entity === entity.id ? atCursor : nearest;
  if (!from) return;
  const editor = await show(from);
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    editor.document.uri,
    editor.selection.start,
    all.map(locationOf),
  );
}

/** Registers the command. */
export function registerFindAll(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(FIND_ALL_COMMAND, (argument: EntityArgument) => findAll(services, argument));
}
