/** All that the reader says of the documents: the files of the workspace's folders, and what holds for this session alone. */
import * as vscode from 'vscode';
import { CORRECTIONS_FILE } from '../../core/correct/file/file-text.js';
import type { CorrectedFolder } from '../../core/correct/statements/scope.js';
import { printed } from '../../core/correct/statements/print.js';
import type { Statement } from '../../core/correct/statements/statements.js';
import type { SaidCorrections } from '../common/entity-index.js';
import { asLabel } from '../common/markdown.js';
import { editsFor, hasAll, replacements, type Parted, type StatementChange } from './changes.js';
import { DamagedFile, FolderFile, type FilesHere } from './folder-file.js';

/** A statement with where it comes from. */
export interface OwnedStatement {
  readonly statement: Statement;
  /** As `CorrectedFolder.root`. */
  readonly root: string;
  /** Where it stands; absent where it holds for this session alone. */
  readonly file?: { readonly uri: vscode.Uri; readonly line: number; readonly start: number; readonly end: number };
}

/** What documents that are in no folder have before them. */
const NOWHERE = '';

/** What a folder's documents' addresses begin with. */
export const rootOf = (folder: vscode.WorkspaceFolder | undefined): string =>
  folder ? folder.uri.toString().replace(/\/?$/, '/') : NOWHERE;

