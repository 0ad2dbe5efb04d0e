/** Work in slices: between two slices, messages are answered; urgent work goes before the rest. */

import type { Steps } from '../core/text/steps.js';

/** What a thread offers for slicing work. */
export interface Clock {
  /** Milliseconds, from any point in time. */
  now(): number;
  /** Resolves after messages that have arrived were handled. */
  pause(): Promise<void>;
}

interface Job {
  readonly work: Steps<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** What is waited for by a reader goes before what is not. */
export const LANES = ['urgent', 'background'] as const;
export type Lane = (typeof LANES)[number];

/** Runs jobs one at a time, the urgent first; an urgent one also overtakes a job that has begun. */
export class Scheduler {
  private readonly lanes: Record<Lane, Job[]> = { urgent: [], background: [] };
  private running = false;
  /** Milliseconds spent working. */
  busy = 0;

  /** @param slice the longest stretch of work without a pause, in milliseconds, as far as the jobs yield */
  constructor(
    private readonly clock: Clock,
    private readonly slice: number,
    private readonly whenIdle: () => void = () => undefined,
  ) {}

  /** Adds work. The promise settles as the work does. */
  add<T>(lane: Lane, work: Steps<T>): Promise<T> {
    const done = new Promise<T>((resolve, reject) => {
      this.lanes[lane].push({ work, resolve: resolve, reject });
    });
    if (!this.running) void this.run();
    return done;
  }

  private next(): Lane | undefined {
    return LANES.find(lane => this.lanes[lane].length > 0);
  }

  private async run(): Promise<void> {
    this.running = true;
    await this.clock.pause();
    for (let lane = this.next(); lane; lane = this.next()) {
      const began = this.clock.now();
      let now = began;
      while (lane && now - began < this.slice) {
        this.step(lane);
        lane = this.next();
        now = this.clock.now();
      }
      this.busy += now - began;
      await this.clock.pause();
    }
    this.running = false;
    this.whenIdle();
  }

  private step(lane: Lane): void {
    const [job] = this.lanes[lane];
    try {
      const { done, value } = job!.work.next();
      if (!done) return;
      this.lanes[lane].shift();
      job!.resolve(value);
    } catch (error) {
      this.lanes[lane].shift();
      job!.reject(error);
    }
  }
}
