/** Several threads that read, started as they are needed. */
import type { FileRead, FileToRead, Reader } from './reader.js';
import { ReadingThread, type ThreadSetup } from './thread.js';

/** A thread is given the next file before it has answered for the last, so that it never waits. */
const EACH = 2;

/** Hands each file to the thread that has least to do. */
export class ReadingPool implements Reader {
  private readonly threads: ReadingThread[] = [];

  constructor(
    private readonly size: number,
    private readonly script: string,
    private readonly setup: ThreadSetup,
  ) {}

  /** Files of very different lengths keep no thread waiting. */
  get ahead(): number {
    return this.size * EACH * 4;
  }

  read(file: FileToRead): Promise<FileRead> {
    return this.next().read(file);
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(thread => thread.close()));
  }

  /** The thread that has least to do; another one where all have enough to do and there may be more. */
  private next(): ReadingThread {
    const least = this.threads.reduce<ReadingThread | undefined>(
      (best, thread) => (best && best.busy <= thread.busy ? best : thread),
      undefined,
    );
    if (least && (least.busy < EACH || this.threads.length >= this.size)) return least;
    const thread = new ReadingThread(this.script, this.setup);
    this.threads.push(thread);
    return thread;
  }
}
