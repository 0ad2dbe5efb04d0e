/** All that the index needs of its surroundings. */
import type { CorrectedFolder } from '../../core/correct/statements/scope.js';
import type { Statement } from '../../core/correct/statements/statements.js';
import type { ModelFiles } from '../../core/reading/knowledge.js';
import type { Port } from '../../wire/peer.js';
import type { Clock } from '../timing/clock.js';
import type { SegmentFolder } from './segment-folder.js';
import type { Workspace } from './workspace.js';

/** A thread that reads, and the port that leads to it. */
export interface RunningWorker {
  readonly port: Port;
  /** What it is, for the log: "worker thread", "web worker", "extension host in slices". */
  readonly kind: string;
  /** Called once when the thread ends by itself, with the reason. */
  onEnd: (reason: Error) => void;
  stop(): void;
}

/** Starts the thread that reads. Rejects where that cannot be done. */
export type StartWorker = () => Promise<RunningWorker>;

/** Where it is said what happens, for the reader who asks and for developers. */
export interface Log {
  debug(message: string, ...details: unknown[]): void;
  info(message: string, ...details: unknown[]): void;
  warn(message: string, ...details: unknown[]): void;
  error(message: string | Error, ...details: unknown[]): void;
}

/** How far the reading of the workspace's documents has come. */
export interface ReadingProgress {
  /**
   * `idle` before a document is needed; `paused` where the reader asked for it; `ready` when all documents have been read; `failed`
   * where no worker can be had, until the reader wants it tried again.
   */
  readonly phase: 'idle' | 'reading' | 'paused' | 'ready' | 'failed';
  readonly read: number;
  readonly total: number;
}

export interface Surroundings {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly log: Log;
  readonly startWorker: StartWorker;
  /** Reads the model's files. Rejects, naming the file, where one cannot be read. */
  loadModel(names: readonly string[]): Promise<ModelFiles>;
  /** Where readings are remembered; absent where nothing can be. */
  readonly storage?: SegmentFolder | undefined;
  /** Names less certain than this, 0 to 1, are left out. */
  minimumConfidence(): number;
  /** What the reader says of the documents. */
  corrections?(): Promise<readonly CorrectedFolder<Statement>[]>;
  /** How long a worker may take to answer, in milliseconds, where that is not to be the usual time. */
  readonly patience?: number | undefined;
  /** Called with each step of the reading. */
  onProgress(progress: ReadingProgress): void;
  /** Called when documents have other answers; `all` when entities everywhere may have changed. */
  onChange(documents: readonly string[] | 'all'): void;
}
