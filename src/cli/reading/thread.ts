/** A thread that reads files for the command, and the command's side of it. */
import { parentPort, Worker, type MessagePort } from 'node:worker_threads';
import type { AnalysisOptions } from '../../core/reading/analyse.js';
import { Peer, type Port } from '../../wire/peer.js';
import type { FileRead, FileToRead, Reader } from './reader.js';

/** Space for what is new in a thread, in MB: little, for nothing of a document outlives it. */
const YOUNG = 16;

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
export function serveThread(port: MessagePort): void {
  let reader: Reader | undefined;
  new Peer<ThreadMethods, NoMethods>(portOf(port), {
    start: async ({ modelFolder, options }) => {
      const { OwnReader } = await import('./own-reader.js'); // the command's own thread need not hold the model
      reader = await OwnReader.load(modelFolder, options);
    },
    read: async file => {
      if (!reader) throw new Error('The thread was not started.');
      return reader.read(file);
    },
  });
}

/** One thread, seen from the command. */
export class ReadingThread {
  /** Files it has been given and not answered for. */
  busy = 0;
  private readonly worker: Worker;
  private readonly peer: Peer<NoMethods, ThreadMethods>;
  private readonly started: Promise<void>;

  /** @param script a file that calls `serveThread` where it runs as a thread */
  constructor(script: string, setup: ThreadSetup) {
    this.worker = new Worker(script, { name: 'concordance', resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.peer = new Peer<NoMethods, ThreadMethods>(portOf(this.worker), {});
    this.worker.on('error', error => {
      this.peer.close(
        new Error(`A reading thread broke down: ${error instanceof Error ? error.message : String(error)}`),
      );
    });
    this.worker.on('exit', code => this.peer.close(new Error(`A reading thread ended with code ${code}.`)));
    this.started = this.peer.call('start', setup);
    this.started.catch(() => undefined); // told by the first `read`
  }

  async read(file: FileToRead): Promise<FileRead> {
    this.busy++;
    try {
      await this.started;
      return await this.peer.call('read', file);
    } finally {
      this.busy--;
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
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
