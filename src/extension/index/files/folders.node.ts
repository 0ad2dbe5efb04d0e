/** Folders of this machine, as they are: Node tells links and what is amiss, which the editor's own file system leaves out. */
import { readdir, realpath, stat } from 'node:fs/promises';
import type { FolderEntry, Folders } from '../../../host/surroundings/folders.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied.',
  EPERM: 'permission is denied.',
  ENAMETOOLONG: 'its path is too long.',
};

/** Looks into folders of this machine. */
export const foldersHere: Folders = {
  list: async path => {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.flatMap((entry): FolderEntry[] => {
        const sort = entry.isSymbolicLink()
          ? 'link'
          : entry.isDirectory()
            ? 'folder'
            : entry.isFile()
              ? 'file'
              : undefined;
        return sort ? [{ name: entry.name, sort }] : [];
      });
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' || code === 'ENOTDIR' ? [] : (REASONS[code] ?? `${messageOf(error)}.`);
    }
  },
  follow: async path => {
    try {
      const real = await realpath(path);
      return { path: real.replaceAll('\\', '/'), isFolder: (await stat(real)).isDirectory() };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ELOOP') return 'This link leads in a circle.';
      if (code === 'ENOENT' || code === 'ENOTDIR') return 'This link leads nowhere.';
      return `This link cannot be followed: ${REASONS[code] ?? `${messageOf(error)}.`}`;
    }
  },
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
