/** What the view says where there is nothing to list: the manifest has a text for each state of a context key. */
import * as vscode from 'vscode';
import { numeral } from '../../core/say.js';
import { ALL_TEXTS } from '../choosing/patterns.js';
import { survey, surveyWords } from '../choosing/survey.js';
import type { Config } from '../common/config.js';
import type { EntityIndex } from '../common/entity-index.js';
import type { ReadingProgress } from '../../host/surroundings/surroundings.js';

import { Later } from '../common/later.js';
import { latest } from '../common/latest.js';

/** The values of `concordance.state`, as the manifest's `viewsWelcome` names them. */
type State = 'reading' | 'noDocuments' | 'nothingFound' | 'found' | 'failed';

/**
 * How often the line above the list may change, in milliseconds. VS Code shows what is new in a view once nothing more has come for
 * 200 ms: were the line changed more often than that, neither it nor the list would be shown before all has been read.
 */
const TELL_EVERY = 600;

/** How far reading has gone, where it goes on or is held. */
function going(phase: ReadingProgress['phase'], read: string, total: string): string {
  if (phase === 'reading') return vscode.l10n.t('Reading: {0} of {1} documents', read, total);
  return phase === 'paused' ? vscode.l10n.t('Paused: {0} of {1} documents', read, total) : '';
}

/** Keeps the context key, and a line above the list while reading goes on. */
export class Welcome implements vscode.Disposable {
  private readonly listener: vscode.Disposable;
  private readonly later = new Later(() => void this.update());
  private state: State | undefined;
  private groups = 0;
  private readonly surveying = latest();

  constructor(
    private readonly config: Config,
    private readonly index: EntityIndex,
    private readonly view: vscode.TreeView<unknown>,
    private readonly filter: () => string,
  ) {
    this.listener = index.onDidChangeProgress(({ phase }) => {
      if (phase === 'reading') this.later.within(TELL_EVERY);
      else void this.update();
    });
    void this.set('reading');
  }

  /** Takes note of how many groups the list has now. */
  shown(groups: number): void {
    this.groups = groups;
    void this.update();
  }

  /** Takes note of another filter. */
  filtered(): void {
    void this.update();
  }

  dispose(): void {
    this.later.dispose();
    this.listener.dispose();
  }

  private async update(): Promise<void> {
    this.later.cancel();
    const { phase, read, total } = this.index.progress;
    const said = this.groups > 0 ? vscode.l10n.t('Reading has stopped: this is what was read before.') : '';
    const message = phase === 'failed' ? said : total > 1 ? going(phase, numeral(read), numeral(total)) : '';
    const filter = this.filter();
    const told = [message, filter && vscode.l10n.t('Filter: {0}', filter)].filter(Boolean).join(' — ');
    if (this.view.message !== told) this.view.message = told;
    if (phase === 'failed') await this.set('failed');
    else if (this.groups > 0) await this.set('found');
    else if (phase !== 'ready') await this.set('reading');
    else await this.set((await this.index.queries.documents({ limit: 1 })).length > 0 ? 'nothingFound' : 'noDocuments');
  }

  private async set(state: State): Promise<void> {
    if (this.state === state) return;
    this.state = state;
    if (state === 'noDocuments') await this.offer();
    else if (state !== 'reading') this.describe('');
    await vscode.commands.executeCommand('setContext', 'concordance.state', state);
  }

  /** Says beside the title of the view what there would be to read, before the reader chooses it. */
  private async offer(): Promise<void> {
    const isLatest = this.surveying();
    const found = await survey(this.config.settings, ALL_TEXTS);
    if (!isLatest()) return;
    this.describe(found.files.length > 0 ? surveyWords(found) : '');
    await vscode.commands.executeCommand('setContext', 'concordance.textFiles', found.files.length > 0);
  }

  private describe(words: string): void {
    this.surveying(); // What is still being looked for comes too late.
    this.view.description = words;
  }
}
