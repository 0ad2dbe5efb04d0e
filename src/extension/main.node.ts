/** The extension in a Node extension host: on the desktop, on a server. */
import * as vscode from 'vscode';
import { start, type ConcordanceApi } from './extension.js';
import { streamToFile } from './export/stream.node.js';
import { foldersHere } from './index/files/folders.node.js';
import { workerThread } from './index/worker/start-worker.node.js';

export function activate(context: vscode.ExtensionContext): ConcordanceApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath;
  return start(context, { workerOf: () => workerThread(script), folders: foldersHere, streamToFile });
}
