/** Waiting for what a reader would see in a moment. */
import { errors, type Locator } from 'playwright-core';

/** How long what a click or a key leads to may take before it is tried again, in milliseconds. */
export const A_MOMENT = 5_000;

/**
 * Calls `look` until `isThere` holds for what it gives, and returns that. After `patience` milliseconds it throws with `what` was awaited and what
 * was seen last.
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T>,
  isThere: (seen: T) => boolean,
  patience = 30_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (Date.now() > end)
      throw new Error(`${what}: not within ${patience / 1000} s. Seen last: ${JSON.stringify(seen)}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** What `look` gives once that has been the same for a second: what is shown is made anew while documents are read, and while one types. */
export async function atRest<T>(what: string, look: () => Promise<T>): Promise<T> {
  let before = '';
  let since = Date.now();
  const watch = async (): Promise<{ seen: T; time: number }> => {
    const seen = await look();
    const now = JSON.stringify(seen);
    if (now !== before) since = Date.now();
    before = now;
    return { seen, time: Date.now() - since };
  };
  return (await eventually(what, watch, ({ time }) => time >= 1000)).seen;
}

/** Whether an element is in sight, or comes to be within `patience` milliseconds. */
export function isThere(element: Locator, patience: number): Promise<boolean> {
  return inTime(element.waitFor({ timeout: patience }));
}

/** Whether something that the browser is asked for was done in the time it was given. */
export async function inTime(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return false;
  }
}
