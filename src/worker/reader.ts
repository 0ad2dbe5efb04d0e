/** The worker's side: holds the corpus, reads documents in slices, answers queries in between. */
import type { AnalysisOptions } from '../core/analyse.js';
import { Corpus } from '../core/corpus.js';
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../core/knowledge.js';
import { LiveDocument } from '../core/live-document.js';
import { Answers, type Answer } from './answers.js';
import { decode } from './decode.js';
import { Moved, Peer, type Handlers, type Port } from './peer.js';
import { OUT_OF_STEP, type FoundFile, type HostMethods, type QueryCall, type WorkerMethods } from './protocol.js';
import { Scheduler, type Clock, type Work } from './scheduler.js';

/** The longest stretch of work during which no query is answered, in milliseconds. */
const SLICE = 4;
/** While reading in the background, changes are told of this often, in milliseconds. */
const TELL_EVERY = 250;

/** The version of an open document that has not been read. */
const NEVER = -1;

/** What the thread offers the reader. */
export interface Thread extends Clock {
  /** Bytes on the JavaScript heap and outside of it; 0 where the thread cannot tell. */
  memory(): { readonly heap: number; readonly external: number };
}

/** A document that an editor shows. */
interface Open {
  readonly live: LiveDocument;
  version: number;
  /** The version that the corpus holds. */
  held: number;
  /** Settles when the version at hand has been read. */
  reading: Promise<void> | undefined;
}

/** Reads documents and answers questions over a port, for as long as its thread lives. */
export class Reader implements Handlers<WorkerMethods> {
  private readonly corpus = new Corpus();
  private readonly opened = new Map<string, Open>();
  private readonly host: Peer<WorkerMethods, HostMethods>;
  private readonly scheduler: Scheduler;
  private readonly answers = new Answers();
  private readonly untold = new Set<string>();
  private told = 0;
  private knowledge: Knowledge | undefined;
  private options: AnalysisOptions = {};

  constructor(
    port: Port,
    private readonly thread: Thread,
  ) {
    this.scheduler = new Scheduler(thread, SLICE, () => this.tell());
    this.host = new Peer<WorkerMethods, HostMethods>(port, this);
  }

  modelFiles(): readonly string[] {
    return MODEL_FILES;
  }

  start({ model, minimumConfidence }: Parameters<WorkerMethods['start']>[0]): { version: string } {
    this.knowledge = loadKnowledge(model);
    this.options = { minimumConfidence };
    return { version: `${this.knowledge.version}/${minimumConfidence}` };
  }

  read(file: FoundFile): Promise<{ problem?: string }> {
    return this.scheduler.add('background', this.readFile(file));
  }

  skip({ document, problem }: Parameters<WorkerMethods['skip']>[0]): void {
    if (this.opened.has(document)) return;
    this.tellLater(document, this.corpus.skip(document, problem));
  }

  remove(documents: readonly string[]): void {
    for (const document of documents) {
      if (this.opened.has(document)) continue;
      for (const other of this.corpus.remove(document)) this.untold.add(other);
      this.untold.add(document);
    }
    this.tell();
  }

  async open({ document, version, text }: Parameters<WorkerMethods['open']>[0]): Promise<void> {
    const known = this.opened.get(document);
    if (known) {
      if (known.live.text !== text) known.held = NEVER;
      known.live.replace(text);
      known.version = version;
      return this.follow(document, known);
    }
    const held = this.corpus.textOf(document) === text ? version : NEVER;
    const open: Open = { live: new LiveDocument(text), version, held, reading: undefined };
    this.opened.set(document, open);
    await this.follow(document, open);
  }

  async edit({ document, before, version, changes, length }: Parameters<WorkerMethods['edit']>[0]): Promise<void> {
    const open = this.opened.get(document);
    if (open?.version !== before) throw outOfStep(document, before);
    open.version = version;
    if (!open.live.edit(changes) || open.live.text.length !== length) throw outOfStep(document, version);
    await this.follow(document, open);
  }

  close(document: string): void {
    this.opened.delete(document);
  }

  query({ method, args }: QueryCall): Answer | Moved {
    const query = this.corpus[method] as (...args: readonly unknown[]) => unknown;
    const answer = this.answers.of(method, query.apply(this.corpus, [...args]));
    return 'mentions' in answer ? new Moved(answer, [answer.mentions.columns.buffer as ArrayBuffer]) : answer;
  }

  more(list: number): readonly unknown[] {
    return this.answers.more(list);
  }

  status(): ReturnType<WorkerMethods['status']> {
    const documents = this.corpus.documents();
    return {
      documents: documents.length,
      entities: this.corpus.entities().length,
      mentions: documents.reduce((sum, { mentions }) => sum + mentions, 0),
      ...this.thread.memory(),
      reading: Math.round(this.scheduler.busy),
    };
  }

  /** Resolves when the corpus holds the open document's present version. */
  private async follow(document: string, open: Open): Promise<void> {
    if (open.held === open.version) return;
    open.reading ??= this.scheduler.add('urgent', this.readOpen(document, open)).finally(() => {
      open.reading = undefined;
    });
    await open.reading;
  }

  private *readOpen(document: string, open: Open): Work<void> {
    while (open.held !== open.version && this.opened.get(document) === open) {
      const { version } = open;
      const steps = open.live.analyse(this.known(), this.options);
      let step = steps.next();
      for (; !step.done && open.version === version; step = steps.next()) yield;
      if (!step.done || open.version !== version) continue;
      for (const other of this.corpus.set(document, open.live.text, step.value)) this.untold.add(other);
      open.held = version;
      this.untold.add(document);
      this.tell();
    }
  }

  private *readFile({ document, bytes, encoding }: FoundFile): Work<{ problem?: string }> {
    if (this.opened.has(document)) return {};
    const decoded = decode(bytes, encoding);
    if ('problem' in decoded) {
      this.skip({ document, problem: decoded.problem });
      return decoded;
    }
    const { text } = decoded;
    if (this.corpus.textOf(document) === text) return {};
    const analysis = yield* new LiveDocument(text).analyse(this.known(), this.options);
    if (this.opened.has(document)) return {};
    this.tellLater(document, this.corpus.set(document, text, analysis));
    return {};
  }

  private known(): Knowledge {
    if (!this.knowledge) throw new Error('The model has not been loaded.');
    return this.knowledge;
  }

  private tellLater(document: string, others: ReadonlySet<string>): void {
    for (const other of others) this.untold.add(other);
    this.untold.add(document);
    if (this.thread.now() - this.told >= TELL_EVERY) this.tell();
  }

  private tell(): void {
    if (this.untold.size === 0) return;
    const documents = [...this.untold];
    this.untold.clear();
    this.told = this.thread.now();
    this.host.call('changed', documents).catch(() => undefined); // the host has gone, and this thread is about to
  }
}

function outOfStep(document: string, version: number): Error {
  const error = new Error(`Version ${version} of ${document} is not at hand.`);
  error.name = OUT_OF_STEP;
  return error;
}
