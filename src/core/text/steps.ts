/** Work that can be done step by step, so that other things are done in between. */

/** Work that rests wherever it yields, and ends with its result. */
export type Steps<T> = Generator<void, T>;

/** Does all steps in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
