/** The reader's corrections for the command line: the file at the top of a folder, or the one that is named. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { contradictionsIn } from '../../core/correct/contradictions.js';
import { CORRECTIONS_FILE, readCorrections } from '../../core/correct/file/file-text.js';
import { Corrections } from '../../core/correct/rules.js';
import { plainPath, type CorrectedFolder } from '../../core/correct/statements/scope.js';
import type { Statement } from '../../core/correct/statements/statements.js';
import { reasonOf } from '../files/problem.js';
import { worldFrom } from './world.js';

/** What the command line says of corrections: a file's path, false for none, true for those at the top of each folder. */
export type CorrectionsOption = string | boolean;

/** What is said about the documents, and what is wrong in the files, a line each: "path:line: reason". */
export interface FoundCorrections {
  readonly folders: readonly CorrectedFolder<Statement>[];
  readonly complaints: readonly string[];
}

/** Reads the corrections of the paths that are analysed. Of a named file, `in` counts from the folders that are given, else from its own. */
export async function findCorrections(
  paths: readonly string[],
  option: CorrectionsOption = true,
): Promise<FoundCorrections> {
  const folders: CorrectedFolder<Statement>[] = [];
  const complaints: string[] = [];
  if (option === false) return { folders, complaints };
  const given = await foldersAmong(paths);
  const read = async (file: string, roots: readonly string[]): Promise<void> => {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      const isAbsent = (error as { readonly code?: unknown }).code === 'ENOENT';
      if (option !== true || !isAbsent) complaints.push(`${file}: ${reasonOf(error)}`);
      return;
    }
    const { statements, problems } = readCorrections(text);
    const said = statements.map(({ statement }) => statement);
    for (const root of roots) folders.push({ root, statements: said });
    for (const { line, reason } of problems) complaints.push(`${file}:${line + 1}: ${reason}`);
    for (const { earlier, later } of contradictionsIn(said)) {
      const [lost, won] = [statements[earlier]!.line + 1, statements[later]!.line + 1];
      complaints.push(`${file}:${lost}: overruled by line ${won}`);
    }
  };
  if (option === true) for (const folder of given) await read(join(folder, CORRECTIONS_FILE), [rootOf(folder)]);
  else await read(option, given.length > 0 ? given.map(rootOf) : [rootOf(dirname(option))]);
  return { folders, complaints };
}

/** What a file says of documents that are known by their paths. `in` counts from the file's folder, whether paths begin with it as it was given, in full, or not at all. */
export async function linkedCorrections(
  file: string,
  documents: readonly string[],
  modelFolder: string,
): Promise<{ readonly corrections: Corrections; readonly complaints: readonly string[] }> {
  const { folders, complaints } = await findCorrections([], file);
  const own = rootOf(dirname(file));
  const root = [own, rootOf(resolve(dirname(file)))].find(root => documents.some(path => path.startsWith(root)));
  const world = folders.length > 0 ? await worldFrom(modelFolder) : undefined;
  const here = root ?? (own === rootOf('.') ? '' : own);
  return {
    corrections: new Corrections(
      folders.map(folder => ({ ...folder, root: here })),
      world,
    ),
    complaints,
  };
}

/** The path of a document as a file of corrections names it: from the given folder that it is in, with slashes; as it is where there is none. */
export async function pathsFrom(given: readonly string[]): Promise<(document: string) => string> {
  const roots = (await foldersAmong(given)).map(rootOf);
  return document => {
    const root = roots.find(root => document.startsWith(root));
    return root === undefined ? document : plainPath(document.slice(root.length));
  };
}

async function foldersAmong(paths: readonly string[]): Promise<string[]> {
  const isFolder = (path: string): Promise<boolean> =>
    stat(path).then(
      found => found.isDirectory(),
      () => false, // a path that leads nowhere is told of where it is read
    );
  const folders = await Promise.all(paths.map(async path => ((await isFolder(path)) ? [path] : [])));
  return folders.flat();
}

const rootOf = (folder: string): string => (folder.endsWith(sep) || folder.endsWith('/') ? folder : folder + sep);
