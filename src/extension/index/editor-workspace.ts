/** The editor's workspace, as the index sees it. */
import * as vscode from 'vscode';
import type { Folders } from '../../host/surroundings/folders.js';
import type {
  EditorText,
  FileContent,
  FileEvent,
  FileStat,
  SearchedFolder,
  Workspace,
} from '../../host/surroundings/workspace.js';
import type { Config } from '../common/config.js';
import { belongs, documentsAmong, findDocuments, isShown, patternsOf } from '../common/documents.js';
import { editorText } from './editor-text.js';
import type { Encodings } from './files/encodings.js';
import { withFiles } from './files/file-errors.js';
import { allowed, searchedFolders } from './files/searched.js';
import { watchFiles } from './files/watch.js';

const uriOf = (key: string): vscode.Uri => vscode.Uri.parse(key, true);

export class EditorWorkspace implements Workspace {
  constructor(
    private readonly config: Config,
    private readonly encodings: Encodings,
    private readonly folders: Folders | undefined,
  ) {}

  async find(): Promise<readonly string[]> {
    const found = await allowed(await findDocuments(this.config.settings), this.folders);
    return found.map(uri => uri.toString()).sort();
  }

  async among(keys: readonly string[]): Promise<readonly string[]> {
    const found = await documentsAmong(keys.map(uriOf), this.config.settings);
    return (await allowed(found, this.folders)).map(uri => uri.toString());
  }

  async stat(key: string): Promise<FileStat> {
    const { mtime, size, type } = await withFiles(vscode.workspace.fs.stat(uriOf(key)));
    return { mtime, size, isFolder: (type & vscode.FileType.Directory) !== 0 };
  }

  async read(key: string): Promise<FileContent> {
    const uri = uriOf(key);
    return this.encodings.prepare(uri, await withFiles(vscode.workspace.fs.readFile(uri)));
  }

  watch(tell: (event: FileEvent) => void): { dispose(): void } {
    return watchFiles(patternsOf(this.config.settings), tell);
  }

  texts(): readonly EditorText[] {
    const { settings } = this.config;
    return vscode.workspace.textDocuments
      .filter(document => belongs(document, settings))
      .map(document => editorText(document, this.config));
  }

  isShown(key: string): boolean {
    return isShown(key);
  }

  searched(): readonly SearchedFolder[] {
    return searchedFolders(this.config.settings, this.folders);
  }

  get hasOtherEncodings(): boolean {
    return this.encodings.areOthers;
  }

  keepEncodings(): Promise<void> {
    return this.encodings.keep();
  }
}
