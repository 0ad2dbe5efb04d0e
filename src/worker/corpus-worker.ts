/** The worker's side: holds the corpus, reads documents in slices, answers queries in between. */
import type { AnalysisOptions } from '../core/reading/analyse.js';
import { Corpus } from '../core/corpus/corpus.js';
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../core/reading/knowledge.js';
import { LiveDocument, readInSteps } from '../core/reading/live-document.js';
import type { Reading } from '../core/reading/reading.js';
import type { Steps } from '../core/text/steps.js';
import { Answers, type Answer } from '../wire/answers.js';
import { decode } from '../wire/decode.js';
import { hashOf, Memory } from './cache/cache.js';
import { Moved, Peer, type Handlers, type Port } from '../wire/peer.js';
import { OUT_OF_STEP, type FoundFile, type HostMethods, type QueryCall, type WorkerMethods } from '../wire/protocol.js';
import { Scheduler, type Clock } from './scheduler.js';
import { SEGMENT_SIZE } from '../wire/segment-size.js';
import { Texts } from './texts.js';

/** The longest stretch of work during which no query is answered, in milliseconds. */
const SLICE = 4;
/** While reading in the background, changes are told of this often, in milliseconds. */
const TELL_EVERY = 250;

/** Open documents longer than this, in UTF-16 code units, are glanced at while they are edited, and read in full afterwards. */
const GLANCED_AT = 20_000;
/** How long after the last edit that is, in milliseconds; longer for a document that takes longer, by a millisecond for so many UTF-16 code units. */
const SETTLED_AFTER = 400;
const SETTLED_PER_MILLISECOND = 5000;
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
  /** Will read it in full after a glance. */
  settling?: ReturnType<typeof setTimeout>;
}

/** Reads documents and answers questions over a port, for as long as its thread lives. */
export class Reader implements Handlers<WorkerMethods> {
  private readonly corpus = new Corpus();
  private readonly opened = new Map<string, Open>();
  private readonly host: Peer<WorkerMethods, HostMethods>;
  private readonly scheduler: Scheduler;
  private readonly answers = new Answers();
  private readonly memory = new Memory();
  private readonly texts: Texts;
  private version = '';
  private readonly untold = new Set<string>();
  /** Documents of which the corpus holds no more than a glance. */
  private readonly glanced = new Set<string>();
  private told = 0;
  private knowledge: Knowledge | undefined;
  private options: AnalysisOptions = {};

  constructor(
    port: Port,
    private readonly thread: Thread,
  ) {
    this.scheduler = new Scheduler(thread, SLICE, () => this.tell());
    this.host = new Peer<WorkerMethods, HostMethods>(port, this);
    this.texts = new Texts(this.corpus, this.memory, {
      find: documents => this.host.call('files', documents),
      read: async file => {
        await this.scheduler.add('urgent', this.readFile(file));
      },
      lose: documents => this.remove(documents),
    });
  }

  modelFiles(): readonly string[] {
    return MODEL_FILES;
  }

  start({ model, minimumConfidence }: Parameters<WorkerMethods['start']>[0]): { version: string } {
    this.knowledge = loadKnowledge(model);
    this.options = { minimumConfidence };
    this.version = `${this.knowledge.version}/${minimumConfidence}`;
    return { version: this.version };
  }

  recall(segment: Uint8Array): number {
    return this.memory.recall(segment, this.version);
  }

  adopt(documents: readonly string[]): Promise<number> {
    return this.scheduler.add('background', this.adoptAll(documents));
  }

  outdated(files: Parameters<WorkerMethods['outdated']>[0]): readonly string[] {
    const isOutdated = ({ document, stamp }: (typeof files)[number]): boolean =>
      !this.memory.isCurrent(document, stamp);
    return files.filter(isOutdated).map(({ document }) => document);
  }

  store(): Promise<void> {
    return this.scheduler.add('background', this.storeAll(1));
  }

  rewrite(): Promise<void> {
    this.memory.forgetStored();
    return this.store();
  }

  read(file: FoundFile): Promise<{ problem?: string }> {
    return this.scheduler.add('background', this.readFile(file));
  }

  skip({ document, problem }: Parameters<WorkerMethods['skip']>[0]): void {
    if (this.opened.has(document)) return;
    this.memory.forget(document);
    this.tellLater(document, this.corpus.skip(document, problem));
  }

