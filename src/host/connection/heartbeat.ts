/** Notices a worker that has stopped answering, though it has not ended. */
import type { Clock, Timer } from '../timing/clock.js';

/** So many times in a row the worker is looked at before it counts as silent: a computer that slept in between is no silence. */
const LOOKS = 30;

/** Asks for a sign of life, again and again, as long as something is waited for. */
export class Heartbeat {
  private timer: Timer | undefined;
  private missed = 0;
  private isAsking = false;

  /**
   * @param ask for a sign of life; settles when there is one
   * @param isNeeded whether something is waited for
   * @param onSilence called once when there has been none
   * @param patience how long there may be none, in milliseconds of a computer that is awake
   */
  constructor(
    private readonly ask: () => Promise<unknown>,
    private readonly isNeeded: () => boolean,
    private readonly onSilence: () => void,
    private readonly patience: number,
    private readonly clock: Clock,
  ) {}

  /** Something is waited for from now on. */
  start(): void {
    this.timer ??= this.lookLater();
  }

  stop(): void {
    this.timer?.cancel();
    this.timer = undefined;
    this.missed = 0;
  }

  private lookLater(): Timer {
    return this.clock.after(this.patience / LOOKS, () => this.look());
  }

  private look(): void {
    this.timer = this.lookLater();
    if (this.isAsking) {
      if (++this.missed < LOOKS) return;
      this.stop();
      this.onSilence();
    } else if (this.isNeeded()) {
      this.missed = 0;
      this.isAsking = true;
      const answered = (): void => {
        this.isAsking = false;
      };
      this.ask().then(answered, answered);
    } else this.stop();
  }
}
