/** Keeps the documents that the worker has in step with the files of the workspace. */
import type { Tell } from '../surroundings/happenings.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import type { FileEvent } from '../surroundings/workspace.js';
import { inTurn } from '../timing/in-turn.js';
import { Later } from '../timing/later.js';
import type { Quarantine } from '../connection/quarantine.js';
import { asTheyAre, ChangeBatches, isAmong, type FileChanges } from './file-changes.js';
import type { Running } from './running.js';
import { stampsOf } from './stamps.js';

/** Of more new files than this it is asked by one search for all documents which of them are documents. */
const FEW = 10;
/**
 * What a listing found, and what is said to be gone, is looked at again so long after it, in milliseconds: a watcher that has just
 * come upon a folder may miss what happens in it at the same time, and says nothing of what came and went.
 */
const SETTLED = 2000;

/** The workspace's documents: listed at the start and where events leave it open, followed by events otherwise. */
export class ListedDocuments {
  private listed = new Set<string>();
  private now: Running | undefined;
  private watch: { dispose(): void } | undefined;
  /** Begun while the worker starts. */
  private early: Promise<readonly string[]> | undefined;
  /** Whether files changed before the worker had started. */
  private missed = false;
  private stopped = false;
  /** What changes the list is done one after the other: a listing is of a moment, and what happens later counts. */
  private readonly inTurn = inTurn();
  /** Found by listings, or gone, since that was last looked at again. */
  private readonly doubtful = new Set<string>();
  private readonly batches: ChangeBatches;
  private readonly again: Later;

  constructor(
    private readonly surroundings: Pick<Surroundings, 'workspace' | 'clock' | 'log'>,
    private readonly quarantine: Quarantine,
    private readonly tell: Tell,
  ) {
    const { clock } = surroundings;
    this.batches = new ChangeBatches(clock, changes => this.afterChanges(changes));
    this.again = new Later(clock, SETTLED, () => this.inOrder(() => this.lookAgain()));
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

  /** Something happened to a file or a folder. */
  hear(event: FileEvent): void {
    this.batches.add(event);
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
    const { workspace } = this.surroundings;
    if (!now || documents.length === 0) return;
    // The editor keeps documents for a while after their last tab was closed.
    for (const document of documents)
      if (now.open.has(document) && !workspace.isShown(document)) now.open.close(document);
    now.queue.drop(documents);
    now.connection.call('remove', documents).catch(this.report);
  }

  stop(): void {
    this.stopped = true;
    this.again.cancel();
    this.batches.stop();
    this.watch?.dispose();
  }

  private watchFiles(): void {
    this.watch?.dispose();
    this.watch = this.surroundings.workspace.watch(event => this.tell(event));
  }

  private findEarly(): void {
    this.early = this.find();
    this.early.catch(() => undefined); // whoever waits for it hears of the failure
  }

  private async find(): Promise<readonly string[]> {
    const { workspace, clock, log } = this.surroundings;
    const began = clock.now();
    const documents = await workspace.find();
    log.info(`${documents.length} documents found in ${clock.now() - began} ms.`);
    return documents;
  }

  private inOrder(work: () => Promise<void>): void {
    this.inTurn(async () => (this.stopped ? undefined : work())).catch(this.report);
  }

  private readonly report = (error: unknown): void => this.tell({ type: 'trouble', error });

  /** Lists the documents for the first time, and answers from what is remembered of them. */
  private async listFirst(now: Running): Promise<void> {
    // What was found before something changed need not be so any more.
    const listing = this.missed ? undefined : this.early;
    this.early = undefined;
    const documents = await (listing ?? this.find());
    const added = this.replace(documents);
    const count = await now.connection.call('adopt', documents);
    if (count > 0) this.tell({ type: 'adopted', count, documents: documents.length });
    // What was read in other encodings does not show in the files.
    if (count === 0 || this.surroundings.workspace.hasOtherEncodings) {
      this.read(now, documents);
      this.tell({ type: 'listed' });
    } else this.verify(now, documents, () => this.tell({ type: 'listed' }));
    if (this.missed) this.lookAgainLater(added);
    now.skipped.look();
  }

  /** Lists the documents again; of those known before, those that are `doubtful` are verified. Returns those that are new. */
  private async listNow(now: Running, doubtful?: ReadonlySet<string>): Promise<readonly string[]> {
    const before = this.listed;
    const documents = await this.find();
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
      const outdated = await now.connection.call('outdated', await stampsOf(this.surroundings.workspace, documents));
      if (this.stopped) return;
      this.read(
        now,
        outdated.filter(document => this.listed.has(document)),
      );
      done();
    };
    work().catch(this.report);
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
    this.quarantine.release(changes.written);
    this.inOrder(() => (this.now ? this.follow(changes) : this.miss(changes)));
  }

  private async miss(changes: FileChanges): Promise<void> {
    if (changes.written.size > 0 || changes.gone.size > 0 || !(await asTheyAre(this.surroundings.workspace, changes)))
      this.missed = true;
  }

  /** Follows what happened to files. */
  private async follow(told: FileChanges): Promise<void> {
    const { now } = this;
    if (!now) return;
    const changes = await asTheyAre(this.surroundings.workspace, told);
    if (!changes) {
      const added = await this.listNow(now);
      this.forget([...now.open.keys].filter(document => !this.listed.has(document) && isAmong(document, told.gone)));
      const folders = new Set([...told.gone, ...told.touched]);
      this.lookAgainLater([...added, ...[...this.listed].filter(document => isAmong(document, folders))]);
      return;
    }
    const { written, gone } = changes;
    // The editor may hold one that was opened and gone before it was ever listed.
    const lost =
      gone.size === 0
        ? []
        : [...new Set([...this.listed, ...now.open.keys])].filter(document => isAmong(document, gone));
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
    const added = await this.surroundings.workspace.among(unknown);
    for (const document of added) this.listed.add(document);
    now.queue.add(added);
    if (added.length < unknown.length) now.skipped.look();
  }

  /** Looks again after a while at these, and at what else is doubtful. */
  private lookAgainLater(documents: readonly string[]): void {
    for (const document of documents) this.doubtful.add(document);
    this.again.ask();
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
