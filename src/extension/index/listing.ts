/** The workspace's documents as they are at a moment. */
import { findDocuments } from '../documents.js';
import { stampsOf } from './stamps.js';
import type { IndexSurroundings } from './worker-index.js';

/** What was found when the documents were listed. */
export interface Listing {
  /** In order of their keys. */
  readonly documents: readonly string[];
  /** The stamps of their files, looked up now. */
  stamps(): ReturnType<typeof stampsOf>;
}

/** Lists the workspace's documents. */
export async function listDocuments({ config, log }: Pick<IndexSurroundings, 'config' | 'log'>): Promise<Listing> {
  const began = Date.now();
  const documents = (await findDocuments(config.settings)).map(uri => uri.toString()).sort();
  log.info(`${documents.length} documents found in ${Date.now() - began} ms.`);
  return { documents, stamps: () => stampsOf(documents) };
}
