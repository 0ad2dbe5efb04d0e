/** Several readers at once: this thread, and others that are started as they are needed. */
import type { FileRead, FileToRead, Reader } from './reader.js';
import { ReadingThread, type ThreadSetup } from './thread.js';

/** A reader is given the next files before it has answered for the last, so that it never waits. */
const EACH = 3;

/** Hands each file to the reader that has least to do. */
export class ReadingPool implements Reader {
  private readonly readers: CountedReader[] = [];

  /**
   * @param size how many readers there are at most, with this thread
   * @param script a file that serves as a reading thread
   * @param own begins to read in this thread
   */
  constructor(
    private readonly size: number,
    private readonly script: string,
    private readonly setup: ThreadSetup,
    private readonly own: () => Promise<Reader>,
  ) {}

  /** Files of very different lengths keep no reader waiting. */
  get ahead(): number {
    return this.size * EACH * 3;
  }

  read(file: FileToRead): Promise<FileRead> {
    return this.next().read(file);
  }

  async close(): Promise<void> {
    await Promise.all(this.readers.map(reader => reader.close()));
  }

  /** The reader that has least to do; another one where all have enough to do and there may be more. */
  private next(): CountedReader {
    const least = this.readers.reduce<CountedReader | undefined>(
      (best, reader) => (best && best.unanswered <= reader.unanswered ? best : reader),
      undefined,
    );
    if (least && (least.unanswered < EACH || this.readers.length >= this.size)) return least;
    // This thread comes last: while it loads the model, it starts no others.
    const isLast = this.readers.length === this.size - 1;
    const reader = new CountedReader(isLast ? this.own() : ReadingThread.start(this.script, this.setup));
    this.readers.push(reader);
    return reader;
  }
}

/** A reader that may still be starting, and how many files it has not answered for. */
class CountedReader {
  unanswered = 0;

  constructor(private readonly started: Promise<Reader>) {
    started.catch(() => undefined); // told by the first `read`
  }

  read(file: FileToRead): Promise<FileRead> {
    this.unanswered++;
    return this.started.then(reader => reader.read(file)).finally(() => this.unanswered--);
  }

  async close(): Promise<void> {
    const reader = await this.started.catch(() => undefined); // one that did not start has nothing to close
    await reader?.close();
  }
}
