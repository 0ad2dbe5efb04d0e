/** The errors of the editor's file systems, as the index knows them. */
import * as vscode from 'vscode';
import { FileError, type FileTrouble } from '../../../host/surroundings/workspace.js';

const TROUBLES: readonly FileTrouble[] = [
  'FileNotFound',
  'FileIsADirectory',
  'FileNotADirectory',
  'NoPermissions',
  'Unavailable',
];

/** Does something with files. Rejects with a `FileError` where a file system fails. */
export async function withFiles<T>(work: Thenable<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    throw new FileError(TROUBLES.find(trouble => trouble === error.code) ?? 'Unknown', error.message);
  }
}
