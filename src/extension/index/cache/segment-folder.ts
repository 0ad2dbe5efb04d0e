/** A folder of the editor's storage in which readings are remembered. */
import * as vscode from 'vscode';
import type { SegmentFolder } from '../../../host/surroundings/segment-folder.js';
import { withFiles } from '../files/file-errors.js';

export function segmentFolder(folder: vscode.Uri): SegmentFolder {
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  let made: Promise<void> | undefined;
  return {
    list: async () => {
      try {
        return (await fs.readDirectory(folder)).map(([name]) => name);
      } catch (error) {
        if (error instanceof vscode.FileSystemError) return []; // nothing has been stored yet
        throw error;
      }
    },
    read: name => withFiles(fs.readFile(at(name))),
    write: async (name, bytes) => {
      await (made ??= withFiles(fs.createDirectory(folder)));
      await withFiles(fs.writeFile(at(name), bytes));
    },
    rename: (from, to) => withFiles(fs.rename(at(from), at(to))),
    delete: name => withFiles(fs.delete(at(name))),
  };
}