export class CorrectionStore implements SaidCorrections, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.changed.event;
  private files: FolderFile[] = [];
  private listeners: vscode.Disposable[] = [];
  /** What holds for this session alone, by root. */
  private readonly unsaved = new Map<string, Statement[]>();
  private readonly done: (StatementChange & { readonly root: string })[] = [];
  private told = false;
  private loading: Promise<void> | undefined;
  private readonly subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => {
    if (!this.loading) return;
    this.loading = this.load();
    void this.loading.then(() => this.changed.fire(undefined));
  });

  /** @param here as for `FolderFile` */
  constructor(private readonly here?: FilesHere) {}

  /** The files of the folders. */
  async folderFiles(): Promise<readonly FolderFile[]> {
    await (this.loading ??= this.load());
    return this.files;
  }

  async folders(): Promise<CorrectedFolder<Statement>[]> {
    const files = await this.folderFiles();
    const roots = new Set([...files.map(({ folder }) => rootOf(folder)), ...this.unsaved.keys()]);
    return [...roots].map(root => {
      const saved = files.find(({ folder }) => rootOf(folder) === root)?.said.statements ?? [];
      const statements = [...saved.map(({ statement }) => statement), ...(this.unsaved.get(root) ?? [])];
      return { root, encoded: true, statements };
    });
  }

  /** Reads all files again, without waiting for word that they have changed. */
  async refresh(): Promise<void> {
    await Promise.all((await this.folderFiles()).map(file => file.readAgain()));
  }

  /** All statements, in order. */
  async all(): Promise<OwnedStatement[]> {
    const files = await this.folderFiles();
    const saved = files.flatMap(({ uri, folder, said }) =>
      said.statements.map(({ statement, line, start, end }): OwnedStatement => ({
        statement,
        root: rootOf(folder),
        file: { uri, line, start, end },
      })),
    );
    const session = [...this.unsaved].flatMap(([root, statements]) =>
      statements.map((statement): OwnedStatement => ({ statement, root })),
    );
    return [...saved, ...session];
  }

  /** The statements as they would be after a change. */
  async after(root: string, { added, removed }: StatementChange): Promise<CorrectedFolder<Statement>[]> {
    const folders = await this.folders();
    const out = new Set(removed.map(printed));
    const isKept = (statement: Statement): boolean => !out.has(printed(statement));
    if (!folders.some(folder => folder.root === root)) folders.push({ root, encoded: true, statements: [] });
    return folders.map(folder =>
      folder.root === root ? { ...folder, statements: [...folder.statements.filter(isKept), ...added] } : folder,
    );
  }

  /** Takes a change, in the folder's file where it can be written, else for this session; the reader is told then. */
  async take(root: string, change: StatementChange): Promise<void> {
    await this.apply(root, change);
    this.done.push({ root, ...change });
  }

  /** Undoes the last change that was taken, else takes back the last statement there is; false where there is none. */
  async undo(): Promise<boolean> {
    await this.refresh();
    const last = this.done.pop();
    if (last) {
      await this.apply(last.root, { added: last.removed, removed: last.added });
      return true;
    }
    const statement = (await this.all()).at(-1);
    if (statement) await this.apply(statement.root, { added: [], removed: [statement.statement] });
    return statement !== undefined;
  }

  /** Puts statements in others' places. */
  async replace(root: string, pairs: readonly (readonly [Statement, Statement])[]): Promise<void> {
    const file = await this.fileOf(root);
    const session = this.unsaved.get(root) ?? [];
    const now = session.map(one => pairs.find(([old]) => printed(old) === printed(one))?.[1] ?? one);
    if (session.some((one, i) => one !== now[i])) this.keep(root, now);
    if (!file) return;
    await file.readAgain();
    const saved = new Set(file.said.statements.map(({ statement }) => printed(statement)));
    const mine = pairs.filter(([old]) => saved.has(printed(old)));
    if (mine.length === 0) return;
    await file.change(
      text => replacements(text, mine),
      text =>
        hasAll(
          text,
          mine.map(([, statement]) => statement),
        ),
    );
  }

  /** Takes statements along with what goes from one folder to another: they are gone from the one only once the other's file has them. */
  async move(from: string, to: string, all: readonly (Parted & { readonly statement: Statement })[]): Promise<void> {
    const goes = all.map(one => one.goes);
    await this.apply(to, { added: goes, removed: [] });
    if (!hasAll((await this.fileOf(to))?.text ?? '', goes)) return;
    await this.replace(
      from,
      all.flatMap(({ statement, stays }) => (stays ? [[statement, stays] as const] : [])),
    );
    await this.apply(from, {
      added: [],
      removed: all.flatMap(({ statement, stays }) => (stays ? [] : [statement])),
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.subscription, this.changed, ...this.listeners, ...this.files).dispose();
  }

  private async load(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const isThere = (file: FolderFile): boolean =>
      folders.some(({ uri }) => file.folder.uri.toString() === uri.toString());
    for (const file of this.files) if (!isThere(file)) file.dispose();
    const kept = this.files.filter(isThere);
    this.files = folders.map(
      folder =>
        kept.find(file => rootOf(file.folder) === rootOf(folder)) ?? this.follow(new FolderFile(folder, this.here)),
    );
    await Promise.all(this.files.map(file => file.ready()));
  }

  private follow(file: FolderFile): FolderFile {
    this.listeners.push(file.onDidChange(() => this.changed.fire(undefined)));
    return file;
  }

  private async fileOf(root: string): Promise<FolderFile | undefined> {
    return (await this.folderFiles()).find(({ folder }) => rootOf(folder) === root);
  }

  private async apply(root: string, change: StatementChange): Promise<void> {
    const file = await this.fileOf(root);
    await file?.readAgain();
    const out = new Set(change.removed.map(printed));
    const session = this.unsaved.get(root) ?? [];
    const kept = session.filter(statement => !out.has(printed(statement)));
    if (kept.length < session.length) this.keep(root, kept);
    const saved = new Set(file?.said.statements.map(({ statement }) => printed(statement)));
    const rest: StatementChange = {
      added: change.added,
      removed: change.removed.filter(statement => saved.has(printed(statement))),
    };
    if (rest.added.length + rest.removed.length === 0) return;
    if (file && vscode.workspace.fs.isWritableFileSystem(file.uri.scheme) !== false) {
      try {
        await file.change(
          text => editsFor(text, rest),
          text => hasAll(text, rest.added) && !rest.removed.some(one => hasMore(text, one, rest.added)),
        );
        return;
      } catch (error) {
        if (rest.added.length === 0) throw error;
        this.tellOf(file, error);
      }
    } else
      this.tell(
        file ? vscode.l10n.t('{0} cannot be written here.', CORRECTIONS_FILE) : vscode.l10n.t('No folder is open.'),
      );
    this.keep(root, [...kept, ...rest.added]);
  }

  private keep(root: string, statements: Statement[]): void {
    this.unsaved.set(root, statements);
    this.changed.fire(undefined);
  }

  /** Says why the file was not written. */
  private tellOf(file: FolderFile, error: unknown): void {
    const reason = asLabel(reasonOf(error));
    if (!(error instanceof DamagedFile)) {
      this.tell(reason);
      return;
    }
    const message = vscode.l10n.t(
      '{0} is damaged, and is not written to until it is mended: {1} This correction holds for this session.',
      CORRECTIONS_FILE,
      reason,
    );
    void vscode.window.showWarningMessage(message, vscode.l10n.t('Open File')).then(async choice => {
      if (choice) await vscode.window.showTextDocument(file.uri);
    });
  }

  private tell(reason: string): void {
    if (this.told) return;
    this.told = true;
    void vscode.window.showInformationMessage(vscode.l10n.t('Corrections hold for this session only: {0}', reason));
  }
}

/** Why a file could not be written, in words for the reader. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return vscode.l10n.t('the disk is full.');
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return vscode.l10n.t('{0} is read-only.', CORRECTIONS_FILE);
  return error instanceof Error ? error.message : String(error);
}

/** Whether a statement that was to be taken out is still there, though it was not put in as well. */
function hasMore(text: string, statement: Statement, added: readonly Statement[]): boolean {
  return hasAll(text, [statement]) && !added.some(one => printed(one) === printed(statement));
}
