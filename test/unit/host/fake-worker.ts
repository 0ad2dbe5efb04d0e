/** A worker that keeps its word to the host, and whose readings are the texts themselves: thousands of lives of it take seconds. */
import { Peer, type Handlers, type Port } from '../../../src/wire/peer.js';
import {
  OUT_OF_STEP,
  STALE_QUERY,
  type FoundFile,
  type HostMethods,
  type Stamp,
  type WorkerMethods,
} from '../../../src/wire/protocol.js';

interface Known {
  readonly text: string;
  readonly stamp: Stamp;
}

interface Open {
  version: number;
  text: string;
  /** Settles when the version at hand has been read. */
  reading: Promise<void>;
}

/** What reading a text does to the worker; nothing out of the ordinary for most. */
export type Fate = 'read' | 'crash' | 'hang';

/** What the worker needs of the world around it. */
export interface FakeWorld {
  arrive(what: string): Promise<void>;
  fateOf(document: string, text: string): Fate;
}

/** So many readings make a segment. */
const SEGMENT = 3;

function* first<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const one of all) {
    if (left-- === 0) return;
    yield one;
  }
}

export class FakeWorker implements Handlers<WorkerMethods> {
  private readonly host: Peer<WorkerMethods, HostMethods>;
  /** What is known of files. */
  private readonly known = new Map<string, Known>();
  private readonly remembered = new Map<string, Known>();
  private readonly unstored = new Set<string>();
  private readonly problems = new Map<string, string>();
  private readonly opened = new Map<string, Open>();
  /** Texts of documents of which no file counts, as after an editor was closed. */
  private readonly texts = new Map<string, string>();
  private isDeaf = false;
  /** Called where a reading ends this worker. */
  onCrash = (): void => undefined;

  constructor(
    port: Port,
    private readonly world: FakeWorld,
  ) {
    this.host = new Peer<WorkerMethods, HostMethods>(
      {
        post: message => this.isDeaf || port.post(message),
        set onMessage(hear: (message: unknown) => void) {
          port.onMessage = hear;
        },
      },
      this,
    );
  }

  /** What it holds: each document with its text, or with the reason why it was not read. */
  get held(): Record<string, string> {
    return Object.fromEntries([...this.problems, ...this.texts].sort());
  }

  modelFiles(): readonly string[] {
    return ['model'];
  }

  start(): { version: string } {
    return { version: '1' };
  }

  recall(segment: Uint8Array): number {
    const error = new Error('It is damaged.');
    error.name = 'DamagedSegment';
    let readings: unknown;
    try {
      readings = JSON.parse(new TextDecoder().decode(segment));
    } catch {
      throw error;
    }
    if (!Array.isArray(readings)) throw error;
    for (const [document, known] of readings as [string, Known][])
      if (!this.remembered.has(document)) this.remembered.set(document, known);
    return readings.length;
  }

  async adopt(documents: readonly string[]): Promise<number> {
    await this.world.arrive('adopt');
    let count = 0;
    for (const document of documents) {
      const known = this.remembered.get(document);
      if (!known || this.texts.has(document)) continue;
      this.know(document, known);
      count++;
    }
    this.remembered.clear();
    return count;
  }

  outdated(files: Parameters<WorkerMethods['outdated']>[0]): readonly string[] {
    return files
      .filter(({ document, stamp }) => {
        const known = this.known.get(document)?.stamp;
        return known?.mtime !== stamp.mtime || known.size !== stamp.size;
      })
      .map(({ document }) => document);
  }

  async store(): Promise<void> {
    while (this.unstored.size > 0) {
      await this.world.arrive('make segment');
      const some = [...first(this.unstored, SEGMENT)];
      for (const document of some) this.unstored.delete(document);
      const readings = some.flatMap(document => {
        const known = this.known.get(document);
        return known ? [[document, known]] : [];
      });
      this.host.call('store', new TextEncoder().encode(JSON.stringify(readings))).catch(() => undefined);
    }
  }

