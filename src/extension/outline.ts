/** The outline and the breadcrumbs: paragraphs by their first words, and the names in each. */
import * as vscode from 'vscode';
import type { Entity, ResolvedMention } from '../core/types.js';
import { ask } from './asking.js';
import { registerForDocuments } from './for-documents.js';
import { firstWords, paragraphsOf } from './paragraphs.js';
import type { Reader } from './reader.js';
import { symbolKind } from './symbol-kinds.js';

function outlineOf(
  document: vscode.TextDocument,
  mentions: readonly ResolvedMention[],
  entities: ReadonlyMap<string, Entity>,
): vscode.DocumentSymbol[] {
  const lines = Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
  let next = 0;
  return paragraphsOf(lines).map(({ first, last }) => {
    const range = new vscode.Range(first, 0, last, lines[last]!.length);
    const start = new vscode.Range(first, 0, first, lines[first]!.length);
    const name = firstWords(lines[first]!);
    const symbol = new vscode.DocumentSymbol(name, '', vscode.SymbolKind.String, range, start);
    const end = document.offsetAt(range.end);
    for (; next < mentions.length && mentions[next]!.start < end; next++) {
      symbol.children.push(mentionSymbol(document, mentions[next]!, entities));
    }
    return symbol;
  });
}

function mentionSymbol(
  document: vscode.TextDocument,
  mention: ResolvedMention,
  entities: ReadonlyMap<string, Entity>,
): vscode.DocumentSymbol {
  const range = new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end));
  const name = document.getText(range);
  const whole = entities.get(mention.entity)?.name ?? name;
  return new vscode.DocumentSymbol(name, whole === name ? '' : whole, symbolKind(mention.kind), range, range);
}

/** Offers the outline of all documents. */
export function registerOutline(reader: Reader): vscode.Disposable {
  const { queries } = reader.index;
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: (document, token) =>
      ask(reader, document, token, async key => {
        const [mentions, entities] = await Promise.all([queries.mentionsIn(key), queries.entities({ document: key })]);
        return outlineOf(document, mentions, new Map(entities.map(entity => [entity.id, entity])));
      }),
  };
  return registerForDocuments(reader, selector =>
    vscode.languages.registerDocumentSymbolProvider(selector, provider, { label: 'Names' }),
  );
}
