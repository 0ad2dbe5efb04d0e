/** Gives the documents on the screen their language, so that keys, menus and colours of plain text work there, and takes it back. */
import * as vscode from 'vscode';
import type { Config } from '../common/config.js';
import { isNamed, LANGUAGE } from '../common/documents.js';
import type { Chosen } from './chosen.js';

const PLAIN = 'plaintext';

/** Follows the editors on the screen. Only plain text is given the language: what has one already, or was given another, keeps it. */
export class DocumentLanguage implements vscode.Disposable {
  /** What was given the language here. */
  private readonly given = new Set<string>();
  /** What the reader has put back by hand: it stays so until it is closed. */
  private readonly putBack = new Set<string>();
  /** Closed in this turn: a document that gets another language is closed and opened at once. */
  private readonly closing = new Map<string, string>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly config: Config,
    private readonly chosen: Chosen,
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.update()),
      config.onDidChange(({ before, now }) => before.documents !== now.documents && this.update(true)),
      chosen.onDidChangeLoose(() => this.update(true)),
      vscode.workspace.onDidCloseTextDocument(document => this.closed(document)),
      vscode.workspace.onDidOpenTextDocument(document => this.opened(document)),
    );
    this.update();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** @param anew whether what is read was chosen anew: then it counts for what the reader put back as well. */
  private update(anew = false): void {
    if (anew) this.putBack.clear();
    for (const { document } of vscode.window.visibleTextEditors) void this.give(document);
  }

  private async give(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const isWanted = isNamed(document, this.config.settings) || this.chosen.hasFile(document.uri);
    if (document.isClosed || document.isUntitled) return;
    if (isWanted && document.languageId === PLAIN && !this.putBack.has(key)) {
      this.given.add(key);
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    } else if (!isWanted && document.languageId === LANGUAGE && this.given.has(key)) {
      this.given.delete(key);
      await vscode.languages.setTextDocumentLanguage(document, PLAIN);
    }
  }

  private closed({ uri, languageId }: vscode.TextDocument): void {
    const key = uri.toString();
    this.closing.set(key, languageId);
    setTimeout(() => {
      this.closing.delete(key);
      if (vscode.workspace.textDocuments.some(document => document.uri.toString() === key)) return;
      this.given.delete(key);
      this.putBack.delete(key);
    });
  }

  private opened(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (this.closing.get(key) === LANGUAGE && document.languageId === PLAIN && this.given.delete(key))
      this.putBack.add(key);
  }
}
