/** A workspace in memory: a tree of files, editors, and a watcher that is as late and as forgetful as those of editors are. */
import type { TextChange } from '../../../src/core/reading/live-document.js';
import {
  FileError,
  type EditorText,
  type FileContent,
  type FileEvent,
  type FileStat,
  type SearchedFolder,
  type Workspace,
} from '../../../src/host/surroundings/workspace.js';

/** What is in a file; `forbidden` where it may not be read. */
export interface MemoryFile {
  readonly text: string;
  readonly mtime: number;
  readonly forbidden?: boolean;
}

/** What a made-up workspace needs of the world around it. */
export interface MemoryWorld {
  now(): number;
  /** Resolves later, in any order. */
  arrive(what: string): Promise<void>;
  /** Does something later, in the order of these calls. */
  deliver(work: () => void): void;
}

/** A watcher hears nothing of what happens in a folder that it has come upon less than so long ago, in milliseconds. */
const NEW = 1000;
const ROOT = 'file:///w/';

/** The key of a path in the workspace. */
export const keyOf = (path: string): string => ROOT + path;
const isDocument = (path: string): boolean => path.endsWith('.txt');
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export class MemoryWorkspace implements Workspace {
  readonly files = new Map<string, MemoryFile>();
  /** Folders, with the time at which they came. */
  private readonly folders = new Map<string, number>([['', 0]]);
  readonly editors = new Map<string, MemoryText>();
  private tell: ((event: FileEvent) => void) | undefined;
  hasOtherEncodings = false;
  /** How many questions were asked of the file system. */
  asked = 0;
  /** No two files are written at the same time. */
  private written = 0;

  constructor(private readonly world: MemoryWorld) {}

  // What the index asks.

  async find(): Promise<readonly string[]> {
    this.asked++;
    await this.world.arrive('find');
    const found = this.documents;
    await this.world.arrive('found');
    return found;
  }

  async among(keys: readonly string[]): Promise<readonly string[]> {
    this.asked++;
    await this.world.arrive('among');
    return keys.filter(key => isDocument(key) && this.files.has(pathOf(key)));
  }

  async stat(key: string): Promise<FileStat> {
    this.asked++;
    await this.world.arrive('stat');
    const path = pathOf(key);
    if (this.folders.has(path)) return { mtime: 0, size: 0, isFolder: true };
    const { mtime, text } = this.file(path);
    return { mtime, size: text.length, isFolder: false };
  }

  async read(key: string): Promise<FileContent> {
    this.asked++;
    await this.world.arrive('read');
    const { text, forbidden } = this.file(pathOf(key));
    if (forbidden) throw new FileError('NoPermissions');
    return { bytes: new TextEncoder().encode(text), encoding: 'utf8' };
  }

  watch(tell: (event: FileEvent) => void): { dispose(): void } {
    this.tell = tell;
    for (const folder of this.folders.keys()) this.folders.set(folder, 0); // it knows those that are there
    return {
      dispose: () => {
        if (this.tell === tell) this.tell = undefined;
      },
    };
  }

  texts(): readonly EditorText[] {
    return [...this.editors.values()];
  }

  isShown(key: string): boolean {
    return this.editors.get(key)?.isShown ?? false;
  }

  searched(): readonly SearchedFolder[] {
    return [];
  }

  keepEncodings(): Promise<void> {
    this.hasOtherEncodings = false;
    return Promise.resolve();
  }

  // What happens to it.

  /** The keys of the documents, in order. */
  get documents(): string[] {
    return [...this.files.keys()].filter(isDocument).map(keyOf).sort();
  }

  hasFolder(path: string): boolean {
    return this.folders.has(path);
  }

  write(path: string, text: string, forbidden = false): void {
    const isHeard = this.makeFolder(parentOf(path));
    if (this.folders.has(path)) this.remove(path);
    this.files.set(path, { text, mtime: this.written++, forbidden });
    if (isHeard) this.say(path, 'written');
  }

  delete(path: string): void {
    if (this.files.delete(path)) this.say(path, 'gone');
  }

  /** Deletes a folder: one event, for the folder itself. */
  remove(path: string): void {
    if (!this.folders.has(path)) return;
    this.take(path);
    this.say(path, 'gone');
  }

  /** Moves a folder to where there is nothing yet. */
  move(path: string, to: string): void {
    if (!this.folders.has(path) || this.folders.has(to) || this.files.has(to) || `${to}/`.startsWith(`${path}/`))
      return;
    const taken = this.take(path);
    this.makeFolder(parentOf(to));
    this.put(to, taken);
    this.say(path, 'gone');
    this.say(to, 'touched');
  }

  /** Another folder takes the place of one. Of its files the watcher may tell that the old ones have gone, and no more. */
  replace(path: string, texts: ReadonlyMap<string, string>, tellsOfFiles: boolean): void {
    const old = this.folders.has(path) ? this.take(path) : new Map<string, MemoryFile>();
    this.makeFolder(parentOf(path));
    this.put(path, new Map([...texts].map(([name, text]) => [name, { text, mtime: this.written++ }])));
    if (tellsOfFiles) for (const name of old.keys()) this.say(`${path}/${name}`, 'gone');
    this.say(path, 'touched');
  }

  flood(): void {
    this.world.deliver(() => this.tell?.({ type: 'flood' }));
  }

  private put(path: string, files: ReadonlyMap<string, MemoryFile>): void {
    this.folders.set(path, this.world.now());
    for (const [name, file] of files) {
      this.files.set(`${path}/${name}`, file);
      for (let at = parentOf(`${path}/${name}`); at !== path; at = parentOf(at)) this.folders.set(at, this.world.now());
    }
  }

  /** Takes a folder out; returns its files by their paths in it. */
  private take(path: string): Map<string, MemoryFile> {
    const taken = new Map<string, MemoryFile>();
    const isWithin = (other: string): boolean => other.startsWith(`${path}/`);
    for (const [other, file] of [...this.files])
      if (isWithin(other)) {
        taken.set(other.slice(path.length + 1), file);
        this.files.delete(other);
      }
    for (const folder of [...this.folders.keys()]) if (folder === path || isWithin(folder)) this.folders.delete(folder);
    return taken;
  }

  /** Makes a folder and those above it; returns whether the watcher hears what happens directly in it. */
  private makeFolder(path: string): boolean {
    const made = this.folders.get(path);
    if (made !== undefined) return this.world.now() - made >= NEW;
    this.makeFolder(parentOf(path));
    if (this.files.delete(path)) this.say(path, 'gone');
    this.folders.set(path, this.world.now());
    this.say(path, 'touched');
    return false;
  }

  private file(path: string): MemoryFile {
    const file = this.files.get(path);
    if (!file) throw new FileError(this.folders.has(path) ? 'FileIsADirectory' : 'FileNotFound');
    return file;
  }

  private say(path: string, type: 'written' | 'gone' | 'touched'): void {
    const key = keyOf(path);
    this.world.deliver(() => {
      if (type === 'written' && !isDocument(path)) this.tell?.({ type: 'touched', key });
      else this.tell?.({ type, key });
    });
  }
}

/** A document in an editor. */
export class MemoryText implements EditorText {
  version = 1;
  isClosed = false;
  isDocument = true;
  isShown = true;

  constructor(
    readonly key: string,
    private content: string,
  ) {}

  get length(): number {
    return this.content.length;
  }

  text(): string {
    return this.content;
  }

  /** Changes the text, and returns what an editor says of it. */
  edit(change: TextChange): TextChange[] {
    const { offset, removed, inserted } = change;
    this.content = this.content.slice(0, offset) + inserted + this.content.slice(offset + removed);
    this.version++;
    return [change];
  }
}

function pathOf(key: string): string {
  return key.slice(ROOT.length).replace(/\/$/, '');
}
