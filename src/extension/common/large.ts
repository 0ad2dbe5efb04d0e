/** Which documents are too long for work that grows with their length on every key. */
import * as vscode from 'vscode';

/** In UTF-16 code units. */
const LARGE = 200_000;

/** A document's length in UTF-16 code units. What the editor keeps makes this cheap, also after an edit of a long text. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** Whether a document has marks only around what is in view, and an outline of paragraphs alone. */
export function isLarge(document: vscode.TextDocument): boolean {
  return lengthOf(document) > LARGE;
}
