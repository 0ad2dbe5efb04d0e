/** From a name to the next or the previous one: of the same entity or of any, in the document or on through the corpus. */
import * as vscode from 'vscode';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import type { EntityId, PlacedMention, Span } from '../../core/types.js';
import { answered } from '../common/answered.js';
import { ask, entityOf, type EntityArgument } from '../common/asking.js';
import { rangeOf, show } from '../common/documents.js';
import { inTurn } from '../../host/timing/in-turn.js';
import type { Services } from '../common/services.js';

export type Direction = 1 | -1;

/** The next span after `from`, or the previous one before it; undefined at the end. Spans are in order of their starts. */
export function beyond<T extends Span>(spans: readonly T[], from: number, direction: Direction): T | undefined {
  return direction > 0 ? spans.find(({ start }) => start > from) : spans.findLast(({ start }) => start < from);
}

const endOf = <T>(list: readonly T[], direction: Direction): T | undefined => list.at(direction > 0 ? 0 : -1);

/** Goes to the next name of any entity in the document, from the end on from the start. */
async function toName(services: Services, editor: vscode.TextEditor, direction: Direction): Promise<void> {
  const { document } = editor;
  const mentions = await ask(services, document, undefined, (queries, key) => queries.mentionsIn(key));
  const from = document.offsetAt(editor.selection.start);
  const next = mentions && (beyond(mentions, from, direction) ?? endOf(mentions, direction));
  if (next) await select(editor, new vscode.Range(document.positionAt(next.start), document.positionAt(next.end)));
}

/** Goes to the next mention of the entity at the cursor; from elsewhere, to the next name. */
async function toMention(
  services: Services,
  editor: vscode.TextEditor,
  direction: Direction,
  everywhere: boolean,
): Promise<void> {
  const { document } = editor;
  const next = await ask(services, document, undefined, async (queries, key) => {
    const mention = await queries.mentionAt(key, document.offsetAt(editor.selection.start));
    if (!mention) return undefined;
    const here = await queries.mentionsOf(mention.entity, { document: key });
    const there = beyond(here, mention.start, direction);
    if (there) return there;
    return everywhere ? inNextDocument(queries, mention, direction) : endOf(here, direction);
  });
  if (!next) await toName(services, editor, direction);
  else if (next.document === document.uri.toString()) await select(editor, rangeOf(next));
  else await show(next);
}

/** Goes to the next mention of an entity in all documents from where the reader is in the text; the keyboard stays where it is. */
async function toMentionOf({ index: { queries } }: Services, entity: EntityId, direction: Direction): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const document = editor?.document.uri.toString() ?? '';
  const here = await queries.mentionsOf(entity, { document });
  const there = editor && beyond(here, editor.document.offsetAt(editor.selection.start), direction);
  const next = there ?? (await inNextDocument(queries, { entity, document }, direction));
  if (next) await show(next, { preserveFocus: true });
}

/** The first mention in the next document that speaks of the entity, in the corpus's order, from the last on from the first. */
async function inNextDocument(
  queries: Asynchronous<CorpusQueries>,
  { entity, document }: Pick<PlacedMention, 'entity' | 'document'>,
  direction: Direction,
): Promise<PlacedMention | undefined> {
  const documents = (await queries.documentsOf(entity)).map(other => other.document).sort();
  const next =
    direction > 0
      ? (documents.find(other => other > document) ?? documents[0])
      : (documents.findLast(other => other < document) ?? documents.at(-1));
  const mentions = next === undefined ? [] : await queries.mentionsOf(entity, { document: next });
  return endOf(mentions, direction);
}

/** Until the editor has said what it selected, it may still speak of what was selected before. */
async function select(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await answered();
}

/** Registers the six commands. A key that is held down goes one further each time: each goes from where the one before has led. */
export function registerTravel(services: Services): vscode.Disposable {
  const onceThere = inTurn();
  const command = (name: string, go: (editor: vscode.TextEditor) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`concordance.${name}`, (argument: EntityArgument) =>
      onceThere(async () => {
        const entity = argument && (await entityOf(services, argument));
        if (entity) return toMentionOf(services, entity.id, name.startsWith('next') ? 1 : -1);
        const editor = vscode.window.activeTextEditor;
        if (editor) await go(editor);
      }),
    );
  return vscode.Disposable.from(
    command('nextMention', editor => toMention(services, editor, 1, false)),
    command('previousMention', editor => toMention(services, editor, -1, false)),
    command('nextMentionAnywhere', editor => toMention(services, editor, 1, true)),
    command('previousMentionAnywhere', editor => toMention(services, editor, -1, true)),
    command('nextName', editor => toName(services, editor, 1)),
    command('previousName', editor => toName(services, editor, -1)),
    vscode.commands.registerCommand('concordance.goToFirstMention', async (argument: EntityArgument) => {
      const entity = await entityOf(services, argument);
      const [first] = entity ? await services.index.queries.mentionsOf(entity.id, { limit: 1 }) : [];
      if (first) await show(first);
    }),
  );
}
