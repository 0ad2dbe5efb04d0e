/** Waiting until the index knows all documents. */
import * as vscode from 'vscode';
import type { EntityIndex } from './entity-index.js';

/** Resolves once the index has read everything; rejects when it is no longer wanted, or where reading has stopped. */
export async function allRead(index: EntityIndex, token: vscode.CancellationToken): Promise<void> {
  await index.queries.documents({ limit: 1 }); // wakes an index that nothing has needed yet
  if (index.progress.phase === 'ready') return;
  await new Promise<void>((resolve, reject) => {
    const listeners = vscode.Disposable.from(
      index.onDidChangeProgress(({ phase }) => {
        if (phase !== 'ready' && phase !== 'failed') return;
        listeners.dispose();
        if (phase === 'ready') resolve();
        else reject(new Error('Reading has stopped: see the log of Concordance.'));
      }),
      token.onCancellationRequested(() => {
        listeners.dispose();
        reject(new vscode.CancellationError());
      }),
    );
  });
}
