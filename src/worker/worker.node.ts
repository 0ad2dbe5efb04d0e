/** The worker on Node: a thread of the extension host's process, which runs the script that browsers run too. */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Port } from '../wire/peer.js';
import type { Thread } from './corpus-worker.js';
import type { ScriptHost } from './worker.web.js';

if (!parentPort) throw new Error('This file runs as a worker thread.');
const parent = parentPort;
const port: Port = {
  post: (message, transfer = []) => parent.postMessage(message, transfer),
  onMessage: () => undefined,
};
parent.on('message', message => port.onMessage(message));
const thread: Thread = {
  now: () => performance.now(),
  pause: () => new Promise(resolve => setImmediate(resolve)),
  memory: () => {
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return { heap: heapUsed, external: Math.max(external, arrayBuffers) };
  },
};
const host: ScriptHost = start => start(port, thread);
Object.assign(globalThis, { concordanceHost: host });
createRequire(__filename)('./web/worker.js');
