/** Labels that were changed elsewhere, as corrections: what a reader of doccano has marked comes back. */
import type { Asynchronous, CorpusQueries } from '../../corpus/queries.js';
import { KINDS, type Kind, type Span } from '../../types.js';
import { CodePoints } from './code-points.js';
import { isLabelled } from './labels.js';
import { textQuote, type TextQuote } from './text-quote.js';

/** A statement of `concordance.corrections.json` about one place. */
export type PlaceCorrection =
  | { readonly ignore: string; readonly in: readonly [string]; readonly at: TextQuote }
  | { readonly name: string; readonly kind: Kind; readonly in: readonly [string]; readonly at: TextQuote };

/** The error of a line that is no labelled document, or not one of the corpus. */
export class NoLabels extends Error {
  override readonly name = 'NoLabels';
}

interface LabelledSpan extends Span {
  readonly kind: Kind;
}

/**
 * What a line of labels says otherwise than the corpus, in the order of the text: labels that were added, changed or taken away. Labels
 * count in code points. Takes `label` (`[start, end, label]`) and `entities` (`{start_offset, end_offset, label}`), as doccano exports
 * either. Throws `NoLabels` where the line is no labelled document, its text is not the document's, or a label is no kind.
 * @param documentOf the document at a path
 * @param pathOf the path by which the corrections name a document
 */
export async function correctionsFrom(
  line: string,
  queries: Asynchronous<CorpusQueries>,
  documentOf: (path: string) => string | undefined,
  pathOf: (document: string) => string = document => document,
): Promise<readonly PlaceCorrection[]> {
  const { path, text, labels } = parse(line);
  const document = documentOf(path);
  const own = document === undefined ? undefined : await queries.textOf(document);
  if (document === undefined || own === undefined) throw new NoLabels(`there is no document ${path}`);
  if (own !== text) throw new NoLabels(`its text is not that of ${path}`);
  const mentions = (await queries.mentionsIn(document)).filter(isLabelled);
  const known = new Set(mentions.map(keyOf));
  const kept = new Set(labels.map(placeOf));
  const taken = mentions.filter(mention => !kept.has(placeOf(mention)));
  const added = labels.filter(label => !known.has(keyOf(label)));
  const at = (span: Span): { in: [string]; at: TextQuote } => ({
    in: [pathOf(document)],
    at: textQuote(text, span),
  });
  return [
    ...taken.map(span => ({ start: span.start, statement: { ignore: text.slice(span.start, span.end), ...at(span) } })),
    ...added.map(span => ({
      start: span.start,
      statement: { name: text.slice(span.start, span.end), kind: span.kind, ...at(span) },
    })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ statement }) => statement);
}

/** The file of corrections with these statements, one a line. */
export function correctionsFile(statements: readonly PlaceCorrection[]): string {
  const lines = statements.map(statement => `\n    ${JSON.stringify(statement)}`);
  return `{\n  "version": 1,\n  "corrections": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

const placeOf = ({ start, end }: Span): string => `${start}-${end}`;
const keyOf = (span: LabelledSpan): string => `${placeOf(span)} ${span.kind}`;

function parse(line: string): { path: string; text: string; labels: LabelledSpan[] } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new NoLabels('it is not JSON', { cause: error });
  }
  const { text, path, label, entities } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof text !== 'string' || typeof path !== 'string') throw new NoLabels('it has no text and path');
  const labels: unknown = label ?? entities;
  if (!Array.isArray(labels)) throw new NoLabels('it has no labels');
  const points = new CodePoints(text);
  const length = points.at(text.length);
  return { path, text, labels: labels.map(one => spanOf(one, points, length)).sort((a, b) => a.start - b.start) };
}

function spanOf(label: unknown, points: CodePoints, length: number): LabelledSpan {
  const named = (label ?? {}) as Partial<Record<string, unknown>>;
  const [start, end, called] = (
    Array.isArray(label) ? label : [named['start_offset'], named['end_offset'], named['label']]
  ) as unknown[];
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new NoLabels('a label has no place');
  const [from, to] = [start as number, end as number];
  if (from < 0 || to <= from || to > length) throw new NoLabels(`the label at ${from} is outside of the text`);
  const kind = KINDS.find(kind => kind === called);
  if (!kind) throw new NoLabels(`the label “${String(called)}” is none of ${KINDS.join(', ')}`);
  return { start: points.offsetOf(from), end: points.offsetOf(to), kind };
}
