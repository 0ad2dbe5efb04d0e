/** The commands by which a reader corrects: each asks how far it goes, and shows beforehand what it changes. */
import * as vscode from 'vscode';
import { extent, kindWord } from '../../core/corpus/describe.js';
import { referenceTo } from '../../core/correct/statements/references.js';
import type { Scope, Statement } from '../../core/correct/statements/statements.js';
import { KINDS, type Entity, type Kind } from '../../core/types.js';
import { kindIcon } from '../common/kind-icons.js';
import { asLabel } from '../common/markdown.js';
import type { Services } from '../common/services.js';
import { pickAndTake, type Choice } from './pick.js';
import { pickEntity } from './pick-entity.js';
import { rootOf, type CorrectionStore } from './store.js';
import { targetOf, type Target } from './targets.js';

/** The commands of corrections, by what they do. */
export const COMMANDS = {
  noName: 'concordance.noName',
  anotherKind: 'concordance.anotherKind',
  markAs: 'concordance.markAs',
  exactWords: 'concordance.exactWords',
  someoneElse: 'concordance.someoneElse',
  sameAs: 'concordance.sameAs',
  rename: 'concordance.renameEntity',
  standsForNone: 'concordance.standsForNone',
  merge: 'concordance.mergeEntities',
  undo: 'concordance.undoCorrection',
} as const;

export class CorrectionCommands {
  constructor(
    private readonly services: Services,
    private readonly store: CorrectionStore,
  ) {}

  register(): vscode.Disposable {
    const command = (name: string, run: (...args: unknown[]) => Promise<unknown>): vscode.Disposable =>
      vscode.commands.registerCommand(name, run);
    return vscode.Disposable.from(
      command(COMMANDS.noName, argument => this.onTarget(argument, target => this.noName(target))),
      command(COMMANDS.anotherKind, (argument, kind) => this.onTarget(argument, target => this.markAs(target, kind))),
      command(COMMANDS.markAs, (argument, kind) => this.onTarget(argument, target => this.markAs(target, kind))),
      command(COMMANDS.exactWords, argument => this.onTarget(argument, target => this.exactWords(target))),
      command(COMMANDS.someoneElse, argument =>
        this.onEntity(argument, (entity, target) => this.apart(entity, target)),
      ),
      command(COMMANDS.sameAs, argument => this.onEntity(argument, entity => this.sameAs(entity))),
      command(COMMANDS.rename, argument => this.onEntity(argument, entity => this.rename(entity))),
      command(COMMANDS.standsForNone, argument =>
        this.onEntity(argument, (entity, target) => this.standsForNone(entity, target)),
      ),
      command(COMMANDS.merge, (argument, selected) => this.mergeSelected(argument, selected)),
      command(COMMANDS.undo, () => this.undo()),
    );
  }

