/** Filter…: what is typed narrows the list at once, by any name; kinds, a folder and a number of documents are chosen below it. */
import * as vscode from 'vscode';
import { kindHeading } from '../../core/corpus/describe.js';
import { numeral } from '../../core/say.js';
import { KINDS } from '../../core/types.js';
import { nameOf } from '../common/documents.js';
import { kindIcon } from '../common/kind-icons.js';
import { asLabel } from '../common/markdown.js';
import { latest } from '../common/latest.js';
import type { Services } from '../common/services.js';
import { foldersOf, narrows, withKind, type Filter } from './filter.js';
import type { OutlookChoice } from './outlook.js';

const { t } = vscode.l10n;

interface FilterItem extends vscode.QuickPickItem {
  /** Absent for the item that closes the list. */
  readonly choose?: () => Promise<void> | void;
}

/** A filter in words: “byr” · People · in seeds/letters · in at least 3 documents. */
export function filterWords({ name, kinds, folder, leastDocuments }: Filter): string {
  return [
    name === undefined ? '' : t('“{0}”', asLabel(name)),
    kinds ? kinds.map(kindHeading).join(', ') : '',
    folder === undefined ? '' : t('in {0}', asLabel(nameOf(folder))),
    leastDocuments === undefined ? '' : t('in at least {0} documents', leastDocuments),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One showing of the list of what can be chosen. */
class FilterPick {
  private readonly pick = vscode.window.createQuickPick<FilterItem>();
  private readonly counting = latest();

  constructor(
    private readonly services: Services,
    private readonly choice: OutlookChoice,
  ) {
    const { pick } = this;
    pick.title = t('Filter Entities');
    pick.placeholder = t('Any name, with or without accents');
    pick.value = choice.filter.name ?? '';
    pick.onDidChangeValue(name => void this.narrow({ ...this.choice.filter, name }));
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item?.choose) void item.choose();
      else pick.hide();
    });
    pick.onDidHide(() => pick.dispose());
  }

  async show(): Promise<void> {
    this.pick.show();
    await this.list();
  }

  private async narrow(filter: Filter): Promise<void> {
    await this.choice.choose({ filter });
    await this.list();
  }

  /** Shows what can be chosen, with how many entities there are now; the row that the reader is on stays so. */
  private async list(): Promise<void> {
    const isLatest = this.counting();
    const { kinds = KINDS, ...query } = this.choice.outlook;
    const counts = await this.services.index.queries.counts(query);
    if (!isLatest()) return;
    const count = kinds.reduce((sum, kind) => sum + counts[kind], 0);
    const { pick } = this;
    const at = Math.max(0, pick.items.indexOf(pick.activeItems[0]!));
    pick.items = this.items(count);
    const active = pick.items[Math.min(at, pick.items.length - 1)];
    if (active) pick.activeItems = [active];
  }

  private items(count: number): FilterItem[] {
    const { filter } = this.choice;
    const { folder, leastDocuments, kinds = KINDS } = filter;
    const alwaysShow = true;
    const found = count === 1 ? t('1 entity') : t('{0} entities', numeral(count));
    return [
      { label: t('Show {0}', found), iconPath: new vscode.ThemeIcon('check'), alwaysShow },
      { label: t('Kinds'), kind: vscode.QuickPickItemKind.Separator },
      ...KINDS.map(kind => ({
        label: kindHeading(kind),
        description: kinds.includes(kind) ? t('shown') : t('hidden'),
        iconPath: kindIcon(kind),
        alwaysShow,
        choose: () => this.narrow(withKind(this.choice.filter, kind)),
      })),
      { label: t('Documents'), kind: vscode.QuickPickItemKind.Separator },
      {
        label: t('Folder…'),
        description: folder === undefined ? t('any') : asLabel(nameOf(folder)),
        iconPath: vscode.ThemeIcon.Folder,
        alwaysShow,
        choose: () => this.chooseFolder(),
      },
      {
        label: t('In at Least…'),
        description: t('{0} documents', leastDocuments ?? 1),
        iconPath: new vscode.ThemeIcon('files'),
        alwaysShow,
        choose: () => this.chooseLeast(),
      },
      ...(narrows(filter)
        ? [
            {
              label: t('Clear Filter'),
              iconPath: new vscode.ThemeIcon('clear-all'),
              alwaysShow,
              choose: async () => {
                this.pick.value = '';
                await this.narrow({});
              },
            },
          ]
        : []),
    ];
  }

  private async chooseFolder(): Promise<void> {
    const documents = await this.services.index.queries.documents();
    const folders = foldersOf(documents.map(({ document }) => document));
    const items = [
      { label: t('All Folders'), description: '', folder: undefined },
      ...folders.map(({ folder, documents }) => ({
        label: asLabel(nameOf(folder)),
        description: documents === 1 ? t('1 document') : t('{0} documents', numeral(documents)),
        folder,
      })),
    ];
    const chosen = await vscode.window.showQuickPick(items, {
      title: t('Filter Entities'),
      placeHolder: t('Only entities in documents of this folder'),
    });
    const { folder: _, ...rest } = this.choice.filter;
    if (chosen) await this.choice.choose({ filter: { ...rest, ...(chosen.folder && { folder: chosen.folder }) } });
    await openFilter(this.services, this.choice);
  }

  private async chooseLeast(): Promise<void> {
    const typed = await vscode.window.showInputBox({
      title: t('Filter Entities'),
      prompt: t('Only entities in at least so many documents'),
      value: String(this.choice.filter.leastDocuments ?? 2),
      validateInput: text => (/^\s*[1-9]\d{0,8}\s*$/.test(text) ? undefined : t('A whole number, 1 or more')),
    });
    if (typed !== undefined)
      await this.choice.choose({ filter: { ...this.choice.filter, leastDocuments: Number(typed) } });
    await openFilter(this.services, this.choice);
  }
}

/** Lets the reader narrow the list. */
export function openFilter(services: Services, choice: OutlookChoice): Promise<void> {
  return new FilterPick(services, choice).show();
}
