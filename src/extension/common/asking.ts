/** How features ask the index: answers that are no longer wanted, or are of a text that has changed since, are dropped. */
import * as vscode from 'vscode';
import type { Entity, PlacedMention } from '../../core/types.js';
import type { Services } from './services.js';

/** Asks about a document; undefined where it is none of the corpus, or where the answer came too late. */
export async function ask<T>(
  { index }: Services,
  document: vscode.TextDocument,
  token: vscode.CancellationToken | undefined,
  answer: (key: string) => Promise<T>,
): Promise<T | undefined> {
  const { version } = document;
  const stale = (): boolean => token?.isCancellationRequested === true || document.version !== version;
  if (!(await index.whenRead(document)) || stale()) return undefined;
  const result = await answer(document.uri.toString());
  return stale() ? undefined : result;
}

/** Asks about the mention at a position. */
export async function askAt<T>(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken | undefined,
  answer: (mention: PlacedMention) => Promise<T>,
): Promise<T | undefined> {
  return ask(services, document, token, async key => {
    const mention = await services.index.queries.mentionAt(key, document.offsetAt(position));
    return mention && !token?.isCancellationRequested ? answer(mention) : undefined;
  });
}

/** The mention at the cursor of the active editor. */
export async function mentionAtCursor(services: Services): Promise<PlacedMention | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  return askAt(services, editor.document, editor.selection.start, undefined, mention => Promise.resolve(mention));
}

/** What commands take: an entity's id, something of the tree that is of an entity, or nothing, for the one at the cursor. */
export type EntityArgument = string | { readonly entity: Entity } | undefined;

/** The entity a command is about. Where there is none the reader is told so. */
export async function entityOf(services: Services, argument: EntityArgument): Promise<Entity | undefined> {
  const id = idOf(argument) ?? (await mentionAtCursor(services))?.entity;
  const entity = id === undefined ? undefined : await services.index.queries.entity(id);
  if (!entity) void vscode.window.showInformationMessage('There is no name at the cursor.');
  return entity;
}

function idOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null || !('entity' in argument)) return undefined;
  const { entity } = argument as { entity?: Partial<Entity> };
  return entity?.id;
}
