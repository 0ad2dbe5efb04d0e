/** A document of the editor, as the index sees it. */
import type * as vscode from 'vscode';
import type { TextChange } from '../../core/reading/live-document.js';
import type { EditorText } from '../../host/surroundings/workspace.js';
import type { Config } from '../common/config.js';
import { belongs } from '../common/documents.js';
import { lengthOf } from '../common/large.js';

/** The document as it is whenever it is asked. */
export function editorText(document: vscode.TextDocument, config: Config): EditorText {
  return {
    key: document.uri.toString(),
    get version() {
      return document.version;
    },
    get isClosed() {
      return document.isClosed;
    },
    get isDocument() {
      return belongs(document, config.settings);
    },
    get length() {
      return lengthOf(document);
    },
    text: () => document.getText(),
  };
}

/** What an edit of the editor changes. */
export function changesOf({ contentChanges }: vscode.TextDocumentChangeEvent): TextChange[] {
  return contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    offset: rangeOffset,
    removed: rangeLength,
    inserted: text,
  }));
}
