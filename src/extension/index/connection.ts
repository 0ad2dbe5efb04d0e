/** The wire to the worker: started by the host's own means, typed on both ends. */
import { Peer, type Handlers, type Port } from '../../worker/peer.js';
import type { HostMethods, WorkerMethods } from '../../worker/protocol.js';

/** A thread that reads, and the port that leads to it. */
export interface RunningWorker {
  readonly port: Port;
  /** What it is, for the log: "worker thread", "web worker", "extension host in slices". */
  readonly kind: string;
  /** Called once when the thread ends by itself, with the reason. */
  onEnd: (reason: Error) => void;
  stop(): void;
}

/** Starts the thread that reads. Rejects where that cannot be done. */
export type StartWorker = () => Promise<RunningWorker>;

/** A worker and the calls it understands. */
export class Connection {
  private readonly peer: Peer<HostMethods, WorkerMethods>;
  readonly call: Peer<HostMethods, WorkerMethods>['call'];

  /** @param onEnd called once when the worker ends by itself; every call that waits has failed then */
  constructor(
    private readonly worker: RunningWorker,
    handlers: Handlers<HostMethods>,
    onEnd: (reason: Error) => void,
  ) {
    this.peer = new Peer<HostMethods, WorkerMethods>(worker.port, handlers);
    this.call = this.peer.call.bind(this.peer);
    worker.onEnd = reason => {
      this.peer.close(reason);
      onEnd(reason);
    };
  }

  get kind(): string {
    return this.worker.kind;
  }

  /** Ends the worker; every call that waits fails with `CallCancelled`. */
  stop(): void {
    this.worker.onEnd = () => undefined;
    this.peer.close();
    this.worker.stop();
  }
}
