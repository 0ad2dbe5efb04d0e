/** The worker in a browser: a web worker. */
import { Reader } from './reader.js';
import type { Port } from './peer.js';

/** What of a web worker's global scope is used here; the project's other code knows no DOM. */
interface WorkerScope {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

/** One end of a message channel, as browsers have it. */
interface Channel {
  postMessage(message: unknown): void;
  onmessage: (() => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const port: Port = {
  post: (message, transfer = []) => scope.postMessage(message, transfer),
  onMessage: () => undefined,
};
scope.onmessage = ({ data }) => port.onMessage(data);

/** A message to itself comes after those that wait already, and without the delay of a timer. */
const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', Channel>;
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

new Reader(port, {
  now: () => performance.now(),
  pause: () =>
    new Promise(resolve => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    }),
  memory: () => ({ heap: 0, external: 0 }),
});
scope.postMessage('loaded', []);
