/** Statements written into the text of `concordance.corrections.json`: each on a line of its own, the rest left as it is. */
import type { Span } from '../../types.js';
import { CORRECTIONS_FILE, readCorrections, type PlacedStatement } from './file-text.js';
import { printed } from '../statements/print.js';
import type { Statement } from '../statements/statements.js';

/** A replacement in a text: `[start, end)`, in UTF-16 code units, becomes `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text of a file with these statements alone. */
export function fileWith(statements: readonly Statement[]): string {
  const lines = statements.map(statement => `    ${printed(statement)}`).join(',\n');
  return `{\n  "version": 1,\n  "corrections": [\n${lines}${lines && '\n'}  ]\n}\n`;
}

/** The edit that adds statements at the end. Throws where the file is damaged: it is the reader's to mend. */
export function appended(text: string, statements: readonly Statement[]): TextEdit {
  if (text.trim() === '') return { start: 0, end: text.length, text: fileWith(statements) };
  const { statements: placed, isDamaged, problems, listEnd: close } = readCorrections(text);
  if (isDamaged) throw new Error(`${CORRECTIONS_FILE} is damaged: ${problems[0]?.reason ?? ''}`);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, close).trimEnd();
  const last = placed.at(-1);
  const indent = (last && indentOf(text, last.start)) ?? '    ';
  const lines = statements.map(statement => indent + printed(statement)).join(`,${eol}`);
  const comma = before.endsWith('[') ? '' : ',';
  const closing = /[\r\n]/.test(text.slice(before.length, close)) ? text.slice(before.length, close) : `${eol}  `;
  return { start: before.length, end: close, text: `${comma}${eol}${lines}${closing}` };
}

/** The edit that takes a statement out, with its line and a comma. */
export function removed(text: string, { start, end }: Span): TextEdit {
  const after = /^\s*,/.exec(text.slice(end));
  if (after) {
    const rest = /^[^\S\r\n]*(?:\r\n?|\n)?/.exec(text.slice(end + after[0].length))![0];
    const line = lineStart(text, start);
    const isOwn = text.slice(line, start).trim() === '' && /[\r\n]/.test(rest);
    if (isOwn) return { start: line, end: end + after[0].length + rest.length, text: '' };
    return { start, end: end + after[0].length + rest.replace(/[\r\n]+/, '').length, text: '' };
  }
  const before = /,?\s*$/.exec(text.slice(0, start))![0];
  return { start: start - before.length, end, text: '' };
}

/** The edit that puts a statement in another's place. */
export function replaced({ start, end }: PlacedStatement, statement: Statement): TextEdit {
  return { start, end, text: printed(statement) };
}

/** A text after edits; they do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, text: by } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + by + result.slice(end);
  return result;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function indentOf(text: string, start: number): string | undefined {
  const before = text.slice(lineStart(text, start), start);
  return before.trim() === '' ? before : undefined;
}
