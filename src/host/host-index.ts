/** The index on the host's side: whatever happens comes here, and what is known of the worker and the workspace is kept here. */
import type { Preview } from '../core/corpus/queries.js';
import type { QueryCall } from '../core/corpus/query-table.js';
import { STALE_QUERY, type WorkerMethods, type WorkerStatus } from '../wire/protocol.js';
import type { Running } from './files/running.js';
import { Life } from './life.js';
import { ProgressTold } from './progress.js';
import { Restarts } from './restarts.js';
import type { Happening } from './surroundings/happenings.js';
import type { ReadingProgress, Surroundings } from './surroundings/surroundings.js';
import type { EditorText } from './surroundings/workspace.js';
import { askWorker } from './connection/ask.js';
import { Refused } from './connection/refused.js';
import { Quarantine } from './connection/quarantine.js';

/**
 * Starts a worker when a question needs one, keeps it in step with the workspace, and starts another where it ends by itself. Nothing
 * is read before.
 */
export class HostIndex {
  progress: ReadingProgress = { phase: 'idle', read: 0, total: 0 };

  private life: Life | undefined;
  private lives = 0;
  private told: ProgressTold;
  private readonly quarantine = new Quarantine();
  private readonly restarts: Restarts;
  private failure: Error | undefined;
  private disposed = false;

  constructor(private readonly surroundings: Surroundings) {
    this.restarts = new Restarts(surroundings.clock);
    this.told = new ProgressTold(surroundings.clock);
  }

  /** Takes what happened into account. */
  handle(happening: Happening): void {
    if (this.disposed || ('life' in happening && happening.life !== this.lives)) return;
    const { life } = this;
    if (happening.type === 'retried') this.retry();
    else if (life) this.handleIn(life, happening);
  }

  /** Asks the corpus, as far as it has been read. */
  async query(call: QueryCall): Promise<unknown> {
    const { connection } = await this.wake().ready;
    return askWorker(connection, call, this.surroundings.clock);
  }

  /**
   * Asks about a text as it is now: in one message, which is answered when the worker has read that version. Rejects with `Refused`
   * where the text is another one by then, or is set aside.
   */
  async queryAt(text: EditorText, call: QueryCall): Promise<unknown> {
    const at = { document: text.key, version: text.version };
    const isOver = (): boolean => text.isClosed || text.version !== at.version;
    const { connection, open } = await this.wake().ready;
    for (let isFirst = true; ; isFirst = false) {
      if (isOver()) throw new Refused('stale');
      if (!text.isDocument) throw new Refused('foreign');
      if (!(await open.send(text))) throw new Refused('aside');
      try {
        const answer = await askWorker(connection, { ...call, at }, this.surroundings.clock);
        if (isOver()) throw new Refused('stale');
        return answer;
      } catch (error) {
        if (!(error instanceof Error) || error.name !== STALE_QUERY) throw error;
        if (!isFirst || isOver()) throw new Refused('stale');
        await open.sync(text); // the worker had lost track of it, and is given it anew
      }
    }
  }

  async preview(change: Parameters<WorkerMethods['preview']>[0]): Promise<Preview> {
    const { connection } = await this.wake().ready;
    return connection.call('preview', change);
  }

  /** How the worker is doing; undefined where none has been needed yet, or none can be had. */
  async status(): Promise<(WorkerStatus & { readonly thread: string }) | undefined> {
    if (!this.life) return undefined;
    const { connection } = await this.life.ready;
    return { ...(await connection.call('status', undefined)), thread: connection.kind };
  }

  dispose(): void {
    this.disposed = true;
    this.life?.end();
  }

