/** What an index says of its documents, for comparing two. */
import { analyse } from '../src/core/reading/analyse.js';
import { Corpus } from '../src/core/corpus/corpus.js';
import type { Knowledge } from '../src/core/reading/knowledge.js';
import { Corrections } from '../src/core/correct/rules.js';
import type { CorrectedFolder } from '../src/core/correct/statements/scope.js';
import type { Statement } from '../src/core/correct/statements/statements.js';
import { atOnce } from '../src/core/text/steps.js';
import type { CorpusQueries } from '../src/core/corpus/queries.js';

/** Asks an index. */
export type Query = <K extends keyof CorpusQueries>(
  method: K,
  ...args: Parameters<CorpusQueries[K]>
) => Promise<ReturnType<CorpusQueries[K]>>;

/** What an index says: its documents, its entities, all mentions, and quotations of the entities most spoken of. */
export async function said(query: Query): Promise<unknown> {
  const documents = await query('documents');
  const entities = await query('entities');
  const passages = [];
  for (const { id } of entities.slice(0, 12)) passages.push(await query('passagesOf', id, { limit: 50 }));
  const mentions = [];
  for (const { document } of documents) mentions.push(await query('mentionsIn', document));
  return { documents, entities, passages, mentions };
}

/** What an index made in one go says of these texts, as the reader has corrected them. */
export async function saidFresh(
  texts: ReadonlyMap<string, string>,
  knowledge: Knowledge,
  corrected: readonly CorrectedFolder<Statement>[] = [],
): Promise<unknown> {
  const corpus = new Corpus();
  atOnce(corpus.correctInSteps(new Corrections(corrected, knowledge.world)));
  for (const [document, text] of texts) corpus.set(document, text, analyse(text, knowledge));
  const query = (method: keyof CorpusQueries, ...args: unknown[]): Promise<unknown> =>
    Promise.resolve((corpus[method] as (...args: unknown[]) => unknown)(...args));
  return said(query as Query);
}
