/** The index behind all features: its answers come from a worker, which is started when they are first needed. */
import * as vscode from 'vscode';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import { belongs } from '../common/documents.js';
import type { IndexChange, EntityIndex, ReadingProgress } from '../common/entity-index.js';
import type { WorkerStatus } from '../../wire/protocol.js';
import { Encodings } from './files/encodings.js';
import { Quarantine } from './worker/quarantine.js';
import type { IndexSurroundings, SessionOptions } from './files/surroundings.js';
import { Session } from './session.js';

/**
 * A worker that ends by itself is started again so often, unless one has lived for long in between: more often where it becomes
 * clearer each time which document is to blame.
 */
const RESTARTS = 3;
const RESTARTS_WITH_SUSPECTS = 24;
/** Milliseconds. */
const LONG = 60_000;

/** The editor's settings that decide, besides the reader's glob, which files are found. */
const HIDING = ['files.exclude', 'search.followSymlinks'];

/** Starts sessions with the worker, and passes questions and answers on. */
export class WorkerIndex implements EntityIndex {
  private readonly progressed = new vscode.EventEmitter<ReadingProgress>();
  private readonly changed = new vscode.EventEmitter<IndexChange>();
  readonly onDidChangeProgress = this.progressed.event;
  readonly onDidChange = this.changed.event;
  readonly queries: Asynchronous<CorpusQueries>;
  progress: ReadingProgress = { phase: 'idle', read: 0, total: 0 };

  private session: Session | undefined;
  private began = 0;
  private restarts = 0;
  private restartsWithSuspects = 0;
  private readonly quarantine = new Quarantine();
  private failure: Error | undefined;
  private readonly encodings: Encodings;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly surroundings: IndexSurroundings) {
    const { config } = surroundings;
    this.encodings = new Encodings(surroundings.kept, () => this.session?.readAll());
    this.queries = new Proxy({} as Asynchronous<CorpusQueries>, {
      get:
        (_, method: keyof CorpusQueries) =>
        async (...args: unknown[]) =>
          this.wake().query({ method, args }),
    });
    this.subscriptions = vscode.Disposable.from(
      this.encodings,
      surroundings.corrections?.onDidChange(() => this.session?.corrected()) ?? vscode.Disposable.from(),
      vscode.workspace.onDidOpenTextDocument(document => this.session?.opened(document)),
      vscode.workspace.onDidChangeTextDocument(event => this.session?.edited(event)),
      vscode.workspace.onDidCloseTextDocument(document => this.session?.closed(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.session?.relocate()),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (HIDING.some(setting => event.affectsConfiguration(setting))) this.session?.relist();
      }),
      config.onDidChange(({ before, now }) => {
        if (before.minimumConfidence !== now.minimumConfidence) this.restart();
        else if (before.documents !== now.documents) this.session?.relocate();
      }),
    );
  }

  async whenRead(document: vscode.TextDocument): Promise<boolean> {
    if (document.isClosed || !belongs(document, this.surroundings.config.settings)) return false;
    return this.wake().whenRead(document);
  }

  preview(change: Parameters<EntityIndex['preview']>[0]): ReturnType<EntityIndex['preview']> {
    return this.wake().preview(change);
  }

  /** How the worker is doing; undefined where none has been needed yet. */
  async status(): Promise<(WorkerStatus & { readonly thread: string }) | undefined> {
    return this.session?.status();
  }

  /** Begins no further file until `resume`; what has been read stays, and open documents are read nevertheless. */
  pause(): void {
    this.session?.pause();
  }

  resume(): void {
    this.session?.resume();
  }

  dispose(): void {
    this.session?.dispose();
    vscode.Disposable.from(this.subscriptions, this.progressed, this.changed).dispose();
  }

  private wake(): Session {
    if (this.failure) throw this.failure;
    return (this.session ??= this.begin());
  }

  private begin(): Session {
    this.began = Date.now();
    const options: SessionOptions = {
      ...this.surroundings,
      encodings: this.encodings,
      quarantine: this.quarantine,
      onProgress: progress => {
        this.progress = progress;
        this.progressed.fire(progress);
      },
      onChange: documents => this.changed.fire({ documents }),
      onEnd: reason => this.afterEnd(reason),
    };
    return new Session(options);
  }

  private restart(): void {
    if (!this.session) return;
    this.session.dispose();
    this.session = this.begin();
  }

  private afterEnd(reason: Error): void {
    const { log } = this.surroundings;
    if (Date.now() - this.began > LONG) this.restarts = this.restartsWithSuspects = 0;
    const aside = this.session?.ended(reason);
    this.session?.dispose();
    this.session = undefined;
    for (const document of aside ?? []) log.warn(`${document} is set aside: reading broke down over it twice.`);
    if (aside) this.restartsWithSuspects++;
    else this.restarts++;
    if (this.restarts > RESTARTS || this.restartsWithSuspects > RESTARTS_WITH_SUSPECTS) {
      log.error(
        `Reading has stopped: workers ended again and again, the last one with: ${reason.message}. Reload the window to try again.`,
      );
      this.failure = new Error('Reading has stopped: see the log of Concordance.', { cause: reason });
      this.progress = { ...this.progress, phase: 'ready' };
      this.progressed.fire(this.progress);
      return;
    }
    log.warn(`The worker ended (${reason.message}) and is started again.`);
    this.session = this.begin();
    this.changed.fire({ documents: 'all' });
  }
}
