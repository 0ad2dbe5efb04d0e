/** The extension in a Node extension host: on the desktop, on a server. */
import * as vscode from 'vscode';
import { start, type ConcordanceApi } from './extension.js';
import { changeFile, clearAbandoned } from './corrections/change-file.node.js';
import { streamToFile } from './export/stream.node.js';
import { foldersHere } from './index/files/folders.node.js';
import { workerThread } from './index/worker/start-worker.node.js';

export function activate(context: vscode.ExtensionContext): ConcordanceApi {
  const scriptOf = (name: string): string => vscode.Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  // The editor's own program runs scripts as Node does where it is told so.
  const command = { command: process.execPath, args: [scriptOf('cli.js')], env: { ELECTRON_RUN_AS_NODE: '1' } };
  return start(context, {
    workerOf: () => workerThread(scriptOf('worker.js')),
    folders: foldersHere,
    streamToFile,
    filesHere: { change: changeFile, clear: clearAbandoned },
    command,
  });
}
