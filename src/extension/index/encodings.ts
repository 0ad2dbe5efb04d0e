/** The encoding that the reader's settings give a file. */
import * as vscode from 'vscode';
import { LANGUAGE } from '../documents.js';

/** Reads `files.encoding` once for each workspace folder, and again when it changes. */
export class Encodings implements vscode.Disposable {
  private readonly byFolder = new Map<string, string>();
  private readonly listener: vscode.Disposable;

  /** @param onChange called when files may have to be read again */
  constructor(onChange: () => void) {
    this.listener = vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration('files.encoding')) return;
      this.byFolder.clear();
      onChange();
    });
  }

  of(uri: vscode.Uri): string {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let encoding = this.byFolder.get(key);
    if (encoding === undefined) {
      const scope: vscode.ConfigurationScope = { languageId: LANGUAGE, ...(folder && { uri: folder }) };
      encoding = vscode.workspace.getConfiguration('files', scope).get<string>('encoding', 'utf8');
      this.byFolder.set(key, encoding);
    }
    return encoding;
  }

  dispose(): void {
    this.listener.dispose();
  }
}
