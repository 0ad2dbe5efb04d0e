/** The extension in a browser's extension host, a web worker. */
import type * as vscode from 'vscode';
import { start, type ConcordanceApi } from './extension.js';
import { InProcessIndex } from './in-process-index.js';

export function activate(context: vscode.ExtensionContext): ConcordanceApi {
  return start(context, config => new InProcessIndex(context.extensionUri, config));
}
