import { assert } from 'chai';
import * as vscode from 'vscode';
import { allRead, target } from './support.js';

interface Quotation {
  readonly document: string;
  readonly line: number;
  readonly link: string;
  readonly quote: string;
  readonly name: string;
}

/** Asks one of the tools as an assistant does; undefined where this VS Code runs none. */
async function ask(tool: string, input: object): Promise<Record<string, unknown> | undefined> {
  const { lm } = vscode as { readonly lm?: Partial<typeof vscode.lm> };
  if (!lm?.invokeTool) return undefined;
  const { content } = await lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.instanceOf(part, vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as Record<string, unknown>;
}

describe('the tools for assistants', () => {
  before(allRead);

  it('list what the documents name', async function () {
    const answer = await ask('concordance_listEntities', { kind: 'country' });
    if (!answer) return this.skip();
    const entities = answer['entities'] as { name: string; kind: string; mentions: number }[];
    assert.isTrue(entities.every(({ kind }) => kind === 'country'));
    assert.isAtLeast(entities.find(({ name }) => name === 'Germany')?.mentions ?? 0, 12);
  });

  it('quote mentions word for word, each with a link to exactly the name', async function () {
    const answer = await ask('concordance_findMentions', { entity: 'Germany', limit: 50 });
    if (!answer) return this.skip();
    const quotations = answer['quotations'] as Quotation[];
    assert.lengthOf(quotations, answer['total'] as number);
    for (const { link, quote, name, line } of quotations) {
      const { uri, range } = target(link);
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.getText(range), name);
      assert.equal(range.start.line + 1, line);
      assert.include(document.getText(), quote);
    }
  });
});

describe('the view "Where in the text"', () => {
  it('opens for an entity, and for one that is none says so', async () => {
    const index = await allRead();
    const [entity] = await index.queries.entities({ limit: 1 });
    await vscode.commands.executeCommand('concordance.showWhere', entity!.id);
    await vscode.commands.executeCommand('concordance.showWhere', 'person:nobody-of-this-name');
  });
});
