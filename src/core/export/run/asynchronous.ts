/** The queries of a corpus of this thread, as those ask them who know it as one of another. */
import type { Asynchronous, CorpusQueries } from '../../corpus/queries.js';

/** Answers one question; the method is one of the corpus's. */
type Answer = (method: keyof CorpusQueries, args: readonly unknown[]) => Promise<unknown>;

/** The methods of a corpus as promises; `answer` may do more than ask the corpus. */
export function asynchronous(corpus: CorpusQueries, answer: Answer = at(corpus)): Asynchronous<CorpusQueries> {
  return new Proxy(corpus, {
    get: (_, method: keyof CorpusQueries) =>
      // The proxy itself is no promise: it has no method `then`.
      typeof corpus[method] === 'function' ? (...args: readonly unknown[]) => answer(method, args) : undefined,
  }) as unknown as Asynchronous<CorpusQueries>;
}

/** Asks a corpus. A method that throws makes the promise reject. */
export function at(corpus: CorpusQueries): Answer {
  return (method, args) =>
    new Promise(resolve =>
      resolve((corpus[method] as (...args: readonly unknown[]) => unknown).apply(corpus, [...args])),
    );
}
