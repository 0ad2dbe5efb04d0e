/** Keeps the documents that the worker has in step with the files of the workspace. */
import * as vscode from 'vscode';
import { documentsAmong, isShown, patternsOf } from '../../common/documents.js';
import type { Running } from './running.js';
import type { SessionOptions } from './surroundings.js';
import { asTheyAre, FileWatch, isAmong, type FileChanges } from './file-watch.js';
import { listDocuments } from './listing.js';
import { stampsOf } from './stamps.js';

/** Of more new files than this it is asked by one search for all documents which of them are documents. */
const FEW = 10;
/**
 * What a listing found, and what is said to be gone, is looked at again so long after it, in milliseconds: a watcher that has just
 * come upon a folder may miss what happens in it at the same time, and says nothing of what came and went.
 */
const SETTLED = 2000;

/** What the session does with what becomes of files. */
export interface FileFollower {
  /** Answers from what is remembered; returns for how many documents. */
  adopt(running: Running, documents: readonly string[]): Promise<number>;
  /** The documents are known for the first time, and those that must be read have been queued. */
  firstListed(): void;
  report(error: unknown): void;
}

/** The workspace's documents: listed at the start and where events leave it open, followed by events otherwise. */
export class WorkspaceFiles implements vscode.Disposable {
  private listed = new Set<string>();
  private now: Running | undefined;
  private watch: FileWatch | undefined;
  /** Begun while the worker starts. */
  private early: Promise<readonly string[]> | undefined;
  /** Whether files changed before the worker had started. */
  private missed = false;
  private disposed = false;
  private work = Promise.resolve();
  /** Found by listings, or gone, since that was last looked at again. */
  private readonly doubtful = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: SessionOptions,
    private readonly follower: FileFollower,
  ) {
    this.watchFiles();
    this.findEarly();
  }

  /** Whether this is a document of the workspace. */
  has(key: string): boolean {
    return this.listed.has(key);
  }

  /** The documents' keys. */
  get all(): ReadonlySet<string> {
    return this.listed;
  }

  /** The worker has started. */
  start(running: Running): void {
    this.now = running;
    this.inOrder(() => this.listFirst(running));
  }

  /** Other folders or globs: looks for the documents anew. */
  relocate(): void {
    this.watchFiles();
    if (this.now) this.list();
    else this.findEarly();
  }

  /** The files that are documents may be others now: lists them, one listing after the other, and reads those that are new. */
  list(): void {
    const { now } = this;
    if (now) this.inOrder(async () => this.lookAgainLater(await this.listNow(now)));
  }

  /** Takes documents from the worker, but for those that the reader sees. */
  forget(documents: readonly string[]): void {
    const { now } = this;
    if (!now || documents.length === 0) return;
    // The editor keeps documents for a while after their last tab was closed.
    for (const document of documents) if (now.open.has(document) && !isShown(document)) now.open.close(document);
    now.queue.drop(documents);
    now.connection.call('remove', documents).catch((error: unknown) => this.follower.report(error));
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.watch?.dispose();
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

  /** What changes the list of documents is done one after the other: a listing is of a moment, and what happens later counts. */
  private inOrder(work: () => Promise<void>): void {
    this.work = this.work
      .then(() => (this.disposed ? undefined : work()))
      .catch((error: unknown) => this.follower.report(error));
  }

  /** Lists the documents for the first time, and answers from what is remembered of them. */
  private async listFirst(now: Running): Promise<void> {
    // What was found before something changed need not be so any more.
    const listing = this.missed ? undefined : this.early;
    this.early = undefined;
    const documents = await (listing ?? listDocuments(this.options));
    const added = this.replace(documents);
    const isNew = (await this.follower.adopt(now, documents)) === 0;
    // What was read in other encodings does not show in the files.
    if (isNew || this.options.encodings.areOthers) {
      this.read(now, documents);
      this.follower.firstListed();
    } else this.verify(now, documents, () => this.follower.firstListed());
    if (this.missed) this.lookAgainLater(added);
    now.skipped.look();
  }

  /** Lists the documents again; of those known before, those that are `doubtful` are verified. Returns those that are new. */
  private async listNow(now: Running, doubtful?: ReadonlySet<string>): Promise<readonly string[]> {
    const before = this.listed;
    const documents = await listDocuments(this.options);
    const added = this.replace(documents);
    this.read(now, added);
    this.verify(
      now,
      documents.filter(document => before.has(document) && doubtful?.has(document) !== false),
    );
    now.skipped.look();
    return added;
  }

  /** Reads the files that are not as they were when they were read. That may take long, and keeps nothing else waiting. */
  private verify(now: Running, documents: readonly string[], done: () => void = () => undefined): void {
    const work = async (): Promise<void> => {
      const outdated = await now.connection.call('outdated', await stampsOf(documents));
      if (this.disposed) return;
      this.read(
        now,
        outdated.filter(document => this.listed.has(document)),
      );
      done();
    };
    work().catch((error: unknown) => this.follower.report(error));
  }

  /** These are the documents now; returns those that were none before. */
  private replace(documents: readonly string[]): string[] {
    const before = this.listed;
    this.listed = new Set(documents);
    this.forget([...before].filter(document => !this.listed.has(document)));
    return documents.filter(document => !before.has(document));
  }

  private read({ queue, open }: Running, documents: readonly string[]): void {
    queue.add(documents.filter(document => !open.has(document)));
  }

  private afterChanges(changes: FileChanges): void {
    this.options.quarantine.release(changes.written);
    this.inOrder(() => (this.now ? this.follow(changes) : this.miss(changes)));
  }

  private async miss(changes: FileChanges): Promise<void> {
    if (changes.written.size > 0 || changes.gone.size > 0 || !(await asTheyAre(changes))) this.missed = true;
  }

  /** Follows what happened to files. */
  private async follow(told: FileChanges): Promise<void> {
    const { now } = this;
    if (!now) return;
    const changes = await asTheyAre(told);
    if (!changes) {
      this.lookAgainLater(await this.listNow(now));
      return;
    }
    const { written, gone } = changes;
    const lost = gone.size === 0 ? [] : [...this.listed].filter(document => isAmong(document, gone));
    for (const document of lost) this.listed.delete(document);
    this.forget(lost);
    if (lost.length > 0) this.lookAgainLater(lost);
    now.skipped.gone(gone);
    const unknown = [...written].filter(document => !this.listed.has(document));
    now.queue.add([...written].filter(document => this.listed.has(document)));
    if (unknown.length > FEW) {
      this.lookAgainLater(await this.listNow(now, new Set()));
      return;
    }
    if (unknown.length === 0) return;
    const added = (await documentsAmong(unknown.map(key => vscode.Uri.parse(key, true)))).map(uri => uri.toString());
    for (const document of added) this.listed.add(document);
    now.queue.add(added);
    if (added.length < unknown.length) now.skipped.look();
  }

  /** Looks again after a while at these, and at what else is doubtful. */
  private lookAgainLater(documents: readonly string[]): void {
    for (const document of documents) this.doubtful.add(document);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.inOrder(() => this.lookAgain());
    }, SETTLED);
  }

  private async lookAgain(): Promise<void> {
    const { now } = this;
    if (!now) return;
    const doubtful = new Set(this.doubtful);
    this.doubtful.clear();
    const added = await this.listNow(now, doubtful);
    if (added.length > 0) this.lookAgainLater(added);
  }
}
