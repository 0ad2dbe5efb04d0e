/** One life of the worker: what it is told of the workspace, from its start to its end. */
import * as vscode from 'vscode';
import type { FoundFile, QueryCall, WorkerStatus } from '../../wire/protocol.js';
import type { Preview } from '../../core/corpus/queries.js';
import type { EntityIndex } from '../common/entity-index.js';
import { belongs, isShown } from '../common/documents.js';
import { askWorker } from './worker/ask.js';
import { Connection } from './worker/connection.js';
import { FileQueue, type QueueProgress } from './files/file-queue.js';
import { InFlight } from './worker/quarantine.js';
import { loadModel } from './worker/model-files.js';
import { OpenDocuments } from './worker/open-documents.js';
import { tellCorrections } from './worker/tell-corrections.js';
import { CacheSync } from './cache/cache.js';
import { Skipped } from './files/skipped.js';
import type { Running } from './files/running.js';
import type { SessionOptions } from './files/surroundings.js';
import { WorkspaceFiles } from './files/workspace-files.js';

/** Progress is told at most so often, in milliseconds. */
const TELL_EVERY = 100;
/** A batch of fewer changed files is read without a word about progress. */
const WORTH_TELLING = 25;

export class Session implements vscode.Disposable {
  private readonly running: Promise<Running>;
  private now: Running | undefined;
  private readonly began = Date.now();
  private told = 0;
  /** Whether it is known which documents there are. */
  private isListed = false;
  private isFirstRound = true;
  private disposed = false;
  private readonly files: WorkspaceFiles;
  private readonly cache: CacheSync;
  private readonly inFlight: InFlight;

  constructor(private readonly options: SessionOptions) {
    this.inFlight = new InFlight(options.quarantine);
    this.cache = new CacheSync(options.storage && vscode.Uri.joinPath(options.storage, 'readings'), options.log);
    options.onProgress({ phase: 'reading', read: 0, total: 0 });
    this.files = new WorkspaceFiles(options, {
      adopt: (running, documents) => this.adopt(running, documents),
      firstListed: () => this.firstListed(),
      report: error => this.report(error),
    });
    this.cache.readAhead();
    this.running = this.start();
    this.running.then(
      running => this.afterStart(running),
      (error: unknown) => {
        if (!this.disposed) options.onEnd(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }

  async query(call: QueryCall): Promise<never> {
    const { connection } = await this.running;
    return (await askWorker(connection, call)) as never;
  }

  /** Resolves when the worker has read the document, with false where it is set aside. */
  async whenRead(document: vscode.TextDocument): Promise<boolean> {
    const { open } = await this.running;
    // It may have been taken out of the corpus meanwhile, by a setting or its language.
    return !document.isClosed && belongs(document, this.options.config.settings) && open.sync(document);
  }

  async preview(change: Parameters<EntityIndex['preview']>[0]): Promise<Preview> {
    const { connection } = await this.running;
    return connection.call('preview', change);
  }

  /** The reader says other things of the documents. */
  corrected(): void {
    if (!this.now) return;
    tellCorrections(this.now.connection, this.options.corrections).catch((error: unknown) => this.report(error));
  }

  async status(): Promise<WorkerStatus & { readonly thread: string }> {
    const { connection } = await this.running;
    return { ...(await connection.call('status', undefined)), thread: connection.kind };
  }

  opened(document: vscode.TextDocument): void {
    if (!this.now) return;
    if (!belongs(document, this.options.config.settings)) {
      this.closed(document); // it has another language now
      return;
    }
    this.now.open.sync(document).catch((error: unknown) => this.report(error));
  }

  edited(event: vscode.TextDocumentChangeEvent): void {
    this.now?.open.edit(event);
  }

  closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.now?.open.has(key)) return;
    this.now.open.close(key);
    if (this.files.has(key)) this.now.queue.add([key]);
    else this.files.forget([key]);
  }

  pause(): void {
    this.now?.queue.pause();
  }

  resume(): void {
    this.now?.queue.resume();
  }

  /** Reads all files again. */
  readAll(): void {
    this.options.quarantine.releaseAll();
    this.now?.queue.add(this.files.all);
  }

  /** Other folders or globs: looks for the documents anew. */
  relocate(): void {
    if (this.now) this.openShown(this.now);
    this.files.relocate();
  }

  /** The files that are documents may be others now, in the same folders. */
  relist(): void {
    this.files.list();
  }

  /** The worker has ended by itself: see `Hands.ended`. */
  ended(reason: Error): readonly string[] | undefined {
    return this.inFlight.ended(reason);
  }

  dispose(): void {
    this.disposed = true;
    this.inFlight.close();
    this.now?.skipped.stop();
    this.cache.dispose();
    this.files.dispose();
    this.now?.queue.stop();
    this.now?.connection.stop();
  }

  private async start(): Promise<Running> {
    const { extension, config, log, encodings, startWorker } = this.options;
    const worker = await startWorker();
    if (this.disposed) worker.stop();
    const connection: Connection = new Connection(
      worker,
      {
        changed: documents => this.options.onChange(documents),
        files: documents => this.filesOf(documents),
        store: segment => this.cache.add(segment),
      },
      reason => this.options.onEnd(reason),
      this.options.patience,
    );
    const { minimumConfidence } = config.settings;
    const model = await loadModel(extension, await connection.call('modelFiles', undefined));
    const { version } = await connection.call('start', { model, minimumConfidence });
    log.info(`Model ${version} loaded in a ${connection.kind} after ${Date.now() - this.began} ms.`);
    await this.cache.recall(connection);
    await tellCorrections(connection, this.options.corrections);
    const open = new OpenDocuments(connection, this.inFlight, error => this.report(error));
    const queue = new FileQueue(
      connection,
      this.inFlight,
      encodings,
      document => open.has(document),
      progress => this.progressed(progress),
      () => this.files.list(),
      log,
    );
    const skipped = new Skipped(
      connection,
      this.options.folders,
      () => config.settings,
      key => this.files.has(key),
      keys => this.options.onChange(keys),
      log,
    );
    return { connection, open, queue, skipped };
  }

  private afterStart(running: Running): void {
    if (this.disposed) running.connection.stop();
    else {
      this.now = running;
      this.corrected(); // they may be others since the worker was told of them
      this.openShown(running);
      this.files.start(running);
    }
  }

  /** Opens the documents that the reader sees: the editor keeps others in memory, also of files that have gone. */
  private openShown({ open }: Running): void {
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      if (!belongs(document, this.options.config.settings)) open.close(key);
      else if (open.has(key) || isShown(key)) this.opened(document);
    }
  }

