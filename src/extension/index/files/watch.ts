/** What the editor says of what happens to files, for the index. */
import * as vscode from 'vscode';
import type { FileEvent } from '../../../host/surroundings/workspace.js';

/** Watches the files that match some patterns, and the folders above them. */
export function watchFiles(
  patterns: readonly vscode.RelativePattern[],
  tell: (event: FileEvent) => void,
): vscode.Disposable {
  const tellOf =
    (type: 'written' | 'gone' | 'touched') =>
    (uri: vscode.Uri): void =>
      tell({ type, key: uri.toString() });
  const documents = patterns.flatMap(pattern => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const { onDidCreate, onDidChange, onDidDelete } = watcher;
    return [watcher, onDidCreate(tellOf('written')), onDidChange(tellOf('written')), onDidDelete(tellOf('gone'))];
  });
  // A folder that is moved, deleted or replaced is one event, for the folder itself.
  const folders = (vscode.workspace.workspaceFolders ?? []).flatMap(folder => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const { onDidCreate, onDidChange, onDidDelete } = watcher;
    return [watcher, onDidDelete(tellOf('gone')), onDidCreate(tellOf('touched')), onDidChange(tellOf('touched'))];
  });
  return vscode.Disposable.from(
    ...documents,
    ...folders,
    vscode.workspace.onDidRenameFiles(() => tell({ type: 'flood' })),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(tellOf('gone'))),
  );
}
