/** What a life has once its worker has started. */
import type { Connection } from '../connection/connection.js';
import type { OpenDocuments } from '../connection/open-documents.js';
import type { FileQueue } from './file-queue.js';
import type { Skipped } from './skipped.js';

/** What there is once the worker has started. */
export interface Running {
  readonly connection: Connection;
  readonly open: OpenDocuments;
  readonly queue: FileQueue;
  readonly skipped: Skipped;
}
