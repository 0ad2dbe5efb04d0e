/** Tools for language models, where the editor has them: what an assistant may ask of the documents. */
import * as vscode from 'vscode';
import { nameOf } from '../common/documents.js';
import type { Services } from '../common/services.js';
import type { EntityIndex } from '../common/entity-index.js';
import { Unanswerable } from '../../core/assistant/answers.js';
import { TOOLS, type AssistantTool } from '../../core/assistant/tools.js';

const PATHS = { pathOf: nameOf };

/** Registers the tools that the manifest contributes. */
export function registerLanguageModelTools({ index }: Services): vscode.Disposable {
  const { lm } = vscode as { readonly lm?: Partial<typeof vscode.lm> };
  if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  const register = lm.registerTool.bind(lm);
  return vscode.Disposable.from(...Object.entries(TOOLS).map(([name, tool]) => register(name, new Tool(index, tool))));
}

/** Answers once all documents have been read. */
class Tool implements vscode.LanguageModelTool<Record<string, unknown>> {
  constructor(
    private readonly index: EntityIndex,
    private readonly tool: AssistantTool,
  ) {}

  prepareInvocation({
    input,
  }: vscode.LanguageModelToolInvocationPrepareOptions<Record<string, unknown>>): vscode.PreparedToolInvocation {
    return { invocationMessage: this.tool.message(input) };
  }

  async invoke(
    { input }: vscode.LanguageModelToolInvocationOptions<Record<string, unknown>>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    await allRead(this.index, token);
    const text = await this.tool.answer(this.index.queries, input, PATHS).then(
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
