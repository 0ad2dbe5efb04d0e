/** The extension in a Node extension host: on the desktop, on a server. */
import type * as vscode from 'vscode';
import { start, type ConcordanceApi } from './extension.js';
import { InProcessIndex } from './in-process-index.js';

export function activate(context: vscode.ExtensionContext): ConcordanceApi {
  return start(context, config => new InProcessIndex(context.extensionUri, config));
}
