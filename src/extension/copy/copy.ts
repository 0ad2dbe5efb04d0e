/** Copies an entity's name, or what the documents say of it with the sources. */
import * as vscode from 'vscode';
import { counted } from '../../core/corpus/describe.js';
import { quotations } from '../../core/export/markdown/quotation.js';
import type { Passage } from '../../core/types.js';
import { entityOf, type EntityArgument } from '../common/asking.js';
import { nameOf } from '../common/documents.js';
import type { Services } from '../common/services.js';
import type { Node } from '../tree/nodes.js';

/** The passages of what the command was called on: of an entity, of it in one document, or one alone. */
async function passagesOf(services: Services, argument: EntityArgument | Node): Promise<readonly Passage[]> {
  if (typeof argument === 'object' && 'type' in argument && argument.type === 'mention') return [argument.passage];
  const entity = await entityOf(services, argument as EntityArgument);
  if (!entity) return [];
  const isDocument = typeof argument === 'object' && 'type' in argument && argument.type === 'document';
  return services.index.queries.passagesOf(entity.id, isDocument ? { document: argument.document } : {});
}

/** Registers both commands. */
export function registerCopy(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('concordance.copyName', async (argument: EntityArgument) => {
      const entity = await entityOf(services, argument);
      if (entity) await vscode.env.clipboard.writeText(entity.name);
    }),
    vscode.commands.registerCommand('concordance.copyQuotations', async (argument: EntityArgument | Node) => {
      const passages = await passagesOf(services, argument);
      if (passages.length === 0) return;
      await vscode.env.clipboard.writeText(quotations(passages, nameOf));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', counted(passages.length, 'quotation')), 3000);
    }),
  );
}
