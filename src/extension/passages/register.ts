/** Read All Passages: a document beside the text that quotes all passages of one entity, and follows the index. */
import * as vscode from 'vscode';
import { counted, extent, kindWord } from '../../core/corpus/describe.js';
import type { Entity, Location } from '../../core/types.js';
import { entityOf, type EntityArgument } from '../common/asking.js';
import { nameOf, show } from '../common/documents.js';
import { Later } from '../common/later.js';
import type { Services } from '../common/services.js';
import { passagesText, type PassagesText } from './text.js';

export const SCHEME = 'concordance-passages';
const OPEN_PASSAGE = 'concordance.openPassage';

/** The most passages of one entity that are quoted: their documents have to be read for it. */
const MOST = 1000;

/** Changes of the index are shown together, at most so often, in milliseconds. */
const PAUSE = 500;

/** The address of an entity's passages; its path is what the tab is called. */
function addressOf({ id, name }: Entity): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name.replaceAll('/', '∕')}`, query: id });
}

/** Writes the documents, and knows where what they quote leads. */
class Passages implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly written = new Map<string, PassagesText>();
  private readonly later = new Later(() => this.writeAgain());
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.subscriptions = vscode.Disposable.from(
      services.index.onDidChange(() => this.later.within(PAUSE)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.written.delete(uri.toString())),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const written = await this.write(uri.query);
    this.written.set(uri.toString(), written);
    return written.text;
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const written = this.written.get(document.uri.toString());
    if (written?.text !== document.getText()) return []; // it is about to be written again
    return written.links.map(({ start, end, passage: { document: key, from, to } }) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const place = encodeURIComponent(JSON.stringify([{ document: key, from, to }]));
      const link = new vscode.DocumentLink(range, vscode.Uri.parse(`command:${OPEN_PASSAGE}?${place}`));
      link.tooltip = vscode.l10n.t('Go to line {0} of {1}', from.line + 1, nameOf(key));
      return link;
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.subscriptions, this.later, this.changed).dispose();
  }

  private writeAgain(): void {
    for (const address of this.written.keys()) this.changed.fire(vscode.Uri.parse(address, true));
  }

  private async write(id: string): Promise<PassagesText> {
    const { queries } = this.services.index;
    const entity = await queries.entity(id);
    if (!entity) return { text: vscode.l10n.t('The documents do not mention it any more.'), links: [] };
    const passages = await queries.passagesOf(id, { limit: MOST });
    const more = entity.mentions - passages.length;
    return passagesText(passages, {
      title: entity.name,
      extent: `${kindWord(entity.kind)}, ${extent(entity)}`,
      ofDocument: nameOf,
      ...(more > 0 && { foot: vscode.l10n.t('Not shown here: {0}.', counted(more, 'mention')) }),
    });
  }
}

/** The column of an editor that shows passages, or of one that does not. */
function columnOf(isOfPassages: boolean): vscode.ViewColumn | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => (document.uri.scheme === SCHEME) === isOfPassages)?.viewColumn;
}

/** Registers the command and what it needs. */
export function registerPassages(services: Services): vscode.Disposable {
  const passages = new Passages(services);
  return vscode.Disposable.from(
    passages,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, passages),
    vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, passages),
    vscode.commands.registerCommand('concordance.readPassages', async (argument: EntityArgument) => {
      const entity = await entityOf(services, argument);
      if (!entity) return;
      const document = await vscode.workspace.openTextDocument(addressOf(entity));
      const viewColumn = columnOf(true) ?? vscode.ViewColumn.Beside;
      await vscode.window.showTextDocument(document, { viewColumn, preview: false });
    }),
    // Beside the passages, so that these stay in sight.
    vscode.commands.registerCommand(OPEN_PASSAGE, (place: Pick<Location, 'document' | 'from' | 'to'>) =>
      show(place, { viewColumn: columnOf(false) ?? vscode.ViewColumn.Beside }),
    ),
  );
}
