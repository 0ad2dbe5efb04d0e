/** Statements keep up with the documents: with those that are renamed, and with places whose surroundings are edited. */
import * as vscode from 'vscode';
import { pathBelow, plainPath } from '../../core/correct/statements/scope.js';
import { scopeOf, type Statement } from '../../core/correct/statements/statements.js';
import { belongs } from '../common/documents.js';
import type { Services } from '../common/services.js';
import { Anchors } from './anchors.js';
import { parted, renamed } from './changes.js';
import { rootOf, type CorrectionStore } from './store.js';

export class CorrectionFollower implements vscode.Disposable {
  private readonly anchors = new Map<string, Anchors>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly services: Services,
    private readonly store: CorrectionStore,
    private readonly report: (error: unknown) => void,
  ) {
    this.subscriptions = vscode.Disposable.from(
      store.onDidChange(() => void this.anchorAll().catch(this.report)),
      services.index.onDidChangeProgress(({ phase }) => {
        if (phase === 'ready') void this.anchorAll().catch(this.report);
      }),
      vscode.workspace.onDidOpenTextDocument(document => void this.anchor(document).catch(this.report)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.anchors.delete(uri.toString())),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const replacements = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
          offset: rangeOffset,
          removed: rangeLength,
          inserted: text.length,
        }));
        this.anchors.get(document.uri.toString())?.follow(replacements);
      }),
      vscode.workspace.onDidSaveTextDocument(document => void this.quoteAnew(document).catch(this.report)),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.rename(files).catch(this.report)),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async anchorAll(): Promise<void> {
    await Promise.all(vscode.workspace.textDocuments.map(document => this.anchor(document)));
  }

  /** Finds the places that are quoted of a document; those that edits have moved already are left as they are followed. */
  private async anchor(document: vscode.TextDocument): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (!folder || !belongs(document, this.services.config.settings)) return;
    const about = await this.about(document.uri, folder);
    const key = document.uri.toString();
    if (document.isDirty && this.anchors.get(key)?.isEmpty === false) return;
    const anchors = new Anchors(document.getText(), about);
    if (anchors.isEmpty) this.anchors.delete(key);
    else this.anchors.set(key, anchors);
  }

  private async about(uri: vscode.Uri, folder: vscode.WorkspaceFolder): Promise<Statement[]> {
    const root = rootOf(folder);
    const said = (await this.store.folders()).find(one => one.root === root);
    const path = said && pathBelow(said, uri.toString());
    if (path === undefined) return [];
    return said!.statements.filter(statement => scopeOf(statement).in?.some(one => plainPath(one) === path));
  }

  private async quoteAnew(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const pairs = this.anchors.get(key)?.anew(document.getText()) ?? [];
    if (folder && pairs.length > 0) await this.store.replace(rootOf(folder), pairs);
    if (this.anchors.has(key)) await this.anchor(document);
  }

  private async rename(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    await this.store.refresh();
    for (const said of await this.store.folders()) {
      const pairs = said.statements.flatMap(statement => {
        const now = files.reduce(
          (one, { oldUri, newUri }) =>
            renamed(one, pathBelow(said, oldUri.toString()), pathBelow(said, newUri.toString())),
          statement,
        );
        return now === statement ? [] : [[statement, now] as const];
      });
      if (pairs.length > 0) await this.store.replace(said.root, pairs);
    }
    for (const file of files) await this.moveAcross(file);
  }

  /** What goes to another folder of the workspace takes its statements along. */
  private async moveAcross({
    oldUri,
    newUri,
  }: {
    readonly oldUri: vscode.Uri;
    readonly newUri: vscode.Uri;
  }): Promise<void> {
    const folders = await this.store.folders();
    const folderOf = (uri: vscode.Uri): (typeof folders)[number] | undefined =>
      folders.find(({ root }) => root === rootOf(vscode.workspace.getWorkspaceFolder(uri)));
    const [from, to] = [folderOf(oldUri), folderOf(newUri)];
    if (!from || !to || from === to) return;
    const [before, now] = [pathBelow(from, oldUri.toString()), pathBelow(to, newUri.toString())];
    if (before === undefined || now === undefined) return;
    const all = from.statements.flatMap(statement => {
      const one = parted(statement, before, now);
      return one ? [{ ...one, statement }] : [];
    });
    if (all.length > 0) await this.store.move(from.root, to.root, all);
  }
}
