/** One workspace folder's `concordance.corrections.json`: read, followed, and written to as the reader corrects. */
import * as vscode from 'vscode';
import { edited, type TextEdit } from '../../core/correct/file/file-edits.js';
import { CORRECTIONS_FILE, readCorrections, type ReadCorrections } from '../../core/correct/file/file-text.js';
import { inTurn } from '../../host/timing/in-turn.js';
import { rest } from '../../host/timing/clock.js';
import { Looks } from '../../host/timing/looks.js';
import { clock } from '../index/clock.js';

/**
 * So long after the last key that was pressed in it, and after the last word of a change, the file is looked at, in milliseconds. The first is
 * for what was said; the others are for what was not: of a file that is put in another's place and soon deleted, the editor tells nothing.
 */
const LOOKS = [250, 1000, 3000];
/** How often, and how long each time, in milliseconds, an editor is waited for that has not yet seen what was written. */
const WAITS = 20;
const WAIT = 100;
/** So often a change is tried again that another window has undone. */
const TRIES = 8;

/** The reader has to mend the file before anything is written to it. */
export class DamagedFile extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Makes the edits that a change needs of a text. */
export type Change = (text: string) => readonly TextEdit[];

/**
 * Changes a file of this machine in one step: at no moment is it anything but whole, as it was or as it is to be. Several that change it
 * in this way take turns, also those of other processes. `change` is given what is in the file, undefined where there is none, and may be
 * called again. Rejects with what it throws, and with the reason where the file cannot be written; it is as it was then.
 */
export type ChangeFile = (path: string, change: (before: Uint8Array | undefined) => Uint8Array) => Promise<void>;

/** How files of this machine are written to. */
export interface FilesHere {
  readonly change: ChangeFile;
  /** Clears away what a process that was killed has left beside a file. */
  readonly clear: (path: string) => Promise<void>;
}

export class FolderFile implements vscode.Disposable {
  readonly uri: vscode.Uri;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable;
  private readonly inOrder = inTurn();
  private readonly looks = new Looks(clock, LOOKS, () => void this.readAgain());
  private reading: Promise<void> | undefined;
  /** The numbers of the reading that was begun last, and of the one whose outcome is known: an older one counts no more then. */
  private begun = 0;
  private known = 0;
  private isUnread = false;
  /** What the file says. */
  said: ReadCorrections = readCorrections('');
  /** The text of it; undefined where there is no file. */
  text: string | undefined;

