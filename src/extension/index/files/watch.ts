/** What the editor says of what happens to files, for the index. */
import * as vscode from 'vscode';
import type { FileEvent } from '../../../host/surroundings/workspace.js';

/** Watches the files that match some patterns, and the folders above them. */
export function watchFiles(
  patterns: readonly vscode.RelativePattern[],
  tell: (event: FileEvent) => void,
): vscode.Disposable {
  const say =
    (type: 'written' | 'gone' | 'touched') =>
    (uri: vscode.Uri): void =>
      tell({ type, key: uri.toString() });
  const documents = patterns.flatMap(pattern => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const { onDidCreate, onDidChange, onDidDelete } = watcher;
    return [watcher, onDidCreate(say('written')), onDidChange(say('written')), onDidDelete(say('gone'))];
  });
  // A folder that is moved, deleted or replaced is one event, for the folder itself.
  const folders = (vscode.workspace.workspaceFolders ?? []).flatMap(folder => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const { onDidCreate, onDidChange, onDidDelete } = watcher;
    return [watcher, onDidDelete(say('gone')), onDidCreate(say('touched')), onDidChange(say('touched'))];
  });
  return vscode.Disposable.from(
    ...documents,
    ...folders,
    vscode.workspace.onDidRenameFiles(() => tell({ type: 'flood' })),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(say('gone'))),
  );
}
