/** Files on their way to the worker: a few at a time, so that neither the host nor the worker is ever flooded. */
import { LARGEST_FILE } from '../../wire/decode.js';
import type { FoundFile } from '../../wire/protocol.js';
import type { Tell } from '../surroundings/happenings.js';
import type { Log } from '../surroundings/surroundings.js';
import { FileError, type Workspace } from '../surroundings/workspace.js';
import type { Connection } from '../connection/connection.js';
import type { OpenDocuments } from '../connection/open-documents.js';
import type { InFlight } from '../connection/quarantine.js';
import { isOfFolder, reasonOf } from './reasons.js';

/** So many files are read or being analysed at a time, and so many bytes of them, as long as one alone is not more. */
const FILES_AT_ONCE = 12;
const BYTES_AT_ONCE = 8 * 1024 * 1024;

/** Reads files and hands them to the worker. */
export class FileQueue {
  private readonly waiting = new Set<string>();
  private readonly active = new Set<string>();
  /** Dropped after they had been begun. */
  private readonly lost = new Set<string>();
  private bytes = 0;
  private done = 0;
  private total = 0;
  private paused = false;
  private stopped = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly connection: Connection,
    private readonly inFlight: InFlight,
    private readonly open: OpenDocuments,
    private readonly log: Log,
    private readonly tell: Tell,
  ) {}

  get isEmpty(): boolean {
    return this.active.size === 0 && this.waiting.size === 0;
  }

  get isPaused(): boolean {
    return this.paused;
  }

  /** Adds files; one that waits already is not read twice. */
  add(documents: Iterable<string>): void {
    if (this.isEmpty) this.done = this.total = 0;
    for (const document of documents) {
      this.lost.delete(document);
      if (this.waiting.has(document)) continue;
      this.waiting.add(document);
      this.total++;
    }
    this.pump();
  }

  /** Takes files back; of those that have been begun, the worker forgets what it has read when it has. */
  drop(documents: Iterable<string>): void {
    for (const document of documents) {
      if (this.waiting.delete(document)) this.total--;
      if (this.active.has(document)) this.lost.add(document);
    }
    this.report();
  }

  /** Begins no further file until resumed. */
  pause(): void {
    this.paused = true;
    this.report();
  }

  resume(): void {
    this.paused = false;
    this.report();
    this.pump();
  }

  stop(): void {
    this.stopped = true;
    this.waiting.clear();
  }

  private pump(): void {
    while (!this.paused && this.active.size < FILES_AT_ONCE && this.bytes < BYTES_AT_ONCE) {
      const document = this.next();
      if (document === undefined) return;
      this.waiting.delete(document);
      this.active.add(document);
      void this.handle(document).then(() => {
        this.active.delete(document);
        this.done++;
        this.report();
        this.pump();
      });
    }
  }

  /** The next file; one that is being read and has changed again waits for that to end, so that the later one counts. */
  private next(): string | undefined {
    for (const document of this.waiting) if (!this.active.has(document)) return document;
    return undefined;
  }

  private report(): void {
    if (!this.stopped) this.tell({ type: 'progress', done: this.done, total: this.total });
  }

  /** Reads one file; whatever goes wrong with it is said in the list of documents. Never rejects. */
  private async handle(document: string): Promise<void> {
    if (this.open.has(document)) return;
    try {
      const file = await this.find(document);
      if ('problem' in file) await this.connection.call('skip', { document, problem: file.problem });
      else await this.give(file);
    } catch (error) {
      if (this.stopped) return;
      if (isOfFolder(error)) this.tell({ type: 'folder' });
      const problem = reasonOf(error, document);
      if (problem === undefined) this.lost.add(document);
      else {
        this.log.warn(`${document} was not read: ${error instanceof Error ? error.message : String(error)}`);
        await this.send('skip', { document, problem });
      }
    }
    if (this.lost.delete(document) && !this.open.has(document)) await this.send('remove', [document]);
  }

  private async send(...[method, argument]: ['remove', string[]] | ['skip', { document: string; problem: string }]) {
    try {
      await (method === 'remove' ? this.connection.call(method, argument) : this.connection.call(method, argument));
    } catch (error) {
      if (!this.stopped) this.log.error(error instanceof Error ? error : String(error));
    }
  }

  private async give(file: FoundFile): Promise<void> {
    const { length } = file.bytes;
    this.bytes += length;
    try {
      const { problem } = await this.inFlight.give(file.document, () =>
        this.connection.call('read', file, { transfer: buffersOf(file) }),
      );
      if (problem !== undefined) this.log.info(`${file.document} was not read: ${problem}`);
    } finally {
      this.bytes -= length;
    }
  }

  /** Those of some files that can be read; the others' own events tell of them. */
  async findAll(documents: readonly string[]): Promise<FoundFile[]> {
    const files = await Promise.all(
      documents.map(async document => {
        try {
          const file = await this.find(document);
          return 'problem' in file ? [] : [file];
        } catch (error) {
          if (error instanceof FileError) return [];
          throw error;
        }
      }),
    );
    return files.flat();
  }

  /** The file with its bytes, or why it is not for reading. */
  async find(document: string): Promise<FoundFile | { readonly problem: string }> {
    const aside = this.inFlight.problemOf(document);
    if (aside !== undefined) return { problem: aside };
    const { mtime, size, isFolder } = await this.workspace.stat(document);
    if (isFolder) throw new FileError('FileIsADirectory');
    if (size > LARGEST_FILE) return { problem: tooLong(size) };
    const content = await this.workspace.read(document);
    return 'problem' in content ? content : { document, stamp: { mtime, size }, ...content };
  }
}

/** The buffers that can be moved to the worker with a file; a view of a larger buffer is copied. */
export function buffersOf({ bytes }: FoundFile): ArrayBuffer[] {
  const { buffer } = bytes;
  return bytes.byteLength === buffer.byteLength && buffer instanceof ArrayBuffer ? [buffer] : [];
}

function tooLong(size: number): string {
  const mega = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
  return `It is too long to be read: ${mega(size)}, at most ${mega(LARGEST_FILE)}.`;
}
