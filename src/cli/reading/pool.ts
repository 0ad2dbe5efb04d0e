/** Several threads that read, started as they are needed. */
import type { FileRead, FileToRead, Reader } from './reader.js';
import { ReadingThread, type ThreadSetup } from './thread.js';

/** A thread is given the next file before it has answered for the last, so that it never waits. */
const EACH = 2;

/** After so many files another thread takes a thread's place: what each keeps of the words it has met goes with it. */
const LIFE = 1000;

/** Hands each file to the thread that has least to do. */
export class ReadingPool implements Reader {
  private threads: ReadingThread[] = [];
  /** Threads that are given nothing more, with what they still have to answer. */
  private readonly leaving = new Set<Promise<void>>();

  constructor(
    private readonly size: number,
    private readonly script: string,
    private readonly setup: ThreadSetup,
  ) {}

  /** Files of very different lengths keep no thread waiting. */
  get ahead(): number {
    return this.size * EACH * 4;
  }

  async read(file: FileToRead): Promise<FileRead> {
    const thread = this.next();
    const answer = thread.read(file);
    if (thread.given >= LIFE) this.retire(thread);
    return answer;
  }

  async close(): Promise<void> {
    await Promise.all([...this.leaving, ...this.threads.map(thread => thread.close())]);
  }

  private next(): ReadingThread {
    let [least] = this.threads;
    for (const thread of this.threads) if (thread.busy < least!.busy) least = thread;
    if (least && (least.busy < EACH || this.threads.length >= this.size)) return least;
    const thread = new ReadingThread(this.script, this.setup);
    this.threads.push(thread);
    return thread;
  }

  /** Lets a thread go once it has answered for all that it was given. */
  private retire(thread: ReadingThread): void {
    this.threads = this.threads.filter(other => other !== thread);
    const gone = thread.finish();
    this.leaving.add(gone);
    void gone.finally(() => this.leaving.delete(gone));
  }
}
