/** A thread that reads files for the command, and the command's side of it. */
import { parentPort, Worker, type MessagePort } from 'node:worker_threads';
import type { AnalysisOptions } from '../../core/reading/analyse.js';
import { Moved, Peer, type Port } from '../../wire/peer.js';
import type { TextReading } from '../../worker/text-reading.js';
import { OwnReader } from './own-reader.js';
import type { FileRead, FileToRead, Reader } from './reader.js';

/** Space for what is new in a thread, in MB: little, for nothing of a document outlives it. */
const YOUNG = 4;

/** What a thread is told to begin with. */
export interface ThreadSetup {
  readonly modelFolder: string;
  readonly options: AnalysisOptions;
}

/** Methods of the thread. */
interface ThreadMethods {
  start(setup: ThreadSetup): void;
  read(file: FileToRead): FileRead;
}

/** The command offers its threads nothing. */
type NoMethods = object;

/** Answers the command for as long as this thread lives. */
export function serveThread(port: MessagePort, textReading: () => TextReading): void {
  let reader: Reader | undefined;
  new Peer<ThreadMethods, NoMethods>(portOf(port), {
    start: async ({ modelFolder, options }) => {
      reader = await OwnReader.load(textReading(), modelFolder, options);
    },
    read: async file => {
      if (!reader) throw new Error('The thread was not started.');
      const read = await reader.read(file);
      return 'line' in read ? new Moved(read, [read.line.buffer]) : read;
    },
  });
}

/** One thread, seen from the command. */
export class ReadingThread {
  private unanswered = 0;
  private worker: Worker | undefined;
  private readonly started: Promise<Peer<NoMethods, ThreadMethods>>;

  /** @param script a file that calls `serveThread` where it runs as a thread */
  constructor(script: string, setup: ThreadSetup) {
    this.started = this.start(script, setup);
    this.started.catch(() => undefined); // told by the first `read`
  }

  /** Files it has been given and not answered for. */
  get busy(): number {
    return this.unanswered;
  }

  read(file: FileToRead): Promise<FileRead> {
    this.unanswered++;
    return this.started.then(peer => peer.call('read', file)).finally(() => this.unanswered--);
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private async start(script: string, setup: ThreadSetup): Promise<Peer<NoMethods, ThreadMethods>> {
    const worker = new Worker(script, { name: 'concordance', resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.worker = worker;
    const peer = new Peer<NoMethods, ThreadMethods>(portOf(worker), {});
    worker.on('error', error => {
      peer.close(new Error(`A reading thread broke down: ${error instanceof Error ? error.message : String(error)}`));
    });
    worker.on('exit', code => peer.close(new Error(`A reading thread ended with code ${code}.`)));
    await peer.call('start', setup);
    return peer;
  }
}

/** The port of the thread that this is; undefined in the process's own. */
export const ownPort: MessagePort | null = parentPort;

function portOf(
  port: Pick<MessagePort, 'postMessage'> & { on(event: 'message', listener: (message: unknown) => void): unknown },
): Port {
  const made: Port = {
    post: (message, transfer = []) => port.postMessage(message, transfer),
    onMessage: () => undefined,
  };
  port.on('message', message => made.onMessage(message));
  return made;
}
