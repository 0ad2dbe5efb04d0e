/** The reading thread on Node. */
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Port } from '../../../wire/peer.js';
import type { RunningWorker, StartWorker } from '../../../host/surroundings/surroundings.js';

/** Starts `dist/worker.js` as a thread of this process, with as much memory as Node gives it unless limits say otherwise. */
export function workerThread(script: string, resourceLimits: ResourceLimits = {}): StartWorker {
  return () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { name: 'concordance', execArgv: [], resourceLimits });
      const port: Port = {
        post: (message, transfer = []) => worker.postMessage(message, transfer),
        onMessage: () => undefined,
      };
      const running: RunningWorker = {
        port,
        kind: 'worker thread',
        onEnd: () => undefined,
        stop: () => void worker.terminate(),
      };
      let failure: Error | undefined;
      worker.on('message', message => port.onMessage(message));
      worker.on('error', error => {
        failure = error instanceof Error ? error : new Error(String(error));
        reject(failure);
      });
      worker.on('exit', code => running.onEnd(failure ?? new Error(`The worker thread ended with code ${code}.`)));
      worker.on('online', () => resolve(running));
    });
}
