/** The view "Where in the text": where the documents mention an entity, and who appears with it. */
import * as vscode from 'vscode';
import type { EntityId } from '../../core/types.js';
import { ask, askAt } from '../common/asking.js';
import { nameOf, show } from '../common/documents.js';
import { latest } from '../common/latest.js';
import { Later, refreshPause } from '../common/later.js';
import type { Services } from '../common/services.js';
import { company, passageAt, shared, strips, type Surroundings } from './answers.js';
import type { FromPage, Tab, ToPage, Viewport, Wish } from '../../wire/where-messages.js';
import { pageFolder, pageOf } from './page.js';

export const WHERE_VIEW = 'concordance.where';

/** How long the cursor or the scrolled text rests before it is followed, in milliseconds. */
const REST = 80;

/** Answers the page, and tells it of changes. Nothing is asked of the index while the view is hidden. */
export class WhereView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private wish: Wish | undefined;
  /** What a command asked to show before the page was there. */
  private pending: ToPage | undefined;
  /** The document whose names an overview shows: that of the last editor that held one and is still in sight. */
  private current: string | undefined;
  private readonly refresh = new Later(() => void this.refreshNow());
  private followed: vscode.TextEditor | undefined;
  private readonly follow = new Later(() => void this.followCursor());
  private readonly scroll = new Later(() => this.tellViewports());
  private readonly progress = new Later(() => this.tellProgress());
  private readonly asking = latest();
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { index } = services;
    this.subscriptions = vscode.Disposable.from(
      index.onDidChange(() => this.refreshSoon()),
      index.onDidChangeProgress(({ phase }) => {
        this.tellProgressSoon();
        if (phase === 'ready') this.refreshSoon(0); // only now is nothing found said to be so
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.refreshSoon(0)),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.tellViewportsSoon();
        this.refreshSoon(); // what was in sight may be so no longer
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.tellViewportsSoon()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.followSoon(textEditor)),
    );
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri } = this.services.context;
    this.view = view;
    this.wish = undefined;
    view.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    view.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    view.onDidChangeVisibility(() => {
      if (!view.visible) this.wish = undefined; // A hidden page is gone; it comes back with its wish.
    });
    view.onDidDispose(() => {
      this.view = undefined;
      this.wish = undefined;
    });
    view.webview.html = pageOf(view.webview, extensionUri);
  }

  /** Shows the view with this entity chosen. */
  async choose(entity: EntityId, tab: Tab = 'where'): Promise<void> {
    const message: ToPage = { type: 'choose', entity, tab };
    if (this.wish) this.tell(message);
    else this.pending = message;
    await vscode.commands.executeCommand(`${WHERE_VIEW}.focus`);
  }

  dispose(): void {
    vscode.Disposable.from(this.refresh, this.follow, this.scroll, this.progress, this.subscriptions).dispose();
  }

  private async receive(message: FromPage): Promise<void> {
    const { queries } = this.services.index;
    switch (message.type) {
      case 'wish':
        this.wish = message.wish;
        if (this.pending) this.tell(this.pending);
        this.pending = undefined;
        await this.refreshNow();
        break;
      case 'quote': {
        const passage = await passageAt(queries, message.entity, message.document, message.start);
        if (!passage) break;
        this.tell({
          type: 'quotation',
          entity: message.entity,
          quotation: { passage, path: nameOf(message.document) },
        });
        break;
      }
      case 'share':
        this.tell(await shared(queries, message.entity, message.other, message.limit, this.surroundings()));
        break;
      case 'jump': {
        const passage = await passageAt(queries, message.entity, message.document, message.start);
        if (passage) await show(passage);
        break;
      }
    }
  }

  private async refreshNow(): Promise<void> {
    this.refresh.cancel();
    const { wish, view } = this;
    if (!wish || !view?.visible) return;
    const isLatest = this.asking();
    await this.noteCurrent();
    this.tellProgress();
    const answer = wish.tab === 'where' ? strips : company;
    const message = await answer(this.services.index.queries, wish, this.surroundings());
    if (!isLatest()) return; // Something newer is on its way.
    this.tell(message);
    this.tellViewports();
  }

  private refreshSoon(pause?: number): void {
    if (!this.view?.visible) return;
    if (pause === undefined) this.refresh.within(refreshPause(this.services.index.progress));
    else this.refresh.afterRest(pause);
  }

  private async noteCurrent(): Promise<void> {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const inSight = visibleTextEditors.map(({ document }) => document);
    const before = inSight.find(({ uri }) => uri.toString() === this.current);
    const candidates = [activeTextEditor?.document, before, ...inSight];
    this.current = undefined;
    for (const document of candidates) {
      if (!document || !(await ask(this.services, document, undefined, (queries, key) => queries.countsIn(key))))
        continue;
      this.current = document.uri.toString();
      return;
    }
  }

  private surroundings(): Surroundings {
    return { current: this.current, isRead: this.services.index.progress.phase === 'ready', pathOf: nameOf };
  }

  private tellProgress(): void {
    const { phase, read, total } = this.services.index.progress;
    this.tell({ type: 'reading', read, total, done: phase !== 'reading' || total < 2 });
  }

  private tellProgressSoon(): void {
    if (this.view?.visible) this.progress.within(REST);
  }

  private tellViewportsSoon(): void {
    if (this.view?.visible) this.scroll.within(REST);
  }

  private tellViewports(): void {
    const viewports = vscode.window.visibleTextEditors.flatMap(({ document, visibleRanges }): Viewport[] => {
      const [first, last] = [visibleRanges[0], visibleRanges.at(-1)];
      if (!first || !last) return [];
      const [start, end] = [document.offsetAt(first.start), document.offsetAt(last.end)];
      return [{ document: document.uri.toString(), start, end }];
    });
    this.tell({ type: 'viewports', viewports });
  }

  private followSoon(editor: vscode.TextEditor): void {
    if (!this.wish?.follow || !this.view?.visible) return;
    this.followed = editor;
    this.follow.afterRest(REST);
  }

  private async followCursor(): Promise<void> {
    if (!this.followed) return;
    const { document, selection } = this.followed;
    const mention = await askAt(this.services, document, selection.active, undefined, found => Promise.resolve(found));
    if (mention && this.wish?.follow) this.tell({ type: 'choose', entity: mention.entity });
  }

  private tell(message: ToPage): void {
    void this.view?.webview.postMessage(message);
  }
}
