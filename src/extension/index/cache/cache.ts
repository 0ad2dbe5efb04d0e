/** Remembers readings between sessions: brings them to the worker at the start, and stores what it hands over. */
import * as vscode from 'vscode';
import { SEGMENT_SIZE } from '../../../wire/segment-size.js';
import type { Connection } from '../worker/connection.js';
import { SegmentStore, type StoredSegment } from './store.js';

/** New readings are stored when nothing was read for so long, in milliseconds. */
const QUIET = 2000;
/** More segments than documents would fill, or more documents than there are, by these factors: all is written anew. */
const TOO_MANY = 2;
const SOME_SEGMENTS = 16;
const SOME_DOCUMENTS = 512;

/** The store, and when it is written. */
export class CacheSync {
  private readonly store: SegmentStore;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Documents in all segments, counting one again in each that holds it. */
  private held = 0;
  private writing = Promise.resolve();
  private loading: AsyncIterable<StoredSegment> | undefined;

  constructor(
    folder: vscode.Uri | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.store = new SegmentStore(folder, log);
  }

  /** Begins to read what is remembered, before there is a worker to give it to. */
  readAhead(): void {
    this.loading = aheadOf(this.store.load());
  }

  /** Gives the worker all that is remembered. What is damaged or foreign is thrown away, with a line in the log. */
  async recall(connection: Connection): Promise<void> {
    const began = Date.now();
    // Not one after the other: while the worker takes in one, the next is on its way. They arrive in order.
    const recalls: Promise<string | undefined>[] = [];
    for await (const segment of this.loading ?? this.store.load()) recalls.push(this.recallOne(connection, segment));
    const unusable = (await Promise.all(recalls)).filter(name => name !== undefined);
    await this.store.remove(unusable);
    if (this.held > 0) this.log.info(`${this.held} readings recalled in ${Date.now() - began} ms.`);
  }

  /** Gives the worker one segment; answers with its name where it is of no use. */
  private async recallOne(connection: Connection, { name, bytes }: StoredSegment): Promise<string | undefined> {
    const whole = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
    try {
      const count = await connection.call('recall', bytes, whole ? { transfer: [bytes.buffer] } : {});
      this.held += count;
      return undefined;
    } catch (error) {
      if (!(error instanceof Error) || !/^(Damaged|Foreign)Segment$/.test(error.name)) throw error;
      this.log.info(`The remembered readings in ${name} are thrown away: ${error.message}`);
      return name;
    }
  }

  /** Stores a segment that the worker hands over, one after the other. */
  async add(segment: Uint8Array): Promise<void> {
    this.writing = this.writing.then(async () => {
      try {
        await this.store.add(segment);
      } catch (error) {
        this.log.warn('Readings could not be stored; they will be made again next time.', error);
      }
    });
    await this.writing;
  }

  /** Stores what is new, soon; to be called when nothing is being read. */
  soon(connection: Connection, documents: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.settle(connection, documents).catch((error: unknown) => this.log.debug('Nothing was stored.', error));
    }, QUIET);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async settle(connection: Connection, documents: number): Promise<void> {
    const { segments } = this.store;
    const perfect = Math.ceil(documents / SEGMENT_SIZE);
    const tooMany =
      segments.length > TOO_MANY * perfect + SOME_SEGMENTS || this.held > TOO_MANY * documents + SOME_DOCUMENTS;
    if (!tooMany) {
      await connection.call('store', undefined);
      return;
    }
    const old = [...segments];
    await connection.call('rewrite', undefined);
    await this.writing;
    await this.store.remove(old);
    this.held = documents;
  }
}

/** The same items, the first of which is made at once. */
async function* rest<T>(first: Promise<IteratorResult<T, void>>, items: AsyncIterator<T, void>): AsyncGenerator<T> {
  for (let item = await first; item.done !== true; item = await items.next()) yield item.value;
}

function aheadOf<T>(items: AsyncGenerator<T, void>): AsyncIterable<T> {
  const first = items.next();
  first.catch(() => undefined); // it is waited for in its turn
  return rest(first, items);
}
