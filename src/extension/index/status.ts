/** The commands that say how reading goes, hold it, let it go on, and start it again where it has stopped. */
import * as vscode from 'vscode';
import type { WorkerIndex } from './worker-index.js';

/** Shows in the log how the index is doing, and offers to pause and resume reading. */
export function registerStatus(index: WorkerIndex, log: vscode.LogOutputChannel): vscode.Disposable {
  let phase = '';
  const listener = index.onDidChangeProgress(progress => {
    if (progress.phase === phase) return;
    phase = progress.phase;
    void vscode.commands.executeCommand('setContext', 'concordance.reading', phase);
  });
  return vscode.Disposable.from(
    listener,
    vscode.commands.registerCommand('concordance.showStatus', async () => {
      log.info(await describe(index));
      log.show(true);
    }),
    vscode.commands.registerCommand('concordance.pauseReading', () => index.pause()),
    vscode.commands.registerCommand('concordance.resumeReading', () => index.resume()),
    vscode.commands.registerCommand('concordance.tryAgain', () => index.tryAgain()),
  );
}

async function describe(index: WorkerIndex): Promise<string> {
  const { phase, read, total } = index.progress;
  if (phase === 'failed')
    return 'Status: reading has stopped, because workers ended again and again: see above. “Try Reading Again” starts another one.';
  const status = await index.status();
  if (!status)
    return 'Status: nothing has been read yet; the first document that is opened or listed starts the reading.';
  const mega = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const number = (value: number): string => value.toLocaleString('en');
  const problems = await index.queries.documents({ amiss: true });
  return [
    `Status: ${phase === 'ready' ? 'everything has been read' : `${phase}, ${number(read)} of ${number(total)}`}`,
    `  ${number(status.documents)} documents, ${number(status.entities)} entities, ${number(status.mentions)} mentions`,
    `  ${status.thread}: ${number(status.reading)} ms of reading` +
      (status.heap > 0 ? `, ${mega(status.heap)} of heap and ${mega(status.external)} beside it` : ''),
    ...problems.map(({ document, problem }) => `  not read: ${document}: ${problem ?? ''}`),
  ].join('\n');
}
