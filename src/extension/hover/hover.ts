/** The hover on a name: what it is, and every other passage that speaks of it. */
import * as vscode from 'vscode';
import type { PlacedMention } from '../../core/types.js';
import { askAt } from '../common/asking.js';
import { Countries } from './countries.js';
import { nameOf, rangeOf } from '../common/documents.js';
import { registerForDocuments } from '../common/for-documents.js';
import { hoverMarkdown, type HoverFacts } from './hover-text.js';
import { LINKED_COMMANDS } from '../common/markdown.js';
import type { Services } from '../common/services.js';

/** Answers hovers from the index. */
class NameHover implements vscode.HoverProvider {
  private readonly countries: Countries;

  constructor(private readonly services: Services) {
    this.countries = new Countries(services.context.extensionUri);
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!this.services.config.settings.hover.enabled) return undefined;
    return askAt(this.services, document, position, token, async mention => {
      const range = rangeOf(mention);
      const facts = await this.facts(mention, document.getText(range));
      if (!facts) return undefined;
      const markdown = new vscode.MarkdownString(hoverMarkdown(facts));
      markdown.isTrusted = { enabledCommands: LINKED_COMMANDS };
      return new vscode.Hover(markdown, range);
    });
  }

  private async facts(mention: PlacedMention, name: string): Promise<HoverFacts | undefined> {
    const { queries } = this.services.index;
    const limit = this.services.config.settings.hover.mentions;
    const near = { document: mention.document, offset: mention.start };
    const [entity, passages, standsFor, standIns] = await Promise.all([
      queries.entity(mention.entity),
      queries.passagesOf(mention.entity, { near, othersOnly: true, limit }),
      mention.standsFor === undefined ? undefined : queries.entity(mention.standsFor),
      queries.standInsOf(mention.entity),
    ]);
    if (!entity) return undefined;
    const world = entity.country === undefined ? undefined : await this.countries.tables();
    const country = entity.country === undefined ? undefined : world?.country(entity.country);
    const isCapital = country !== undefined && world?.countryOfCapital(entity.name) === country.code;
    return {
      name,
      mention,
      entity,
      passages,
      standIns,
      isCapital,
      nameOf,
      ...(standsFor ? { standsFor } : {}),
      ...(country ? { country } : {}),
    };
  }
}

/** Offers the hover in all documents, as the settings name them. */
export function registerHover(services: Services): vscode.Disposable {
  const hover = new NameHover(services);
  return registerForDocuments(services, selector => vscode.languages.registerHoverProvider(selector, hover));
}
