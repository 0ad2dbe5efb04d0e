/** Why something could not be read, in words for the reader. */
import { FileError, type FileTrouble } from '../surroundings/workspace.js';

/** What stands in a name for what is no text. */
const NO_TEXT = '\ufffd';

/** Why a file was not read; undefined where there is no such file, which is no failure: it has gone. */
export function reasonOf(error: unknown, document: string): string | undefined {
  const code = codeOf(error);
  if (code === 'FileNotFound' && decodeURIComponent(document).includes(NO_TEXT))
    return 'Its name is not written in UTF-8, and the editor cannot find it by that name.';
  if (code === 'FileNotFound' || code === 'FileIsADirectory' || code === 'FileNotADirectory') return undefined;
  if (code === 'NoPermissions') return 'It cannot be read: permission is denied.';
  if (code === 'Unavailable') return 'It cannot be read: it is not available at present.';
  return `It cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** Whether a file could not be read because it is a folder now. */
export function isOfFolder(error: unknown): boolean {
  return codeOf(error) === 'FileIsADirectory';
}

function codeOf(error: unknown): FileTrouble | undefined {
  return error instanceof FileError ? error.trouble : undefined;
}
