/** Work that is put off as long as it is asked for again and again. */
import type { Clock, Timer } from './clock.js';

/** Does something once, when nobody has asked for it for a while. */
export class Later {
  private timer: Timer | undefined;
  private first = 0;

  /**
   * @param quiet how long nobody may have asked, in milliseconds
   * @param longest how long the first who asked waits at most, in milliseconds
   */
  constructor(
    private readonly clock: Clock,
    private readonly quiet: number,
    private readonly work: () => void,
    private readonly longest = Infinity,
  ) {}

  /** Puts the work off. */
  ask(): void {
    const now = this.clock.now();
    if (this.timer) this.timer.cancel();
    else this.first = now;
    const wait = Math.max(0, Math.min(this.quiet, this.first + this.longest - now));
    this.timer = this.clock.after(wait, () => {
      this.timer = undefined;
      this.work();
    });
  }

  cancel(): void {
    this.timer?.cancel();
    this.timer = undefined;
  }
}
