/** How features ask the index about a text: what is refused, or no longer wanted, is no answer. */
import * as vscode from 'vscode';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import type { Entity, PlacedMention } from '../../core/types.js';
import { Refused } from '../../host/connection/refused.js';
import type { Services } from './services.js';

/**
 * Asks about a document, by queries that are about its text as it is now; undefined where it is none of the corpus, where the text has
 * changed since, or where the answer is no longer wanted.
 */
export async function ask<T>(
  { index }: Services,
  document: vscode.TextDocument,
  token: vscode.CancellationToken | undefined,
  answer: (queries: Asynchronous<CorpusQueries>, key: string) => Promise<T>,
): Promise<T | undefined> {
  try {
    const result = await answer(index.at(document), document.uri.toString());
    return token?.isCancellationRequested ? undefined : result;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Asks about the mention at a position. */
export async function askAt<T>(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken | undefined,
  answer: (mention: PlacedMention, queries: Asynchronous<CorpusQueries>) => Promise<T>,
): Promise<T | undefined> {
  return ask(services, document, token, async (queries, key) => {
    const mention = await queries.mentionAt(key, document.offsetAt(position));
    return mention && !token?.isCancellationRequested ? answer(mention, queries) : undefined;
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
  if (!entity) void vscode.window.showInformationMessage(vscode.l10n.t('There is no name at the cursor.'));
  return entity;
}

function idOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null || !('entity' in argument)) return undefined;
  const { entity } = argument as { entity?: Partial<Entity> };
  return entity?.id;
}
