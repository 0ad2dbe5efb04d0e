/** Go to Entity: all entities in one list, each seen at its first mention while it is picked; Esc goes back. */
import * as vscode from 'vscode';
import { extent, listed } from '../../core/corpus/describe.js';
import type { Entity, PlacedMention } from '../../core/types.js';
import { rangeOf, show } from '../common/documents.js';
import { inTurn } from '../../host/timing/in-turn.js';
import { kindIcon } from '../common/kind-icons.js';
import { asLabel } from '../common/markdown.js';
import { latest } from '../common/latest.js';
import type { Services } from '../common/services.js';

/** The most entities listed for what is typed. */
const MOST = 300;

/**
 * How long a click into the text takes to be known, in milliseconds. It closes the list as Esc does, and the reader who
 * clicked wants to stay.
 */
const CLICK = 60;

interface EntityItem extends vscode.QuickPickItem {
  readonly entity: Entity;
}

function itemOf(entity: Entity): EntityItem {
  return {
    entity,
    label: asLabel(entity.name),
    description: extent(entity),
    iconPath: kindIcon(entity.kind),
    alwaysShow: true, // the index has searched already, under all names
    ...(entity.aliases.length > 0 ? { detail: vscode.l10n.t('Also: {0}', asLabel(listed(entity.aliases))) } : {}),
  };
}

/** Where the reader was, to go back to. */
class ReadingPosition {
  private readonly editor = vscode.window.activeTextEditor;
  private readonly selection = this.editor?.selection;
  private readonly view = this.editor?.visibleRanges[0];

  /** Where to look for an entity's first mention first. */
  get document(): string | undefined {
    return this.editor?.document.uri.toString();
  }

  /** Goes back, and leaves the focus where it is: by now the reader may have opened something else to type into. */
  async restore(): Promise<void> {
    if (!this.editor || !this.selection) return;
    const { document, viewColumn } = this.editor;
    const isOtherColumn = vscode.window.activeTextEditor?.viewColumn !== viewColumn;
    const editor = await vscode.window.showTextDocument(document, {
      selection: this.selection,
      preserveFocus: !isOtherColumn,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
    if (this.view) editor.revealRange(this.view, vscode.TextEditorRevealType.AtTop);
  }
}

/** One showing of the list. */
class EntityPick {
  private readonly pick = vscode.window.createQuickPick<EntityItem>();
  private readonly place = new ReadingPosition();
  private readonly lookedAt = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchBorder'),
  });
  private readonly listing = latest();
  private readonly previewing = latest();
  /** What was typed when the entities that are listed now were asked for. */
  private listedFor: string | undefined;
  /** What was shown last; undefined before anything moved. */
  private shown: vscode.Range | undefined;
  private accepted = false;
  /** Shows documents in the order they are asked for: of two asked for at once, either could come last. */
  private readonly inTurn = inTurn();

  constructor(private readonly services: Services) {
    const { pick } = this;
    pick.title = vscode.l10n.t('Go to Entity');
    pick.placeholder = vscode.l10n.t('A person, country, organisation or place, by any of its names');
    // The index has put them in order. VS Code has this on every list since long, though its typings have not.
    Object.assign(pick, { sortByLabel: false });
    pick.onDidChangeValue(() => void this.list());
    pick.onDidChangeActive(([item]) => item && void this.preview(item.entity));
    pick.onDidAccept(() => void this.accept());
    const progress = vscode.Disposable.from(
      services.index.onDidChangeProgress(() => this.showProgress()),
      services.index.onDidChange(() => pick.items.length === 0 && void this.list()),
    );
    pick.onDidHide(() => {
      progress.dispose();
      void this.end();
    });
  }

  async show(): Promise<void> {
    this.showProgress();
    this.pick.show();
    await this.list();
  }

  private showProgress(): void {
    this.pick.busy = this.services.index.progress.phase !== 'ready';
  }

  private get typed(): string {
    return this.pick.value.trim();
  }

  private async list(): Promise<void> {
    const { typed } = this;
    const isLatest = this.listing();
    const entities = await this.find(typed, MOST);
    if (!isLatest()) return;
    this.listedFor = typed;
    this.pick.items = entities.map(itemOf);
  }

  private find(typed: string, limit: number): Promise<readonly Entity[]> {
    const { queries } = this.services.index;
    return typed ? queries.search(typed, limit) : queries.entities({ limit });
  }

  /** Shows the first mention in the document the reader came from, else the first of all. Nothing moves before the reader does. */
  private async preview(entity: Entity): Promise<void> {
    const isLatest = this.previewing();
    if (!this.shown && this.pick.value === '' && this.pick.activeItems[0] === this.pick.items[0]) return;
    const first = await this.firstMention(entity);
    await this.inTurn(async () => {
      if (!first || !isLatest() || this.accepted) return;
      this.shown = rangeOf(first);
      const editor = await show(first, { preview: true, preserveFocus: true });
      editor.setDecorations(this.lookedAt, isLatest() ? [this.shown] : []);
    });
  }

  private async firstMention({ id }: Entity): Promise<PlacedMention | undefined> {
    const { queries } = this.services.index;
    const { document } = this.place;
    const [here] = document === undefined ? [] : await queries.mentionsOf(id, { document, limit: 1 });
    return here ?? (await queries.mentionsOf(id, { limit: 1 }))[0];
  }

  /** The list stays until the reader is there: what is typed meanwhile goes into no text. */
  private async accept(): Promise<void> {
    if (this.accepted) return;
    this.accepted = true;
    let goesThere = false;
    try {
      const entity = await this.chosen();
      const first = entity && (await this.firstMention(entity));
      if (!first) return;
      goesThere = true;
      await this.inTurn(async () => {
        await show(first);
      });
    } finally {
      this.accepted = goesThere;
      if (goesThere) this.pick.hide();
    }
  }

  /**
   * The entity picked from the list for what is typed. Keys can be faster than the list: then, and where VS Code still takes an entry
   * of an earlier list for the one picked, it is the best match.
   */
  private async chosen(): Promise<Entity | undefined> {
    const { pick, typed } = this;
    if (this.listedFor !== typed) return (await this.find(typed, 1))[0];
    const [picked] = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
    return (picked && pick.items.includes(picked) ? picked : pick.items[0])?.entity;
  }

  private async end(): Promise<void> {
    this.previewing();
    await this.inTurn(() => Promise.resolve());
    this.pick.dispose();
    this.lookedAt.dispose();
    if (this.accepted || !this.shown) return;
    await new Promise(resolve => setTimeout(resolve, CLICK));
    if (vscode.window.activeTextEditor?.selection.isEqual(this.shown) === true) await this.place.restore();
  }
}

/** Registers the command. */
export function registerGoToEntity(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('concordance.goToEntity', () => new EntityPick(services).show());
}
