/** The worker on Node: a thread of the extension host's process. */
import { parentPort } from 'node:worker_threads';
import type { Port } from './peer.js';
import { Reader } from './reader.js';

if (!parentPort) throw new Error('This file runs as a worker thread.');
const parent = parentPort;
const port: Port = {
  post: (message, transfer = []) => parent.postMessage(message, transfer),
  onMessage: () => undefined,
};
parent.on('message', message => port.onMessage(message));
new Reader(port, {
  now: () => performance.now(),
  pause: () => new Promise(resolve => setImmediate(resolve)),
  memory: () => {
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return { heap: heapUsed, external: Math.max(external, arrayBuffers) };
  },
});
