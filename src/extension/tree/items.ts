/** How each node of the tree looks, and how it reads aloud. */
import * as vscode from 'vscode';
import {
  counted,
  extent,
  groupReasons,
  kindHeading,
  kindWord,
  listed,
  passageLine,
  passageText,
  reasonWords,
} from '../../core/corpus/describe.js';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import { numeral } from '../../core/say.js';
import { nameOf } from '../common/documents.js';
import { doubtWords } from '../common/doubt.js';
import { kindIcon } from '../common/kind-icons.js';
import { OPEN_COMMAND } from '../common/markdown.js';
import { correctionItem, correctionsItem } from './correction-items.js';
import {
  idOf,
  type DocumentNode,
  type EntityNode,
  type GroupNode,
  type MentionNode,
  type MoreNode,
  type Node,
  type PinnedNode,
  type UnreadGroupNode,
  type UnreadNode,
} from './nodes.js';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How many of an entity's passages are looked into for why its names are one, and how many of the reasons are told. */
const LOOKED_INTO = 60;
const REASONS = 12;

/** What the reader has done with a node. */
interface Handled {
  /** Its entity is one that the reader pinned. */
  readonly isPinned?: boolean;
  /** The reader has closed it, or opened it. */
  readonly isClosed?: boolean | undefined;
}

/** The tree item of a node. */
export function itemOf(node: Node, { isPinned = false, isClosed }: Handled = {}): vscode.TreeItem {
  const item = plainItem(node);
  if (isClosed !== undefined) item.collapsibleState = isClosed ? Collapsed : Expanded;
  item.id = idOf(node);
  item.contextValue = node.type === 'entity' && isPinned ? 'pinnedEntity' : node.type;
  return item;
}

/** What an entity's row says once the pointer rests on it: what it is, its names, and why they are one. */
export async function describeEntity(
  { entity, doubt }: Pick<EntityNode, 'entity' | 'doubt'>,
  queries: Asynchronous<CorpusQueries>,
): Promise<string> {
  const also = entity.aliases.length > 0 ? [vscode.l10n.t('Also: {0}', listed(entity.aliases, 20))] : [];
  const reasons = groupReasons(await queries.passagesOf(entity.id, { limit: LOOKED_INTO }));
  const why = reasons.length > 0 ? ['', vscode.l10n.t('Why they are one:'), ...reasons.slice(0, REASONS)] : [];
  const unsure = doubt === undefined ? [] : [doubtWords(doubt)];
  return [`${entity.name} — ${kindWord(entity.kind)}, ${extent(entity)}`, ...also, ...unsure, ...why].join('\n');
}

function plainItem(node: Node): vscode.TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node);
    case 'pinned':
      return pinnedItem(node);
    case 'entity':
      return entityItem(node);
    case 'document':
      return documentItem(node);
    case 'mention':
      return mentionItem(node);
    case 'unreadGroup':
      return unreadGroupItem(node);
    case 'unread':
      return unreadItem(node);
    case 'corrections':
      return correctionsItem(node);
    case 'correction':
      return correctionItem(node);
    case 'more':
      return moreItem(node);
  }
}

function groupItem({ kind, count, closed }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(kindHeading(kind), closed ? Collapsed : Expanded);
  item.description = numeral(count);
  item.iconPath = kindIcon(kind);
  item.accessibilityInformation = { label: `${kindHeading(kind)}, ${count}` };
  return item;
}

function pinnedItem({ entities }: PinnedNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Pinned'), Expanded);
  item.description = numeral(entities.length);
  item.iconPath = new vscode.ThemeIcon('pinned');
  item.accessibilityInformation = { label: vscode.l10n.t('Pinned, {0}', entities.length) };
  return item;
}

/** Its tooltip is looked up when it is wanted: see `describeEntity`. */
function entityItem({ entity, pinned, doubt }: EntityNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.name, Collapsed);
  item.description = doubted(numeral(entity.mentions), doubt);
  if (pinned) item.iconPath = kindIcon(entity.kind);
  const label = doubted(`${entity.name}, ${counted(entity.mentions, 'mention')}`, doubt);
  item.accessibilityInformation = {
    label: entity.aliases.length > 0 ? vscode.l10n.t('{0}, also {1}', label, listed(entity.aliases, 3)) : label,
  };
  return item;
}

