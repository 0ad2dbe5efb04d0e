/** What is said of the progress of reading: not of every file, and of no small batch. */
import type { ReadingProgress } from './surroundings/surroundings.js';
import type { Clock } from './timing/clock.js';

/** Progress is told at most so often, in milliseconds. */
const TELL_EVERY = 100;
/** A batch of fewer changed files is read without a word about progress. */
const WORTH_TELLING = 25;

/** What has been said in one life of the worker. */
export class ProgressTold {
  /** Whether it is known which documents there are. */
  isListed = false;
  private isFirstRound = true;
  private told = 0;

  constructor(private readonly clock: Clock) {}

  /** What is to be said; undefined where nothing is. */
  of(done: number, total: number, isPaused: boolean): ReadingProgress | undefined {
    const isReady = this.isListed && done === total;
    const isHeld = isPaused && !isReady;
    const now = this.clock.now();
    if (!this.isFirstRound && total < WORTH_TELLING && !isReady) return undefined;
    if (!isReady && !isHeld && now - this.told < TELL_EVERY) return undefined;
    this.told = now;
    return { phase: isReady ? 'ready' : isHeld ? 'paused' : 'reading', read: done, total };
  }

  /** Whether this is the end of the first reading of all documents; true once. */
  endsFirstRound(): boolean {
    const ends = this.isFirstRound;
    this.isFirstRound = false;
    return ends;
  }
}
