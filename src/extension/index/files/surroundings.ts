/** What the index and each of its sessions need of their surroundings. */
import type * as vscode from 'vscode';
import type { Config } from '../../common/config.js';
import type { ReadingProgress, SaidCorrections } from '../../common/entity-index.js';
import type { StartWorker } from '../worker/connection.js';
import type { Quarantine } from '../worker/quarantine.js';
import type { Encodings } from './encodings.js';
import type { Folders } from './left-out.js';

/** What the index needs of its surroundings. */
export interface IndexSurroundings {
  readonly extension: vscode.Uri;
  /** Where readings are remembered; absent where no folder is open. */
  readonly storage: vscode.Uri | undefined;
  /** What is kept from one session to the next, of the workspace alone. */
  readonly kept?: vscode.Memento;
  readonly config: Config;
  readonly log: vscode.LogOutputChannel;
  readonly startWorker: StartWorker;
  /** How long a worker may take to answer, in milliseconds, where that is not to be the usual time. */
  readonly patience?: number;
  /** How folders of this machine are looked into, where that can be done. */
  readonly folders?: Folders | undefined;
  /** What the reader says of the documents; nothing where it is absent. */
  readonly corrections?: SaidCorrections;
}

/** What one session needs. */
export interface SessionOptions extends IndexSurroundings {
  readonly encodings: Encodings;
  readonly quarantine: Quarantine;
  readonly onProgress: (progress: ReadingProgress) => void;
  readonly onChange: (documents: readonly string[] | 'all') => void;
  /** The worker has ended by itself. */
  readonly onEnd: (reason: Error) => void;
}
