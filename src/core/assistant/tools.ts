/** The tools by which assistants ask, by the names that the manifest describes them under. */
import type { Asynchronous, CorpusQueries } from '../corpus/queries.js';
import { say } from '../say.js';
import { findMentions, findTogether, listDocuments, listEntities, type Paths } from './answers.js';

/** A tool: what it says while it works, and its answer. Rejects with `Unanswerable` where there is none. */
export interface AssistantTool {
  message(input: Readonly<Record<string, unknown>>): string;
  answer(queries: Asynchronous<CorpusQueries>, input: object, paths: Paths): Promise<object>;
}

type Answer = (queries: Asynchronous<CorpusQueries>, input: never, paths: Paths) => Promise<object>;

/** The input is a model's: each answer looks at what it is given. */
function tool(message: AssistantTool['message'], answer: Answer): AssistantTool {
  return { message, answer };
}

export const TOOLS: Readonly<Record<string, AssistantTool>> = {
  concordance_listEntities: tool(() => say('Listing the names in the documents'), listEntities),
  concordance_findMentions: tool(({ entity }) => say('Finding the mentions of {0}', String(entity)), findMentions),
  concordance_findTogether: tool(
    input => say('Finding where {0} and {1} are named together', String(input['entity']), String(input['with'])),
    findTogether,
  ),
  concordance_listDocuments: tool(() => say('Listing the documents'), listDocuments),
};
