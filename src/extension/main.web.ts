/** The extension in a browser's extension host, a web worker. */
import * as vscode from 'vscode';
import { start, type ConcordanceApi } from './extension.js';
import { webWorker } from './index/worker/start-worker.web.js';

export function activate(context: vscode.ExtensionContext): ConcordanceApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'worker.js');
  return start(context, { workerOf: log => webWorker(script, log) });
}
