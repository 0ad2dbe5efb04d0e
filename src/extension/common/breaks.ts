/** Breaks in long work on the extension host's thread, which the reader's keys and all other extensions share. */

/** The longest stretch without a break, in milliseconds. */
const STRETCH = 5;

/** Gives a function that takes a break where the last one is long enough ago, and says whether it did. */
export function breaks(): () => Promise<boolean> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < STRETCH) return false;
    await new Promise(resolve => setTimeout(resolve));
    began = performance.now();
    return true;
  };
}
