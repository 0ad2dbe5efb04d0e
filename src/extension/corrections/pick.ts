/** The pick of a correction: how far it goes, and what it changes, told before it is taken. */
import * as vscode from 'vscode';
import { extent, passageLine } from '../../core/corpus/describe.js';
import type { Preview } from '../../core/corpus/queries.js';
import { numeral } from '../../core/say.js';
import type { Statement } from '../../core/correct/statements/statements.js';
import { nameOf, show } from '../common/documents.js';
import { asLabel } from '../common/markdown.js';
import { latest } from '../common/latest.js';
import type { Services } from '../common/services.js';
import type { CorrectionStore } from './store.js';

/** One way to take a correction. */
export interface Choice {
  readonly label: string;
  readonly statements: readonly Statement[];
}

/** So many passages are shown of what a choice changes. */
const PASSAGES = 8;

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
  readonly passage?: Preview['passages'][number];
}

/** "12 mentions in 3 documents", as far as it is known. */
export function extentOf({ mentions, documents, unlooked }: Preview): string {
  const known = extent({ mentions, documents });
  if (unlooked === 0) return known;
  return unlooked === 1
    ? vscode.l10n.t('{0}, and what is found in 1 more document', known)
    : vscode.l10n.t('{0}, and what is found in {1} more documents', known, numeral(unlooked));
}

/** Offers choices, each with what it changes; takes the one that is picked, and resolves with it. */
export async function pickAndTake(
  { index }: Services,
  store: CorrectionStore,
  about: { readonly title: string; readonly root: string; readonly document?: string },
  choices: readonly Choice[],
): Promise<Choice | undefined> {
  const previews = new Map<Choice, Preview>();
  const picker = vscode.window.createQuickPick<ChoiceItem>();
  picker.title = asLabel(about.title);
  picker.placeholder = vscode.l10n.t('Enter takes the correction; what it changes is listed below');
  const following = latest();
  let shown: Choice | undefined = choices[0];
  const items = (): ChoiceItem[] => [
    ...choices.map(choice => {
      const preview = previews.get(choice);
      return { choice, label: asLabel(choice.label), description: preview ? extentOf(preview) : '…' };
    }),
    ...passagesOf(shown && previews.get(shown)),
  ];
  const redraw = (): void => {
    const active = picker.activeItems[0]?.choice ?? shown;
    picker.items = items();
    picker.activeItems = picker.items.filter(({ choice }) => choice !== undefined && choice === active);
  };
  const ask = async (): Promise<void> => {
    const isLatest = following();
    for (const choice of choices) {
      const folders = await store.after(about.root, { added: choice.statements, removed: [] });
      const { document } = about;
      const preview = await index.preview({ folders, limit: PASSAGES, ...(document !== undefined && { document }) });
      if (!isLatest()) return;
      previews.set(choice, preview);
      redraw();
    }
    picker.busy = false;
  };
  return new Promise<Choice | undefined>((resolve, reject) => {
    const listeners = vscode.Disposable.from(
      picker.onDidChangeActive(([item]) => {
        if (!item?.choice || item.choice === shown) return;
        shown = item.choice;
        redraw();
      }),
      picker.onDidAccept(() => {
        const [item] = picker.selectedItems;
        if (item?.passage) void show(item.passage, { preserveFocus: true, preview: true });
        if (!item?.choice) return;
        const { choice } = item;
        const taken = store.take(about.root, { added: choice.statements, removed: [] });
        resolve(taken.then(() => choice));
        picker.hide();
      }),
      picker.onDidHide(() => {
        following();
        listeners.dispose();
        picker.dispose();
        resolve(undefined);
      }),
    );
    picker.busy = true;
    redraw();
    picker.show();
    ask().catch((error: unknown) => {
      picker.hide();
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

function passagesOf(preview: Preview | undefined): ChoiceItem[] {
  if (!preview || preview.passages.length === 0) return [];
  const lines = preview.passages.map(passage => ({
    passage,
    label: asLabel(passageLine(passage, 40).text),
    description: `${asLabel(nameOf(passage.document))}:${passage.from.line + 1}`,
    alwaysShow: true,
  }));
  return [{ label: vscode.l10n.t('What changes'), kind: vscode.QuickPickItemKind.Separator }, ...lines];
}
