/** The worker's side: holds the corpus, reads documents in slices, answers queries in between. */
import type { AnalysisOptions } from '../core/reading/analyse.js';
import { Corpus } from '../core/corpus/corpus.js';
import { answerOf, isCounted } from '../core/corpus/query-table.js';
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../core/reading/knowledge.js';
import { readInSteps } from '../core/reading/live-document.js';
import type { Reading } from '../core/reading/reading.js';
import type { Steps } from '../core/text/steps.js';
import { Answers, type Answer } from '../wire/answers.js';
import { decode } from '../wire/decode.js';
import { hashOf, ReadingCache } from './cache/cache.js';
import { Moved, Peer, type Handlers, type Port } from '../wire/peer.js';
import type { FoundFile, HostMethods, PlacedQuery, WorkerMethods } from '../wire/protocol.js';
import { WorkerCorrections } from './corrections.js';
import { OpenTexts } from './open-texts.js';
import { Scheduler, type Clock } from './scheduler.js';
import { SEGMENT_SIZE } from '../wire/segment-size.js';
import { Texts } from './texts.js';
import { Untold } from './untold.js';

/** The longest stretch of work during which no query is answered, in milliseconds. */
const SLICE = 4;

/** What the thread offers the reader. */
export interface Thread extends Clock {
  /** Bytes on the JavaScript heap and outside of it; 0 where the thread cannot tell. */
  memory(): { readonly heap: number; readonly external: number };
}

/** Reads documents and answers questions over a port, for as long as its thread lives. */
export class CorpusWorker implements Handlers<WorkerMethods> {
  private readonly corpus = new Corpus();
  private readonly opened: OpenTexts;
  private readonly host: Peer<WorkerMethods, HostMethods>;
  private readonly scheduler: Scheduler;
  private readonly answers = new Answers();
  private readonly cache = new ReadingCache();
  private readonly texts: Texts;
  private readonly corrections: WorkerCorrections;
  private version = '';
  private readonly untold: Untold;
  private knowledge: Knowledge | undefined;
  private options: AnalysisOptions = {};

