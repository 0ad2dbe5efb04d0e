/** One life of the worker: its parts on this side, put together when it starts and let go of when it ends. */
import { CacheSync } from './cache/cache.js';
import { FileQueue } from './files/file-queue.js';
import { ListedDocuments } from './files/listed-documents.js';
import type { Running } from './files/running.js';
import { Skipped } from './files/skipped.js';
import type { Tell } from './surroundings/happenings.js';
import type { Surroundings } from './surroundings/surroundings.js';
import { Connection } from './connection/connection.js';
import { OpenDocuments } from './connection/open-documents.js';
import { InFlight, type Quarantine } from './connection/quarantine.js';

export class Life {
  readonly documents: ListedDocuments;
  readonly cache: CacheSync;
  readonly inFlight: InFlight;
  /** What there is once the worker knows all that is remembered. Rejects where it cannot be started, or ends before. */
  readonly ready: Promise<Running>;
  /** The same, as soon as it is there. */
  running: Running | undefined;
  readonly began: number;
  private ended = false;

  constructor(
    private readonly surroundings: Surroundings,
    quarantine: Quarantine,
    private readonly tell: Tell,
  ) {
    this.began = surroundings.clock.now();
    this.inFlight = new InFlight(quarantine);
    this.cache = new CacheSync(surroundings);
    this.documents = new ListedDocuments(surroundings, quarantine, tell);
    this.cache.readAhead();
    this.ready = this.start();
    this.ready.then(
      running => {
        this.running = running;
        tell({ type: 'started' });
      },
      (error: unknown) => tell({ type: 'ended', reason: error instanceof Error ? error : new Error(String(error)) }),
    );
  }

  /** Something went wrong that loses nothing. */
  readonly report = (error: unknown): void => this.tell({ type: 'trouble', error });

  /** Tells the worker what the reader says of the documents. Resolves when it holds for all whose texts the worker has. */
  async correct({ connection }: Pick<Running, 'connection'>): Promise<void> {
    const { corrections } = this.surroundings;
    if (corrections) await connection.call('correct', await corrections());
  }

  /** Lets go of everything, the worker too. */
  end(): void {
    this.ended = true;
    this.inFlight.close();
    this.cache.stop();
    this.documents.stop();
    this.running?.skipped.stop();
    this.running?.queue.stop();
    this.stopWorker?.();
  }

  private stopWorker: (() => void) | undefined;

  private async start(): Promise<Running> {
    const { surroundings, tell } = this;
    const { workspace, clock, log } = surroundings;
    const worker = await surroundings.startWorker();
    if (this.ended) worker.stop();
    const connection: Connection = new Connection(
      worker,
      {
        changed: documents => tell({ type: 'changed', documents }),
        files: async documents => (await this.ready).queue.findAll(documents),
        store: segment => this.cache.add(segment),
      },
      reason => tell({ type: 'ended', reason }),
      clock,
      surroundings.patience,
    );
    this.stopWorker = () => connection.stop();
    if (this.ended) connection.stop();
    const model = await surroundings.loadModel(await connection.call('modelFiles', undefined));
    const minimumConfidence = surroundings.minimumConfidence();
    const { version } = await connection.call('start', { model, minimumConfidence });
    log.info(`Model ${version} loaded in a ${connection.kind} after ${clock.now() - this.began} ms.`);
    await this.cache.recall(connection);
    await this.correct({ connection });
    const open = new OpenDocuments(connection, this.inFlight, tell);
    const queue = new FileQueue(workspace, connection, this.inFlight, open, log, tell);
    const skipped = new Skipped(surroundings, connection, key => this.documents.has(key), tell);
    return { connection, open, queue, skipped };
  }
}
