import { assert } from 'chai';
import * as vscode from 'vscode';
import { Config } from '../../src/extension/common/config.js';
import { workerThread } from '../../src/extension/index/worker/start-worker.node.js';
import { WorkerIndex } from '../../src/extension/index/worker-index.js';
import { said, type Query } from '../answers.js';
import { MemoryFolder } from './memory-folder.js';
import { eventually } from './support.js';

const extension = vscode.extensions.getExtension('concordance.concordance')!.extensionUri;
const script = vscode.Uri.joinPath(extension, 'dist', 'worker.js').fsPath;

/** The same log; `hear` is told each line of information. */
function hearing(log: vscode.LogOutputChannel, hear: (line: string) => void): vscode.LogOutputChannel {
  const info = (message: string, ...args: unknown[]): void => {
    hear(message);
    log.info(message, ...args);
  };
  return Object.create(log, { info: { value: info } }) as vscode.LogOutputChannel;
}

describe('remembered readings', () => {
  const log = vscode.window.createOutputChannel('Concordance, damaged', { log: true });
  const config = new Config();
  let folder: MemoryFolder;
  let expected: unknown;
  let whole: ReadonlyMap<string, Uint8Array>;

  /** What is kept beside the readings. */
  const kept: vscode.Memento = {
    keys: () => [...values.keys()],
    get: (key: string) => values.get(key) as never,
    update: (key, value) => Promise.resolve(void values.set(key, value)),
  };
  const values = new Map<string, unknown>();

  /** One session, until `isOver`; gives what the index says, and how many files were read. */
  async function session(isOver: () => boolean = () => true): Promise<{ said: unknown; read: number }> {
    const storage = vscode.Uri.joinPath(folder.uri, '..');
    // Ready is first said of what is remembered; the log tells when the files have been looked at.
    let read: number | undefined;
    const listening = hearing(log, line => {
      const [, count] = /^(\d+) documents read in/.exec(line) ?? [];
      if (count !== undefined) read = Number(count);
    });
    const index = new WorkerIndex({
      extension,
      storage,
      kept,
      config,
      log: listening,
      startWorker: workerThread(script),
    });
    try {
      const query: Query = (method, ...args) =>
        (index.queries[method] as (...args: unknown[]) => Promise<never>)(...(args as unknown[]));
      await query('documents');
      await eventually('the end of the session', () => read !== undefined && isOver());
      return { said: await said(query), read: read! };
    } finally {
      index.dispose();
    }
  }

  const segments = (): string[] => [...folder.files.keys()].filter(name => name.endsWith('.segment'));

  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    folder = new MemoryFolder('concordance-damaged');
    ({ said: expected } = await session(() => segments().length > 0));
    whole = new Map(folder.files);
  });

  after(() => {
    folder.dispose();
    config.dispose();
    log.dispose();
  });

  beforeEach(() => {
    folder.files.clear();
    for (const [name, bytes] of whole) folder.files.set(name, bytes.slice());
  });

  const damages: Record<string, (bytes: Uint8Array) => Uint8Array> = {
    'cut short': bytes => bytes.slice(0, bytes.length >> 1),
    'with another byte in the middle': bytes => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)),
    'of something else': () => new TextEncoder().encode('{"readings": []}'),
  };

  for (const [name, damage] of Object.entries(damages)) {
    it(`in a file ${name} are thrown away and made anew`, async () => {
      const before = segments();
      for (const segment of before) folder.files.set(segment, damage(folder.files.get(segment)!));
      assert.deepEqual((await session()).said, expected);
      for (const segment of before) assert.isFalse(folder.files.has(segment));
    });
  }

  it('are right whenever storing them was interrupted', async () => {
    for (const cut of [0, 2]) {
      folder.files.clear();
      const before = folder.operations;
      folder.cutOffAfter(cut);
      await session(() => folder.operations > before + Math.min(cut, 1));
      folder.cutOffAfter(Infinity);
      assert.deepEqual((await session()).said, expected);
      assert.deepEqual([...folder.files.keys()], segments());
    }
  });

  it('are made anew where the encoding of files has changed in between', async () => {
    assert.equal((await session()).read, 0);
    const files = vscode.workspace.getConfiguration('files');
    await files.update('encoding', 'windows1252', vscode.ConfigurationTarget.Workspace);
    try {
      const isSet = (): boolean => vscode.workspace.getConfiguration('files').get('encoding') === 'windows1252';
      await eventually('the setting has arrived', isSet);
      const { said: other, read } = await session();
      assert.isAbove(read, 0);
      assert.notDeepEqual(other, expected);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
    const isUnset = (): boolean => vscode.workspace.getConfiguration('files').get('encoding') === 'utf8';
    await eventually('the setting has gone', isUnset);
    assert.deepEqual((await session()).said, expected);
  });

  it('are kept beside damaged ones', async () => {
    folder.files.set('zzz-0000-damaged.segment', Uint8Array.of(1, 2, 3));
    assert.deepEqual((await session()).said, expected);
    assert.sameMembers(segments(), [...whole.keys()]);
  });
});