  constructor(
    port: Port,
    private readonly thread: Thread,
  ) {
    // The host has gone where it cannot be told, and this thread is about to.
    this.untold = new Untold(
      () => thread.now(),
      documents => void this.host.call('changed', documents).catch(() => undefined),
    );
    this.scheduler = new Scheduler(thread, SLICE, () => this.rest());
    this.host = new Peer<WorkerMethods, HostMethods>(port, this);
    this.opened = new OpenTexts({
      corpus: this.corpus,
      scheduler: this.scheduler,
      known: () => this.known(),
      options: () => this.options,
      taken: (document, others) => {
        this.cache.forget(document); // what the corpus holds is no longer the file's
        this.untold.tellOf([...others, document]);
      },
    });
    this.texts = new Texts(this.corpus, this.cache, {
      find: documents => this.host.call('files', documents),
      read: async file => {
        await this.scheduler.add('urgent', this.readFile(file));
      },
      lose: documents => this.remove(documents),
    });
    this.corrections = new WorkerCorrections({
      corpus: this.corpus,
      scheduler: this.scheduler,
      texts: this.texts,
      known: () => this.known(),
      changed: documents => this.untold.tellOf(documents),
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
    return this.cache.recall(segment, this.version);
  }

  async adopt(documents: readonly string[]): Promise<number> {
    const adopted = await this.scheduler.add('background', this.adoptAll(documents));
    this.corrections.look();
    return adopted;
  }

  outdated(files: Parameters<WorkerMethods['outdated']>[0]): readonly string[] {
    const isOutdated = ({ document, stamp }: (typeof files)[number]): boolean => !this.cache.isCurrent(document, stamp);
    return files.filter(isOutdated).map(({ document }) => document);
  }

  store(): Promise<void> {
    return this.scheduler.add('background', this.storeAll(1));
  }

  rewrite(): Promise<void> {
    this.cache.forgetStored();
    return this.store();
  }

  read(file: FoundFile): Promise<{ problem?: string }> {
    return this.scheduler.add('background', this.readFile(file));
  }

  skip({ document, problem }: Parameters<WorkerMethods['skip']>[0]): void {
    if (this.opened.has(document)) return;
    this.cache.forget(document);
    this.untold.tellLater([document, ...this.corpus.skip(document, problem)]);
  }

  remove(documents: readonly string[]): void {
    const changed: string[] = [];
    for (const document of documents) {
      if (this.opened.has(document)) continue;
      this.cache.forget(document);
      changed.push(document, ...this.corpus.remove(document));
    }
    this.untold.tellOf(changed);
  }

  open(document: Parameters<WorkerMethods['open']>[0]): Promise<void> {
    return this.opened.open(document);
  }

  edit(edit: Parameters<WorkerMethods['edit']>[0]): Promise<void> {
    return this.opened.edit(edit);
  }

  close(document: string): void {
    this.opened.close(document);
  }

  correct(folders: Parameters<WorkerMethods['correct']>[0]): Promise<void> {
    return this.corrections.correct(folders);
  }

  preview(change: Parameters<WorkerMethods['preview']>[0]): ReturnType<WorkerCorrections['preview']> {
    return this.corrections.preview(change);
  }

  async query(call: PlacedQuery): Promise<Answer | Moved> {
    await this.opened.reach(call.at);
    await this.texts.ensure(call);
    if (isCounted(call.method)) await this.scheduler.add('urgent', this.corpus.pairInSteps());
    this.opened.check(call.at);
    const answer = this.answers.of(call.method, answerOf(this.corpus, call));
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

  private *readFile(file: FoundFile): Steps<{ problem?: string }> {
    const { document, bytes, encoding } = file;
    if (this.opened.has(document)) return {};
    const hash = hashOf(file);
    if (this.cache.hashOf(document) === hash) {
      this.cache.know(file, hash);
      return {};
    }
    const decoded = decode(bytes, encoding);
    if ('problem' in decoded) {
      this.skip({ document, problem: decoded.problem });
      return decoded;
    }
    const { text } = decoded;
    if (this.corpus.textOf(document) !== text || this.opened.isGlance(document)) {
      const reading = yield* readInSteps(text, this.known(), this.options);
      if (this.opened.has(document)) return {};
      this.opened.isReadInFull(document);
      this.untold.tellLater([document, ...this.corpus.put(document, reading, text)]);
    }
    this.cache.know(file, hash);
    yield* this.storeAll(SEGMENT_SIZE);
    return {};
  }

  /** Nothing is left to be done: what lists are made of is made ready before somebody asks for one. */
  private rest(): void {
    this.untold.tell();
    if (this.corpus.isUnsettled) void this.scheduler.add('background', this.corpus.settleInSteps());
    else if (this.corpus.arePairsBehind) void this.scheduler.add('background', this.corpus.pairInSteps());
  }

  /** Puts remembered readings into the corpus. */
  private *adoptAll(documents: readonly string[]): Steps<number> {
    const readings = documents.flatMap(document => {
      if (this.opened.has(document) || this.corpus.has(document)) return [];
      const reading = this.cache.take(document);
      return reading ? [{ document, reading }] : [];
    });
    this.cache.forgetRest();
    const others = yield* this.corpus.addInSteps(readings);
    this.untold.tellOf([...others, ...readings.map(({ document }) => document)]);
    return readings.length;
  }

  /** Has what is new stored, in segments, while at least so many documents wait for it. */
  private *storeAll(least: number): Steps<void> {
    const readingOf = (document: string): Reading | undefined => this.corpus.readingOf(document);
    while (this.cache.unstoredCount >= least) {
      const segment = this.cache.nextSegment(this.version, readingOf);
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
}
