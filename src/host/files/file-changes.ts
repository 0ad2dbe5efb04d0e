/** What happens to the documents' files, told in batches: a git checkout of a thousand files is one. */
import { Later } from '../timing/later.js';
import type { Clock } from '../timing/clock.js';
import { FileError, type FileEvent, type FileStat, type Workspace } from '../surroundings/workspace.js';

/** A batch is told when nothing has happened for so long, and at the latest after so long, in milliseconds. */
const QUIET = 150;
const LONGEST_WAIT = 1500;
/** Where more happens at once, the workspace is listed anew: watchers may leave out events in a flood. */
const FLOOD = 200;

/** What happened to files since the last batch. */
export interface FileChanges {
  /** Written or created. */
  readonly written: ReadonlySet<string>;
  /** Deleted; these can also be folders that held documents. */
  readonly gone: ReadonlySet<string>;
  /**
   * Created or changed, of any other sort: also folders, with what is in them, which is no event of its own. A folder that took
   * the place of another one is said to have changed.
   */
  readonly touched: ReadonlySet<string>;
  /** So much that a watcher may have left out some of it. */
  readonly isFlood: boolean;
}

/** Gathers what happens to files. */
export class ChangeBatches {
  private written = new Set<string>();
  private gone = new Set<string>();
  private touched = new Set<string>();
  private isFlood = false;
  private readonly later: Later;

  /** @param tell called with each batch */
  constructor(
    clock: Clock,
    private readonly tell: (changes: FileChanges) => void,
  ) {
    this.later = new Later(clock, QUIET, () => this.end(), LONGEST_WAIT);
  }

  add(event: FileEvent): void {
    if (event.type === 'flood') this.isFlood = true;
    else {
      if (event.type === 'written') this.gone.delete(event.key);
      else if (event.type === 'gone') this.written.delete(event.key);
      this[event.type].add(event.key);
    }
    this.later.ask();
  }

  stop(): void {
    this.later.cancel();
  }

  private end(): void {
    const { written, gone } = this;
    const touched = new Set([...this.touched].filter(key => !gone.has(key) && !written.has(key)));
    const isFlood = this.isFlood || written.size + gone.size + touched.size > FLOOD;
    this.written = new Set();
    this.gone = new Set();
    this.touched = new Set();
    this.isFlood = false;
    this.tell({ written, gone, touched, isFlood });
  }
}

/**
 * What happened to files, by what is there now: a watcher may tell of a file's end and not of its return, as when its folder was
 * replaced. Undefined where there may be more to it than was told, so that only a listing shows what happened.
 */
export async function asTheyAre(
  workspace: Workspace,
  { written, gone, touched, isFlood }: FileChanges,
): Promise<FileChanges | undefined> {
  if (isFlood) return undefined;
  const stats = await Promise.all([...gone, ...touched].map(async key => [key, await statOf(workspace, key)] as const));
  if (stats.some(([, stat]) => stat?.isFolder)) return undefined;
  const back = stats.flatMap(([key, stat]) => (stat && gone.has(key) ? [key] : []));
  return {
    written: new Set([...written, ...back]),
    gone: new Set([...gone].filter(key => !back.includes(key))),
    touched,
    isFlood,
  };
}

/** What there is; undefined where there is nothing. */
async function statOf(workspace: Workspace, key: string): Promise<FileStat | undefined> {
  try {
    return await workspace.stat(key);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** Whether a file is one of these, or lies below one of them. */
export function isAmong(document: string, keys: ReadonlySet<string>): boolean {
  for (let at = document.length; at > 0; at = document.lastIndexOf('/', at - 1)) {
    if (keys.has(document.slice(0, at))) return true;
  }
  return false;
}