  rewrite(): Promise<void> {
    for (const document of this.known.keys()) this.unstored.add(document);
    return this.store();
  }

  async read({ document, stamp, bytes }: FoundFile): Promise<{ problem?: string }> {
    const text = new TextDecoder().decode(bytes);
    await this.meet(document, text);
    if (this.opened.has(document)) return {};
    this.know(document, { text, stamp });
    this.unstored.add(document);
    this.tell(document);
    return {};
  }

  skip({ document, problem }: { document: string; problem: string }): void {
    if (this.opened.has(document)) return;
    this.forget(document);
    this.problems.set(document, problem);
    this.tell(document);
  }

  remove(documents: readonly string[]): void {
    for (const document of documents) if (!this.opened.has(document)) this.forget(document);
    this.tell(...documents);
  }

  async open({ document, version, text }: Parameters<WorkerMethods['open']>[0]): Promise<void> {
    const open: Open = { version, text, reading: Promise.resolve() };
    this.opened.set(document, open);
    await (open.reading = this.follow(document, open, version));
  }

  async edit(edit: Parameters<WorkerMethods['edit']>[0]): Promise<void> {
    const { document, before, version, changes, length } = edit;
    const open = this.opened.get(document);
    if (open?.version !== before) throw named(OUT_OF_STEP);
    open.version = version;
    for (const { offset, removed, inserted } of changes)
      open.text = open.text.slice(0, offset) + inserted + open.text.slice(offset + removed);
    if (open.text.length !== length) {
      open.version = -1; // it is not the editor's text any more
      throw named(OUT_OF_STEP);
    }
    await (open.reading = this.follow(document, open, version));
  }

  close(document: string): void {
    this.opened.delete(document);
  }

  correct(): void {
    // Nothing follows from it here.
  }

  preview(): never {
    throw new Error('Nothing is previewed here.');
  }

  async query({ method, args, at }: Parameters<WorkerMethods['query']>[0]): Promise<{ value: unknown }> {
    const open = at && this.opened.get(at.document);
    const check = (): void => {
      if (at && (this.opened.get(at.document) !== open || open?.version !== at.version)) throw named(STALE_QUERY);
    };
    check();
    await open?.reading;
    await this.world.arrive('query');
    check();
    return { value: method === 'textOf' ? this.texts.get(args[0] as string) : [...this.texts.keys()] };
  }

  more(): never {
    throw new Error('There are no long lists here.');
  }

  status(): ReturnType<WorkerMethods['status']> {
    return { documents: this.texts.size, entities: 0, mentions: 0, heap: 0, external: 0, reading: 0 };
  }

  ping(): void {
    // The answer is all there is to it.
  }

  private async follow(document: string, open: Open, version: number): Promise<void> {
    await this.meet(document, open.text);
    if (this.opened.get(document) !== open || open.version !== version) return;
    this.known.delete(document);
    this.problems.delete(document);
    this.texts.set(document, open.text);
    this.tell(document);
  }

  /** Reads a text, and survives it or not. */
  private async meet(document: string, text: string): Promise<void> {
    const fate = this.world.fateOf(document, text);
    await this.world.arrive('reading');
    if (fate === 'read') return;
    this.isDeaf = true;
    if (fate === 'crash') this.onCrash();
    await new Promise(() => undefined);
  }

  private know(document: string, known: Known): void {
    this.known.set(document, known);
    this.texts.set(document, known.text);
    this.problems.delete(document);
  }

  private forget(document: string): void {
    this.known.delete(document);
    this.texts.delete(document);
    this.problems.delete(document);
    this.unstored.delete(document);
  }

  private tell(...documents: string[]): void {
    this.host.call('changed', documents).catch(() => undefined);
  }
}

function named(name: string): Error {
  const error = new Error('This version is not at hand.');
  error.name = name;
  return error;
}
