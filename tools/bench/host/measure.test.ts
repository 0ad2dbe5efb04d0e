/** What is measured inside an extension host; the figures are left in the workspace, as `figures-N.json`. */
import { assert } from 'chai';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { ConcordanceApi } from '../../../src/extension/extension.js';
import type { WorkerStatus } from '../../../src/worker/protocol.js';

/** What one session found. Milliseconds and bytes. */
export interface HostFigures {
  readonly documents: number;
  /** From the first question to an answer for all documents. */
  readonly ready: number;
  /** The longest and the 99th percentile of the stretches during which the host did nothing else. */
  readonly blockedMost: number;
  readonly blocked99: number;
  readonly heap: number;
  readonly heapBefore: number;
  readonly worker: WorkerStatus;
  readonly hover: number;
  readonly references: number;
  readonly mentions: number;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 25; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

describe('a session', function () {
  this.timeout(15 * 60_000);

  it('is measured', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const heapBefore = process.memoryUsage().heapUsed;
    const extension = vscode.extensions.getExtension<ConcordanceApi>('concordance.concordance');
    assert.isDefined(extension);
    const { index } = await extension.activate();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    await index.queries.documents();
    while (index.progress.phase !== 'ready') await new Promise(resolve => setTimeout(resolve, 10));
    const ready = performance.now() - began;
    delay.disable();
    const documents = (await index.queries.documents()).length;
    assert.isAbove(documents, 0);

    const [top] = await index.queries.entities({ limit: 1 });
    const [mention] = await index.queries.mentionsOf(top!.id, { skip: top!.mentions >> 1, limit: 1 });
    const uri = vscode.Uri.parse(mention!.document);
    await vscode.window.showTextDocument(uri);
    const position = new vscode.Position(mention!.from.line, mention!.from.character);
    const hover = await median(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
      assert.isNotEmpty(hovers);
    });
    const references = await median(() => index.queries.mentionsOf(top!.id));

    const { status } = index as unknown as { status(): Promise<WorkerStatus> };
    const figures: HostFigures = {
      documents,
      ready,
      blockedMost: delay.max / 1e6,
      blocked99: delay.percentile(99) / 1e6,
      heap: process.memoryUsage().heapUsed,
      heapBefore,
      worker: await status.call(index),
      hover,
      references,
      mentions: top!.mentions,
    };
    // What was read is stored when nothing has been read for a while.
    await new Promise(resolve => setTimeout(resolve, 5000));
    const earlier = await vscode.workspace.findFiles('figures-*.json');
    const target = vscode.Uri.joinPath(folder, `figures-${earlier.length}.json`);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(JSON.stringify(figures)));
  });
});
