/** Tools for language models, where the editor has them: what an assistant may ask of the documents. */
import * as vscode from 'vscode';
import { nameOf } from '../common/documents.js';
import type { Services } from '../common/services.js';
import type { EntityIndex } from '../common/entity-index.js';
import {
  findMentions,
  listEntities,
  Unanswerable,
  type FindInput,
  type ListInput,
} from '../../core/assistant/answers.js';

/** Registers the tools that the manifest contributes. */
export function registerLanguageModelTools({ index }: Services): vscode.Disposable {
  const { lm } = vscode as { readonly lm?: Partial<typeof vscode.lm> };
  if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  const paths = { pathOf: nameOf };
  return vscode.Disposable.from(
    lm.registerTool<ListInput>(
      'concordance_listEntities',
      new Tool(
        index,
        () => 'Listing the names in the documents',
        input => listEntities(index.queries, input, paths),
      ),
    ),
    lm.registerTool<FindInput>(
      'concordance_findMentions',
      new Tool(
        index,
        ({ entity }) => `Finding the mentions of ${entity}`,
        input => findMentions(index.queries, input, paths),
      ),
    ),
  );
}

/** Answers once all documents have been read. */
class Tool<T> implements vscode.LanguageModelTool<T> {
  constructor(
    private readonly index: EntityIndex,
    private readonly message: (input: T) => string,
    private readonly answer: (input: T) => Promise<object>,
  ) {}

  prepareInvocation({ input }: vscode.LanguageModelToolInvocationPrepareOptions<T>): vscode.PreparedToolInvocation {
    return { invocationMessage: this.message(input) };
  }

  async invoke(
    { input }: vscode.LanguageModelToolInvocationOptions<T>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    await allRead(this.index, token);
    const text = await this.answer(input).then(
      answer => JSON.stringify(answer),
      (error: unknown) => {
        if (error instanceof Unanswerable) return error.message;
        throw error;
      },
    );
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  }
}

/** Resolves once the index has read everything; rejects when it is no longer wanted. */
async function allRead(index: EntityIndex, token: vscode.CancellationToken): Promise<void> {
  await index.queries.documents({ limit: 1 }); // wakes an index that nothing has needed yet
  if (index.progress.phase === 'ready') return;
  await new Promise<void>((resolve, reject) => {
    const listeners = vscode.Disposable.from(
      index.onDidChangeProgress(({ phase }) => {
        if (phase !== 'ready') return;
        listeners.dispose();
        resolve();
      }),
      token.onCancellationRequested(() => {
        listeners.dispose();
        reject(new vscode.CancellationError());
      }),
    );
  });
}
