/** The command behind every link to a mention: opens its document with exactly its characters selected. */
import * as vscode from 'vscode';
import type { Location } from '../../core/types.js';
import { show } from '../common/documents.js';
import { OPEN_COMMAND } from '../common/markdown.js';

type Target = Pick<Location, 'document' | 'from' | 'to'>;

/** Registers the command; it takes one place. */
export function registerOpen(): vscode.Disposable {
  return vscode.commands.registerCommand(
    OPEN_COMMAND,
    async (place: Target | undefined, options?: vscode.TextDocumentShowOptions) => {
      if (place) await show(place, options);
    },
  );
}
