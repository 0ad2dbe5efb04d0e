/** The analysis as JSON, as `schema/analysis.schema.json` describes it. */
import type { Corpus } from '../core/corpus/corpus.js';
import { reasonWords } from '../core/corpus/describe.js';
import type { Entity, Reason, ResolvedMention } from '../core/types.js';

/** The JSON in pieces: a line for each document and each entity, so that a large corpus is never one string. */
export function* jsonOf(corpus: Corpus): Generator<string> {
  yield '{"version":1,"documents":[';
  let comma = '\n';
  for (const { document, length } of corpus.documents()) {
    const text = corpus.textOf(document) ?? '';
    const mentions = corpus.mentionsIn(document).map(mention => mentionJson(mention, text));
    yield comma + JSON.stringify({ path: document, length, mentions });
    comma = ',\n';
  }
  yield '\n],"entities":[';
  comma = '\n';
  for (const entity of corpus.entities()) {
    yield comma + JSON.stringify(entityJson(entity));
    comma = ',\n';
  }
  yield '\n]}\n';
}

function mentionJson(mention: ResolvedMention, text: string): object {
  const { start, end, kind, form, entity, confidence, reason, inferred, standsFor } = mention;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    form,
    entity,
    confidence: Math.round(confidence * 1000) / 1000,
    reason: reasonJson(reason),
    ...(inferred && { inferred }),
    ...(standsFor !== undefined && { standsFor }),
  };
}

function reasonJson(reason: Reason): object {
  const text = reasonWords(reason);
  return text === undefined ? reason : { ...reason, text };
}

function entityJson({ id, kind, name, aliases, mentions, country, standsFor }: Entity): object {
  return {
    id,
    kind,
    name,
    aliases,
    mentions,
    ...(country !== undefined && { country }),
    ...(standsFor !== undefined && { standsFor }),
  };
}
