/** The way of one document: text, tokens, mentions, entities. */
import type { Knowledge } from './knowledge.js';
import { asidesOf, linesOf, read, sentencesOf, type ReadText } from '../text/read.js';
import { MINIMUM_CONFIDENCE } from '../recognise/confidence.js';
import { byLanguage } from '../recognise/foreign/by-language.js';
import { resolveInSteps } from '../resolve/document.js';
import { atOnce, type Steps } from '../text/steps.js';
import type { DocumentAnalysis, Mention } from '../types.js';

/** What a reader may choose about an analysis. */
export interface AnalysisOptions {
  /** Mentions less certain than this are left out; 0 to 1, `MINIMUM_CONFIDENCE` where absent. */
  readonly minimumConfidence?: number;
}

/** Analyses one text by itself. The same text, knowledge and options always give the same answer. */
export function analyse(text: string, knowledge: Knowledge, options: AnalysisOptions = {}): DocumentAnalysis {
  return atOnce(finish(read(text), linesOf(text), knowledge, options));
}

/** Analyses a text that has been read; `lines` as `linesOf` gives them. */
export function* finish(
  document: ReadText,
  lines: Uint32Array,
  knowledge: Knowledge,
  options: AnalysisOptions,
): Steps<DocumentAnalysis> {
  const recognised = yield* knowledge.recogniser.recogniseInSteps(document);
  return yield* conclude(document, lines, recognised, knowledge, options);
}

/** The last steps: from what was recognised to entities. */
export function* conclude(
  document: ReadText,
  lines: Uint32Array,
  recognised: readonly Mention[],
  knowledge: Knowledge,
  options: AnalysisOptions,
): Steps<DocumentAnalysis> {
  const { language, possible, mentions: named } = byLanguage(document, recognised, knowledge.world.foreign);
  const found = named.filter(mention => isCertainEnough(mention, options));
  const { mentions, entities } = yield* resolveInSteps(document, found, knowledge.world);
  yield;
  const { text, blocks } = document;
  const sentences = sentencesOf(blocks);
  const asides = asidesOf(blocks);
  return { length: text.length, language, ...(possible && { possible }), mentions, entities, sentences, asides, lines };
}

/** Whether a mention is one that the reader wants to see. */
export function isCertainEnough(
  { confidence }: Mention,
  { minimumConfidence = MINIMUM_CONFIDENCE }: AnalysisOptions,
): boolean {
  return confidence >= minimumConfidence;
}
