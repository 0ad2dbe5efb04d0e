/** Corrections in the editor: their commands, actions and problems, and what keeps them up with the documents. */
import * as vscode from 'vscode';
import type { Services } from '../common/services.js';
import { registerCorrectionActions } from './actions.js';
import { CorrectionCommands } from './commands.js';
import { CorrectionFollower } from './follow.js';
import { CorrectionProblems } from './problems.js';
import type { CorrectionStore } from './store.js';

/** Has the reader correct; `commands` serves the list, too. */
export function registerCorrections(
  services: Services,
  store: CorrectionStore,
  commands: CorrectionCommands,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const report = (error: unknown): void => log.error(error instanceof Error ? error : String(error));
  return vscode.Disposable.from(
    store,
    commands.register(),
    registerCorrectionActions(services),
    new CorrectionProblems(services, store, report),
    new CorrectionFollower(services, store, report),
  );
}
