/** The time of this computer. */
import type { Clock } from '../../host/timing/clock.js';

export const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
};
