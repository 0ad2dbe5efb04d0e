/** What is exported: of what the command was called on, or of what the reader chooses. */
import * as vscode from 'vscode';
import { extent, kindHeading } from '../../core/corpus/describe.js';
import type { Scope } from '../../core/export/run/source.js';
import { KINDS } from '../../core/types.js';
import { mentionAtCursor } from '../common/asking.js';
import { belongs, nameOf } from '../common/documents.js';
import { kindIcon } from '../common/kind-icons.js';
import { asLabel } from '../common/markdown.js';
import type { Services } from '../common/services.js';
import type { Node } from '../tree/nodes.js';

/** A part of the corpus, and what to call it. */
export interface Subject {
  readonly scope: Scope;
  readonly name: string;
}

/** Of rows of the list: of entities all their mentions, of a kind all of it, of a document or a mention those of its entity there. */
export function subjectOf(nodes: readonly Node[]): Subject | undefined {
  const [first] = nodes;
  if (!first) return undefined;
  if (first.type === 'group') return { scope: { kind: first.kind }, name: kindHeading(first.kind) };
  const entities = [
    ...new Map(nodes.flatMap(node => ('entity' in node ? [[node.entity.id, node.entity]] : []))).values(),
  ];
  const [entity] = entities;
  if (!entity) return undefined;
  const name =
    entities.length === 1 ? entity.name : vscode.l10n.t('{0} and {1} more', entity.name, entities.length - 1);
  const scope = { entities: entities.map(({ id }) => id) };
  const places = new Set(nodes.map(documentOf));
  const [document] = places;
  return document === undefined || places.size > 1 ? { scope, name } : { scope: { ...scope, document }, name };
}

/** The document that a row is of; undefined for one that is of all. */
function documentOf(node: Node): string | undefined {
  if (node.type === 'document') return node.document;
  return node.type === 'mention' ? node.passage.document : undefined;
}

interface SubjectItem extends vscode.QuickPickItem {
  readonly subject: Subject;
}

/** Lets the reader choose; undefined where there is no choice made. */
export async function chooseSubject(services: Services): Promise<Subject | undefined> {
  const items = itemsFor(services);
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export'),
    placeHolder: vscode.l10n.t('What to export'),
  });
  return chosen?.subject;
}

async function itemsFor(services: Services): Promise<SubjectItem[]> {
  const { index, config } = services;
  const all = vscode.l10n.t('All Documents');
  const items: SubjectItem[] = [
    { label: all, iconPath: new vscode.ThemeIcon('files'), subject: { scope: {}, name: all } },
  ];
  const document = vscode.window.activeTextEditor?.document;
  if (document && belongs(document, config.settings)) {
    const name = nameOf(document.uri.toString());
    const subject = { scope: { document: document.uri.toString() }, name };
    items.push({
      label: vscode.l10n.t('This Document'),
      description: asLabel(name),
      iconPath: vscode.ThemeIcon.File,
      subject,
    });
    const mention = await mentionAtCursor(services);
    const entity = mention && (await index.queries.entity(mention.entity));
    if (entity) {
      const subject = { scope: { entities: [entity.id] }, name: entity.name };
      items.push({
        label: asLabel(entity.name),
        description: extent(entity),
        iconPath: kindIcon(entity.kind),
        subject,
      });
    }
  }
  const kinds = KINDS.map(kind => ({
    label: kindHeading(kind),
    iconPath: kindIcon(kind),
    subject: { scope: { kind }, name: kindHeading(kind) },
  }));
  return [...items, ...kinds];
}
