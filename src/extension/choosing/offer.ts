/** A quiet item in the status bar beside a text file that is no document, and what it offers. */
import * as vscode from 'vscode';
import type { Config } from '../common/config.js';
import { belongs, isReadable } from '../common/documents.js';
import type { Chosen } from './chosen.js';
import { ALL_TEXTS } from './patterns.js';
import { measured, survey, surveyWords } from './survey.js';

/** Whether a document is a text file that could be read and is not. */
export function isUnread(document: vscode.TextDocument, config: Config): boolean {
  const { uri, languageId, isUntitled } = document;
  if (languageId !== 'plaintext' || isUntitled || !/\.txt$/i.test(uri.path)) return false;
  return isReadable(uri) && !belongs(document, config.settings);
}

/** Shows the item beside such files alone. */
export class ReadingOffer implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('concordance.offer', vscode.StatusBarAlignment.Left, 0);
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly config: Config,
    private readonly chosen: Chosen,
  ) {
    this.item.name = vscode.l10n.t('Concordance: Files Not Read');
    this.item.text = `$(book) ${vscode.l10n.t('Not Read')}`;
    this.item.tooltip = vscode.l10n.t('Concordance does not read this file. Click for what it could read.');
    this.item.accessibilityInformation = {
      label: vscode.l10n.t('Concordance does not read this file'),
      role: 'button',
    };
    this.item.command = 'concordance.offerReading';
    const update = (): void => this.update();
    this.subscriptions = vscode.Disposable.from(
      this.item,
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.workspace.onDidOpenTextDocument(update), // it has another language now
      config.onDidChange(update),
      chosen.onDidChangeLoose(update),
    );
    this.update();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document && isUnread(document, this.config)) this.item.show();
    else this.item.hide();
    const isOwn = document !== undefined && this.chosen.hasFile(document.uri);
    void vscode.commands.executeCommand('setContext', 'concordance.chosenFile', isOwn);
    void vscode.commands.executeCommand('setContext', 'concordance.chosen', this.chosen.isWorkspaces);
    const isOffered = document !== undefined && isUnread(document, this.config);
    void vscode.commands.executeCommand('setContext', 'concordance.unreadFile', isOffered);
  }
}

interface OfferItem extends vscode.QuickPickItem {
  readonly command: string;
}

/** Offers to read the file, the folder, or something else. */
export async function offerReading(config: Config): Promise<void> {
  const items: OfferItem[] = [];
  const document = vscode.window.activeTextEditor?.document;
  if (document && isUnread(document, config))
    items.push({
      command: 'concordance.readThisFile',
      label: `$(book) ${vscode.l10n.t('Read This File')}`,
      description: surveyWords(await measured([document.uri])),
    });
  if (vscode.workspace.workspaceFolders)
    items.push(
      {
        command: 'concordance.readThisFolder',
        label: `$(files) ${vscode.l10n.t('Read the Text Files in This Folder')}`,
        description: surveyWords(await survey(config.settings, ALL_TEXTS)),
      },
      { command: 'concordance.chooseDocuments', label: `$(list-filter) ${vscode.l10n.t('Choose…')}` },
    );
  const placeHolder = vscode.l10n.t('What is Concordance to read?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (picked) await vscode.commands.executeCommand(picked.command);
}
