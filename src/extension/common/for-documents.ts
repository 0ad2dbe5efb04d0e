/** Language features follow the setting that says which files are documents. */
import * as vscode from 'vscode';
import { selectorOf } from './documents.js';
import type { Services } from './services.js';

/** Registers a language feature for the documents, and again where the reader names others or other folders are opened. */
export function registerForDocuments(
  { config }: Services,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registered = register(selectorOf(config.settings));
  const again = (): void => {
    registered.dispose();
    registered = register(selectorOf(config.settings));
  };
  return vscode.Disposable.from(
    config.onDidChange(({ before, now }) => {
      if (before.documents !== now.documents) again();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(again),
    { dispose: () => void registered.dispose() },
  );
}
