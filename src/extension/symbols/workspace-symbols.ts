/** Go to Symbol in Workspace: every entity, under any of its names. */
import * as vscode from 'vscode';
import { extent } from '../../core/corpus/describe.js';
import { locationOf } from '../common/documents.js';
import { asLabel } from '../common/markdown.js';
import type { Services } from '../common/services.js';
import { symbolKind } from './symbol-kinds.js';
import { symbolName } from './symbol-names.js';

/** The most entities offered for what was typed. */
const MOST = 200;

/** Offers all entities. */
export function registerWorkspaceSymbols({ index: { queries } }: Services): vscode.Disposable {
  const provider: vscode.WorkspaceSymbolProvider = {
    provideWorkspaceSymbols: async (typed, token) => {
      const entities = typed.trim() ? await queries.search(typed, MOST) : await queries.entities({ limit: MOST });
      const firsts = await Promise.all(entities.map(({ id }) => queries.mentionsOf(id, { limit: 1 })));
      if (token.isCancellationRequested) return undefined;
      return entities.flatMap((entity, i) => {
        const first = firsts[i]?.[0];
        if (!first) return [];
        const name = asLabel(symbolName(entity, typed));
        return [new vscode.SymbolInformation(name, symbolKind(entity.kind), extent(entity), locationOf(first))];
      });
    },
  };
  return vscode.languages.registerWorkspaceSymbolProvider(provider);
}
