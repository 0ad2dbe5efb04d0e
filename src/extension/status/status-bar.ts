/** The status bar: the entity at the cursor, or how much the document names. */
import * as vscode from 'vscode';
import { counted, extent, kindHeading, kindWord, listed } from '../../core/corpus/describe.js';
import type { NameCounts } from '../../core/corpus/queries.js';
import { KINDS, type Entity, type Kind } from '../../core/types.js';
import { latest } from '../common/latest.js';
import type { Services } from '../common/services.js';

/** How long the cursor rests before its entity is shown, in milliseconds. */
const REST = 80;

const ICONS: Readonly<Record<Kind, string>> = {
  person: '$(person)',
  country: '$(globe)',
  organisation: '$(organization)',
  place: '$(location)',
};

/** Shows the item beside a document of the corpus. */
export function registerStatusBar(services: Services): vscode.Disposable {
  return vscode.Disposable.from(new StatusBar(services));
}

class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('concordance.status', vscode.StatusBarAlignment.Left, 0);
  private readonly subscriptions: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly asking = latest();

  constructor(private readonly services: Services) {
    this.item.name = 'Concordance';
    this.item.command = 'concordance.goToEntity';
    this.subscriptions = vscode.Disposable.from(
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.updateSoon(0)),
      vscode.window.onDidChangeTextEditorSelection(() => this.updateSoon(REST)),
      services.index.onDidChange(() => this.updateSoon(REST)),
    );
    this.updateSoon(0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private updateSoon(rest: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), rest);
  }

  private async update(): Promise<void> {
    const isLatest = this.asking();
    const editor = vscode.window.activeTextEditor;
    const { index } = this.services;
    if (!editor || !(await index.whenRead(editor.document))) {
      if (isLatest()) this.item.hide();
      return;
    }
    const document = editor.document.uri.toString();
    const offset = editor.document.offsetAt(editor.selection.active);
    const mention = await index.queries.mentionAt(document, offset);
    const entity = mention && (await index.queries.entity(mention.entity));
    const counts = entity ? undefined : await index.queries.countsIn(document);
    if (!isLatest()) return; // The cursor has moved on.
    if (entity) this.showEntity(entity);
    else if (counts) this.showDocument(counts);
    this.item.show();
  }

  private showEntity(entity: Entity): void {
    const mentions = counted(entity.mentions, 'mention');
    const also = entity.aliases.length > 0 ? `\nAlso: ${listed(entity.aliases)}` : '';
    this.item.text = `${ICONS[entity.kind]} ${escaped(entity.name)}: ${mentions}`;
    this.item.tooltip = `${entity.name} — ${kindWord(entity.kind)}, ${extent(entity)}${also}`;
    this.label(`${entity.name}, ${kindWord(entity.kind)}, ${mentions}`);
  }

  private showDocument({ entities, mentions }: NameCounts): void {
    const kinds = KINDS.filter(kind => entities[kind] > 0).map(kind => `${kindHeading(kind)}: ${entities[kind]}`);
    const names = KINDS.reduce((sum, kind) => sum + entities[kind], 0);
    const words = `${counted(names, 'name')}, ${counted(mentions, 'mention')}`;
    this.item.text = `$(book) ${words}`;
    this.item.tooltip = ['In this document', ...kinds].join('\n');
    this.label(`This document: ${words}`);
  }

  private label(label: string): void {
    this.item.accessibilityInformation = { label: `Concordance: ${label}`, role: 'button' };
  }
}

/** A name is never an icon, whatever stands in it. */
const escaped = (name: string): string => name.replaceAll('$(', '$\u200b(');
