/** What a correction is about: a name in the text, selected words, or something of the list. */
import * as vscode from 'vscode';
import { pathBelow } from '../../core/correct/statements/scope.js';
import { quoteOf } from '../../core/correct/statements/quotes.js';
import type { Scope } from '../../core/correct/statements/statements.js';
import type { Entity, PlacedMention, Span } from '../../core/types.js';
import { ask } from '../common/asking.js';
import type { Services } from '../common/services.js';
import { rootOf } from './store.js';

/** A place as links and code actions name it. */
export interface PlaceArgument {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** What is to be corrected. */
export interface Target {
  /** As `CorrectedFolder.root`. */
  readonly root: string;
  /** The words in question; of an entity all its names. */
  readonly words: readonly string[];
  readonly entity?: Entity;
  readonly mention?: PlacedMention;
  /** The document that it is in, and what a statement about that alone says. */
  readonly document?: string;
  readonly inDocument?: Scope;
  /** What a statement about this place alone says. */
  readonly here?: Scope;
}

/** Text as it reads, on one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a command is about; undefined where there is nothing at the cursor. */
export async function targetOf(services: Services, argument: unknown): Promise<Target | undefined> {
  if (isPlace(argument)) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(argument.document, true));
    return targetIn(services, document, argument);
  }
  if (typeof argument === 'object' && argument !== null && 'entity' in argument)
    return ofList(argument as ListArgument);
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  return targetIn(services, document, {
    start: document.offsetAt(selection.start),
    end: document.offsetAt(selection.end),
  });
}

/** Something of the list: an entity, a document that mentions it, or a mention. */
interface ListArgument {
  readonly entity: Entity;
  readonly document?: string;
  readonly passage?: PlacedMention;
}

async function ofList({ entity, document, passage }: ListArgument): Promise<Target> {
  if (passage) {
    const text = await vscode.workspace.openTextDocument(vscode.Uri.parse(passage.document, true));
    return { ...inText(text, passage), entity, mention: passage };
  }
  const words = [entity.name, ...entity.aliases];
  if (document === undefined) return { root: rootOf(vscode.workspace.workspaceFolders?.[0]), words, entity };
  const { root, inDocument } = placeOf(vscode.Uri.parse(document, true));
  return { root, words, entity, document, ...(inDocument && { inDocument }) };
}

/** The name at a place, or the words that are selected there. */
async function targetIn(services: Services, document: vscode.TextDocument, span: Span): Promise<Target | undefined> {
  const mention = await ask(services, document, undefined, (queries, key) => queries.mentionAt(key, span.start));
  const entity = mention && (await services.index.queries.entity(mention.entity));
  const isSelected = span.end > span.start;
  const isName = mention && (!isSelected || (mention.start === span.start && mention.end === span.end));
  if (!isName && !isSelected) return undefined;
  const target = inText(document, isName ? mention : trimmed(document, span));
  if (target.words[0] === '') return undefined;
  return mention && entity && mention.start < span.end + 1 ? { ...target, mention, entity } : target;
}

function trimmed(document: vscode.TextDocument, { start, end }: Span): Span {
  const text = document.getText().slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: end - (text.length - text.trimEnd().length) };
}

function inText(document: vscode.TextDocument, { start, end }: Span): Target {
  const text = document.getText();
  const { root, inDocument } = placeOf(document.uri);
  const at = quoteOf(text, { start, end });
  return {
    root,
    words: [plain(text.slice(start, end))],
    document: document.uri.toString(),
    ...(inDocument && { inDocument, here: { ...inDocument, at } }),
  };
}

function placeOf(uri: vscode.Uri): { readonly root: string; readonly inDocument?: Scope } {
  const root = rootOf(vscode.workspace.getWorkspaceFolder(uri));
  const path = pathBelow({ root, encoded: true, statements: [] }, uri.toString());
  return path === undefined ? { root } : { root, inDocument: { in: [path] } };
}

function isPlace(argument: unknown): argument is PlaceArgument {
  if (typeof argument !== 'object' || argument === null) return false;
  const { document, start, end } = argument as Partial<PlaceArgument>;
  return typeof document === 'string' && typeof start === 'number' && typeof end === 'number';
}
