/** Answers in the order of the questions, several of which wait at a time. */

/** Answers each item; at most `ahead` are waited for at once, and no more are kept. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  ahead: number,
  answer: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const waiting: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const next = answer(item);
      next.catch(() => undefined); // thrown below, when it is its turn
      waiting.push(next);
      if (waiting.length >= ahead) yield await waiting.shift()!;
    }
    while (waiting.length > 0) yield await waiting.shift()!;
  } finally {
    await Promise.allSettled(waiting);
  }
}
