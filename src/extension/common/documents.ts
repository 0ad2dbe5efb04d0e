/** Which documents are read, and the ways between the index's places and the editor's. */
import * as vscode from 'vscode';
import { CORRECTIONS_FILE } from '../../core/correct/file/file-text.js';
import type { Location, Point } from '../../core/types.js';
import type { Settings } from './config.js';
import { Glob, globFor, globsBelow } from '../../host/surroundings/globs.js';

/** The language of the documents. */
export const LANGUAGE = 'source-text';

/** The selector that was made last, and of what: it is asked for with each key and each hover. */
let made: { readonly of: string; readonly selector: vscode.DocumentFilter[] } | undefined;

/** The documents that features are offered for: those of the language, and those that the reader's glob names. */
export function selectorOf(settings: Settings): vscode.DocumentFilter[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const of = [settings.documents, ...folders.map(({ uri }) => uri.toString())].join('\n');
  if (made?.of !== of) made = { of, selector: makeSelector(settings, folders) };
  return made.selector;
}

function makeSelector(settings: Settings, folders: readonly vscode.WorkspaceFolder[]): vscode.DocumentFilter[] {
  const below = folders.flatMap(folder =>
    globsOf(folder, settings).map(glob => ({ pattern: new vscode.RelativePattern(folder, glob) })),
  );
  return [{ language: LANGUAGE }, { pattern: settings.documents }, ...below];
}

/** Whether a document is one of the corpus. Older versions that source control shows beside it are not. */
export function belongs(document: vscode.TextDocument, settings: Settings): boolean {
  return isReadable(document.uri) && vscode.languages.match(selectorOf(settings), document) > 0;
}

/** Whether the reader's glob names a document, whatever its language. */
export function isNamed(document: vscode.TextDocument, settings: Settings): boolean {
  const [, ...named] = selectorOf(settings);
  return isReadable(document.uri) && vscode.languages.match(named, document) > 0;
}

/** Whether a file may be read as a document: those of this machine or of a workspace folder's scheme. */
export function isReadable(uri: vscode.Uri): boolean {
  const { scheme } = uri;
  if (isOwn(uri)) return false;
  if (scheme === 'file' || scheme === 'untitled' || scheme === 'vscode-remote') return true;
  return vscode.workspace.workspaceFolders?.some(folder => folder.uri.scheme === scheme) ?? false;
}

/** Whether a file is one of Concordance's own, or what is written beside it: these are no documents, whatever the reader's glob names. */
function isOwn({ path }: vscode.Uri): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === CORRECTIONS_FILE || name === `${CORRECTIONS_FILE}.part`;
}

/** What the reader's glob leaves to find below a workspace folder. */
export function globsOf(folder: vscode.WorkspaceFolder, { documents }: Settings): string[] {
  return globsBelow(folder.uri.path, documents);
}

/** The globs that find the documents in the workspace. */
export function patternsOf(settings: Settings): vscode.RelativePattern[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.flatMap(folder => globsOf(folder, settings).map(glob => new vscode.RelativePattern(folder, glob)));
}

/** Finds the workspace's documents, each once, without those that the settings hide. */
export async function findDocuments(settings: Settings, token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await Promise.all(
    patternsOf(settings).map(pattern => vscode.workspace.findFiles(pattern, undefined, undefined, token)),
  );
  const documents = found.flat().filter(uri => !isOwn(uri));
  return [...new Map(documents.map(uri => [uri.toString(), uri])).values()];
}

/** Those of some files that a search for documents would find: neither hidden nor folders, and of the names that documents have. */
export async function documentsAmong(uris: readonly vscode.Uri[], settings: Settings): Promise<vscode.Uri[]> {
  const found = await Promise.all(
    uris.map(async uri => {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (!folder || isOwn(uri)) return [];
      const path = uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
      if (!globsOf(folder, settings).some(glob => new Glob(glob).isMatch(path))) return [];
      const like = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, globFor(path)));
      return like.filter(found => found.toString() === uri.toString());
    }),
  );
  return found.flat();
}

/** Whether a document is in a tab, or has changes that are not saved. */
export function isShown(key: string): boolean {
  const isKept = vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === key);
  return (
    isKept || vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => urisOf(input).includes(key)))
  );
}

function urisOf(input: unknown): string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  return input instanceof vscode.TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
}

/** The editor's position of a point. */
export function positionOf({ line, character }: Point): vscode.Position {
  return new vscode.Position(line, character);
}

/** The editor's range of a place. */
export function rangeOf({ from, to }: Pick<Location, 'from' | 'to'>): vscode.Range {
  return new vscode.Range(positionOf(from), positionOf(to));
}

/** The editor's location of a place. */
export function locationOf(place: Pick<Location, 'document' | 'from' | 'to'>): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(place.document, true), rangeOf(place));
}

/** A document's name as the reader knows it: its path within the workspace. */
export function nameOf(document: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(document, true));
}

/** Opens a document with exactly this place selected, in the middle of the view unless it is in view already. */
export async function show(
  place: Pick<Location, 'document' | 'from' | 'to'>,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor> {
  const { uri, range } = locationOf(place);
  const editor = await vscode.window.showTextDocument(uri, { ...options, selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
