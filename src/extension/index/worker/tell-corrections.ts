/** The worker is told what the reader says of the documents. */
import type { SaidCorrections } from '../../common/entity-index.js';
import type { Connection } from './connection.js';

/** Resolves when what is said now holds for all documents whose texts the worker has. */
export async function tellCorrections(connection: Connection, said: SaidCorrections | undefined): Promise<void> {
  if (said) await connection.call('correct', await said.folders());
}