  remove(documents: readonly string[]): void {
    for (const document of documents) {
      if (this.opened.has(document)) continue;
      this.memory.forget(document);
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
    const held = this.corpus.textOf(document) === text && !this.glanced.has(document) ? version : NEVER;
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
    clearTimeout(this.opened.get(document)?.settling);
    this.opened.delete(document);
  }

  async query(call: QueryCall): Promise<Answer | Moved> {
    await this.texts.ensure(call);
    const query = this.corpus[call.method] as (...args: readonly unknown[]) => unknown;
    const answer = this.answers.of(call.method, query.apply(this.corpus, [...call.args]));
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

  ping(): void {
    // The answer is all there is to it.
  }

  /** Resolves when the corpus holds the open document's present version. */
  private async follow(document: string, open: Open): Promise<void> {
    if (open.held === open.version) return;
    open.reading ??= this.scheduler.add('urgent', this.readOpen(document, open)).finally(() => {
      open.reading = undefined;
    });
    await open.reading;
  }

  /** Reads an open document until its present version has been read. */
  private *readOpen(document: string, open: Open): Steps<void> {
    while (open.held !== open.version && this.opened.get(document) === open) {
      const { version } = open;
      const isLong = open.live.text.length > GLANCED_AT;
      const glance = isLong ? yield* this.stepsOf(open, open.live.glance(this.known(), this.options)) : undefined;
      const reading = glance ?? (yield* this.stepsOf(open, open.live.read(this.known(), this.options)));
      if (!reading || open.version !== version) continue;
      this.take(document, open, reading);
      if (glance) {
        this.glanced.add(document);
        this.settleLater(document, open);
      }
    }
  }

  /** Takes steps as long as the document is not edited meanwhile. */
  private *stepsOf<T>(open: Open, steps: Steps<T>): Steps<T | undefined> {
    const { version } = open;
    while (open.version === version) {
      const step = steps.next();
      if (step.done) return step.value;
      yield;
    }
    return undefined;
  }

  private take(document: string, open: Open, reading: Reading): void {
    for (const other of this.corpus.put(document, reading, open.live.text)) this.untold.add(other);
    open.held = open.version;
    this.glanced.delete(document);
    this.memory.forget(document); // what the corpus holds is no longer the file's
    this.untold.add(document);
    this.tell();
  }

  /** Reads a document that was only glanced at in full, when no key has been pressed for a while. */
  private settleLater(document: string, open: Open): void {
    clearTimeout(open.settling);
    const rest = SETTLED_AFTER + open.live.text.length / SETTLED_PER_MILLISECOND;
    open.settling = setTimeout(() => void this.scheduler.add('background', this.settle(document, open)), rest);
  }

  private *settle(document: string, open: Open): Steps<void> {
    const { version } = open;
    if (this.opened.get(document) !== open || open.held !== version) return;
    const reading = yield* this.stepsOf(open, open.live.read(this.known(), this.options));
    if (reading && this.opened.get(document) === open && open.version === version) this.take(document, open, reading);
  }

  private *readFile(file: FoundFile): Steps<{ problem?: string }> {
    const { document, bytes, encoding } = file;
    if (this.opened.has(document)) return {};
    const hash = hashOf(file);
    if (this.memory.hashOf(document) === hash) {
      this.memory.know(file, hash);
      return {};
    }
    const decoded = decode(bytes, encoding);
    if ('problem' in decoded) {
      this.skip({ document, problem: decoded.problem });
      return decoded;
    }
    const { text } = decoded;
    if (this.corpus.textOf(document) !== text || this.glanced.has(document)) {
      const reading = yield* readInSteps(text, this.known(), this.options);
      if (this.opened.has(document)) return {};
      this.glanced.delete(document);
      this.tellLater(document, this.corpus.put(document, reading, text));
    }
    this.memory.know(file, hash);
    yield* this.storeAll(SEGMENT_SIZE);
    return {};
  }

  /** Puts remembered readings into the corpus. */
  private *adoptAll(documents: readonly string[]): Steps<number> {
    const readings = documents.flatMap(document => {
      if (this.opened.has(document) || this.corpus.has(document)) return [];
      const reading = this.memory.take(document);
      return reading ? [{ document, reading }] : [];
    });
    this.memory.forgetRest();
    const others = yield* this.corpus.addInSteps(readings);
    for (const document of others) this.untold.add(document);
    for (const { document } of readings) this.untold.add(document);
    this.tell();
    return readings.length;
  }

  /** Has what is new stored, in segments, while at least so many documents wait for it. */
  private *storeAll(least: number): Steps<void> {
    const readingOf = (document: string): Reading | undefined => this.corpus.readingOf(document);
    while (this.memory.unstoredCount >= least) {
      const segment = this.memory.nextSegment(this.version, readingOf);
      if (!segment) return;
      const transfer = [segment.buffer as ArrayBuffer];
      this.host.call('store', segment, { transfer }).catch(() => undefined); // the host says in its log what was amiss
      yield;
    }
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
