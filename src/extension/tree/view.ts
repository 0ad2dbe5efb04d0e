/** The view "Entities": everything the documents speak of. */
import * as vscode from 'vscode';
import { Later, refreshPause } from '../common/later.js';
import type { Services } from '../common/services.js';
import type { Entity } from '../../core/types.js';
import { shownCorrections } from '../corrections/shown.js';
import type { CorrectionStore } from '../corrections/store.js';
import { Children } from './children.js';
import { MergeByDrag } from './drag.js';
import { filterWords } from './filter-pick.js';
import { narrows } from './filter.js';
import { describeEntity, itemOf } from './items.js';
import { idOf, type MoreNode, type Node } from './nodes.js';
import type { OutlookChoice } from './outlook.js';
import type { Pins } from './pins.js';
import { Welcome } from './welcome.js';

export const VIEW = 'concordance.entities';

/** Gives the tree its nodes, and word when they are others. */
export class EntitiesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<Node>;
  readonly children: Children;
  private readonly welcome: Welcome;
  private readonly subscriptions: vscode.Disposable;
  private readonly refresh = new Later(() => this.refreshNow());
  /** What was shown last below each node, by its id; below none, by an empty one. */
  private readonly shown = new Map<string, Node[]>();

  constructor(
    private readonly services: Services,
    private readonly choice: OutlookChoice,
    private readonly pins: Pins,
    private readonly store: CorrectionStore,
    merge: (entities: readonly Entity[]) => Promise<void>,
  ) {
    const { config, index } = services;
    this.children = new Children(index.queries, () => choice.outlook);
    this.view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new MergeByDrag(merge),
    });
    this.welcome = new Welcome(config, index, this.view, () => filterWords(choice.filter));
    this.subscriptions = vscode.Disposable.from(
      index.onDidChange(() => this.refreshSoon()),
      choice.onDidChange(() => {
        this.children.startOver();
        this.welcome.filtered();
        this.refreshNow();
      }),
      pins.onDidChange(() => this.refreshNow()),
      store.onDidChange(() => this.refreshSoon()),
      index.onDidChangeProgress(({ phase }) => phase === 'ready' && this.refreshNow()),
      this.view.onDidCollapseElement(({ element }) => this.closes(element, true)),
      this.view.onDidExpandElement(({ element }) => this.closes(element, false)),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.refreshSoon()),
    );
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return itemOf(node, {
      isPinned: 'entity' in node && this.pins.has(node.entity.id),
      isClosed: node.type === 'group' ? this.choice.isClosed(node.kind) : undefined,
    });
  }

  /** Says why a group of names is one, once the pointer rests on it. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (node.type === 'entity') item.tooltip = await describeEntity(node, this.services.index.queries);
    return item;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const id = node ? idOf(node) : '';
    if (this.services.index.progress.phase === 'failed') return this.shown.get(id) ?? []; // nothing more is to be had
    const children = node ? await this.children.of(node) : await this.roots();
    this.shown.set(id, children);
    return children;
  }

  private async roots(): Promise<Node[]> {
    const { queries } = this.services.index;
    const groups = await this.children.groups();
    this.welcome.shown(await this.groupsBehind(groups.length));
    const pinned = await this.pins.found(queries);
    // While documents are still being read, the list of them is long in coming and soon another.
    const unread = this.services.index.progress.phase === 'ready' ? await this.children.unread() : undefined;
    const corrections = await shownCorrections(this.store, this.services.index.queries);
    const last: Node[] = corrections.length > 0 ? [{ type: 'corrections', corrections }] : [];
    const first: Node[] = pinned.length > 0 ? [{ type: 'pinned', entities: pinned }] : [];
    return [...first, ...groups, ...(unread ? [unread] : []), ...last];
  }

  getParent(node: Node): Node | undefined {
    return this.children.parentOf(node);
  }

  /** Builds the tree again, now. What is open and selected stays so: nodes are known by their ids. */
  refreshNow(): void {
    this.refresh.cancel();
    this.changed.fire(undefined);
  }

  /** Shows the next page of a list, and goes to its first row. */
  async showMore(parent: MoreNode['parent']): Promise<void> {
    const next = await this.children.showMore(parent);
    this.refreshNow();
    if (next) await this.view.reveal(next, { select: true, focus: true });
  }

  dispose(): void {
    vscode.Disposable.from(this.subscriptions, this.refresh, this.welcome, this.view, this.changed).dispose();
  }

  private closes(node: Node, isClosed: boolean): void {
    if (node.type === 'group') void this.choice.close(node.kind, isClosed);
  }

  /** How many groups there are or, where the filter hides all of them, at least would be without it. */
  private async groupsBehind(groups: number): Promise<number> {
    if (groups > 0 || !narrows(this.choice.filter)) return groups;
    return (await this.services.index.queries.entities({ limit: 1 })).length;
  }

  private refreshSoon(): void {
    const isEmpty = !this.shown.get('')?.length;
    if (this.view.visible) this.refresh.within(refreshPause(this.services.index.progress, isEmpty));
  }
}
