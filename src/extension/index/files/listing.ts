/** The workspace's documents as they are at a moment. */
import { findDocuments } from '../../common/documents.js';
import type { IndexSurroundings } from './surroundings.js';

/** Lists the keys of the workspace's documents, in order. */
export async function listDocuments({
  config,
  log,
}: Pick<IndexSurroundings, 'config' | 'log'>): Promise<readonly string[]> {
  const began = Date.now();
  const documents = (await findDocuments(config.settings)).map(uri => uri.toString()).sort();
  log.info(`${documents.length} documents found in ${Date.now() - began} ms.`);
  return documents;
}
