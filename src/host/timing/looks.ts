/** Looks at something again and again for a while after word of it: word may come early, and one for two things, or none for the second. */
import type { Clock, Timer } from './clock.js';

export class Looks {
  private timers: Timer[] = [];

  /** @param waits how long after the last word a look is taken, in milliseconds */
  constructor(
    private readonly clock: Clock,
    private readonly waits: readonly number[],
    private readonly look: () => void,
  ) {}

  /** Word has come: all looks are taken afresh. */
  word(): void {
    this.cancel();
    this.timers = this.waits.map(wait => this.clock.after(wait, this.look));
  }

  cancel(): void {
    for (const timer of this.timers) timer.cancel();
  }
}
