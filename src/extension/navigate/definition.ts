/** Go to Definition: the mention that introduces the entity under its fullest name. */
import * as vscode from 'vscode';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import type { PlacedMention } from '../../core/types.js';
import { askAt } from '../common/asking.js';
import { locationOf, rangeOf } from '../common/documents.js';
import { registerForDocuments } from '../common/for-documents.js';
import { introducing } from './introducing.js';
import type { Services } from '../common/services.js';

/** In this document; from there, in the first document of the corpus that speaks of the entity. */
async function definitionOf(queries: Asynchronous<CorpusQueries>, mention: PlacedMention): Promise<PlacedMention> {
  const here = introducing(await queries.passagesOf(mention.entity, { document: mention.document })) ?? mention;
  if (here.start !== mention.start || here.end !== mention.end) return here;
  const [first = here] = await queries.mentionsOf(mention.entity, { limit: 1 });
  if (first.document === here.document) return here;
  return introducing(await queries.passagesOf(mention.entity, { document: first.document })) ?? first;
}

/** Offers it in all documents. */
export function registerDefinition(services: Services): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    provideDefinition: (document, position, token) =>
      askAt(services, document, position, token, async (mention, queries) => {
        const { uri, range } = locationOf(await definitionOf(queries, mention));
        return [
          { originSelectionRange: rangeOf(mention), targetUri: uri, targetRange: range, targetSelectionRange: range },
        ];
      }),
  };
  return registerForDocuments(services, selector => vscode.languages.registerDefinitionProvider(selector, provider));
}
