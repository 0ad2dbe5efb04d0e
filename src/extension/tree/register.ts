/** The view "Entities" with its commands. */
import * as vscode from 'vscode';
import type { Entity } from '../../core/types.js';
import type { Services } from '../common/services.js';
import type { CorrectionCommands } from '../corrections/commands.js';
import type { CorrectionStore } from '../corrections/store.js';
import { registerTreeCorrections } from './correct.js';
import { openFilter } from './filter-pick.js';
import type { MoreNode, Node } from './nodes.js';
import { OutlookChoice } from './outlook.js';
import { Pins } from './pins.js';
import { registerReveal } from './reveal.js';
import { EntitiesView } from './view.js';

/** Shows the tree, with the commands that change what it is of and in what order. */
export function registerEntitiesView(
  services: Services,
  store: CorrectionStore,
  corrections: CorrectionCommands,
): vscode.Disposable {
  const choice = new OutlookChoice(services);
  const pins = new Pins(services.context.workspaceState);
  const entities = new EntitiesView(services, choice, pins, store, chosen => corrections.merge(chosen));
  const command = (name: string, run: () => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`concordance.${name}`, run);
  const travel = async (name: string): Promise<void> => {
    const [node] = entities.view.selection;
    if (node && 'entity' in node) await vscode.commands.executeCommand(`concordance.${name}`, node);
  };
  const chosen = (argument?: Node, selected?: readonly Node[]): Entity[] =>
    (selected ?? (argument ? [argument] : entities.view.selection)).flatMap(node =>
      node.type === 'entity' ? [node.entity] : [],
    );
  return vscode.Disposable.from(
    choice,
    pins,
    entities,
    registerReveal(services, entities),
    registerTreeCorrections(entities, store),
    command('showAllDocuments', () => choice.choose({ scope: 'all' })),
    command('showThisDocument', () => choice.choose({ scope: 'document' })),
    command('orderByMentions', () => choice.choose({ order: 'mentions' })),
    command('orderByName', () => choice.choose({ order: 'name' })),
    command('orderByAppearance', () => choice.choose({ order: 'appearance' })),
    command('nextMentionInTree', () => travel('nextMentionAnywhere')),
    command('previousMentionInTree', () => travel('previousMentionAnywhere')),
    command('filterEntities', () => openFilter(services, choice)),
    command('clearFilter', () => choice.choose({ filter: {} })),
    vscode.commands.registerCommand('concordance.pin', (argument?: Node, selected?: readonly Node[]) =>
      pins.pin(chosen(argument, selected)),
    ),
    vscode.commands.registerCommand('concordance.unpin', (argument?: Node, selected?: readonly Node[]) =>
      pins.unpin(chosen(argument, selected)),
    ),
    vscode.commands.registerCommand('concordance.showMore', (parent: MoreNode['parent']) => entities.showMore(parent)),
  );
}
