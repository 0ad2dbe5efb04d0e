/** The wire to the worker: started by the host's own means, typed on both ends. */
import { Peer, type Handlers } from '../../wire/peer.js';
import type { HostMethods, WorkerMethods } from '../../wire/protocol.js';
import type { RunningWorker } from '../surroundings/surroundings.js';
import type { Clock } from '../timing/clock.js';
import { Heartbeat } from './heartbeat.js';

/** A worker that does not answer for so long counts as ended, in milliseconds. Its longest steps take less than a second. */
const PATIENCE = 30_000;

/** A worker and the calls it understands. */
export class Connection {
  private readonly peer: Peer<HostMethods, WorkerMethods>;
  private readonly heartbeat: Heartbeat;
  readonly call: Peer<HostMethods, WorkerMethods>['call'];

  /**
   * @param onEnd called once when the worker ends by itself, or is ended because it does not answer; every call that waits has failed
   * then
   * @param patience how long it may take to answer, in milliseconds
   */
  constructor(
    private readonly worker: RunningWorker,
    handlers: Handlers<HostMethods>,
    onEnd: (reason: Error) => void,
    clock: Clock,
    patience = PATIENCE,
  ) {
    this.peer = new Peer<HostMethods, WorkerMethods>(worker.port, handlers);
    const end = (reason: Error): void => {
      this.heartbeat.stop();
      this.peer.close(reason);
      onEnd(reason);
    };
    this.heartbeat = new Heartbeat(
      () => this.peer.call('ping', undefined),
      () => this.peer.isWaiting,
      () => {
        worker.onEnd = () => undefined;
        worker.stop();
        end(new Error(`it did not answer for ${patience / 1000} seconds`));
      },
      patience,
      clock,
    );
    this.call = (...call) => {
      this.heartbeat.start();
      return this.peer.call(...call);
    };
    worker.onEnd = end;
  }

  get kind(): string {
    return this.worker.kind;
  }

  /** Ends the worker; every call that waits fails with `CallCancelled`. */
  stop(): void {
    this.worker.onEnd = () => undefined;
    this.heartbeat.stop();
    this.peer.close();
    this.worker.stop();
  }
}
