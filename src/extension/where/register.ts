/** The view "Where in the text" and the command that shows an entity in it. */
import * as vscode from 'vscode';
import { entityOf, type EntityArgument } from '../common/asking.js';
import type { Services } from '../common/services.js';
import { WHERE_VIEW, WhereView } from './view.js';

/** Registers the view and its command. */
export function registerWhere(services: Services): vscode.Disposable {
  const view = new WhereView(services);
  return vscode.Disposable.from(
    view,
    vscode.window.registerWebviewViewProvider(WHERE_VIEW, view),
    vscode.commands.registerCommand('concordance.showWhere', async (argument: EntityArgument) => {
      const entity = await entityOf(services, argument);
      if (entity) await view.choose(entity.id);
    }),
  );
}
