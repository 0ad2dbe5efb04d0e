/** The analysis as JSON, as `schema/analysis.schema.json` describes it: a line for each document and each entity. */
import { reasonWords } from '../corpus/describe.js';
import type { Entity, Mention, Reason, ResolvedMention, Span } from '../types.js';
import type { ExportRun } from './run/run.js';
import type { ExportSource } from './run/source.js';

/** The JSON in pieces. */
export async function* json(run: ExportRun): AsyncGenerator<string> {
  const { source } = run;
  yield '{"version":1,"documents":[';
  let comma = '\n';
  for await (const { document, length } of run.documents()) {
    const [{ mentions }, words] = await Promise.all([run.in(document), wordsIn(source, document)]);
    const listed = mentions.map(mention => mentionJson(mention, words(mention)));
    yield comma + JSON.stringify({ path: source.pathOf(document), length, mentions: listed });
    comma = ',\n';
  }
  yield '\n],"entities":[';
  comma = '\n';
  for await (const entity of run.entities()) {
    yield comma + JSON.stringify(entityJson(entity));
    comma = ',\n';
  }
  yield '\n]}\n';
}

async function wordsIn(source: ExportSource, document: string): Promise<(mention: Span) => string> {
  if (source.wordsIn) return source.wordsIn(document);
  const text = (await source.queries.textOf(document)) ?? '';
  return ({ start, end }) => text.slice(start, end);
}

/** A mention as the corpus resolves it; `text` is its characters. */
export function mentionJson(mention: ResolvedMention, text: string): object {
  const { entity, inferred, standsFor } = mention;
  return {
    ...mentionFields(mention, text, entity, mention.reason),
    ...(inferred && { inferred }),
    ...(standsFor !== undefined && { standsFor }),
  };
}

/** What mentions have in all JSON. */
export function mentionFields(mention: Mention, text: string, entity: string | number, reason: Reason): object {
  const { start, end, kind, form, confidence } = mention;
  return {
    start,
    end,
    text,
    kind,
    form,
    entity,
    confidence: Math.round(confidence * 1000) / 1000,
    reason: reasonJson(reason),
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
