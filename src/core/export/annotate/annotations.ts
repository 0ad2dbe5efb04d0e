/** Mentions as W3C Web Annotations in JSON-LD: an AnnotationPage for each document. */
import { reasonWords } from '../../corpus/describe.js';
import type { Entity, ResolvedMention } from '../../types.js';
import type { ExportRun } from '../run/run.js';
import { CodePoints } from './code-points.js';
import { textQuote } from './text-quote.js';

/** The JSON-LD in pieces: one graph of pages, a line for each annotation. */
export async function* annotations(run: ExportRun): AsyncGenerator<string> {
  yield '{"@context":"http://www.w3.org/ns/anno.jsonld","@graph":[';
  let comma = '\n';
  for await (const { document } of run.documents()) {
    const [{ entities, mentions }, text] = await Promise.all([run.in(document), run.source.queries.textOf(document)]);
    if (text === undefined) continue;
    const points = new CodePoints(text);
    const source = run.source.iriOf(document);
    const page = { id: urn('page', source), type: 'AnnotationPage', label: run.source.pathOf(document) };
    yield `${comma}${JSON.stringify(page).slice(0, -1)},"items":[`;
    comma = '\n';
    for (const mention of mentions) {
      const { start, end } = mention;
      const annotation = {
        id: urn('annotation', source, `#char=${points.at(start)},${points.at(end)}`),
        type: 'Annotation',
        motivation: 'identifying',
        body: bodyOf(mention, entities.get(mention.entity)),
        target: {
          source,
          selector: [
            { type: 'TextQuoteSelector', ...textQuote(text, mention) },
            { type: 'TextPositionSelector', start: points.at(start), end: points.at(end) },
          ],
        },
      };
      yield comma + JSON.stringify(annotation);
      comma = ',\n';
    }
    yield '\n]}';
    comma = ',\n';
  }
  yield '\n]}\n';
}

function bodyOf({ entity, kind, inferred, reason }: ResolvedMention, named: Entity | undefined): object[] {
  const source = urn('entity', entity);
  const why = reasonWords(reason);
  return [
    { type: 'SpecificResource', purpose: 'identifying', source },
    { type: 'TextualBody', purpose: 'classifying', value: kind },
    ...(named ? [{ type: 'TextualBody', purpose: 'tagging', value: named.name }] : []),
    ...(inferred && why !== undefined
      ? [{ type: 'TextualBody', purpose: 'describing', value: `inferred: ${why}` }]
      : []),
  ];
}

/** A name of the project's own for something, as a URN. */
function urn(what: string, ...parts: readonly string[]): string {
  const encoded = encodeURIComponent(wellFormed(parts.join(''))).replace(/[!'()*]/g, encode);
  return `urn:concordance:${what}:${encoded}`;
}

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
const encode = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
