/** What happens to the documents' files, told in batches: a git checkout of a thousand files is one. */
import * as vscode from 'vscode';

/** A batch is told when nothing has happened for so long, and at the latest after so long, in milliseconds. */
const QUIET = 150;
const LONGEST_WAIT = 1500;
/** Where more happens at once, the workspace is listed anew: watchers may leave out events in a flood. */
const FLOOD = 200;

/** What happened to files since the last batch. */
export interface FileChanges {
  /** Written or created. */
  readonly written: ReadonlySet<string>;
  /** Deleted; these can also be folders that held documents. */
  readonly gone: ReadonlySet<string>;
  /** Created, of any sort: also folders, with what was in them when they were moved here, which is no event of its own. */
  readonly created: ReadonlySet<string>;
  /** So much that a watcher may have left out some of it. */
  readonly isFlood: boolean;
}

/** Watches the files that match some patterns, and the folders above them. */
export class FileWatch implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private written = new Set<string>();
  private gone = new Set<string>();
  private created = new Set<string>();
  private isFlood = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private first = 0;

  constructor(
    patterns: readonly vscode.RelativePattern[],
    private readonly onChanges: (changes: FileChanges) => void,
  ) {
    const watchers = patterns.map(pattern => vscode.workspace.createFileSystemWatcher(pattern));
    for (const watcher of watchers) {
      this.subscriptions.push(
        watcher,
        watcher.onDidCreate(uri => this.write(uri)),
        watcher.onDidChange(uri => this.write(uri)),
        watcher.onDidDelete(uri => this.remove(uri)),
      );
    }
    // A folder that is moved or deleted is one event, for the folder itself.
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const all = new vscode.RelativePattern(folder, '**');
      const folders = vscode.workspace.createFileSystemWatcher(all, false, true, false);
      this.subscriptions.push(
        folders,
        folders.onDidDelete(uri => this.remove(uri)),
        folders.onDidCreate(uri => this.create(uri)),
      );
    }
    this.subscriptions.push(
      vscode.workspace.onDidRenameFiles(() => this.flood()),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(uri => this.remove(uri))),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private write(uri: vscode.Uri): void {
    const key = uri.toString();
    this.gone.delete(key);
    this.written.add(key);
    this.soon();
  }

  private remove(uri: vscode.Uri): void {
    const key = uri.toString();
    this.written.delete(key);
    this.gone.add(key);
    this.soon();
  }

  private flood(): void {
    this.isFlood = true;
    this.soon();
  }

  private create(uri: vscode.Uri): void {
    this.created.add(uri.toString());
    this.soon();
  }

  private soon(): void {
    const now = Date.now();
    if (this.timer === undefined) this.first = now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), Math.max(0, Math.min(QUIET, this.first + LONGEST_WAIT - now)));
  }

  private tell(): void {
    this.timer = undefined;
    const { written, gone } = this;
    const created = new Set([...this.created].filter(key => !gone.has(key)));
    const isFlood = this.isFlood || new Set([...written, ...gone, ...created]).size > FLOOD;
    this.written = new Set();
    this.gone = new Set();
    this.created = new Set();
    this.isFlood = false;
    this.onChanges({ written, gone, created, isFlood });
  }
}

/** Whether there may be more to changes than they tell, so that only a listing shows what happened. */
export async function isUnclear({ created, isFlood }: FileChanges): Promise<boolean> {
  if (isFlood) return true;
  const types = await Promise.all(
    Array.from(created, async key => {
      try {
        return (await vscode.workspace.fs.stat(vscode.Uri.parse(key, true))).type;
      } catch (error) {
        if (error instanceof vscode.FileSystemError) return vscode.FileType.Unknown; // it has gone again
        throw error;
      }
    }),
  );
  return types.some(type => (type & vscode.FileType.Directory) !== 0);
}

/** Whether a file is one of these, or lies below one of them. */
export function isAmong(document: string, keys: ReadonlySet<string>): boolean {
  for (let at = document.length; at > 0; at = document.lastIndexOf('/', at - 1)) {
    if (keys.has(document.slice(0, at))) return true;
  }
  return false;
}