  /** @param here how files of this machine are written to, where the host can; elsewhere the editor does it, as well as it can */
  constructor(
    readonly folder: vscode.WorkspaceFolder,
    private readonly here: FilesHere | undefined,
  ) {
    this.uri = vscode.Uri.joinPath(folder.uri, CORRECTIONS_FILE);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, CORRECTIONS_FILE));
    const soon = (): void => this.looks.word();
    this.subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidChange(soon),
      watcher.onDidDelete(soon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.isMine(document) && soon()),
      vscode.workspace.onDidCloseTextDocument(document => this.isMine(document) && soon()),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && void this.readAgain()),
    );
  }

  /** Resolves when the file has been read once. */
  ready(): Promise<void> {
    if (!this.reading && this.isHere) void this.here?.clear(this.uri.fsPath).catch(() => undefined); // each change does so as well
    return (this.reading ??= this.read());
  }

  /** Reads the file again, without waiting for word that it has changed. */
  async readAgain(): Promise<void> {
    this.reading = this.read();
    await this.reading;
  }

  /**
   * Changes the file. What other windows have written meanwhile stays. Rejects with `DamagedFile` where the file is damaged, and with the
   * reason where it cannot be written.
   * @param isDone tells from the file's text whether the change is in it
   */
  change(change: Change, isDone: (text: string) => boolean): Promise<void> {
    return this.inOrder(async () => {
      for (let tried = 0; tried < TRIES; tried++) {
        // Two windows that are in each other's way do not wait equally long.
        if (tried > 0) await pause(WAIT * tried * Math.random());
        const isWritten = await this.write(change);
        this.looks.word();
        await this.readAgain();
        if (!isWritten) continue;
        const open = this.openDocument();
        const text = open?.isDirty === true ? this.text : await this.onDisk();
        if (text === undefined || !isDone(text)) continue;
        // An undo in an editor that has not yet seen the change would take back another.
        if (open?.isDirty === false) await this.followed(open);
        return;
      }
      throw new Error(`${CORRECTIONS_FILE} could not be written.`);
    });
  }

  dispose(): void {
    this.looks.cancel();
    vscode.Disposable.from(this.subscriptions, this.changed).dispose();
  }

  private get isHere(): boolean {
    return this.here !== undefined && this.uri.scheme === 'file';
  }

  private isMine({ uri }: vscode.TextDocument): boolean {
    return uri.toString() === this.uri.toString();
  }

  private openDocument(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(document => this.isMine(document) && !document.isClosed);
  }

  /** What is being typed into the file counts before it is saved. */
  private async read(): Promise<void> {
    const number = ++this.begun;
    const open = this.openDocument();
    let text: string | undefined;
    try {
      text = open?.isDirty === true ? open.getText() : await this.onDisk();
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
      const problem = { start: 0, end: 0, line: 0, reason: `The file cannot be read: ${error.message}` };
      this.said = { ...this.said, problems: [problem] };
      if (!this.isUnread) this.changed.fire(undefined);
      this.isUnread = true;
      return;
    }
    if (number < this.known) return;
    this.known = number;
    if (text === this.text && !this.isUnread) return;
    this.isUnread = false;
    this.text = text;
    this.said = readCorrections(text ?? '');
    this.changed.fire(undefined);
  }

  private async onDisk(): Promise<string | undefined> {
    const bytes = await this.bytes();
    return bytes && new TextDecoder().decode(bytes);
  }

  private async bytes(): Promise<Uint8Array | undefined> {
    const { fs } = vscode.workspace;
    try {
      // A pipe is read for ever.
      const { type } = await fs.stat(this.uri);
      if ((type & vscode.FileType.File) === 0)
        throw vscode.FileSystemError.Unavailable(vscode.l10n.t('It is no file.'));
      return await fs.readFile(this.uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  /** Writes a change; false where something else came in between. */
  private async write(change: Change): Promise<boolean> {
    const open = this.openDocument();
    if (open?.isDirty === true) return this.type(open, change);
    // What an editor knows of the text, its undo takes back.
    if ((await this.onDisk()) !== undefined) await vscode.workspace.openTextDocument(this.uri);
    if (this.here && this.isHere) await this.here.change(this.uri.fsPath, bytes => changed(bytes, change));
    else await this.writeOver(change);
    return true;
  }

  /** Puts a change into what the reader is typing, which is not saved for them. */
  private async type(document: vscode.TextDocument, change: Change): Promise<boolean> {
    const text = document.getText();
    mustBeWhole(text);
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text: by } of change(text)) {
      edit.replace(this.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), by);
    }
    return vscode.workspace.applyEdit(edit);
  }

  private async writeOver(change: Change): Promise<void> {
    await vscode.workspace.fs.writeFile(this.uri, changed(await this.bytes(), change));
    // A window that has read the file before it was written writes it now; what it undoes is seen after that.
    await pause(WAIT);
  }

  /** Resolves when an editor's text is that of the file, or has not become that for a while. */
  private async followed(document: vscode.TextDocument): Promise<void> {
    const isAsOnDisk = async (): Promise<boolean> =>
      inLines((await this.onDisk()) ?? '') === inLines(document.getText());
    for (let left = WAITS; left > 0 && !(await isAsOnDisk()); left--) await pause(WAIT);
  }
}

const inLines = (text: string): string => text.replace(/\r\n?/g, '\n');
const pause = (milliseconds: number): Promise<void> => rest(clock, milliseconds);

function mustBeWhole(text: string): void {
  const { isDamaged, problems } = readCorrections(text);
  if (isDamaged) throw new DamagedFile(problems[0]?.reason ?? '');
}

/** The bytes of a file after a change; a byte order mark stays. */
function changed(bytes: Uint8Array | undefined, change: Change): Uint8Array {
  let read: string;
  try {
    read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DamagedFile(vscode.l10n.t('It is not written in UTF-8.'));
  }
  const mark = read.startsWith('\ufeff') ? '\ufeff' : '';
  const text = read.slice(mark.length);
  mustBeWhole(text);
  return new TextEncoder().encode(mark + edited(text, change(text)));
}
