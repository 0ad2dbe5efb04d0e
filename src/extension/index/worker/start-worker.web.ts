/** The reading thread in a browser: a web worker, or where none can be started, this thread in slices. */
import * as vscode from 'vscode';
import { joinedPorts, type Port } from '../../../wire/peer.js';
import type { ScriptHost } from '../../../worker/worker.web.js';
import type { RunningWorker, StartWorker } from '../../../host/surroundings/surroundings.js';

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
  concordanceHost?: ScriptHost;
}

const browser = globalThis as unknown as Browser;

/** Starts the bundled script as a web worker. It comes from a blob: a worker may not be loaded from another origin. */
export function webWorker(script: vscode.Uri, log: vscode.LogOutputChannel): StartWorker {
  return async () => {
    const source = await vscode.workspace.fs.readFile(script);
    const url = browser.URL.createObjectURL(new browser.Blob([source], { type: 'text/javascript' }));
    try {
      return await startWorker(url);
    } catch (error) {
      log.warn('No web worker could be started; documents are read in the extension host, in slices.', error);
      return startHere(new TextDecoder().decode(source));
    } finally {
      browser.URL.revokeObjectURL(url);
    }
  };
}

function startWorker(url: string): Promise<RunningWorker> {
  if (!browser.Worker) throw new Error('This host has no workers.');
  const worker = new browser.Worker(url, { name: 'concordance' });
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
      const reason = new Error(message);
      reject(reason);
      running.onEnd(reason);
    };
    worker.onmessage = () => {
      // The first message says that the script has been loaded.
      worker.onmessage = ({ data }) => port.onMessage(data);
      resolve(running);
    };
  });
}

/** Runs the same script on this thread: it finds the function that is left for it, and calls it. */
function startHere(source: string): RunningWorker {
  let port: Port | undefined;
  browser.concordanceHost = start => {
    const [hosts, readers] = joinedPorts();
    start(readers);
    port = hosts;
  };
  try {
    // The host blocks `importScripts`, and loads extensions in this way itself.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function(source)();
  } finally {
    delete browser.concordanceHost;
  }
  if (!port) throw new Error('The reader could not be started.');
  return { port, kind: 'extension host, in slices', onEnd: () => undefined, stop: () => undefined };
}
