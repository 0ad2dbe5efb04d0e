/** The reader on the caller's own thread, in slices: for hosts where no worker can be started. */
import { joinedPorts, type Port } from './peer.js';
import { Reader } from './reader.js';

/** Starts a reader here; the port leads to it. */
export function startInThread(): Port {
  const [ours, readers] = joinedPorts();
  new Reader(readers, {
    now: () => performance.now(),
    pause: () => new Promise(resolve => setTimeout(resolve)),
    memory: () => ({ heap: 0, external: 0 }),
  });
  return ours;
}
