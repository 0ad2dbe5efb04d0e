/** The workspace's folders, as they are searched for what the editor's own search passes over, and for what it finds and may not be read. */
import * as vscode from 'vscode';
import { Inside } from '../../../host/files/inside.js';
import { reasonOf } from '../../../host/files/reasons.js';
import type { FolderEntry, Folders, Ground } from '../../../host/surroundings/folders.js';
import { alternatives, Glob } from '../../../host/surroundings/globs.js';
import type { SearchedFolder } from '../../../host/surroundings/workspace.js';
import type { Settings } from '../../common/config.js';
import { globsOf } from '../../common/documents.js';
import { withFiles } from './file-errors.js';

/** A folder's path, as Node has it, with slashes. */
const pathHere = (uri: vscode.Uri): string => uri.fsPath.replaceAll('\\', '/');

/** The paths of the folders that links may not lead out of: the workspace's, where it is not trusted; undefined where it is. */
function confines(): string[] | undefined {
  if (vscode.workspace.isTrusted) return undefined;
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.flatMap(({ uri }) => (uri.scheme === 'file' ? [pathHere(uri).replace(/\/$/, '')] : []));
}

/** Those of some files that may be read: in a workspace that is not trusted, no link to them leads out of it. */
export async function allowed(uris: readonly vscode.Uri[], here: Folders | undefined): Promise<readonly vscode.Uri[]> {
  const roots = here && confines();
  if (!roots) return uris;
  const isHere = ({ scheme }: vscode.Uri): boolean => scheme === 'file';
  const inside = await (await Inside.of(roots, here)).among(uris.filter(isHere).map(pathHere), here);
  return uris.filter(uri => !isHere(uri) || inside.has(pathHere(uri)));
}

/** @param here how folders of this machine are looked into, where that can be done */
export function searchedFolders(settings: Settings, here: Folders | undefined): SearchedFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).map(folder => {
    const own = folder.uri.scheme === 'file' ? here : undefined;
    const path = (own ? pathHere(folder.uri) : folder.uri.path).replace(/\/$/, '');
    const ground: Ground = {
      path,
      documents: globsOf(folder, settings).map(glob => new Glob(glob)),
      hidden: hiddenIn(folder).map(glob => new Glob(glob)),
      links: own !== undefined && vscode.workspace.getConfiguration('search', folder).get('followSymlinks') !== false,
      inside: own && confines(),
    };
    const keyOf = (at: string, isFolder: boolean): string => {
      const key = vscode.Uri.joinPath(folder.uri, at.slice(path.length)).toString();
      return isFolder ? `${key.replace(/\/$/, '')}/` : key;
    };
    return { ground, folders: own ?? foldersOf(folder.uri), keyOf };
  });
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
        const entries = await withFiles(vscode.workspace.fs.readDirectory(root.with({ path: path || '/' })));
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
