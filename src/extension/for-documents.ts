/** Language features follow the setting that says which files are documents. */
import type * as vscode from 'vscode';
import { selectorOf } from './documents.js';
import type { Reader } from './reader.js';

/** Registers a language feature for the documents, and again where the reader names others. */
export function registerForDocuments(
  { config }: Reader,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registered = register(selectorOf(config.settings));
  const listener = config.onDidChange(({ before, now }) => {
    if (before.documents === now.documents) return;
    registered.dispose();
    registered = register(selectorOf(now));
  });
  return {
    dispose: () => {
      listener.dispose();
      registered.dispose();
    },
  };
}
