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
export class ReadingThread implements Reader {
  readonly ahead = 2;

  private constructor(
    private readonly worker: Worker,
    private readonly peer: Peer<NoMethods, ThreadMethods>,
  ) {}

  /** Starts a thread, which loads the model. @param script a file that calls `serveThread` where it runs as a thread */
  static async start(script: string, setup: ThreadSetup): Promise<ReadingThread> {
    const worker = new Worker(script, { name: 'concordance', resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    const peer = new Peer<NoMethods, ThreadMethods>(portOf(worker), {});
    worker.on('error', error => {
      peer.close(new Error(`A reading thread broke down: ${error instanceof Error ? error.message : String(error)}`));
    });
    worker.on('exit', code => peer.close(new Error(`A reading thread ended with code ${code}.`)));
    try {
      await peer.call('start', setup);
    } catch (error) {
      await worker.terminate();
      throw error;
    }
    return new ReadingThread(worker, peer);
  }

  read(file: FileToRead): Promise<FileRead> {
    return this.peer.call('read', file);
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
