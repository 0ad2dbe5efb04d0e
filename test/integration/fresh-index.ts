/** What an index made in one go says of the workspace's files, to compare with what the extension's says after all that happened to them. */
import * as vscode from 'vscode';
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../../src/core/reading/knowledge.js';
import type { ConcordanceApi } from '../../src/extension/extension.js';
import { saidFresh, type Query } from '../answers.js';

const PEOPLE = ['Ada Byron', 'Sir Ian Wood', 'Mary Anning', 'Byron', 'Emil Berg', 'Wood'];
const PLACES = ['France', 'Kenya', 'Nairobi', 'Peru', 'Norway', 'the Norwegian Refugee Council', 'Beijing', 'Lisbon'];

/** A short report; another one for each number. */
export function report(number: number): string {
  const pick = (list: readonly string[], step: number): string => list[(number * step + (number >> 3)) % list.length]!;
  return [
    `${pick(PEOPLE, 1)} spoke of ${pick(PLACES, 3)} on Monday.`,
    `The talks between ${pick(PLACES, 5)} and ${pick(PLACES, 7)} went on, ${pick(PEOPLE, 5)} said.`,
    `Number ${number}.`,
  ].join('\n\n');
}

/** The extension's model. */
export async function loadModel(): Promise<Knowledge> {
  const model = vscode.Uri.joinPath(vscode.extensions.getExtension('concordance.concordance')!.extensionUri, 'model');
  const files = await Promise.all(
    MODEL_FILES.map(
      async name => [name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(model, name))] as const,
    ),
  );
  return loadKnowledge(Object.fromEntries(files));
}

/** Asks the extension's index. */
export function queryOf({ queries }: ConcordanceApi['index']): Query {
  return (method, ...args) => (queries[method] as (...args: unknown[]) => Promise<never>)(...(args as unknown[]));
}

/** What an index made in one go says of the documents as they are. */
export async function fresh(knowledge: Knowledge): Promise<unknown> {
  const files = (await vscode.workspace.findFiles('seeds/**/*.txt')).sort((a, b) => (String(a) < String(b) ? -1 : 1));
  const texts = new Map<string, string>();
  for (const file of files) {
    const bytes = await vscode.workspace.fs.readFile(file);
    texts.set(file.toString(), new TextDecoder().decode(bytes));
  }
  return saidFresh(texts, knowledge);
}
