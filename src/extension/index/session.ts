/** One life of the worker: what it is told of the workspace, from its start to its end. */
import * as vscode from 'vscode';
import type { FoundFile, QueryCall, WorkerStatus } from '../../worker/protocol.js';
import { belongs, documentsAmong, isShown, patternsOf } from '../documents.js';
import type { ReadingProgress } from '../reader-index.js';
import { ask } from './ask.js';
import { Connection } from './connection.js';
import type { Encodings } from './encodings.js';
import { FileQueue, type QueueProgress } from './file-queue.js';
import { FileWatch, isAmong, type FileChanges } from './file-watch.js';
import { Hands, type Suspects } from './hands.js';
import { listDocuments, type Listing } from './listing.js';
import { loadModel } from './model-files.js';
import { OpenDocuments } from './open-documents.js';
import { Remembering } from './remembering.js';
import { Unlisted } from './unlisted.js';
import type { IndexSurroundings } from './worker-index.js';

/** Progress is told at most so often, in milliseconds. */
const TELL_EVERY = 100;
/** A batch of fewer changed files is read without a word about progress. */
const WORTH_TELLING = 25;
/** Of more new files than this it is asked by one search for all documents which of them are documents. */
const FEW = 10;

export interface SessionOptions extends IndexSurroundings {
  readonly encodings: Encodings;
  readonly suspects: Suspects;
  readonly onProgress: (progress: ReadingProgress) => void;
  readonly onChange: (documents: readonly string[] | 'all') => void;
  /** The worker has ended by itself. */
  readonly onEnd: (reason: Error) => void;
}

interface Running {
  readonly connection: Connection;
  readonly open: OpenDocuments;
  readonly queue: FileQueue;
  readonly unlisted: Unlisted;
}

export class Session implements vscode.Disposable {
  private readonly running: Promise<Running>;
  private now: Running | undefined;
  private watch: FileWatch | undefined;
  private readonly began = Date.now();
  /** The documents of the workspace, by their keys. */
  private listed = new Set<string>();
  private told = 0;
  private isFirstRound = true;
  /** Begun while the worker starts. */
  private early: Promise<Listing> | undefined;
  /** Whether files changed before the worker had started. */
  private missed = false;
  private disposed = false;
  private listing = Promise.resolve();
  private readonly remembering: Remembering;
  private readonly hands: Hands;

  constructor(private readonly options: SessionOptions) {
    this.hands = new Hands(options.suspects);
    this.remembering = new Remembering(
      options.storage && vscode.Uri.joinPath(options.storage, 'readings'),
      options.log,
    );
    options.onProgress({ phase: 'reading', read: 0, total: 0 });
    this.watchFiles();
    this.remembering.readAhead();
    this.findEarly();
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
    return (await ask(connection, call)) as never;
  }

  /** Resolves when the worker has read the document, with false where it is set aside. */
  async whenRead(document: vscode.TextDocument): Promise<boolean> {
    const { open } = await this.running;
    return open.sync(document);
  }

  async status(): Promise<WorkerStatus & { readonly thread: string }> {
    const { connection } = await this.running;
    return { ...(await connection.call('status', undefined)), thread: connection.kind };
  }

  opened(document: vscode.TextDocument): void {
    if (!this.now || !belongs(document, this.options.config.settings)) return;
    this.now.open.sync(document).catch((error: unknown) => this.report(error));
  }

  edited(event: vscode.TextDocumentChangeEvent): void {
    this.now?.open.edit(event);
  }

  closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.now?.open.has(key)) return;
    this.now.open.close(key);
    if (this.listed.has(key)) this.now.queue.add([key]);
    else this.forget([key]);
  }

  pause(): void {
    this.now?.queue.pause();
  }

  resume(): void {
    this.now?.queue.resume();
  }

  /** Reads all files again. */
  readAll(): void {
    this.options.suspects.releaseAll();
    this.now?.queue.add(this.listed);
  }

  /** Other folders or globs: looks for the documents anew. */
  relocate(): void {
    this.watchFiles();
    if (!this.now) {
      this.findEarly();
      return;
    }
    this.openShown(this.now);
    void this.list();
  }

  /** The files that are documents may be others now, in the same folders. */
  relist(): void {
    if (this.now) void this.list();
  }

  /** The worker has ended by itself: see `Hands.ended`. */
  ended(reason: Error): readonly string[] | undefined {
    return this.hands.ended(reason);
  }

  dispose(): void {
    this.disposed = true;
    this.hands.close();
    this.now?.unlisted.stop();
    this.remembering.dispose();
    this.watch?.dispose();
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
        store: segment => this.remembering.add(segment),
      },
      reason => this.options.onEnd(reason),
    );
    const { minimumConfidence } = config.settings;
    const model = await loadModel(extension, await connection.call('modelFiles', undefined));
    const { version } = await connection.call('start', { model, minimumConfidence });
    log.info(`Model ${version} loaded in a ${connection.kind} after ${Date.now() - this.began} ms.`);
    await this.remembering.recall(connection);
    const open = new OpenDocuments(connection, this.hands, error => this.report(error));
    const queue = new FileQueue(
      connection,
      this.hands,
      encodings,
      document => open.has(document),
      progress => this.progressed(progress),
      () => void this.list(),
      log,
    );
    const unlisted = new Unlisted(
      connection,
      this.options.folders,
      () => config.settings,
      key => this.listed.has(key),
      keys => this.options.onChange(keys),
      log,
    );
    return { connection, open, queue, unlisted };
  }

  private afterStart(running: Running): void {
    if (this.disposed) running.connection.stop();
    else {
      this.now = running;
      this.openShown(running);
      void this.list();
      if (this.missed) void this.list();
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

  /** Watches what happens to the documents' files. */
  private watchFiles(): void {
    this.watch?.dispose();
    this.watch = new FileWatch(patternsOf(this.options.config.settings), changes => this.afterChanges(changes));
  }

  private findEarly(): void {
    this.early = listDocuments(this.options);
    this.early.catch(() => undefined); // whoever waits for it hears of the failure
  }

  /** Lists the workspace's documents, one listing after the other, and reads those that are new. */
  private list(): Promise<void> {
    return this.inOrder(() => this.listNow());
  }

  /** What changes the list of documents is done one after the other: a listing is of a moment, and what happens later counts. */
  private inOrder(work: () => void | Promise<void>): Promise<void> {
    this.listing = this.listing.then(work).catch((error: unknown) => this.report(error));
    return this.listing;
  }

  private async listNow(): Promise<void> {
    const { now } = this;
    if (this.disposed || !now) return;
    const listing = this.early ?? listDocuments(this.options);
    this.early = undefined;
    const { documents, stamps } = await listing;
    const before = this.listed;
    this.listed = new Set(documents);
    this.forget([...before].filter(document => !this.listed.has(document)));
    const isNew = this.isFirstRound && (await this.adopt(now, documents)) === 0;
    // What was read in other encodings does not show in the files.
    const isOther = this.isFirstRound && this.options.encodings.areOthers;
    const outdated = isNew || isOther ? documents : await now.connection.call('outdated', await stamps());
    const unread = outdated.filter(document => !now.open.has(document));
    if (unread.length === 0) this.progressed({ done: 0, total: 0 });
    now.queue.add(unread);
    now.unlisted.look();
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

  private forget(documents: readonly string[]): void {
    if (!this.now || documents.length === 0) return;
    // The editor keeps documents for a while after their last tab was closed.
    for (const document of documents)
      if (this.now.open.has(document) && !isShown(document)) this.now.open.close(document);
    this.now.queue.drop(documents);
    this.now.connection.call('remove', documents).catch((error: unknown) => this.report(error));
  }

  private afterChanges(changes: FileChanges): void {
    this.options.suspects.release(changes.written);
    if (!this.now) this.missed = true;
    else if (changes.unclear) void this.list();
    else void this.inOrder(() => this.follow(changes));
  }

  /** Follows what happened to files. */
  private async follow({ written, gone }: FileChanges): Promise<void> {
    const { now } = this;
    if (this.disposed || !now) return;
    const lost = [...this.listed].filter(document => isAmong(document, gone));
    for (const document of lost) this.listed.delete(document);
    this.forget(lost);
    now.unlisted.gone(gone);
    const unknown = [...written].filter(document => !this.listed.has(document));
    if (unknown.length > FEW) {
      await this.listNow();
      return;
    }
    now.queue.add([...written].filter(document => this.listed.has(document)));
    if (unknown.length === 0) return;
    const added = (await documentsAmong(unknown.map(key => vscode.Uri.parse(key, true)))).map(uri => uri.toString());
    for (const document of added) this.listed.add(document);
    now.queue.add(added);
    if (added.length < unknown.length) now.unlisted.look();
  }

  private async filesOf(documents: readonly string[]): Promise<FoundFile[]> {
    const { queue } = await this.running;
    const files = await Promise.all(
      documents.map(async document => {
        try {
          const file = await queue.find(document);
          return 'problem' in file ? [] : [file];
        } catch (error) {
          if (error instanceof vscode.FileSystemError) return []; // the file's own event tells of it
          throw error;
        }
      }),
    );
    return files.flat();
  }

  private progressed({ done, total }: QueueProgress): void {
    const ready = done === total;
    const paused = this.now?.queue.isPaused === true && !ready;
    const now = Date.now();
    if (!this.isFirstRound && total < WORTH_TELLING && !ready) return;
    if (!ready && !paused && now - this.told < TELL_EVERY) return;
    this.told = now;
    if (ready && this.now) {
      this.remembering.soon(this.now.connection, this.listed.size);
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
