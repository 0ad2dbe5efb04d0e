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
  /**
   * Created or changed, of any other sort: also folders, with what is in them, which is no event of its own. A folder that took
   * the place of another one is said to have changed.
   */
  readonly touched: ReadonlySet<string>;
  /** So much that a watcher may have left out some of it. */
  readonly isFlood: boolean;
}

/** Watches the files that match some patterns, and the folders above them. */
export class FileWatch implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private written = new Set<string>();
  private gone = new Set<string>();
  private touched = new Set<string>();
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
    // A folder that is moved, deleted or replaced is one event, for the folder itself.
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const all = new vscode.RelativePattern(folder, '**');
      const folders = vscode.workspace.createFileSystemWatcher(all);
      this.subscriptions.push(
        folders,
        folders.onDidDelete(uri => this.remove(uri)),
        folders.onDidCreate(uri => this.touch(uri)),
        folders.onDidChange(uri => this.touch(uri)),
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

  private touch(uri: vscode.Uri): void {
    this.touched.add(uri.toString());
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
    const touched = new Set([...this.touched].filter(key => !gone.has(key) && !written.has(key)));
    const isFlood = this.isFlood || written.size + gone.size + touched.size > FLOOD;
    this.written = new Set();
    this.gone = new Set();
    this.touched = new Set();
    this.isFlood = false;
    this.onChanges({ written, gone, touched, isFlood });
  }
}

/**
 * What happened to files, by what is there now: a watcher may tell of a file's end and not of its return, as when its folder was
 * replaced. Undefined where there may be more to it than was told, so that only a listing shows what happened.
 */
export async function asTheyAre({ written, gone, touched, isFlood }: FileChanges): Promise<FileChanges | undefined> {
  if (isFlood) return undefined;
  const types = await Promise.all([...gone, ...touched].map(async key => [key, await typeOf(key)] as const));
  if (types.some(([, type]) => type !== undefined && (type & vscode.FileType.Directory) !== 0)) return undefined;
  const back = types.flatMap(([key, type]) => (type !== undefined && gone.has(key) ? [key] : []));
  return {
    written: new Set([...written, ...back]),
    gone: new Set([...gone].filter(key => !back.includes(key))),
    touched,
    isFlood,
  };
}

/** What sort of file there is; undefined where there is none. */
async function typeOf(key: string): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(vscode.Uri.parse(key, true))).type;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

/** Whether a file is one of these, or lies below one of them. */
export function isAmong(document: string, keys: ReadonlySet<string>): boolean {
  for (let at = document.length; at > 0; at = document.lastIndexOf('/', at - 1)) {
    if (keys.has(document.slice(0, at))) return true;
  }
  return false;
}
