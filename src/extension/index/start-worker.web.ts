/** The reading thread in a browser: a web worker, or where none can be started, this thread in slices. */
import * as vscode from 'vscode';
import type { Port } from '../../worker/peer.js';
import type { RunningWorker, StartWorker } from './connection.js';

/** What of a browser's `Worker` is used here; the project's other code knows no DOM. */
interface WebWorker {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

interface Browser {
  readonly Worker?: new (url: string, options: { readonly name: string }) => WebWorker;
  readonly URL: { createObjectURL(blob: unknown): string; revokeObjectURL(url: string): void };
  readonly Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => unknown;
}

/** Starts the bundled script as a web worker. It comes from a blob: a worker may not be loaded from another origin. */
export function webWorker(script: vscode.Uri, log: vscode.LogOutputChannel): StartWorker {
  return async () => {
    try {
      return await start(await vscode.workspace.fs.readFile(script));
    } catch (error) {
      log.warn('No web worker could be started; documents are read in the extension host, in slices.', error);
      const { startInThread } = await import('../../worker/in-thread.js');
      return { port: startInThread(), kind: 'extension host, in slices', onEnd: () => undefined, stop: () => undefined };
    }
  };
}

function start(source: Uint8Array): Promise<RunningWorker> {
  const { Worker, URL, Blob } = globalThis as unknown as Browser;
  if (!Worker) throw new Error('This host has no workers.');
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'concordance' });
  const port: Port = {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    onMessage: () => undefined,
  };
  const running: RunningWorker = {
    port,
    kind: 'web worker',
    onEnd: () => undefined,
    stop: () => worker.terminate(),
  };
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message = 'The web worker failed.' }) => {
      URL.revokeObjectURL(url);
      const reason = new Error(message);
      reject(reason);
      running.onEnd(reason);
    };
    worker.onmessage = () => {
      // The first message says that the script has been loaded.
      URL.revokeObjectURL(url);
      worker.onmessage = ({ data }) => port.onMessage(data);
      resolve(running);
    };
  });
}
