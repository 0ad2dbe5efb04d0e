/** One workspace folder's `concordance.corrections.json`: read, followed, and written to as the reader corrects. */
import * as vscode from 'vscode';
import { edited, type TextEdit } from '../../core/correct/file/file-edits.js';
import { CORRECTIONS_FILE, readCorrections, type ReadCorrections } from '../../core/correct/file/file-text.js';
import { inTurn } from '../../host/timing/in-turn.js';

/** Hand-made changes are followed once no key has been pressed for so long, in milliseconds. */
const PAUSE = 250;
/** How often, and how long each time, in milliseconds, an editor is waited for that has not yet seen what another window wrote. */
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

export class FolderFile implements vscode.Disposable {
  readonly uri: vscode.Uri;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable;
  private readonly inOrder = inTurn();
  private reading: Promise<void> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** What the file says. */
  said: ReadCorrections = readCorrections('');
  /** The text of it; undefined where there is no file. */
  text: string | undefined;

  constructor(readonly folder: vscode.WorkspaceFolder) {
    this.uri = vscode.Uri.joinPath(folder.uri, CORRECTIONS_FILE);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, CORRECTIONS_FILE));
    const soon = (): void => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.readAgain(), PAUSE);
    };
    this.subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidChange(soon),
      watcher.onDidDelete(soon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.isMine(document) && soon()),
      vscode.workspace.onDidCloseTextDocument(document => this.isMine(document) && soon()),
    );
  }

  /** Resolves when the file has been read once. */
  ready(): Promise<void> {
    return (this.reading ??= this.read());
  }

  /** Reads the file again, without waiting for word that it has changed. */
  async readAgain(): Promise<void> {
    clearTimeout(this.pause);
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
        if (tried > 0) await new Promise(resolve => setTimeout(resolve, WAIT * tried * Math.random()));
        const isWritten = await this.write(change);
        await this.readAgain();
        if (!isWritten) continue;
        const text = this.openDocument()?.isDirty === true ? this.text : await this.onDisk();
        if (text !== undefined && isDone(text)) return;
      }
      throw new Error(`${CORRECTIONS_FILE} could not be written.`);
    });
  }

  dispose(): void {
    clearTimeout(this.pause);
    vscode.Disposable.from(this.subscriptions, this.changed).dispose();
  }

  private isMine({ uri }: vscode.TextDocument): boolean {
    return uri.toString() === this.uri.toString();
  }

  private openDocument(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(document => this.isMine(document) && !document.isClosed);
  }

  /** What is being typed into the file counts before it is saved. */
  private async read(): Promise<void> {
    const open = this.openDocument();
    let text: string | undefined;
    try {
      text = open?.isDirty === true ? open.getText() : await this.onDisk();
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
      const problem = { start: 0, end: 0, line: 0, reason: `The file cannot be read: ${error.message}` };
      this.said = { ...this.said, problems: [problem] };
      return;
    }
    if (text === this.text) return;
    this.text = text;
    this.said = readCorrections(text ?? '');
    this.changed.fire(undefined);
  }

  private async onDisk(): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.uri));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  /** Writes a change; false where something else came in between. */
  private async write(change: Change): Promise<boolean> {
    const onDisk = await this.onDisk();
    if (onDisk === undefined && !this.openDocument()) {
      await vscode.workspace.fs.writeFile(this.uri, new TextEncoder().encode(edited('', change(''))));
      return true;
    }
    const document = await vscode.workspace.openTextDocument(this.uri);
    if (!document.isDirty && !(await this.isAsOnDisk(document))) {
      await this.writeAround(change);
      return true;
    }
    const text = document.getText();
    const { isDamaged, problems } = readCorrections(text);
    if (isDamaged) throw new DamagedFile(problems[0]?.reason ?? '');
    const wasDirty = document.isDirty;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text: by } of change(text)) {
      edit.replace(this.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), by);
    }
    if (!(await vscode.workspace.applyEdit(edit))) return false;
    // What the reader was typing there is not saved for them.
    return wasDirty || document.save();
  }

  /** Whether an editor's text is that of the file; waits for it where another window has just written the file. */
  private async isAsOnDisk(document: vscode.TextDocument): Promise<boolean> {
    for (let left = WAITS; left > 0; left--) {
      const text = (await this.onDisk())?.replace(/^\ufeff/, '');
      if (text === document.getText()) return true;
      await new Promise(resolve => setTimeout(resolve, WAIT));
    }
    return false;
  }

  /** Writes where an editor does not follow the file. */
  private async writeAround(change: Change): Promise<void> {
    const text = (await this.onDisk()) ?? '';
    const { isDamaged, problems } = readCorrections(text);
    if (isDamaged) throw new DamagedFile(problems[0]?.reason ?? '');
    await vscode.workspace.fs.writeFile(this.uri, new TextEncoder().encode(edited(text, change(text))));
  }
}
