/** The outline and the breadcrumbs: paragraphs by their first words, and the names in each. */
import * as vscode from 'vscode';
import type { Entity, ResolvedMention } from '../../core/types.js';
import { ask } from '../common/asking.js';
import { breaks } from '../common/breaks.js';
import { registerForDocuments } from '../common/for-documents.js';
import { asLabel } from '../common/markdown.js';
import { isLarge } from '../common/large.js';
import { firstWords, inStretches, paragraphsOf, type Paragraph } from './paragraphs.js';
import type { Services } from '../common/services.js';
import { symbolKind } from './symbol-kinds.js';

/** The most entries for a large document, whose outline has no names. */
const MOST_STRETCHES = 1000;

/** One making of an outline, with breaks; given up where the text becomes another in one of them. */
class Outline {
  private readonly version: number;
  private readonly breakSoon = breaks();

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly token: vscode.CancellationToken,
  ) {
    this.version = document.version;
  }

  /** The paragraphs, in at most so many stretches. */
  async paragraphs(most: number): Promise<vscode.DocumentSymbol[] | undefined> {
    const { document } = this;
    const { lineCount } = document;
    const blank: boolean[] = [];
    while (blank.length < lineCount) {
      blank.push(!/\S/.test(document.lineAt(blank.length).text));
      if (blank.length % 100 === 0 && !(await this.goesOn())) return undefined;
    }
    const symbols: vscode.DocumentSymbol[] = [];
    for (const paragraph of inStretches(paragraphsOf(blank), most)) {
      symbols.push(paragraphSymbol(document, paragraph));
      if (!(await this.goesOn())) return undefined;
    }
    return symbols;
  }

  /** Puts the names into their paragraphs. */
  async fill(
    paragraphs: readonly vscode.DocumentSymbol[],
    mentions: readonly ResolvedMention[],
    entities: ReadonlyMap<string, Entity>,
  ): Promise<boolean> {
    let next = 0;
    for (const paragraph of paragraphs) {
      const end = this.document.offsetAt(paragraph.range.end);
      for (; next < mentions.length && mentions[next]!.start < end; next++) {
        paragraph.children.push(mentionSymbol(this.document, mentions[next]!, entities));
        if (!(await this.goesOn())) return false;
      }
    }
    return true;
  }

  private async goesOn(): Promise<boolean> {
    if (!(await this.breakSoon())) return true;
    return !this.token.isCancellationRequested && this.document.version === this.version;
  }
}

function paragraphSymbol(document: vscode.TextDocument, { first, last }: Paragraph): vscode.DocumentSymbol {
  const start = document.lineAt(first);
  const range = new vscode.Range(start.range.start, document.lineAt(last).range.end);
  return new vscode.DocumentSymbol(asLabel(firstWords(start.text)), '', vscode.SymbolKind.String, range, start.range);
}

function mentionSymbol(
  document: vscode.TextDocument,
  mention: ResolvedMention,
  entities: ReadonlyMap<string, Entity>,
): vscode.DocumentSymbol {
  const range = new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end));
  const name = document.getText(range);
  const whole = entities.get(mention.entity)?.name ?? name;
  const detail = whole === name ? '' : asLabel(whole);
  return new vscode.DocumentSymbol(asLabel(name), detail, symbolKind(mention.kind), range, range);
}

/** Offers the outline of all documents. */
export function registerOutline(services: Services): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: (document, token) =>
      ask(services, document, token, async (queries, key) => {
        const outline = new Outline(document, token);
        if (isLarge(document)) return outline.paragraphs(MOST_STRETCHES);
        const [mentions, entities] = await Promise.all([queries.mentionsIn(key), queries.entities({ document: key })]);
        if (token.isCancellationRequested) return undefined;
        const paragraphs = await outline.paragraphs(Infinity);
        const named = new Map(entities.map(entity => [entity.id, entity]));
        return paragraphs && (await outline.fill(paragraphs, mentions, named)) ? paragraphs : undefined;
      }),
  };
  return registerForDocuments(services, selector =>
    vscode.languages.registerDocumentSymbolProvider(selector, provider, { label: vscode.l10n.t('Names') }),
  );
}
