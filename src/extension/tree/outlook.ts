/** Which documents the tree is of, what of them, and its order: chosen by the reader and kept for the workspace. */
import * as vscode from 'vscode';
import { ORDERS, type Order } from '../../core/corpus/queries.js';
import { KINDS, type Kind } from '../../core/types.js';
import { belongs } from '../common/documents.js';
import { sureFrom } from '../common/doubt.js';
import type { Services } from '../common/services.js';
import type { Outlook } from './children.js';
import { narrows, readFilter, type Filter } from './filter.js';

const SCOPES = ['all', 'document'] as const;
const CLOSED = 'closedKinds';
export type Scope = (typeof SCOPES)[number];

/** The reader's choice, and word of when the tree is to be built again. */
export class OutlookChoice implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.changed.event;
  private readonly listener: vscode.Disposable;
  /** The document last read in an editor. */
  private document: vscode.TextDocument | undefined;

  constructor(private readonly services: Services) {
    this.listener = vscode.window.onDidChangeActiveTextEditor(editor => {
      if (this.follow(editor) && this.scope === 'document') this.changed.fire(undefined);
    });
    this.follow(vscode.window.activeTextEditor);
    void this.tell();
  }

  get scope(): Scope {
    const kept = this.services.context.workspaceState.get<unknown>('scope');
    return SCOPES.find(scope => scope === kept) ?? 'all';
  }

  get order(): Order {
    const kept = this.services.context.workspaceState.get<unknown>('order');
    return ORDERS.find(order => order === kept) ?? 'mentions';
  }

  get filter(): Filter {
    return readFilter(this.services.context.workspaceState.get<unknown>('filter'));
  }

  /** Whether the reader has closed the group of a kind, or opened it; undefined where neither was done. */
  isClosed(kind: Kind): boolean | undefined {
    const kept = this.services.context.workspaceState.get<unknown>(CLOSED);
    const isClosed =
      typeof kept === 'object' && kept !== null ? (kept as Partial<Record<Kind, unknown>>)[kind] : undefined;
    return typeof isClosed === 'boolean' ? isClosed : undefined;
  }

  /** Takes note that the reader has closed or opened the group of a kind: it is so again when the workspace is opened again. */
  async close(kind: Kind, isClosed: boolean): Promise<void> {
    const all = KINDS.map(one => [one, one === kind ? isClosed : this.isClosed(one)] as const);
    await this.services.context.workspaceState.update(CLOSED, Object.fromEntries(all));
  }

  get outlook(): Outlook {
    const { scope, order, document, filter } = this;
    return {
      order,
      ...filter,
      ...(scope === 'document' && document && { document: document.uri.toString() }),
      sureFrom: sureFrom(this.services.config.settings.minimumConfidence),
    };
  }

  async choose(choice: { readonly scope?: Scope; readonly order?: Order; readonly filter?: Filter }): Promise<void> {
    const { workspaceState } = this.services.context;
    if (choice.scope) await workspaceState.update('scope', choice.scope);
    if (choice.order) await workspaceState.update('order', choice.order);
    if (choice.filter) await workspaceState.update('filter', readFilter(choice.filter));
    await this.tell();
    this.changed.fire(undefined);
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }

  private follow(editor: vscode.TextEditor | undefined): boolean {
    if (!editor || editor.document === this.document || !belongs(editor.document, this.services.config.settings))
      return false;
    this.document = editor.document;
    return true;
  }

  private async tell(): Promise<void> {
    await vscode.commands.executeCommand('setContext', 'concordance.scope', this.scope);
    await vscode.commands.executeCommand('setContext', 'concordance.order', this.order);
    await vscode.commands.executeCommand('setContext', 'concordance.filtered', narrows(this.filter));
  }
}
