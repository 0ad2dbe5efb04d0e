/** The view "Entities" with its commands. */
import * as vscode from 'vscode';
import type { Services } from '../common/services.js';
import type { CorrectionCommands } from '../corrections/commands.js';
import type { CorrectionStore } from '../corrections/store.js';
import { registerTreeCorrections } from './correct.js';
import type { MoreNode } from './nodes.js';
import { OutlookChoice } from './outlook.js';
import { registerReveal } from './reveal.js';
import { EntitiesView } from './view.js';

/** Shows the tree, with the commands that change what it is of and in what order. */
export function registerEntitiesView(
  services: Services,
  store: CorrectionStore,
  corrections: CorrectionCommands,
): vscode.Disposable {
  const choice = new OutlookChoice(services);
  const entities = new EntitiesView(services, choice, store, chosen => corrections.merge(chosen));
  const command = (name: string, run: () => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`concordance.${name}`, run);
  return vscode.Disposable.from(
    choice,
    entities,
    registerReveal(services, entities),
    registerTreeCorrections(entities, store),
    command('showAllDocuments', () => choice.choose({ scope: 'all' })),
    command('showThisDocument', () => choice.choose({ scope: 'document' })),
    command('orderByMentions', () => choice.choose({ order: 'mentions' })),
    command('orderByName', () => choice.choose({ order: 'name' })),
    command('orderByAppearance', () => choice.choose({ order: 'appearance' })),
    vscode.commands.registerCommand('concordance.showMore', (parent: MoreNode['parent']) => entities.showMore(parent)),
  );
}
