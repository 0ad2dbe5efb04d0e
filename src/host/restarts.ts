/** How often a worker that ends by itself is started again. */
import type { Clock } from './timing/clock.js';

/** So often, unless one has lived for long in between; more often where it becomes clearer each time which document is to blame. */
const RESTARTS = 3;
const RESTARTS_WITH_SUSPECTS = 24;
/** Milliseconds. */
const LONG = 60_000;

export class Restarts {
  private plain = 0;
  private withSuspects = 0;

  constructor(private readonly clock: Clock) {}

  /**
   * A worker that had begun at a time has ended; `hadWork` where documents are suspected of it. Returns whether another one is to
   * be started.
   */
  ended(began: number, hadWork: boolean): boolean {
    if (this.clock.now() - began > LONG) this.reset();
    if (hadWork) this.withSuspects++;
    else this.plain++;
    return this.plain <= RESTARTS && this.withSuspects <= RESTARTS_WITH_SUSPECTS;
  }

  reset(): void {
    this.plain = this.withSuspects = 0;
  }
}
