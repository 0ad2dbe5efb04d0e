/** Remembers readings between sessions: brings them to the worker at the start, and stores what it hands over. */
import { SEGMENT_SIZE } from '../../wire/segment-size.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { inTurn } from '../timing/in-turn.js';
import { Later } from '../timing/later.js';
import type { Connection } from '../connection/connection.js';
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
  /** Documents in all segments, counting one again in each that holds it. */
  private held = 0;
  private readonly inTurn = inTurn();
  private readonly later: Later;
  /** What is to be done when nothing has been read for a while. */
  private settling: (() => Promise<void>) | undefined;
  private loading: AsyncIterable<StoredSegment> | undefined;

  constructor(private readonly surroundings: Pick<Surroundings, 'storage' | 'clock' | 'log'>) {
    const { storage, clock, log } = surroundings;
    this.store = new SegmentStore(storage, clock, log);
    this.later = new Later(clock, QUIET, () => {
      this.settling?.().catch((error: unknown) => log.debug('Nothing was stored.', error));
    });
  }

  /** Begins to read what is remembered, before there is a worker to give it to. */
  readAhead(): void {
    this.loading = aheadOf(this.store.load());
  }

  /** Gives the worker all that is remembered. What is damaged or foreign is thrown away, with a line in the log. */
  async recall(connection: Connection): Promise<void> {
    const { clock, log } = this.surroundings;
    const began = clock.now();
    // Not one after the other: while the worker takes in one, the next is on its way. They arrive in order.
    const recalls: Promise<string | undefined>[] = [];
    for await (const segment of this.loading ?? this.store.load()) {
      const recall = this.recallOne(connection, segment);
      recall.catch(() => undefined); // it is waited for with the others
      recalls.push(recall);
    }
    const unusable = (await Promise.all(recalls)).filter(name => name !== undefined);
    await this.store.remove(unusable);
    if (this.held > 0) log.info(`${this.held} readings recalled in ${clock.now() - began} ms.`);
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
      this.surroundings.log.info(`The remembered readings in ${name} are thrown away: ${error.message}`);
      return name;
    }
  }

  /** Stores a segment that the worker hands over, one after the other. */
  async add(segment: Uint8Array): Promise<void> {
    await this.inTurn(async () => {
      try {
        await this.store.add(segment);
      } catch (error) {
        this.surroundings.log.warn('Readings could not be stored; they will be made again next time.', error);
      }
    });
  }

  /** Stores what is new, soon; to be called when nothing is being read. */
  soon(connection: Connection, documents: number): void {
    this.settling = () => this.settle(connection, documents);
    this.later.ask();
  }

  stop(): void {
    this.later.cancel();
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
    await this.inTurn(() => this.store.remove(old)); // once all has been written
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
