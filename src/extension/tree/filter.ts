/** What the reader narrows the list to, as it is kept for the workspace. */
import type { EntityFilter } from '../../core/corpus/queries.js';
import { KINDS, type Kind } from '../../core/types.js';

export interface Filter extends EntityFilter {
  /** Only these kinds; all where it is absent. */
  readonly kinds?: readonly Kind[];
}

/** A filter as it was kept; what is none of it, and what narrows nothing, is left out. */
export function readFilter(kept: unknown): Filter {
  if (typeof kept !== 'object' || kept === null) return {};
  const { name, folder, leastDocuments, kinds } = kept as Readonly<Record<string, unknown>>;
  const known = Array.isArray(kinds) ? KINDS.filter(kind => kinds.includes(kind)) : [];
  return {
    ...(typeof name === 'string' && name.trim() !== '' && { name: name.trim() }),
    ...(typeof folder === 'string' && folder !== '' && { folder }),
    ...(Number.isSafeInteger(leastDocuments) &&
      Number(leastDocuments) > 1 && { leastDocuments: Number(leastDocuments) }),
    ...(known.length > 0 && known.length < KINDS.length && { kinds: known }),
  };
}

/** Whether a filter narrows anything. */
export function narrows(filter: Filter): boolean {
  return Object.keys(readFilter(filter)).length > 0;
}

/** A filter with one kind more, or without it; all kinds where none would be left. */
export function withKind(filter: Filter, kind: Kind): Filter {
  const { kinds = KINDS, ...rest } = filter;
  const chosen = kinds.includes(kind) ? kinds.filter(other => other !== kind) : [...kinds, kind];
  return readFilter({ ...rest, kinds: chosen });
}

/** A folder of documents. */
export interface Folder {
  /** What the keys of its documents start with. */
  readonly folder: string;
  readonly documents: number;
}

/**
 * The folders that hold some of the documents, and not all of them, in order.
 * @param documents the keys of all documents
 */
export function foldersOf(documents: readonly string[]): Folder[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const end = document.lastIndexOf('/');
    for (
      let at = document.indexOf('/', document.indexOf('//') + 2);
      at >= 0 && at <= end;
      at = document.indexOf('/', at + 1)
    ) {
      const folder = document.slice(0, at + 1);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([folder, count]) => ({ folder, documents: count }))
    .filter(({ documents: count }) => count < documents.length)
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
