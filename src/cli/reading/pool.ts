/** Several threads that read, started as they are needed. */
import type { FileRead, FileToRead, Reader } from './reader.js';
import { ReadingThread, type ThreadSetup } from './thread.js';

/** A thread is given the next file before it has answered for the last, so that it never waits. */
const EACH = 2;

/** After so many files another thread takes a thread's place: what each keeps of the words it has met goes with it. */
const LIFE = 500;

/** Hands each file to the thread that has least to do. */
export class ReadingPool implements Reader {
  private threads: ReadingThread[] = [];

  constructor(
    private readonly size: number,
    private readonly script: string,
    private readonly setup: ThreadSetup,
    private readonly life = LIFE,
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

  /** The thread that has least to do. One that has had its share has another in its place, which starts when it is gone. */
  private next(): ReadingThread {
    let least: number | undefined;
    this.threads.forEach(({ busy }, i) => {
      if (least === undefined || busy < this.threads[least]!.busy) least = i;
    });
    const thread = least === undefined ? undefined : this.threads[least]!;
    if (!thread || (thread.busy >= EACH && this.threads.length < this.size)) return this.start();
    return thread.given < this.life ? thread : this.start(least, thread.finish());
  }

  private start(place = this.threads.length, after = Promise.resolve()): ReadingThread {
    const thread = new ReadingThread(this.script, this.setup, after);
    this.threads[place] = thread;
    return thread;
  }
}
