/** Quotations with their sources, as Markdown. */
import { withEllipses } from '../../corpus/describe.js';
import type { Passage } from '../../types.js';
import { addressOf, literal, literalLabel, literalLine } from './literal.js';

/** How a quotation is written. */
export interface QuotationStyle {
  /** Sets the name in bold. */
  readonly bold?: boolean;
  /** What follows the source, in words. */
  readonly note?: string | undefined;
}

/** A passage as a block quotation, with its document and line below it as a link. */
export function quotation(passage: Passage, path: string, { bold = false, note }: QuotationStyle = {}): string {
  const { before, name, after } = withEllipses(passage);
  const at = [before.length, before.length + name.length] as const;
  const quoted = literal(before + name + after, bold ? at : undefined).replace(/\r\n?|\n/g, '\n> ');
  const line = passage.from.line + 1;
  const source = `[${literalLabel(path)}, line ${line}](${addressOf(path)}#L${line})`;
  return `> ${quoted}\n>\n> — ${source}${note === undefined ? '' : ` — ${literalLine(note)}`}\n`;
}

/**
 * Each passage as a block quotation.
 * @param pathOf a document's path for the reader
 */
export function quotations(passages: readonly Passage[], pathOf: (document: string) => string): string {
  return passages.map(passage => quotation(passage, pathOf(passage.document))).join('\n');
}
