/** The queries of a corpus of this thread, as those ask them who know it as one of another. */
import type { Asynchronous, CorpusQueries } from '../../corpus/queries.js';
import { answerOf, asking, type QueryCall } from '../../corpus/query-table.js';

/** Answers one question. */
type Answer = (call: QueryCall) => Promise<unknown>;

/** The methods of a corpus as promises; `answer` may do more than ask the corpus. */
export function asynchronous(corpus: CorpusQueries, answer: Answer = at(corpus)): Asynchronous<CorpusQueries> {
  return asking(answer);
}

/** Asks a corpus. A method that throws makes the promise reject. */
export function at(corpus: CorpusQueries): Answer {
  return call => new Promise(resolve => resolve(answerOf(corpus, call)));
}
