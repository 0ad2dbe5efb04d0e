/** Which files the paths on the command line mean. */
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { reasonOf, type Problem } from './problem.js';

/** The files to read, in order, and the paths that led nowhere. */
export interface FoundFiles {
  /** As they were given, or as they were found under the folder that was given; no file twice. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** The folders that were given and hold no text. */
  readonly empty: readonly string[];
}

/**
 * Files stand for themselves, whatever they are called; folders for every `*.txt` under them, in order of their names. Links
 * are followed, each folder and each file is visited once, so that a link to a folder above ends the walk there.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const walk = new Walk();
  for (const path of paths) await walk.given(path);
  return walk;
}

class Walk implements FoundFiles {
  readonly files: string[] = [];
  readonly problems: Problem[] = [];
  readonly empty: string[] = [];
  /** Real paths of the files and folders already seen. */
  private readonly seen = new Set<string>();

  async given(path: string): Promise<void> {
    try {
      if (!(await stat(path)).isDirectory()) await this.file(path);
      else if ((await this.folder(path)) === 0) this.empty.push(path);
    } catch (error) {
      this.problems.push({ path, reason: reasonOf(error) });
    }
  }

  /** Walks a folder; the number of text files met, counting those met before. */
  private async folder(path: string): Promise<number> {
    if (this.meetsAgain(await realpath(path))) return 1;
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.map(entry => entry.name).sort();
    let met = 0;
    for (const name of names) {
      const child = path.endsWith(sep) || path.endsWith('/') ? path + name : path + sep + name;
      try {
        met += await this.child(child);
      } catch (error) {
        met++;
        this.problems.push({ path: child, reason: reasonOf(error) });
      }
    }
    return met;
  }

  private async child(path: string): Promise<number> {
    const isText = /\.txt$/i.test(path);
    const own = await lstat(path);
    if (own.isSymbolicLink() && !isText && !(await leadsSomewhere(path))) return 0;
    const target = own.isSymbolicLink() ? await stat(path) : own;
    if (target.isDirectory()) return this.folder(path);
    if (!isText || !target.isFile()) return 0;
    await this.file(path);
    return 1;
  }

  private async file(path: string): Promise<void> {
    if (!this.meetsAgain(await realpath(path))) this.files.push(path);
  }

  private meetsAgain(real: string): boolean {
    const before = this.seen.size;
    return this.seen.add(real).size === before;
  }
}

/** Whether a link's target exists: a dangling link that is no text's name is nobody's loss. */
async function leadsSomewhere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
