/** How the list shows what the reader has corrected. */
import * as vscode from 'vscode';
import { counted, extent } from '../../core/corpus/describe.js';
import { numeral } from '../../core/say.js';
import { statementWords } from '../corrections/words.js';
import { OPEN_COMMAND } from '../common/markdown.js';
import type { CorrectionNode, CorrectionsNode } from './nodes.js';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

export function correctionsItem({ corrections }: CorrectionsNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Corrections'), Collapsed);
  item.description = numeral(corrections.length);
  item.iconPath = new vscode.ThemeIcon('pencil');
  item.tooltip = vscode.l10n.t('What you have corrected, the newest first');
  item.accessibilityInformation = { label: vscode.l10n.t('Corrections, {0}', corrections.length) };
  return item;
}

export function correctionItem({ correction }: CorrectionNode): vscode.TreeItem {
  const { statement, file, mentions } = correction;
  const words = statementWords(statement);
  const item = new vscode.TreeItem(words, None);
  const changes = mentions > 0 ? counted(mentions, 'mention') : vscode.l10n.t('stands nowhere');
  item.description = file ? changes : vscode.l10n.t('{0}, for this session', changes);
  const where = file
    ? vscode.l10n.t('Line {0} of the file of corrections', file.line + 1)
    : vscode.l10n.t('For this session only');
  item.tooltip = `${words}\n${mentions > 0 ? extent(correction) : vscode.l10n.t('It stands nowhere in the documents')}\n${where}`;
  item.accessibilityInformation = { label: `${words}, ${item.description}` };
  if (file) {
    const at = { line: file.line, character: 0 };
    const place = { document: file.uri.toString(), from: at, to: at };
    item.command = {
      title: vscode.l10n.t('Go to Correction'),
      command: OPEN_COMMAND,
      arguments: [place, { preserveFocus: true }],
    };
  }
  return item;
}
