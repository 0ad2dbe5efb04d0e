/** Time as the index knows it: handed in, so that tests can make it pass as they like. */

/** Something that will be done. */
export interface Timer {
  cancel(): void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does something once, after so many milliseconds. */
  after(milliseconds: number, work: () => void): Timer;
}

/** Resolves after so many milliseconds. */
export function rest(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise(resolve => clock.after(milliseconds, resolve));
}
