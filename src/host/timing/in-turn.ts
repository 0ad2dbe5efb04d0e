/** Pieces of work that are begun one after the other, each once the one before is done. */

/** Gives a function that does something once all it was given before is done. Whoever asked hears of a failure; the next in turn goes on. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
