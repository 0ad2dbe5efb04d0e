/** How folders are looked into for what the editor's search for files passes over. Paths are absolute, with slashes. */
import type { Glob } from './globs.js';

/** Something in a folder; a link is not followed yet. */
export interface FolderEntry {
  readonly name: string;
  readonly sort: 'file' | 'folder' | 'link';
}

/** Where a link leads in the end. */
export interface LinkTarget {
  /** The real path, to be compared with others. */
  readonly path: string;
  readonly isFolder: boolean;
}

export interface Folders {
  /** What is in a folder, nothing where it has gone; or, in words for the reader, why it cannot be listed. */
  list(path: string): Promise<readonly FolderEntry[] | string>;
  /** Where a path leads when all links are followed; or why it leads nowhere. */
  follow(path: string): Promise<LinkTarget | string>;
}

/** A workspace folder to be looked through. */
export interface Ground {
  /** Its absolute path. */
  readonly path: string;
  /** What are documents, and what is hidden, relative to the folder. */
  readonly documents: readonly Glob[];
  readonly hidden: readonly Glob[];
  /** Whether links are followed. */
  readonly links: boolean;
  /** The folders, by their absolute paths, that links may not lead out of; absent where they may lead anywhere. */
  readonly inside?: readonly string[] | undefined;
}
