/** The status bar: the entity at the cursor, or how much the document names. */
import * as vscode from 'vscode';
import { counted, extent, kindHeading, kindWord, listed } from '../../core/corpus/describe.js';
import type { NameCounts } from '../../core/corpus/queries.js';
import { KINDS, type Entity } from '../../core/types.js';
import { ask } from '../common/asking.js';
import { ICON_NAMES } from '../common/kind-icons.js';
import { asLabel } from '../common/markdown.js';
import { latest } from '../common/latest.js';
import { Later } from '../common/later.js';
import type { Services } from '../common/services.js';

/** How long the cursor rests before its entity is shown, in milliseconds. */
const REST = 80;

/** Shows the item beside a document of the corpus. */
export function registerStatusBar(services: Services): vscode.Disposable {
  return vscode.Disposable.from(new StatusBar(services));
}

class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('concordance.status', vscode.StatusBarAlignment.Left, 0);
  private readonly subscriptions: vscode.Disposable;
  private readonly later = new Later(() => void this.update());
  private readonly asking = latest();
  private hasFailed = false;

  constructor(private readonly services: Services) {
    this.item.name = 'Concordance';
    this.subscriptions = vscode.Disposable.from(
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.updateSoon(0)),
      vscode.window.onDidChangeTextEditorSelection(() => this.updateSoon(REST)),
      services.index.onDidChange(() => this.updateSoon(REST)),
      services.index.onDidChangeProgress(({ phase }) => {
        if ((phase === 'failed') !== this.hasFailed) this.updateSoon(0);
      }),
    );
    this.updateSoon(0);
  }

  dispose(): void {
    this.later.dispose();
    this.subscriptions.dispose();
  }

  private updateSoon(rest: number): void {
    this.later.afterRest(rest);
  }

  private async update(): Promise<void> {
    const isLatest = this.asking();
    this.hasFailed = this.services.index.progress.phase === 'failed';
    this.item.command = this.hasFailed ? 'concordance.tryAgain' : 'concordance.goToEntity';
    if (this.hasFailed) {
      this.showFailure();
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const said =
      editor &&
      (await ask(this.services, editor.document, undefined, async (queries, key) => {
        const mention = await queries.mentionAt(key, editor.document.offsetAt(editor.selection.active));
        const entity = mention && (await queries.entity(mention.entity));
        return entity ? { entity } : { counts: await queries.countsIn(key) };
      }));
    if (!isLatest()) return; // The cursor has moved on.
    if (!said) {
      this.item.hide();
      return;
    }
    if ('counts' in said) this.showDocument(said.counts);
    else this.showEntity(said.entity);
    this.item.show();
  }

  private showEntity(entity: Entity): void {
    const mentions = counted(entity.mentions, 'mention');
    const also = entity.aliases.length > 0 ? `\n${vscode.l10n.t('Also: {0}', listed(entity.aliases))}` : '';
    this.item.text = `$(${ICON_NAMES[entity.kind]}) ${asLabel(entity.name)}: ${mentions}`;
    this.item.tooltip = `${entity.name} — ${kindWord(entity.kind)}, ${extent(entity)}${also}`;
    this.label(`${entity.name}, ${kindWord(entity.kind)}, ${mentions}`);
  }

  private showDocument({ entities, mentions }: NameCounts): void {
    const kinds = KINDS.filter(kind => entities[kind] > 0).map(kind => `${kindHeading(kind)}: ${entities[kind]}`);
    const names = KINDS.reduce((sum, kind) => sum + entities[kind], 0);
    const words = `${counted(names, 'name')}, ${counted(mentions, 'mention')}`;
    this.item.text = `$(book) ${words}`;
    this.item.tooltip = [vscode.l10n.t('In this document'), ...kinds].join('\n');
    this.label(vscode.l10n.t('This document: {0}', words));
  }

  private showFailure(): void {
    this.item.text = `$(warning) ${vscode.l10n.t('Reading has stopped')}`;
    this.item.tooltip = vscode.l10n.t(
      'What reads the documents ended again and again: see the log of Concordance. Click to try again.',
    );
    this.label(vscode.l10n.t('Reading has stopped. Press to try again'));
    this.item.show();
  }

  private label(label: string): void {
    this.item.accessibilityInformation = { label: `Concordance: ${label}`, role: 'button' };
  }
}
