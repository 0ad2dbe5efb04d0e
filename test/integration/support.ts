/** What tests of the features share: the documents of the test's workspace, and the index behind the features. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ConcordanceApi } from '../../src/extension/extension.js';

/** Starts the extension and gives what it hands out. */
export async function api(): Promise<ConcordanceApi> {
  const extension = vscode.extensions.getExtension<ConcordanceApi>('concordance.concordance');
  assert.isDefined(extension, 'the extension is there');
  return extension.activate();
}

/** Opens a document of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.isDefined(folder, 'a folder is open');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'seeds', name));
}

/** Waits until the index has read all documents. */
export async function allRead(): Promise<ConcordanceApi['index']> {
  const { index } = await api();
  await index.queries.documents(); // starts the reading
  await eventually('all documents read', () => index.progress.phase === 'ready');
  return index;
}

/** Waits until the index knows nothing any more of what was below these places, so that what comes next begins as it should. */
export async function forgotten(...places: readonly vscode.Uri[]): Promise<void> {
  const { index } = await api();
  await eventually('nothing left of the test', async () => {
    const documents = await index.queries.documents();
    return !documents.some(({ document }) => places.some(place => document.startsWith(place.toString())));
  });
}

/** Throws away documents that were never saved: they are of the corpus while they are open, and are no files. */
export async function discardUntitled(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await forgotten(vscode.Uri.from({ scheme: 'untitled' }));
}

/** Why a question about a text is refused; undefined where it is answered. */
export async function refusal(answer: Promise<unknown>): Promise<string | undefined> {
  return answer.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && 'why' in error ? String(error.why) : String(error)),
  );
}

/** Where a word stands in a document: its `nth` occurrence, from 0. */
export function rangeOf(document: vscode.TextDocument, word: string, nth = 0): vscode.Range {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = document.getText().indexOf(word, at + 1);
  assert.isAtLeast(at, 0, `“${word}” is in the document`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + word.length));
}

/** The longest wait for something, in milliseconds. */
const LONGEST = 80_000;

/** Waits until a condition holds, or fails saying what was waited for. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  longest = LONGEST,
): Promise<void> {
  const end = Date.now() + longest;
  for (let pause = 4; Date.now() < end; pause = Math.min(2 * pause, 64)) {
    if (await holds()) return;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  assert.fail(`In vain waited for: ${what}`);
}

/** The text selected in the active editor. */
export function selected(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection) ?? '';
}

/** One link of a hover: its text, and the place it leads to. */
export interface HoverLink {
  readonly text: string;
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** The texts of all of Concordance's hovers at a position. */
export async function hoversAt(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => (contents as vscode.MarkdownString[]).map(({ value }) => value));
}

/** What is written in escaped Markdown. */
export function plain(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|&#(\d+);/g,
    (_, mark: string | undefined, code: string) => mark ?? String.fromCharCode(Number(code)),
  );
}

/** The quotations of a hover, each with its link in the middle. */
export function quotationsIn(hover: string): { before: string; link: HoverLink; after: string }[] {
  const quotation =
    /^- (…?)(.*?)\[\*\*(.*?)\*\*\]\(((?:file|vscode-remote|command):[^)]*)\)(.*?)(…?) — line \d+(?:, inferred)?$/gm;
  return [...hover.matchAll(quotation)].map(([, , before = '', name = '', address = '', after = '']) => ({
    before: plain(before),
    link: { text: plain(name), ...target(address) },
    after: plain(after),
  }));
}

/** Where a link of a hover leads. */
export function target(address: string): { uri: vscode.Uri; range: vscode.Range } {
  const place = /^(.*)#L(\d+),(\d+)-L(\d+),(\d+)$/.exec(address);
  if (place) {
    const [, uri = '', ...numbers] = place;
    const [a, b, c, d] = numbers.map(number => Number(number) - 1) as [number, number, number, number];
    return { uri: vscode.Uri.parse(uri, true), range: new vscode.Range(a, b, c, d) };
  }
  const [command, query = ''] = address.split('?');
  assert.equal(command, 'command:concordance.openMention');
  const [{ document, from, to }] = JSON.parse(decodeURIComponent(query)) as [
    { document: string; from: vscode.Position; to: vscode.Position },
  ];
  return {
    uri: vscode.Uri.parse(document, true),
    range: new vscode.Range(from.line, from.character, to.line, to.character),
  };
}
