import { assert } from 'chai';
import * as vscode from 'vscode';
import { MINIMUM_CONFIDENCE } from '../../src/core/recognise/confidence.js';
import type { PlacedMention } from '../../src/core/types.js';
import { askWorker } from '../../src/host/connection/ask.js';
import { Connection } from '../../src/host/connection/connection.js';
import { clock } from '../../src/extension/index/clock.js';
import { webWorker } from '../../src/extension/index/worker/start-worker.web.js';
import type { ConcordanceApi } from '../../src/extension/extension.js';

const DOCUMENT = 'memfs:/one.txt';
const TEXT = 'Angela Merkel spoke in Berlin.\n\nMerkel met Emmanuel Macron of France on Monday.\n'.repeat(300);

/** Does something in a host that has no workers. */
async function withoutWorkers<T>(work: () => Promise<T>): Promise<T> {
  const host = globalThis as { Worker?: unknown };
  const { Worker } = host;
  assert.isDefined(Worker, 'this host has workers to take away');
  host.Worker = undefined;
  try {
    return await work();
  } finally {
    host.Worker = Worker;
  }
}

async function modelFiles(folder: vscode.Uri, names: readonly string[]): Promise<Record<string, Uint8Array>> {
  const read = async (name: string): Promise<[string, Uint8Array]> => [
    name,
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'model', name)),
  ];
  return Object.fromEntries(await Promise.all(names.map(read)));
}

describe('a host without workers', () => {
  it('reads on its own thread, and is free for other things in between', async () => {
    const extension = vscode.extensions.getExtension<ConcordanceApi>('concordance.concordance')!;
    const warnings: string[] = [];
    const log = { warn: (message: string) => warnings.push(message) } as unknown as vscode.LogOutputChannel;
    const script = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'web', 'worker.js');
    const running = await withoutWorkers(webWorker(script, log));
    assert.include(running.kind, 'slices');
    assert.lengthOf(warnings, 1);
    const connection = new Connection(
      running,
      { changed: () => undefined, files: () => [], store: () => undefined },
      reason => assert.fail(reason.message),
      clock,
    );
    const model = await modelFiles(extension.extensionUri, await connection.call('modelFiles', undefined));
    await connection.call('start', { model, minimumConfidence: MINIMUM_CONFIDENCE });

    let turns = 0;
    const turning = setInterval(() => turns++);
    const bytes = new TextEncoder().encode(TEXT);
    await connection.call('read', {
      document: DOCUMENT,
      bytes,
      stamp: { mtime: 1, size: bytes.length },
      encoding: 'utf8',
    });
    clearInterval(turning);
    assert.isAbove(turns, 1);

    const question = { method: 'mentionsOf', args: ['person:angela-merkel'] } as const;
    const mentions = (await askWorker(connection, question, clock)) as readonly PlacedMention[];
    assert.lengthOf(mentions, 600);
    for (const { start, end } of mentions) assert.match(TEXT.slice(start, end), /^(Angela )?Merkel$/);
    connection.stop();
  });
});
