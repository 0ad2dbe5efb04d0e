/** A clock that stands still until it is told to go on. */
import type { Clock, Timer } from '../../../src/host/timing/clock.js';

interface Due {
  readonly at: number;
  readonly work: () => void;
}

export class FakeClock implements Clock {
  private time = 1_700_000_000_000;
  private due: Due[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, work: () => void): Timer {
    const due = { at: this.time + milliseconds, work };
    this.due.push(due);
    this.due.sort((a, b) => a.at - b.at);
    return { cancel: () => void (this.due = this.due.filter(other => other !== due)) };
  }

  /** Lets time pass, and does what is due in it. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    while (this.due[0] && this.due[0].at <= end) this.next();
    this.time = end;
  }

  /** Lets time pass in which nothing is done, as when the computer sleeps: what was due is done late, once. */
  sleep(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** Lets time pass until something is due, and does that; false where nothing ever will be. */
  next(): boolean {
    const due = this.due.shift();
    if (!due) return false;
    this.time = Math.max(this.time, due.at);
    due.work();
    return true;
  }
}
