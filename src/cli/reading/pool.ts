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
    let least = this.threads[0];
    for (const thread of this.threads) if (thread.busy < least!.busy) least = thread;
    if (!least || (least.busy >= EACH && this.threads.length < this.size)) {
      least = new ReadingThread(this.script, this.setup);
      this.threads.push(least);
    }
    return least.read(file);
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(thread => thread.close()));
  }
}
