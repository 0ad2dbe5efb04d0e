/** Tools for language models, where the editor has them: what an assistant may ask of the documents. */
import * as vscode from 'vscode';
import { allRead } from '../common/all-read.js';
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