  private handleIn(life: Life, happening: Happening): void {
    const { running, documents } = life;
    switch (happening.type) {
      case 'opened':
        running?.open.sync(happening.text).catch(life.report);
        break;
      case 'edited':
        running?.open.edit(happening.text, happening.changes);
        break;
      case 'closed':
        if (running) this.close(life, running, happening.document);
        break;
      case 'relocated':
        if (running) this.openShown(life, running);
        documents.relocate();
        break;
      case 'hidden':
      case 'folder':
        documents.list();
        break;
      case 'recoded':
        this.quarantine.releaseAll();
        running?.queue.add(documents.all);
        break;
      case 'confidence':
        life.end();
        this.begin();
        break;
      case 'corrected':
        if (running) life.correct(running).catch(life.report);
        break;
      case 'paused':
        running?.queue.pause();
        break;
      case 'resumed':
        running?.queue.resume();
        break;
      case 'started':
        this.started(life, running!);
        break;
      case 'ended':
        this.ended(life, happening.reason);
        break;
      case 'changed':
        this.surroundings.onChange(happening.documents);
        break;
      case 'written':
      case 'gone':
      case 'touched':
      case 'flood':
        documents.hear(happening);
        break;
      case 'adopted':
        this.adopted(life, happening.count, happening.documents);
        break;
      case 'listed':
        this.told.isListed = true;
        if (running?.queue.isEmpty === true) this.progressed(life, 0, 0);
        break;
      case 'progress':
        this.progressed(life, happening.done, happening.total);
        break;
      case 'trouble':
        this.surroundings.log.error(happening.error instanceof Error ? happening.error : String(happening.error));
        break;
      case 'retried': // nothing has failed
        break;
      default:
        happening satisfies never;
    }
  }

  private wake(): Life {
    if (this.failure) throw this.failure;
    if (!this.life) this.begin();
    return this.life!;
  }

  private begin(): void {
    const life = ++this.lives;
    this.told = new ProgressTold(this.surroundings.clock);
    this.say({ phase: 'reading', read: 0, total: 0 });
    this.life = new Life(this.surroundings, this.quarantine, inner => this.handle({ ...inner, life }));
  }

  private retry(): void {
    if (!this.failure) return;
    this.failure = undefined;
    this.restarts.reset();
    this.begin();
    this.surroundings.onChange('all');
  }

  private started(life: Life, running: Running): void {
    life.correct(running).catch(life.report); // they may be others since the worker was told of them
    this.openShown(life, running);
    life.documents.start(running);
  }

  private ended(life: Life, reason: Error): void {
    const { log } = this.surroundings;
    const aside = life.inFlight.ended(reason);
    life.end();
    this.life = undefined;
    for (const document of aside ?? []) log.warn(`${document} is set aside: reading broke down over it twice.`);
    if (this.restarts.ended(life.began, aside !== undefined)) {
      log.warn(`The worker ended (${reason.message}) and is started again.`);
      this.begin();
      this.surroundings.onChange('all');
    } else {
      log.error(`Reading has stopped: workers ended again and again, the last one with: ${reason.message}.`);
      this.failure = new Refused('failed', 'Reading has stopped: see the log of Concordance.');
      this.say({ ...this.progress, phase: 'failed' });
    }
  }

  private close(life: Life, { open, queue }: Running, document: string): void {
    if (!open.has(document)) return;
    open.close(document);
    if (life.documents.has(document)) queue.add([document]);
    else life.documents.forget([document]);
  }

  /** Opens the documents that the reader sees, and closes those that are no documents any more. */
  private openShown(life: Life, { open }: Running): void {
    const { workspace } = this.surroundings;
    const texts = workspace.texts();
    const held = new Set(texts.map(({ key }) => key));
    for (const key of open.keys) if (!held.has(key)) open.close(key);
    for (const text of texts) if (open.has(text.key) || workspace.isShown(text.key)) open.sync(text).catch(life.report);
  }

  private adopted({ began }: Life, count: number, documents: number): void {
    const { log, clock, onChange } = this.surroundings;
    log.info(`${count} documents remembered after ${clock.now() - began} ms.`);
    if (count === documents) this.say({ phase: 'ready', read: count, total: count });
    onChange('all');
  }

  private progressed(life: Life, done: number, total: number): void {
    const { log, clock, workspace } = this.surroundings;
    const { running } = life;
    const progress = this.told.of(done, total, running?.queue.isPaused === true);
    if (!progress) return;
    const isReady = progress.phase === 'ready';
    if (isReady && running) {
      life.cache.soon(running.connection, life.documents.all.size);
      workspace.keepEncodings().catch(life.report);
    }
    this.say(progress);
    if (!isReady || !this.told.endsFirstRound()) return;
    log.info(`${total} documents read in ${clock.now() - life.began} ms.`);
    this.surroundings.onChange('all');
  }

  private say(progress: ReadingProgress): void {
    this.progress = progress;
    this.surroundings.onProgress(progress);
  }
}
