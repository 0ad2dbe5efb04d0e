/** A file system in memory that can be cut off in the middle of an operation, as when the power goes. */
import * as vscode from 'vscode';

const { FileType, FileSystemError } = vscode;

/** Files in one flat folder; registered under its scheme for as long as it is not disposed of. */
export class MemoryFolder implements vscode.FileSystemProvider, vscode.Disposable {
  readonly files = new Map<string, Uint8Array>();
  private exists = false;
  private left = Infinity;
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly registration: vscode.Disposable;
  readonly uri: vscode.Uri;
  /** Writes, renames and deletions so far. */
  operations = 0;

  constructor(scheme: string) {
    this.uri = vscode.Uri.from({ scheme, path: '/kept/readings' });
    this.registration = vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true });
  }

  /** Lets so many more operations that write come to their end; the next one is left half done, and all later ones fail. */
  cutOffAfter(operations: number): void {
    this.left = operations;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const isFolder = '/kept/readings'.startsWith(uri.path);
    if (isFolder && !this.exists) throw FileSystemError.FileNotFound(uri);
    const size = isFolder ? 0 : this.file(uri).length;
    return { type: isFolder ? FileType.Directory : FileType.File, ctime: 0, mtime: 0, size };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (!this.exists) throw FileSystemError.FileNotFound(uri);
    return [...this.files.keys()].map(name => [name, FileType.File]);
  }

  createDirectory(): void {
    this.exists = true;
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.file(uri);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const name = nameOf(uri);
    this.operate(
      () => this.files.set(name, content.slice()),
      () => this.files.set(name, content.slice(0, content.length >> 1)),
    );
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    const content = this.file(from);
    this.operate(() => {
      this.files.delete(nameOf(from));
      this.files.set(nameOf(to), content);
    });
  }

  delete(uri: vscode.Uri): void {
    this.file(uri);
    this.operate(() => this.files.delete(nameOf(uri)));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private file(uri: vscode.Uri): Uint8Array {
    const content = this.files.get(nameOf(uri));
    if (!content) throw FileSystemError.FileNotFound(uri);
    return content;
  }

  private operate(whole: () => void, half: () => void = () => undefined): void {
    this.operations++;
    if (this.left > 0) {
      this.left--;
      whole();
      return;
    }
    if (this.left === 0) half();
    this.left = -1;
    throw FileSystemError.Unavailable('The power has gone.');
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
