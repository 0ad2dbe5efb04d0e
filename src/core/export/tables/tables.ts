/** Mentions, entities, and pairs of entities as tables. */
import { reasonWords } from '../../corpus/describe.js';
import type { ExportRun } from '../run/run.js';
import { listCell, row } from './rows.js';

/** A row for each mention: offsets in UTF-16 code units, lines and columns from 1. */
export async function* mentionsTable(run: ExportRun): AsyncGenerator<string> {
  yield row([
    'document', 'start', 'end', 'line', 'column', 'text', 'kind', 'form', 'entity', 'name', 'inferred', 'reason', 'confidence', 'quote',
  ]); // prettier-ignore
  for await (const { document } of run.documents()) {
    const path = run.source.pathOf(document);
    const { entities } = await run.in(document);
    for await (const passage of run.passagesIn(document, entities)) {
      const { start, end, from, before, name, after, kind, form, entity, inferred, reason, confidence } = passage;
      yield row([
        path, start, end, from.line + 1, from.character + 1, name, kind, form, entity, entities.get(entity)?.name, inferred,
        reasonWords(reason), Math.round(confidence * 1000) / 1000, before + name + after,
      ]); // prettier-ignore
    }
  }
}

/** A row for each entity. */
export async function* entitiesTable(run: ExportRun): AsyncGenerator<string> {
  yield row(['entity', 'kind', 'name', 'aliases', 'mentions', 'documents', 'country', 'standsFor']);
  for await (const { id, kind, name, aliases, mentions, documents, country, standsFor } of run.entities()) {
    yield row([id, kind, name, listCell(aliases), mentions, documents, country, standsFor]);
  }
}

/** A row for each two entities that share sentences, with the number of these sentences and of the documents they stand in. */
export async function* pairsTable(run: ExportRun): AsyncGenerator<string> {
  yield row(['entity', 'kind', 'name', 'with', 'with_kind', 'with_name', 'sentences', 'documents']);
  for await (const { first, second, sentences, documents } of run.pairs()) {
    yield row([first.id, first.kind, first.name, second.id, second.kind, second.name, sentences, documents]);
  }
}
