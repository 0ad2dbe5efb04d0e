/** Where an export goes: into a file, an editor, or the clipboard. */
import * as vscode from 'vscode';
import type { ExportFormat } from '../../core/export/formats.js';

/** Where to, once it is chosen. */
export type Destination =
  | { readonly type: 'file'; readonly uri: vscode.Uri; readonly byteOrderMark: boolean }
  | { readonly type: 'editor' }
  | { readonly type: 'clipboard' };

interface DestinationItem extends vscode.QuickPickItem {
  readonly type: Destination['type'];
  readonly byteOrderMark?: boolean;
}

/** Lets the reader choose, and a file be named; undefined where no choice is made. */
export async function chooseDestination(format: ExportFormat, subject: string): Promise<Destination | undefined> {
  const items: DestinationItem[] = [
    { label: vscode.l10n.t('Save to a File…'), iconPath: new vscode.ThemeIcon('save'), type: 'file' },
    { label: vscode.l10n.t('Open in an Editor'), iconPath: new vscode.ThemeIcon('edit'), type: 'editor' },
    { label: vscode.l10n.t('Copy to the Clipboard'), iconPath: new vscode.ThemeIcon('clippy'), type: 'clipboard' },
  ];
  if (format.isTable) {
    items.splice(1, 0, {
      label: vscode.l10n.t('Save to a File for a Spreadsheet…'),
      description: vscode.l10n.t('with a byte order mark, by which Excel knows UTF-8'),
      iconPath: new vscode.ThemeIcon('table'),
      type: 'file',
      byteOrderMark: true,
    });
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export: {0}', vscode.l10n.t(format.title)),
    placeHolder: vscode.l10n.t('Where to'),
  });
  if (!chosen) return undefined;
  return chosen.type === 'file' ? chooseFile(format, subject, chosen.byteOrderMark) : { type: chosen.type };
}

/** Lets the reader name a file. */
export async function chooseFile(
  format: ExportFormat,
  subject: string,
  byteOrderMark = false,
): Promise<Destination | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = `${fileName(subject)}.${format.extension}`;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    filters: { [vscode.l10n.t(format.title)]: [format.extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
  return uri && { type: 'file', uri, byteOrderMark };
}

/** A name that every file system takes. */
export function fileName(subject: string): string {
  const plain = subject.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).toLowerCase() || 'export';
}
