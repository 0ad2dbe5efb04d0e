/** How the list shows what the reader has corrected. */
import * as vscode from 'vscode';
import { counted, extent } from '../../core/corpus/describe.js';
import { statementWords } from '../corrections/words.js';
import { OPEN_COMMAND } from '../common/markdown.js';
import type { CorrectionNode, CorrectionsNode } from './nodes.js';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

export function correctionsItem({ corrections }: CorrectionsNode): vscode.TreeItem {
  const item = new vscode.TreeItem('Corrections', Collapsed);
  item.description = corrections.length.toLocaleString('en');
  item.iconPath = new vscode.ThemeIcon('pencil');
  item.tooltip = 'What you have corrected, the newest first';
  item.accessibilityInformation = { label: `Corrections, ${corrections.length}` };
  return item;
}

export function correctionItem({ correction }: CorrectionNode): vscode.TreeItem {
  const { statement, file, mentions } = correction;
  const words = statementWords(statement);
  const item = new vscode.TreeItem(words, None);
  const changes = mentions > 0 ? counted(mentions, 'mention') : 'stands nowhere';
  item.description = file ? changes : `${changes}, for this session`;
  const where = file ? `Line ${file.line + 1} of the file of corrections` : 'For this session only';
  item.tooltip = `${words}\n${mentions > 0 ? extent(correction) : 'It stands nowhere in the documents'}\n${where}`;
  item.accessibilityInformation = { label: `${words}, ${item.description}` };
  if (file) {
    const at = { line: file.line, character: 0 };
    const place = { document: file.uri.toString(), from: at, to: at };
    item.command = { title: 'Go to Correction', command: OPEN_COMMAND, arguments: [place, { preserveFocus: true }] };
  }
  return item;
}
