import { assert } from 'chai';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Config } from '../../src/extension/common/config.js';
import type { StartWorker } from '../../src/host/surroundings/surroundings.js';
import { workerThread } from '../../src/extension/index/worker/start-worker.node.js';
import { WorkerIndex } from '../../src/extension/index/worker-index.js';
import { api, eventually, forgotten } from './support.js';

const extension = vscode.extensions.getExtension('concordance.concordance')!.extensionUri;
const script = vscode.Uri.joinPath(extension, 'dist', 'worker.js').fsPath;

/** A text of some sentences with names in them. */
function reports(number: number, sentences: number): string {
  const places = ['France', 'Kenya', 'Peru', 'Norway', 'Chile'];
  const sentence = (i: number): string => `Ada Byron met the ${number + i} delegates of ${places[i % places.length]}.`;
  return Array.from({ length: sentences }, (_, i) => sentence(i)).join('\n\n');
}

/** A worker thread that is ended while it reads a document that is deadly. */
function mortal(isDeadly: (document: string) => boolean): StartWorker {
  return async () => {
    const worker = await workerThread(script)();
    const { port } = worker;
    const post = port.post.bind(port);
    port.post = (message, transfer) => {
      const { method, argument } = message as { method?: string; argument?: { document: string } };
      const reads = method === 'read' || method === 'open' || method === 'edit';
      if (reads && isDeadly(argument!.document)) setTimeout(() => worker.stop(), 1);
      else post(message, transfer);
    };
    return worker;
  };
}

/** A worker thread that no longer hears anything once it was to read a document that is deadly. */
function deaf(isDeadly: (document: string) => boolean): StartWorker {
  return async () => {
    const worker = await workerThread(script)();
    const { port } = worker;
    const post = port.post.bind(port);
    let isDeaf = false;
    port.post = (message, transfer) => {
      const { method, argument } = message as { method?: string; argument?: { document: string } };
      isDeaf ||= method === 'read' && isDeadly(argument!.document);
      if (!isDeaf) post(message, transfer);
    };
    return worker;
  };
}

describe('a worker that breaks down', () => {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const place = join(folder.fsPath, 'seeds', 'broken');
  const keyOf = (name: string): string => vscode.Uri.joinPath(folder, 'seeds', 'broken', name).toString();
  const log = vscode.window.createOutputChannel('Concordance, broken', { log: true });
  const config = new Config();
  let index: WorkerIndex;

  function start(startWorker: StartWorker, patience?: number): void {
    const surroundings = { extension, storage: undefined, config, log, startWorker };
    index = new WorkerIndex(patience === undefined ? surroundings : { ...surroundings, patience });
  }

  async function problems(): Promise<Record<string, string>> {
    const documents = await index.queries.documents();
    const here = documents.filter(({ problem }) => problem !== undefined);
    return Object.fromEntries(here.map(({ document, problem }) => [document, problem!]));
  }

  /** Documents of this test that have been read. */
  async function read(): Promise<number> {
    const documents = await index.queries.documents();
    return documents.filter(({ document, problem }) => document.startsWith(keyOf('')) && problem === undefined).length;
  }

  beforeEach(async () => {
    await mkdir(place);
    for (let i = 0; i < 20; i++) await writeFile(join(place, `${i}.txt`), reports(i, 3));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    index.dispose();
    await rm(place, { recursive: true });
  });

  after(async () => {
    await forgotten(vscode.Uri.file(place));
    // The extension's own index read the same files, the huge one too.
    const own = (await api()).index;
    await eventually('the extension is done with them', () => own.progress.phase === 'ready', 110_000);
    config.dispose();
    log.dispose();
  });

  it('leaves out what it breaks down over, with the reason, and reads all else', async () => {
    const deadly = new Set([7, 11, 19].map(i => keyOf(`${i}.txt`)));
    let lives = 0;
    const starting = mortal(document => deadly.has(document));
    start(() => {
      lives++;
      return starting();
    });
    await eventually('all else is read', async () => {
      const found = await read().catch(() => 0);
      return found === 17 && index.progress.phase === 'ready';
    });
    const found = await problems();
    assert.sameMembers(Object.keys(found), [...deadly]);
    for (const problem of Object.values(found)) assert.match(problem, /^It was set aside, because .* twice/);
    assert.isAtMost(lives, 7);

    deadly.clear();
    await writeFile(join(place, '11.txt'), 'They met in France.');
    await eventually('a document that changed has another chance', async () => (await read()) === 18);
    assert.notProperty(await problems(), keyOf('11.txt'));
  });

  it('leaves out a document that takes more memory than there is', async () => {
    await writeFile(join(place, 'huge.txt'), reports(1, 120_000));
    start(workerThread(script, { maxOldGenerationSizeMb: 64 }));
    const isOver = async (): Promise<boolean> =>
      (await read().catch(() => 0)) === 20 && index.progress.phase === 'ready';
    await eventually('all else is read', isOver, 100_000); // a heap takes its time to be found full
    const found = await problems();
    assert.sameMembers(Object.keys(found), [keyOf('huge.txt')]);
    assert.match(found[keyOf('huge.txt')]!, /memory/);
  });

  it('leaves out a document over which it falls silent, and is ended', async () => {
    const deadly = keyOf('3.txt');
    let lives = 0;
    const starting = deaf(document => document === deadly);
    start(() => {
      lives++;
      return starting();
    }, 3000);
    await eventually('all else is read', async () => (await read().catch(() => 0)) === 19);
    await eventually('it is said', async () => deadly in (await problems()));
    assert.match((await problems())[deadly]!, /did not answer for 3 seconds/);
    // It is started anew twice; on a slow machine another one may seem silent.
    assert.isAtLeast(lives, 3);
    assert.isAtMost(lives, 5);
  });

  it('that never gets far is given up, and questions are refused with the reason, until it is tried again', async () => {
    let lives = 0;
    let isBarren = true;
    start(async () => {
      lives++;
      const worker = await workerThread(script)();
      if (isBarren) setTimeout(() => worker.stop(), 5);
      return worker;
    });
    await eventually('it is given up', async () => {
      const refusal = await index.queries.documents().then(
        () => '',
        (error: unknown) => String(error),
      );
      return refusal.includes('Reading has stopped');
    });
    assert.equal(lives, 4);
    assert.equal(index.progress.phase, 'failed');

    isBarren = false;
    index.tryAgain();
    await eventually('it was started again', async () => (await read()) === 20 && index.progress.phase === 'ready');
  });
});
