/** Find All References: every mention of the entity under any name, in all documents. */
import * as vscode from 'vscode';
import { askAt } from './asking.js';
import { locationOf } from './documents.js';
import { registerForDocuments } from './for-documents.js';
import type { Reader } from './reader.js';

/** Offers it in all documents. */
export function registerReferences(reader: Reader): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    provideReferences: (document, position, _context, token) =>
      askAt(reader, document, position, token, async mention => {
        const mentions = await reader.index.queries.mentionsOf(mention.entity);
        return mentions.map(locationOf);
      }),
  };
  return registerForDocuments(reader, selector => vscode.languages.registerReferenceProvider(selector, provider));
}
