/** The worker in a browser: a web worker, or where the host could start none, the host's own thread. */
import { joinedPorts, type Port } from './peer.js';
import { Reader, type Thread } from './reader.js';

/** The global scope that this script runs in; the project's other code knows no DOM. */
interface Scope {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  /** Set by a host that runs this script on its own thread; called with the port that leads to the reader. */
  concordanceInThread?: (port: Port) => void;
}

/** One end of a message channel, as browsers have it. */
interface Channel {
  postMessage(message: unknown): void;
  onmessage: (() => void) | null;
}

const scope = globalThis as unknown as Scope;

/** A message to itself comes after those that wait already, and without the delay of a timer. */
const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', Channel>;
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const thread: Thread = {
  now: () => performance.now(),
  pause: () =>
    new Promise(resolve => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    }),
  memory: () => ({ heap: 0, external: 0 }),
};

if (scope.concordanceInThread) {
  const [hosts, readers] = joinedPorts();
  new Reader(readers, thread);
  scope.concordanceInThread(hosts);
} else {
  const port: Port = {
    post: (message, transfer = []) => scope.postMessage(message, transfer),
    onMessage: () => undefined,
  };
  scope.onmessage = ({ data }) => port.onMessage(data);
  new Reader(port, thread);
  scope.postMessage('loaded', []);
}
