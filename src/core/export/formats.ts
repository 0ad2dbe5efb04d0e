/** The table of formats: it serves the editor's command, the command line and the tests. */
import { phrase } from '../say.js';
import { annotations } from './annotate/annotations.js';
import { labels } from './annotate/labels.js';
import { gexf } from './graph/gexf.js';
import { json } from './json.js';
import { listing } from './listing.js';
import { dossier } from './markdown/dossier.js';
import type { ExportRun } from './run/run.js';
import { entitiesTable, mentionsTable, pairsTable } from './tables/tables.js';

/** A format that the corpus, or a part of it, can be exported in. */
export interface ExportFormat {
  readonly name: string;
  /** For a list to choose from. */
  readonly title: string;
  readonly description: string;
  /** Of files, without a dot. */
  readonly extension: string;
  /** VS Code's name for the language of the text. */
  readonly language: string;
  /** A table for spreadsheets: a byte order mark can be put before it. */
  readonly isTable: boolean;
  /** Whether it needs the documents' texts, not the characters of the names in them alone. */
  readonly needsTexts: boolean;
  /** Gives the text in pieces. Throws `ExportEnded` where the run is ended. */
  write(run: ExportRun): AsyncGenerator<string>;
}

const TEXTS = { isTable: false, needsTexts: true } as const;

export const FORMATS = [
  {
    name: 'markdown',
    title: phrase('Dossier (Markdown)'),
    description: phrase('every passage quoted with its source, by entity and document'),
    extension: 'md',
    language: 'markdown',
    ...TEXTS,
    write: dossier,
  },
  {
    name: 'csv',
    title: phrase('Table of Mentions (CSV)'),
    description: phrase('a row for each mention, with its place and quotation'),
    extension: 'csv',
    language: 'plaintext',
    isTable: true,
    needsTexts: true,
    write: mentionsTable,
  },
  {
    name: 'csv-entities',
    title: phrase('Table of Entities (CSV)'),
    description: phrase('a row for each entity, with its names and counts'),
    extension: 'csv',
    language: 'plaintext',
    isTable: true,
    needsTexts: false,
    write: entitiesTable,
  },
  {
    name: 'csv-pairs',
    title: phrase('Table of Pairs (CSV)'),
    description: phrase('a row for each two entities that share sentences'),
    extension: 'csv',
    language: 'plaintext',
    isTable: true,
    needsTexts: false,
    write: pairsTable,
  },
  {
    name: 'json',
    title: phrase('Analysis (JSON)'),
    description: phrase('documents with their mentions, and entities, by a schema'),
    extension: 'json',
    language: 'json',
    isTable: false,
    needsTexts: false,
    write: json,
  },
  {
    name: 'annotations',
    title: phrase('Web Annotations (JSON-LD)'),
    description: phrase('W3C annotations, a page for each document'),
    extension: 'jsonld',
    language: 'json',
    ...TEXTS,
    write: annotations,
  },
  {
    name: 'doccano',
    title: phrase('Labelled Texts (JSON Lines)'),
    description: phrase('for doccano, spaCy and Label Studio, a line for each document'),
    extension: 'jsonl',
    language: 'plaintext',
    ...TEXTS,
    write: labels,
  },
  {
    name: 'gexf',
    title: phrase('Graph (GEXF)'),
    description: phrase('who appears with whom, for Gephi'),
    extension: 'gexf',
    language: 'xml',
    isTable: false,
    needsTexts: false,
    write: gexf,
  },
  {
    name: 'text',
    title: phrase('Listing (Plain Text)'),
    description: phrase('entities by kind with their passages, a line each'),
    extension: 'txt',
    language: 'plaintext',
    ...TEXTS,
    write: listing,
  },
] as const satisfies readonly ExportFormat[];

export type FormatName = (typeof FORMATS)[number]['name'];

/** The format of a name. */
export function formatOf(name: FormatName): ExportFormat {
  return FORMATS.find(format => format.name === name)!;
}

/** What spreadsheets know UTF-8 by. */
const BYTE_ORDER_MARK = '\ufeff';

/** Writes an export, a table with a byte order mark where that is asked for. */
export async function* write(format: ExportFormat, run: ExportRun, byteOrderMark = false): AsyncGenerator<string> {
  if (byteOrderMark && format.isTable) yield BYTE_ORDER_MARK;
  yield* format.write(run);
}
