/** How many files a glob matches in the workspace, and how large they are. */
import * as vscode from 'vscode';
import type { Settings } from '../common/config.js';
import { findDocuments } from '../common/documents.js';

/** Of more files than this the size is not asked for one by one. */
const MEASURED = 400;
/** So many are asked for at once. */
const AT_ONCE = 40;

export interface Survey {
  readonly files: readonly vscode.Uri[];
  /** The sum of the sizes of the first files, in bytes. */
  readonly bytes: number;
  /** Whether there are more files than were measured. */
  readonly isMore: boolean;
}

/** Looks for the files that a glob of documents matches, without those that the settings hide. */
export async function survey(settings: Settings, documents: string, token?: vscode.CancellationToken): Promise<Survey> {
  return measured(await findDocuments({ ...settings, documents }, token), token);
}

/** Adds up the sizes of files; one that cannot be looked at counts as empty. */
export async function measured(files: readonly vscode.Uri[], token?: vscode.CancellationToken): Promise<Survey> {
  let bytes = 0;
  for (let i = 0; i < Math.min(files.length, MEASURED) && token?.isCancellationRequested !== true; i += AT_ONCE) {
    const sizes = files.slice(i, Math.min(i + AT_ONCE, MEASURED)).map(file =>
      vscode.workspace.fs.stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    );
    for (const size of await Promise.all(sizes)) bytes += size;
  }
  return { files, bytes, isMore: files.length > MEASURED };
}

/** "35 text files, 51 kB" */
export function surveyWords({ files, bytes, isMore }: Survey): string {
  const count = files.length.toLocaleString(vscode.env.language);
  if (files.length === 0) return vscode.l10n.t('no files');
  const size = isMore ? vscode.l10n.t('more than {0}', bytesInWords(bytes)) : bytesInWords(bytes);
  return files.length === 1 ? vscode.l10n.t('1 file, {0}', size) : vscode.l10n.t('{0} files, {1}', count, size);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** "51 kB": thousands, as file managers count. */
function bytesInWords(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const format = new Intl.NumberFormat(vscode.env.language, {
    style: 'unit',
    unit: UNITS[step],
    maximumSignificantDigits: 3,
  });
  return format.format(bytes / 1000 ** step);
}
