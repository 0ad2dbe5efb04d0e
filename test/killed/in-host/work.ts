/** What a session does until it is killed: corrects by the commands that a reader has, takes back, and exports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { CORRECTIONS_FILE, readCorrections } from '../../../src/core/correct/file/file-text.js';
import { printed } from '../../../src/core/correct/statements/print.js';
import type { EntityIndex } from '../../../src/extension/common/entity-index.js';
import { DONE, EXPORTED, type Done } from '../session.js';

/** After so many corrections something is exported. */
const CORRECTIONS = 3;

export async function work(
  { queries }: EntityIndex,
  folder: string,
  tell: (name: string, line: Done) => void,
): Promise<void> {
  const documents = (await queries.documents()).map(({ document }) => document);
  for (let i = 0; ; i++) {
    const document = documents[i % documents.length]!;
    const [mention] = await queries.mentionsIn(document);
    if (mention) {
      await takeFirst('concordance.noName', { document, start: mention.start, end: mention.end });
      const { statements } = readCorrections(readFileSync(join(folder, CORRECTIONS_FILE), 'utf8'));
      tell(DONE, { statements: statements.length, last: printed(statements.at(-1)!.statement) });
    }
    if (i % CORRECTIONS < CORRECTIONS - 1) continue;
    const to = vscode.Uri.file(join(folder, EXPORTED));
    await vscode.commands.executeCommand('concordance.export', { format: 'json', to });
    tell(DONE, { exported: true });
  }
}

/** Runs a command that asks how far it goes, and takes the first choice. */
async function takeFirst(command: string, place: object): Promise<void> {
  const running = { isDone: false };
  const done = vscode.commands.executeCommand(command, place).then(() => (running.isDone = true));
  while (!running.isDone) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  await done;
}
