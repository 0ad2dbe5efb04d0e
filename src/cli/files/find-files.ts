/** Which files the paths on the command line mean. */
import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { reasonOf, type Problem } from './problem.js';

/** What a path led to: a file to read, nothing that can be read, or a folder that holds no text. */
export type Found = { readonly file: string } | { readonly problem: Problem } | { readonly empty: string };

/**
 * Files stand for themselves, whatever they are called; folders for every `*.txt` under them, in order of their names. Links
 * are followed, each folder and each file is visited once, so that a link to a folder above ends the walk there. What is no plain
 * file is a problem, and never opened.
 */
export async function* findFiles(paths: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Found> {
  const walk = new Walk();
  for await (const path of paths) yield* walk.given(path);
}

class Walk {
  /** Real paths of the files and folders already seen. */
  private readonly seen = new Set<string>();

  async *given(path: string): AsyncGenerator<Found> {
    try {
      const found = await stat(path);
      if (!found.isDirectory()) yield* this.file(path, found, () => realpath(path));
      else if (!(yield* this.folder(path))) yield { empty: path };
    } catch (error) {
      yield { problem: { path, reason: reasonOf(error) } };
    }
  }

  /** Walks a folder; whether it has text files, those met before among them, or what might be one. */
  private async *folder(path: string): AsyncGenerator<Found, boolean> {
    const real = await realpath(path);
    if (this.meetsAgain(real)) return true;
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    let hasText = false;
    for (const entry of entries) {
      const child = path.endsWith(sep) || path.endsWith('/') ? path + entry.name : path + sep + entry.name;
      try {
        if (yield* this.child(child, entry, real)) hasText = true;
      } catch (error) {
        hasText = true;
        yield { problem: { path: child, reason: reasonOf(error) } };
      }
    }
    return hasText;
  }

  /** What a folder, whose own place is `real`, holds under one name. */
  private async *child(path: string, entry: Dirent, real: string): AsyncGenerator<Found, boolean> {
    const isText = /\.txt$/i.test(path);
    const own = isTold(entry) ? entry : await lstat(path);
    if (own.isSymbolicLink() && !isText && !(await leadsSomewhere(path))) return false;
    const target = own.isSymbolicLink() ? await stat(path) : own;
    if (target.isDirectory()) return yield* this.folder(path);
    if (!isText) return false;
    yield* this.file(path, target, () => (own.isSymbolicLink() ? realpath(path) : join(real, entry.name)));
    return true;
  }

  private async *file(path: string, found: FileType, real: () => string | Promise<string>): AsyncGenerator<Found> {
    const reason = whyNotPlain(found);
    if (reason !== undefined) yield { problem: { path, reason } };
    else if (!this.meetsAgain(await real())) yield { file: path };
  }

  private meetsAgain(real: string): boolean {
    const before = this.seen.size;
    return this.seen.add(real).size === before;
  }
}

/** What tells of what type a file is. */
type FileType = Pick<Stats, 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'>;

/** Whether the folder's list tells of what type a file is: some file systems do not. */
function isTold(entry: Dirent): boolean {
  const isOther = entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice();
  return entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() || isOther;
}

/** Why something is no plain file, in words; undefined where it is one. Reading from anything else could wait for ever. */
export function whyNotPlain(found: FileType): string | undefined {
  if (found.isFile()) return undefined;
  if (found.isFIFO()) return 'a pipe, not a file';
  if (found.isSocket()) return 'a socket, not a file';
  return found.isDirectory() ? 'a folder, not a file' : 'a device, not a file';
}

/** Whether a link's target exists: a dangling link that is no text's name is nobody's loss. */
async function leadsSomewhere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
