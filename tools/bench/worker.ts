/** The worker as the extension uses it, with files in memory in place of an editor's. */
import { MINIMUM_CONFIDENCE } from '../../src/core/recognise/confidence.js';
import { join } from 'node:path';
import { askWorker } from '../../src/host/connection/ask.js';
import { Connection } from '../../src/host/connection/connection.js';
import { clock } from '../../src/extension/index/clock.js';
import { workerThread } from '../../src/extension/index/worker/start-worker.node.js';
import type { CorpusQueries } from '../../src/core/corpus/queries.js';
import type { FoundFile, WorkerStatus } from '../../src/wire/protocol.js';
import { ROOT } from '../vscode-host/paths.js';
import { readModel } from './model.js';

/** So many files are read at a time, as the extension does. */
const FILES_AT_ONCE = 12;

/** A worker with a corpus. */
export class BenchWorker {
  private constructor(
    private readonly connection: Connection,
    readonly segments: Uint8Array[],
  ) {}

  /** @param script the worker of another build, where that is measured */
  static async start(
    files: ReadonlyMap<string, string>,
    script = join(ROOT, 'dist', 'worker.js'),
  ): Promise<BenchWorker> {
    const segments: Uint8Array[] = [];
    const connection = new Connection(
      await workerThread(script)(),
      {
        changed: () => undefined,
        files: documents => documents.map(document => fileOf(document, files.get(document)!)),
        store: segment => void segments.unshift(segment),
      },
      reason => {
        throw reason;
      },
      clock,
    );
    await connection.call('start', { model: readModel(), minimumConfidence: MINIMUM_CONFIDENCE });
    return new BenchWorker(connection, segments);
  }

  /** Reads files, a few at a time. */
  async read(files: ReadonlyMap<string, string>): Promise<void> {
    const waiting = [...files];
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const file = fileOf(...next);
        await this.connection.call('read', file, { transfer: [file.bytes.buffer as ArrayBuffer] });
      }
    };
    waiting.reverse();
    await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  }

  async recall(segments: readonly Uint8Array[], documents: readonly string[]): Promise<number> {
    for (const segment of segments) await this.connection.call('recall', segment);
    return this.connection.call('adopt', documents);
  }

  query<K extends keyof CorpusQueries>(
    method: K,
    ...args: Parameters<CorpusQueries[K]>
  ): Promise<ReturnType<CorpusQueries[K]>> {
    return askWorker(this.connection, { method, args }, clock) as Promise<ReturnType<CorpusQueries[K]>>;
  }

  get call(): Connection['call'] {
    return this.connection.call;
  }

  store(): Promise<void> {
    return this.connection.call('store', undefined);
  }

  status(): Promise<WorkerStatus> {
    return this.connection.call('status', undefined);
  }

  stop(): void {
    this.connection.stop();
  }
}

function fileOf(document: string, text: string): FoundFile {
  const bytes = new TextEncoder().encode(text);
  const own = bytes.slice();
  return { document, bytes: own, stamp: { mtime: 1, size: own.length }, encoding: 'utf8' };
}
