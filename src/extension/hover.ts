/** The hover on a name: what it is, and every other passage that speaks of it. */
import * as vscode from 'vscode';
import { nameOf, rangeOf } from './documents.js';
import { registerForDocuments } from './for-documents.js';
import { hoverMarkdown } from './hover-text.js';
import { LINKED_COMMANDS } from './markdown.js';
import type { Reader } from './reader.js';

/** Answers hovers from the index. */
class NameHover implements vscode.HoverProvider {
  constructor(private readonly reader: Reader) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { index, config } = this.reader;
    const { version } = document;
    const { enabled, mentions: most } = config.settings.hover;
    const stale = (): boolean => token.isCancellationRequested || document.version !== version;
    if (!enabled || !(await index.whenRead(document)) || stale()) return undefined;

    const { queries } = index;
    const key = document.uri.toString();
    const mention = await queries.mentionAt(key, document.offsetAt(position));
    if (!mention || stale()) return undefined;
    const near = { document: key, offset: mention.start };
    const [entity, passages, standsFor, standIns] = await Promise.all([
      queries.entity(mention.entity),
      queries.passagesOf(mention.entity, { near, othersOnly: true, limit: most }),
      mention.standsFor === undefined ? undefined : queries.entity(mention.standsFor),
      mention.kind === 'country' || mention.kind === 'organisation' ? queries.standInsOf(mention.entity) : [],
    ]);
    if (!entity || stale()) return undefined;
    const home = entity.standsFor === undefined ? undefined : await queries.entity(entity.standsFor);
    if (stale()) return undefined;

    const range = rangeOf(mention);
    const text = hoverMarkdown({
      name: document.getText(range),
      mention,
      entity,
      passages,
      standIns,
      ...(standsFor ? { standsFor } : {}),
      ...(home ? { home } : {}),
      nameOf,
    });
    const markdown = new vscode.MarkdownString(text);
    markdown.isTrusted = { enabledCommands: LINKED_COMMANDS };
    return new vscode.Hover(markdown, range);
  }
}

/** Offers the hover in all documents, as the settings name them. */
export function registerHover(reader: Reader): vscode.Disposable {
  return registerForDocuments(reader, selector =>
    vscode.languages.registerHoverProvider(selector, new NameHover(reader)),
  );
}
