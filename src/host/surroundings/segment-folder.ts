/** Where segments of remembered readings are kept: one flat folder of files. */

/** All methods reject with a `FileError` where the file system fails. */
export interface SegmentFolder {
  /** The names of all files; none where the folder is not there yet. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  /** Writes a file, and makes the folder where it is not there yet. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Gives a file another name: at no time is there half a file of that name. */
  rename(from: string, to: string): Promise<void>;
  delete(name: string): Promise<void>;
}
