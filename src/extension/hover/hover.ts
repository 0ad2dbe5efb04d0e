/** The hover on a name: what it is, and every other passage that speaks of it. */
import * as vscode from 'vscode';
import type { Look } from '../../core/corpus/queries.js';
import { ask } from '../common/asking.js';
import { Countries } from './countries.js';
import { nameOf, rangeOf } from '../common/documents.js';
import { doubtWords, sureFrom } from '../common/doubt.js';
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
    const { mentions } = this.services.config.settings.hover;
    return ask(this.services, document, token, async (queries, key) => {
      const look = await queries.lookAt(key, document.offsetAt(position), mentions);
      if (!look) return undefined;
      const range = rangeOf(look.mention);
      const markdown = new vscode.MarkdownString(hoverMarkdown(await this.facts(look, document.getText(range))));
      markdown.isTrusted = { enabledCommands: LINKED_COMMANDS };
      return new vscode.Hover(markdown, range);
    });
  }

  private async facts(look: Look, name: string): Promise<HoverFacts> {
    const { entity } = look;
    const world = entity.country === undefined ? undefined : await this.countries.tables();
    const country = entity.country === undefined ? undefined : world?.country(entity.country);
    const isCapital = country !== undefined && world?.countryOfCapital(entity.name) === country.code;
    const doubt = this.doubtOf(look.mention.confidence);
    return { ...look, name, isCapital, nameOf, ...(country ? { country } : {}), ...(doubt ? { doubt } : {}) };
  }

  private doubtOf(confidence: number): string | undefined {
    return confidence < sureFrom(this.services.config.settings.minimumConfidence) ? doubtWords(confidence) : undefined;
  }
}

/** Offers the hover in all documents, as the settings name them. */
export function registerHover(services: Services): vscode.Disposable {
  const hover = new NameHover(services);
  return registerForDocuments(services, selector => vscode.languages.registerHoverProvider(selector, hover));
}
