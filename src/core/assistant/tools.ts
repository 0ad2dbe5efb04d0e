/** The tools by which assistants ask, by the names that the manifest describes them under. */
import type { Asynchronous, CorpusQueries } from '../corpus/queries.js';
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
  concordance_listEntities: tool(() => 'Listing the names in the documents', listEntities),
  concordance_findMentions: tool(({ entity }) => `Finding the mentions of ${String(entity)}`, findMentions),
  concordance_findTogether: tool(
    input => `Finding where ${String(input['entity'])} and ${String(input['with'])} are named together`,
    findTogether,
  ),
  concordance_listDocuments: tool(() => 'Listing the documents', listDocuments),
};
