/** Marks every name where it stands, in all visible editors. */
import * as vscode from 'vscode';
import { marksOf } from '../core/marking.js';
import { KINDS, type Kind, type Span } from '../core/types.js';
import type { Settings } from './config.js';
import { createMarkTypes } from './mark-types.js';
import type { Reader } from './reader.js';

/** Documents longer than this, in UTF-16 code units, have marks only around what is in view. */
const LARGE = 200_000;
/** Lines beyond the visible ones that are marked in a large document. */
const MARGIN = 200;
/** How long marks wait after a key was pressed or a large document scrolled, in milliseconds. The editor moves them meanwhile. */
const TYPING_PAUSE = 150;
const SCROLL_PAUSE = 40;

/** Keeps the marks of all visible editors as the index has them. */
class Marks implements vscode.Disposable {
  private types: Record<Kind, vscode.TextEditorDecorationType>;
  private readonly pauses = new Map<vscode.TextEditor, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly reader: Reader) {
    const { config, index } = reader;
    this.types = createMarkTypes(config.settings.marks.style);
    this.subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(editors => {
        for (const editor of this.pauses.keys()) if (!editors.includes(editor)) this.forget(editor);
        void this.markAll();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.later(document, TYPING_PAUSE)),
      vscode.workspace.onDidOpenTextDocument(document => this.later(document, 0)), // a change of language, too
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document } }) => {
        if (isLarge(document)) this.later(document, SCROLL_PAUSE);
      }),
      index.onDidChange(({ documents }) => {
        void this.markAll(document => documents === 'all' || documents.includes(document.uri.toString()));
      }),
      config.onDidChange(({ before, now }) => void this.restyle(before, now)),
    );
    void this.markAll();
  }

  dispose(): void {
    for (const editor of this.pauses.keys()) this.forget(editor);
    this.subscriptions.dispose();
    for (const kind of KINDS) this.types[kind].dispose();
  }

  private async markAll(wanted: (document: vscode.TextDocument) => boolean = () => true): Promise<void> {
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => wanted(document));
    await Promise.all(editors.map(editor => this.mark(editor)));
  }

  private later(document: vscode.TextDocument, pause: number): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      clearTimeout(this.pauses.get(editor));
      const timer = setTimeout(() => {
        this.forget(editor);
        void this.mark(editor);
      }, pause);
      this.pauses.set(editor, timer);
    }
  }

  private forget(editor: vscode.TextEditor): void {
    clearTimeout(this.pauses.get(editor));
    this.pauses.delete(editor);
  }

  /** Replaces an editor's marks, each kind's in one call; an answer for a text that has changed meanwhile is dropped. */
  private async mark(editor: vscode.TextEditor): Promise<void> {
    const { config, index } = this.reader;
    const { document } = editor;
    const { version } = document;
    const { enabled } = config.settings.marks;
    const read = enabled && (await index.whenRead(document));
    const mentions = read ? await index.queries.mentionsIn(document.uri.toString()) : [];
    if (document.version !== version || document.isClosed) return;
    const { enabled: still, kinds } = config.settings.marks;
    if (still !== enabled) return;
    const marks = marksOf(mentions, isLarge(document) ? around(editor) : undefined);
    for (const kind of KINDS) {
      const spans = kinds.includes(kind) ? marks[kind] : [];
      editor.setDecorations(
        this.types[kind],
        spans.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end))),
      );
    }
  }

  /** The new marks are there before the old ones go. */
  private async restyle(before: Settings, now: Settings): Promise<void> {
    const old = this.types;
    const isOther = before.marks.style !== now.marks.style;
    if (isOther) this.types = createMarkTypes(now.marks.style);
    await this.markAll();
    if (isOther) for (const kind of KINDS) old[kind].dispose();
  }
}

function isLarge(document: vscode.TextDocument): boolean {
  return document.lineCount > 0 && document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > LARGE;
}

function around({ document, visibleRanges }: vscode.TextEditor): Span {
  const lines = visibleRanges.flatMap(({ start, end }) => [start.line, end.line]);
  const first = Math.max(0, Math.min(...lines) - MARGIN);
  const last = Math.min(document.lineCount - 1, Math.max(...lines) + MARGIN);
  return {
    start: document.offsetAt(new vscode.Position(first, 0)),
    end: document.offsetAt(document.lineAt(last).range.end),
  };
}

/** Marks names in the text, and the command that turns the marks on and off. */
export function registerMarks(reader: Reader): vscode.Disposable {
  const { config } = reader;
  return vscode.Disposable.from(
    new Marks(reader),
    vscode.commands.registerCommand('concordance.toggleMarks', () =>
      config.set('marks.enabled', !config.settings.marks.enabled),
    ),
  );
}
