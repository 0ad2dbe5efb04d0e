/** Which files the reader chose to have read: in the workspace's setting, and files that are in no workspace one by one. */
import * as vscode from 'vscode';
import { DEFAULT_GLOB, type Config } from '../common/config.js';
import { findDocuments } from '../common/documents.js';
import { either, hasPart, literal, without } from './patterns.js';

/** The setting as it was before the reader chose, to be put back. */
interface Before {
  readonly wrote: string;
  /** Null where the workspace had none. */
  readonly had: string | null;
}

const BEFORE = 'concordance.documentsBefore';
const LOOSE = 'concordance.looseFiles';
/** So many files outside of workspaces are remembered, the last ones. */
const MOST_LOOSE = 100;

/** Takes choices and takes them back; no document is touched. */
export class Chosen implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  /** Files outside of workspaces were chosen, or are no longer. */
  readonly onDidChangeLoose = this.changed.event;

  constructor(
    private readonly config: Config,
    private readonly context: Pick<vscode.ExtensionContext, 'workspaceState' | 'globalState'>,
  ) {}

  /** Whether the workspace says for itself which files are documents. */
  get isWorkspaces(): boolean {
    return this.workspaceValue !== undefined;
  }

  /** Reads what a glob matches, and nothing else. */
  async read(glob: string): Promise<void> {
    const had = this.workspaceValue ?? null;
    await this.write(glob);
    // What was there before the first choice counts, not what the reader chose in between.
    const before = this.before;
    if (before?.wrote === had) await this.remember({ wrote: glob, had: before.had });
    else await this.remember({ wrote: glob, had });
  }

  /** Reads one file as well: by the workspace's setting, or by itself where it is in no folder of the workspace. */
  async readFile(uri: vscode.Uri): Promise<void> {
    const part = patternOf(uri);
    if (part === undefined) await this.keepLoose([...this.loose.filter(one => one !== uri.toString()), uri.toString()]);
    else {
      const { documents } = this.config.settings;
      const isUnused = documents === DEFAULT_GLOB && (await findDocuments(this.config.settings)).length === 0;
      await this.read(isUnused ? part : either(documents, part));
    }
  }

  /** Whether this file was chosen by itself. */
  hasFile(uri: vscode.Uri): boolean {
    const part = patternOf(uri);
    return part === undefined ? this.loose.includes(uri.toString()) : hasPart(this.workspaceValue ?? '', part);
  }

  /** Takes back the choice of one file. */
  async stopFile(uri: vscode.Uri): Promise<void> {
    const part = patternOf(uri);
    if (part === undefined) return this.keepLoose(this.loose.filter(one => one !== uri.toString()));
    const rest = without(this.config.settings.documents, part);
    const said = vscode.workspace.getConfiguration('concordance').inspect<string>('documents');
    if (rest === undefined || rest === (said?.globalValue ?? said?.defaultValue)) await this.stop();
    else await this.read(rest);
  }

  /** Takes back what the workspace says: what was there before holds again. */
  async stop(): Promise<void> {
    const { before } = this;
    const had = before?.wrote === this.workspaceValue ? before?.had : undefined;
    await this.write(had ?? undefined);
    await this.context.workspaceState.update(BEFORE, undefined);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private get workspaceValue(): string | undefined {
    const value = vscode.workspace.getConfiguration('concordance').inspect<unknown>('documents')?.workspaceValue;
    return typeof value === 'string' ? value : undefined;
  }

  private async write(glob: string | undefined): Promise<void> {
    const section = vscode.workspace.getConfiguration('concordance');
    await section.update('documents', glob, vscode.ConfigurationTarget.Workspace);
  }

  private get before(): Before | undefined {
    return this.context.workspaceState.get<Before>(BEFORE);
  }

  private async remember(before: Before): Promise<void> {
    await this.context.workspaceState.update(BEFORE, before);
  }

  private get loose(): readonly string[] {
    return this.context.globalState.get<string[]>(LOOSE, []);
  }

  private async keepLoose(files: readonly string[]): Promise<void> {
    await this.context.globalState.update(LOOSE, files.slice(-MOST_LOOSE));
    this.changed.fire(undefined);
  }
}

/** The glob of one file of the workspace; undefined where it is in none of its folders. */
function patternOf(uri: vscode.Uri): string | undefined {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined;
  const isOneOfSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  return isOneOfSeveral ? `**${literal(uri.path)}` : literal(vscode.workspace.asRelativePath(uri, false));
}
