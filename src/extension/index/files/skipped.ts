/** Looks through the workspace for what the editor's search leaves out, in the background, and lists it with the reason. */
import * as vscode from 'vscode';
import type { Settings } from '../../common/config.js';
import { alternatives, Glob } from '../../common/globs.js';
import { globsOf } from '../../common/documents.js';
import type { Connection } from '../worker/connection.js';
import { isAmong } from './file-watch.js';
import { findLeftOut, type FolderEntry, type Folders, type Ground } from './left-out.js';
import { reasonOf } from './reasons.js';

/** What the search leaves out, as far as the worker has been told. The key of a folder ends in a slash. */
export class Skipped {
  private told = new Map<string, string>();
  private isLooking = false;
  private again = false;
  private stopped = false;

  /**
   * @param here how folders of this machine are looked into, where that can be done
   * @param isListed whether something is a document that was found after all
   * @param onChange called with what has other answers now
   */
  constructor(
    private readonly connection: Connection,
    private readonly here: Folders | undefined,
    private readonly settings: () => Settings,
    private readonly isListed: (key: string) => boolean,
    private readonly onChange: (keys: readonly string[]) => void,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Looks again; what is asked for meanwhile is done afterwards, once. */
  look(): void {
    this.again = true;
    if (!this.isLooking) void this.lookWhileAsked();
  }

  /** These have gone: what was told of them no longer holds. */
  gone(keys: ReadonlySet<string>): void {
    if ([...this.told.keys()].some(key => isAmong(key, keys))) this.look();
  }

  stop(): void {
    this.stopped = true;
  }

  private async lookWhileAsked(): Promise<void> {
    this.isLooking = true;
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.tell(await this.find());
      } catch (error) {
        this.report(error);
      }
    }
    this.isLooking = false;
  }

  private report(error: unknown): void {
    if (!this.stopped) this.log.error(error instanceof Error ? error : String(error));
  }

  private async find(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const began = Date.now();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const isHere = this.here !== undefined && folder.uri.scheme === 'file';
      const path = isHere
        ? folder.uri.fsPath.replaceAll('\\', '/').replace(/\/$/, '')
        : folder.uri.path.replace(/\/$/, '');
      const ground: Ground = {
        path,
        documents: globsOf(folder, this.settings()).map(glob => new Glob(glob)),
        hidden: hiddenIn(folder).map(glob => new Glob(glob)),
        links: isHere && vscode.workspace.getConfiguration('search', folder).get('followSymlinks') !== false,
      };
      const folders = isHere ? this.here : foldersOf(folder.uri);
      for (const { path: at, isFolder, problem } of await findLeftOut(ground, folders, () => !this.stopped)) {
        const uri = vscode.Uri.joinPath(folder.uri, at.slice(path.length));
        found.set(isFolder ? `${uri.toString().replace(/\/$/, '')}/` : uri.toString(), problem);
      }
    }
    this.log.debug(`Looked for what the search leaves out: ${found.size} found in ${Date.now() - began} ms.`);
    return found;
  }

  private async tell(found: ReadonlyMap<string, string>): Promise<void> {
    const before = this.told;
    const over = [...before.keys()].filter(key => !found.has(key) && !this.isListed(key));
    const changed: string[] = [...over];
    if (over.length > 0) await this.connection.call('remove', over);
    for (const [document, problem] of found) {
      if (before.get(document) === problem || this.isListed(document)) continue;
      this.log.info(`${document} was left out: ${problem}`);
      await this.connection.call('skip', { document, problem });
      changed.push(document);
    }
    this.told = new Map(found);
    if (changed.length > 0) this.onChange(changed);
  }
}

/** The globs of what `files.exclude` hides in a folder; those with a condition hide no folders. */
function hiddenIn(folder: vscode.WorkspaceFolder): string[] {
  const hidden = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  return Object.entries(hidden).flatMap(([glob, is]) => (is === true ? alternatives(glob) : []));
}

/** Folders of any file system that the editor knows; where links lead cannot be told. */
function foldersOf(root: vscode.Uri): Folders {
  return {
    list: async path => {
      try {
        const entries = await vscode.workspace.fs.readDirectory(root.with({ path: path || '/' }));
        return entries.map(([name, type]): FolderEntry => {
          if ((type & vscode.FileType.SymbolicLink) !== 0) return { name, sort: 'link' };
          return { name, sort: (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file' };
        });
      } catch (error) {
        return reasonOf(error, '') ?? [];
      }
    },
    follow: path => Promise.resolve({ path, isFolder: true }),
  };
}
