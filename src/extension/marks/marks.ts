/** Marks every name where it stands, in all visible editors. */
import * as vscode from 'vscode';
import type { Settings } from '../common/config.js';
import { LOOKS } from '../common/doubt.js';
import { createMarkTypes } from './mark-types.js';
import { MarkedEditor } from './marked-editor.js';
import type { Services } from '../common/services.js';

/** Keeps the marks of all visible editors as the index has them. */
class Marks implements vscode.Disposable {
  private types;
  private readonly editors = new Map<vscode.TextEditor, MarkedEditor>();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { config, index } = services;
    this.types = createMarkTypes(config.settings.marks.style);
    this.subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(editors => this.show(editors)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        for (const editor of this.editorsOf(document)) editor.edited(contentChanges);
      }),
      vscode.workspace.onDidOpenTextDocument(document => {
        for (const editor of this.editorsOf(document)) editor.refresh(); // it has another language now
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.editors.get(textEditor)?.scrolled()),
      index.onDidChange(({ documents }) => {
        for (const editor of this.editors.values()) {
          if (documents === 'all' || documents.includes(editor.document.uri.toString())) editor.changed();
        }
      }),
      config.onDidChange(({ before, now }) => this.restyle(before, now)),
    );
    this.show(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.show([]);
    for (const look of LOOKS) this.types[look].dispose();
  }

  private show(visible: readonly vscode.TextEditor[]): void {
    for (const [editor, marked] of this.editors) {
      if (visible.includes(editor)) continue;
      marked.dispose();
      this.editors.delete(editor);
    }
    for (const editor of visible) {
      if (this.editors.has(editor)) continue;
      const marked = new MarkedEditor(editor, this.services, this.types);
      this.editors.set(editor, marked);
      marked.refresh();
    }
  }

  private editorsOf(document: vscode.TextDocument): MarkedEditor[] {
    return [...this.editors.values()].filter(editor => editor.document === document);
  }

  /** The new marks are there before the old ones go. */
  private restyle(before: Settings, now: Settings): void {
    if (before.marks.style === now.marks.style) {
      for (const editor of this.editors.values()) editor.refresh();
      return;
    }
    const old = this.types;
    this.types = createMarkTypes(now.marks.style);
    for (const editor of this.editors.values()) editor.restyle(this.types);
    for (const look of LOOKS) old[look].dispose();
  }
}

/** Marks names in the text, and the command that turns the marks on and off. */
export function registerMarks(services: Services): vscode.Disposable {
  const { config } = services;
  return vscode.Disposable.from(
    new Marks(services),
    vscode.commands.registerCommand('concordance.toggleMarks', () =>
      config.set('marks.enabled', !config.settings.marks.enabled),
    ),
  );
}