  /** Makes some entities one, after the reader has seen what that changes; the first names it. */
  async merge(entities: readonly Entity[]): Promise<void> {
    const [first, ...others] = entities;
    if (!first || others.length === 0) return;
    const kinds = new Set(entities.map(({ kind }) => kind));
    if (kinds.size > 1) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t('Only entities of one kind can be one: change the kind first.'),
      );
      return;
    }
    const same = await Promise.all(entities.map(entity => this.referenceTo(entity)));
    await this.take(vscode.l10n.t('One entity, {0}', first.name), this.mainRoot(), [
      {
        label: vscode.l10n.t(
          '{0} is “{1}”',
          others.map(({ name }) => vscode.l10n.t('“{0}”', name)).join(', '),
          first.name,
        ),
        statements: [{ same }],
      },
    ]);
  }

  private async noName(target: Target): Promise<void> {
    const ignore = (scope: Scope): Statement[] => target.words.map(words => ({ ignore: words, ...scope }));
    await this.takeScoped(vscode.l10n.t('“{0}” is no name', target.words[0]!), target, ignore);
  }

  private async markAs(target: Target, given: unknown): Promise<void> {
    const kind = KINDS.find(known => known === given) ?? (await this.pickKind(target));
    if (!kind) return;
    const name = (scope: Scope): Statement[] => target.words.map(words => ({ name: words, kind, ...scope }));
    await this.takeScoped(vscode.l10n.t('“{0}” is a name: {1}', target.words[0]!, kindWord(kind)), target, name);
  }

  /** The selected words instead of the name that they are a part of, or that is a part of them. */
  private async exactWords(target: Target): Promise<void> {
    const { mention, document } = target;
    const kind = mention?.kind ?? (await this.pickKind(target));
    if (!kind) return;
    const [words] = target.words;
    const text = mention && document === mention.document ? await this.wordsOf(mention) : undefined;
    const isWithin = text !== undefined && text !== words && text.includes(words!);
    const name = (scope: Scope): Statement[] => {
      const statement: Statement = { name: words!, kind, ...scope };
      return isWithin && !scope.at ? [{ ignore: text, ...scope }, statement] : [statement];
    };
    await this.takeScoped(vscode.l10n.t('The name is “{0}”', words!), target, name);
  }

  private async apart(entity: Entity, target: Target): Promise<void> {
    const as = await pickEntity(this.services, {
      title: vscode.l10n.t('“{0}” is not {1}, but…', target.words[0]!, entity.name),
      kind: entity.kind,
      but: entity.id,
      isFree: true,
    });
    if (!as) return;
    const reference = await this.referenceTo(entity);
    const apart = (scope: Scope): Statement[] => [{ apart: reference, as: as.name, ...scope }];
    await this.takeScoped(vscode.l10n.t('{0}, not {1}', as.name, entity.name), target, apart, false);
  }

  private async sameAs(entity: Entity): Promise<void> {
    const other = await pickEntity(this.services, {
      title: vscode.l10n.t('{0} is the same as…', entity.name),
      kind: entity.kind,
      but: entity.id,
      isFree: false,
    });
    if (other?.entity) await this.merge([other.entity, entity]);
  }

  private async rename(entity: Entity): Promise<void> {
    const as = await vscode.window.showInputBox({
      title: vscode.l10n.t('How {0} is shown', asLabel(entity.name)),
      value: entity.name,
      prompt: vscode.l10n.t('{0} are listed under this name; the texts stay as they are.', extent(entity)),
      validateInput: value => (value.trim() === '' ? vscode.l10n.t('A name has letters.') : undefined),
    });
    if (as === undefined || as.trim() === entity.name) return;
    const rename = await this.referenceTo(entity);
    await this.take(vscode.l10n.t('{0} is shown as {1}', entity.name, as), this.mainRoot(), [
      { label: vscode.l10n.t('Show as “{0}”', as.trim()), statements: [{ rename, as: as.trim() }] },
    ]);
  }

  private async standsForNone(entity: Entity, target: Target): Promise<void> {
    const reference = await this.referenceTo(entity);
    const never = (scope: Scope): Statement[] => [{ standsFor: reference, never: true, ...scope }];
    await this.takeScoped(vscode.l10n.t('{0} stands for no government', entity.name), target, never);
  }

  private async mergeSelected(argument: unknown, selected: unknown): Promise<void> {
    const entitiesIn = (list: readonly unknown[]): Entity[] =>
      list.flatMap(node => (isEntityNode(node) ? [node.entity] : []));
    const entities = entitiesIn(Array.isArray(selected) ? selected : [argument]);
    await this.merge(entities.sort((a, b) => b.mentions - a.mentions));
  }

  private async undo(): Promise<void> {
    if (!(await this.store.undo())) {
      await vscode.window.showInformationMessage(vscode.l10n.t('There is no correction to undo.'));
    }
  }

  private async takeScoped(
    title: string,
    target: Target,
    statements: (scope: Scope) => Statement[],
    isWide = true,
  ): Promise<void> {
    const { here, inDocument } = target;
    const choices: Choice[] = [];
    if (here) choices.push({ label: vscode.l10n.t('Here'), statements: statements(here) });
    if (inDocument) choices.push({ label: vscode.l10n.t('In This Document'), statements: statements(inDocument) });
    if (isWide || choices.length === 0)
      choices.push({ label: vscode.l10n.t('Everywhere'), statements: statements({}) });
    await this.take(title, target.root, choices, target.document);
  }

  private async take(title: string, root: string, choices: readonly Choice[], document?: string): Promise<void> {
    await pickAndTake(this.services, this.store, { title, root, ...(document !== undefined && { document }) }, choices);
  }

  private async onTarget(argument: unknown, run: (target: Target) => Promise<void>): Promise<void> {
    const target = await targetOf(this.services, argument);
    if (target) await run(target);
    else
      await vscode.window.showInformationMessage(
        vscode.l10n.t('There is no name at the cursor, and nothing is selected.'),
      );
  }

  private async onEntity(argument: unknown, run: (entity: Entity, target: Target) => Promise<void>): Promise<void> {
    const target = await targetOf(this.services, argument);
    if (target?.entity) await run(target.entity, target);
    else await vscode.window.showInformationMessage(vscode.l10n.t('There is no name at the cursor.'));
  }

  private async pickKind({ words, mention, entity }: Target): Promise<Kind | undefined> {
    const present = mention?.kind ?? entity?.kind;
    const items = KINDS.filter(kind => kind !== present).map(kind => ({
      named: kind,
      label: kindWord(kind)[0]!.toUpperCase() + kindWord(kind).slice(1),
      iconPath: kindIcon(kind),
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('“{0}” is a name of a…', asLabel(words[0]!)),
    });
    return picked?.named;
  }

  /** How a statement names an entity. */
  private async referenceTo(entity: Entity): Promise<string> {
    const [best] = await this.services.index.queries.referencesTo(entity.id);
    return best ?? referenceTo(entity);
  }

  private async wordsOf({ document, start, end }: { document: string; start: number; end: number }): Promise<string> {
    const text = (await vscode.workspace.openTextDocument(vscode.Uri.parse(document, true))).getText();
    return text.slice(start, end).replace(/\s+/g, ' ');
  }

  private mainRoot(): string {
    const active = vscode.window.activeTextEditor;
    const folder = active && vscode.workspace.getWorkspaceFolder(active.document.uri);
    return rootOf(folder ?? vscode.workspace.workspaceFolders?.[0]);
  }
}

function isEntityNode(node: unknown): node is { readonly entity: Entity } {
  return typeof node === 'object' && node !== null && (node as { type?: unknown }).type === 'entity';
}