function documentItem({ document, mentions }: DocumentNode): vscode.TreeItem {
  const name = nameOf(document);
  const item = new vscode.TreeItem(name.slice(name.lastIndexOf('/') + 1), Collapsed);
  item.description = numeral(mentions);
  item.tooltip = name;
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = vscode.Uri.parse(document, true);
  item.accessibilityInformation = { label: `${name}, ${counted(mentions, 'mention')}` };
  return item;
}

/** What is said of a row, and that Concordance is not sure of it, where it is not. */
const doubted = (said: string, doubt: number | undefined): string =>
  doubt === undefined ? said : vscode.l10n.t('{0}, not sure', said);

function mentionItem({ passage, doubt }: MentionNode): vscode.TreeItem {
  const { text, at } = passageLine(passage);
  const line = passage.from.line + 1;
  const number = `${line}: `; // first, where a narrow view does not cut it off
  const highlight: [number, number] = [number.length + at[0], number.length + at[1]];
  const item = new vscode.TreeItem({ label: number + text, highlights: [highlight] }, None);
  const concluded = [passage.inferred && vscode.l10n.t('inferred'), doubt !== undefined && vscode.l10n.t('not sure')];
  item.description = concluded.filter(Boolean).join(', ');
  const reason = reasonWords(passage.reason);
  const notes = [
    reason !== undefined && vscode.l10n.t('“{0}”: {1}', passage.name, reason),
    doubt !== undefined && doubtWords(doubt),
  ];
  item.tooltip = [passageText(passage).text, notes.filter(Boolean).join('\n')].filter(Boolean).join('\n\n');
  const label = vscode.l10n.t('Line {0}: {1}', line, text);
  item.accessibilityInformation = {
    label: doubted(passage.inferred ? vscode.l10n.t('{0}, inferred', label) : label, doubt),
  };
  const { document, from, to } = passage;
  item.command = {
    title: vscode.l10n.t('Go to Mention'),
    command: OPEN_COMMAND,
    arguments: [{ document, from, to }, { preserveFocus: true }],
  };
  return item;
}

function moreItem({ parent, rest, next }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show {0} More', numeral(next)), None);
  if (rest > next) item.description = vscode.l10n.t('of {0}', numeral(rest));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  const left = vscode.l10n.t('Show {0} more of {1} that are left', next, rest);
  item.accessibilityInformation = { label: left, role: 'button' };
  item.command = { title: vscode.l10n.t('Show More'), command: 'concordance.showMore', arguments: [parent] };
  return item;
}

function unreadGroupItem({ documents }: UnreadGroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Not Read'), Collapsed);
  item.description = numeral(documents.length);
  item.iconPath = new vscode.ThemeIcon('warning');
  item.tooltip = vscode.l10n.t('Documents that were left out, or not read to their end');
  item.accessibilityInformation = { label: vscode.l10n.t('Not read, {0}', counted(documents.length, 'document')) };
  return item;
}

function unreadItem({ document, problem }: UnreadNode): vscode.TreeItem {
  const isFolder = document.endsWith('/');
  const uri = vscode.Uri.parse(isFolder ? document.slice(0, -1) : document, true);
  const name = nameOf(uri.toString());
  const item = new vscode.TreeItem(name.slice(name.lastIndexOf('/') + 1), None);
  item.description = problem;
  item.tooltip = `${name}\n${problem}`;
  item.iconPath = isFolder ? vscode.ThemeIcon.Folder : vscode.ThemeIcon.File;
  item.accessibilityInformation = { label: `${name}: ${problem}` };
  item.command = {
    title: vscode.l10n.t('Open'),
    command: isFolder ? 'revealInExplorer' : 'vscode.open',
    arguments: [uri],
  };
  return item;
}
