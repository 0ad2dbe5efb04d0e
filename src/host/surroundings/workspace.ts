/** What the index sees of the workspace, whoever provides it. Documents and files are named by keys: their addresses as strings. */
import type { FoundFile, Stamp } from '../../wire/protocol.js';
import type { Folders, Ground } from './folders.js';

/** A document that an editor holds, as it is at the moment it is asked. */
export interface EditorText {
  readonly key: string;
  readonly version: number;
  readonly isClosed: boolean;
  /** Whether it is one of the corpus: settings and languages change. */
  readonly isDocument: boolean;
  /** UTF-16 code units. */
  readonly length: number;
  text(): string;
}

/** What happens to files: `touched` is said of what was created or changed and need be no document, as of folders. */
export type FileEvent =
  | { readonly type: 'written' | 'gone' | 'touched'; readonly key: string }
  /** So much that some of it may not have been told. */
  | { readonly type: 'flood' };

export interface FileStat extends Stamp {
  readonly isFolder: boolean;
}

/** What makes a text of a file's bytes; or why there is none, in words for the reader. */
export type FileContent = Pick<FoundFile, 'bytes' | 'encoding'> | { readonly problem: string };

/** Why a file could not be looked at. */
export type FileTrouble =
  'FileNotFound' | 'FileIsADirectory' | 'FileNotADirectory' | 'NoPermissions' | 'Unavailable' | 'Unknown';

/** The error of a file that could not be looked at; the reader's file system is to blame, and nothing else. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly trouble: FileTrouble,
    message: string = trouble,
  ) {
    super(message);
  }
}

/** A folder of the workspace, as it is searched for what the editor's own search passes over. */
export interface SearchedFolder {
  readonly ground: Ground;
  readonly folders: Folders;
  /** The key of what is at an absolute path in it; that of a folder ends in a slash. */
  keyOf(path: string, isFolder: boolean): string;
}

export interface Workspace {
  /** The keys of all documents, in order. */
  find(): Promise<readonly string[]>;
  /** Those of some files that `find` would find. */
  among(keys: readonly string[]): Promise<readonly string[]>;
  /** Rejects with a `FileError`. */
  stat(key: string): Promise<FileStat>;
  /** Rejects with a `FileError`. */
  read(key: string): Promise<FileContent>;
  /** Tells of what happens to files and folders, until it is disposed of. */
  watch(tell: (event: FileEvent) => void): { dispose(): void };
  /** The documents that the editor holds in memory. It keeps some that the reader no longer sees, also of files that have gone. */
  texts(): readonly EditorText[];
  /** Whether the reader sees a document, or has changed it without saving it. */
  isShown(key: string): boolean;
  searched(): readonly SearchedFolder[];
  /** Whether bytes become texts otherwise than when `keepEncodings` was called last, in this session or an earlier one. */
  readonly hasOtherEncodings: boolean;
  /** All files have been read as they are decoded now. */
  keepEncodings(): Promise<void>;
}
