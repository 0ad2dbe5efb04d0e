/** Highlights of the entity at the cursor, under all its names. */
import * as vscode from 'vscode';
import { askAt } from '../common/asking.js';
import { rangeOf } from '../common/documents.js';
import { registerForDocuments } from '../common/for-documents.js';
import type { Services } from '../common/services.js';

/** Offers them in all documents. */
export function registerHighlights(services: Services): vscode.Disposable {
  const provider: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights: (document, position, token) =>
      askAt(services, document, position, token, async (mention, queries) => {
        const mentions = await queries.mentionsOf(mention.entity, { document: mention.document });
        return mentions.map(other => new vscode.DocumentHighlight(rangeOf(other), vscode.DocumentHighlightKind.Read));
      }),
  };
  return registerForDocuments(services, selector =>
    vscode.languages.registerDocumentHighlightProvider(selector, provider),
  );
}