  private firstListed(): void {
    this.isListed = true;
    if (this.now?.queue.isEmpty === true) this.progressed({ done: 0, total: 0 });
  }

  /** Answers from what is remembered, before any file has been looked at; returns for how many documents. */
  private async adopt({ connection }: Running, documents: readonly string[]): Promise<number> {
    const adopted = await connection.call('adopt', documents);
    if (adopted === 0) return 0;
    this.options.log.info(`${adopted} documents remembered after ${Date.now() - this.began} ms.`);
    if (adopted === documents.length) this.options.onProgress({ phase: 'ready', read: adopted, total: adopted });
    this.options.onChange('all');
    return adopted;
  }

  private async filesOf(documents: readonly string[]): Promise<FoundFile[]> {
    const { queue } = await this.running;
    return queue.findAll(documents);
  }

  private progressed({ done, total }: QueueProgress): void {
    if (this.disposed) return;
    const ready = this.isListed && done === total;
    const paused = this.now?.queue.isPaused === true && !ready;
    const now = Date.now();
    if (!this.isFirstRound && total < WORTH_TELLING && !ready) return;
    if (!ready && !paused && now - this.told < TELL_EVERY) return;
    this.told = now;
    if (ready && this.now) {
      this.cache.soon(this.now.connection, this.files.all.size);
      this.options.encodings.keep().catch((error: unknown) => this.report(error));
    }
    this.options.onProgress({ phase: ready ? 'ready' : paused ? 'paused' : 'reading', read: done, total });
    if (ready && this.isFirstRound) {
      this.isFirstRound = false;
      this.options.log.info(`${total} documents read in ${now - this.began} ms.`);
      this.options.onChange('all');
    }
  }

  private report(error: unknown): void {
    if (!this.disposed) this.options.log.error(error instanceof Error ? error : String(error));
  }
}
