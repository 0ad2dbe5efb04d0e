/** Asks the reader for an entity: one that there is, or a new name. */
import * as vscode from 'vscode';
import { extent, kindWord } from '../../core/corpus/describe.js';
import type { Entity, Kind } from '../../core/types.js';
import { kindIcon } from '../common/kind-icons.js';
import { asLabel } from '../common/markdown.js';
import { latest } from '../common/latest.js';
import type { Services } from '../common/services.js';

/** What is asked for. */
export interface EntityQuestion {
  readonly title: string;
  readonly kind: Kind;
  /** The id of the one that is not offered. */
  readonly but: string;
  /** Whether a name may be new. */
  readonly isFree: boolean;
}

/** What was answered: an entity, or a name alone. */
export interface PickedEntity {
  readonly name: string;
  readonly entity?: Entity;
}

interface EntityItem extends vscode.QuickPickItem {
  readonly answer: PickedEntity;
}

const MOST = 200;

/** Resolves with undefined where the reader leaves it. */
export function pickEntity({ index }: Services, question: EntityQuestion): Promise<PickedEntity | undefined> {
  const { kind, but, isFree } = question;
  const picker = vscode.window.createQuickPick<EntityItem>();
  picker.title = asLabel(question.title);
  picker.placeholder = isFree
    ? vscode.l10n.t('Another {0}, or a new name', kindWord(kind))
    : vscode.l10n.t('Another {0}', kindWord(kind));
  Object.assign(picker, { sortByLabel: false });
  const following = latest();
  const list = async (): Promise<void> => {
    const isLatest = following();
    const typed = picker.value.trim();
    const found = typed ? await index.queries.search(typed, MOST) : await index.queries.entities({ kind, limit: MOST });
    if (!isLatest()) return;
    const items = found.filter(entity => entity.kind === kind && entity.id !== but).map(itemOf);
    const isNew = isFree && typed !== '' && !items.some(({ label }) => label === asLabel(typed));
    picker.items = isNew
      ? [
          ...items,
          {
            label: asLabel(typed),
            description: vscode.l10n.t('a new name'),
            alwaysShow: true,
            answer: { name: typed },
          },
        ]
      : items;
  };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(error instanceof Error ? error : new Error(String(error)));
    picker.onDidChangeValue(() => list().catch(fail));
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (!item) return;
      resolve(item.answer);
      picker.hide();
    });
    picker.onDidHide(() => {
      following();
      picker.dispose();
      resolve(undefined);
    });
    picker.show();
    list().catch(fail);
  });
}

function itemOf(entity: Entity): EntityItem {
  return {
    label: asLabel(entity.name),
    description: extent(entity),
    iconPath: kindIcon(entity.kind),
    alwaysShow: true,
    answer: { name: entity.name, entity },
  };
}
