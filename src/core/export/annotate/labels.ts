/** Documents with labels, one a line, as doccano, spaCy and Label Studio take them. */
import type { ResolvedMention } from '../../types.js';
import type { ExportRun } from '../run/run.js';
import { CodePoints } from './code-points.js';

/** Start and end in Unicode code points, and the label: a kind. */
export type Label = readonly [start: number, end: number, label: string];

/** One document with its labels. */
export interface LabelledText {
  readonly text: string;
  readonly label: readonly Label[];
  /** Kept by doccano among what it knows of a document: by it labels find back to their document. */
  readonly path: string;
}

/** The lines: names and demonyms. Descriptions ("the French minister") are no names, and would overlap the names within them. */
export async function* labels(run: ExportRun): AsyncGenerator<string> {
  for await (const { document } of run.documents()) {
    const [{ mentions }, text] = await Promise.all([run.in(document), run.source.queries.textOf(document)]);
    if (text === undefined) continue;
    const points = new CodePoints(text);
    const label = mentions
      .filter(isLabelled)
      .map(({ start, end, kind }): Label => [points.at(start), points.at(end), kind]);
    const line: LabelledText = { text, label, path: run.source.pathOf(document) };
    yield `${JSON.stringify(line)}\n`;
  }
}

/** Whether a mention has a label. */
export function isLabelled({ form }: Pick<ResolvedMention, 'form'>): boolean {
  return form !== 'description';
}
