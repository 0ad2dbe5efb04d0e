/** The script that reads: as a web worker, or for a host that runs it on a thread of its own choice. */
import type { Port } from '../wire/peer.js';
import { CorpusWorker, type Thread } from './corpus-worker.js';
import { textReading, type TextReading } from './text-reading.js';

/** The global scope that this script runs in; the project's other code knows no DOM. */
interface Scope {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  concordanceHost?: ScriptHost;
}

/** Left by who loads this script otherwise than as a web worker; called once with what starts a reader at a port, and what reads a text by itself. */
export type ScriptHost = (start: (port: Port, thread?: Thread) => void, reading: TextReading) => void;

/** One end of a message channel. */
interface Channel {
  postMessage(message: unknown): void;
  onmessage: (() => void) | null;
}

const scope = globalThis as unknown as Scope;

/** What any thread of a browser offers. */
function browserThread(): Thread {
  /** A message to itself comes after those that wait already, and without the delay of a timer. */
  const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', Channel>;
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    pause: () =>
      new Promise(resolve => {
        waiting.push(resolve);
        port2.postMessage(undefined);
      }),
    memory: () => ({ heap: 0, external: 0 }),
  };
}

if (scope.concordanceHost) {
  scope.concordanceHost((port, thread = browserThread()) => new CorpusWorker(port, thread), textReading);
} else {
  const port: Port = {
    post: (message, transfer = []) => scope.postMessage(message, transfer),
    onMessage: () => undefined,
  };
  scope.onmessage = ({ data }) => port.onMessage(data);
  new CorpusWorker(port, browserThread());
  scope.postMessage('loaded', []);
}
