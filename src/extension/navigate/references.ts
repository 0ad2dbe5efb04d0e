/** Find All References: every mention of the entity under any name, in all documents. */
import * as vscode from 'vscode';
import { askAt } from '../common/asking.js';
import { locationOf } from '../common/documents.js';
import { registerForDocuments } from '../common/for-documents.js';
import type { Services } from '../common/services.js';

/** Offers it in all documents. */
export function registerReferences(services: Services): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    provideReferences: (document, position, _context, token) =>
      askAt(services, document, position, token, async (mention, queries) => {
        const mentions = await queries.mentionsOf(mention.entity);
        return mentions.map(locationOf);
      }),
  };
  return registerForDocuments(services, selector => vscode.languages.registerReferenceProvider(selector, provider));
}
