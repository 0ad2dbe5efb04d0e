/** Segments of remembered readings in the workspace's storage: each a file, written whole or not at all. */
import type { SegmentFolder } from '../surroundings/segment-folder.js';
import type { Log } from '../surroundings/surroundings.js';
import { FileError } from '../surroundings/workspace.js';
import type { Clock } from '../timing/clock.js';

const SEGMENT = '.segment';
const UNFINISHED = '.unfinished';
/** So many segments are read ahead, each of half a megabyte or so. */
const READ_AHEAD = 16;

/** A segment as it was found. */
export interface StoredSegment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The folder of segments; where there is no folder, nothing is remembered. */
export class SegmentStore {
  private names: string[] = [];
  private count = 0;

  constructor(
    private readonly folder: SegmentFolder | undefined,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The names of all segments at hand. */
  get segments(): readonly string[] {
    return this.names;
  }

  /** Reads all segments, the latest first, some ahead of those that are asked for; one that cannot be read is deleted. */
  async *load(): AsyncGenerator<StoredSegment, void> {
    const names = await this.list();
    this.names = [...names];
    const ahead: Promise<Uint8Array | undefined>[] = [];
    for (let i = 0; i < names.length; i++) {
      for (let next = i + ahead.length; next < names.length && ahead.length < READ_AHEAD; next++) {
        const reading = this.read(names[next]!);
        reading.catch(() => undefined); // it is waited for in its turn
        ahead.push(reading);
      }
      const bytes = await ahead.shift();
      if (bytes) yield { name: names[i]!, bytes };
    }
  }

  /** Adds a segment: under its name it is there as a whole, whenever this is interrupted. */
  async add(bytes: Uint8Array): Promise<void> {
    const { folder } = this;
    if (!folder) return;
    // Names in order of time; several windows may write at once.
    const time = this.clock.now().toString(36).padStart(9, '0');
    const name = `${time}-${(this.count++).toString(36).padStart(4, '0')}-${Math.random().toString(36).slice(2, 8)}`;
    await folder.write(name + UNFINISHED, bytes);
    await folder.rename(name + UNFINISHED, name + SEGMENT);
    this.names.push(name + SEGMENT);
  }

  /** Deletes segments; those that are gone already do not matter. */
  async remove(names: readonly string[]): Promise<void> {
    const { folder } = this;
    if (!folder) return;
    this.names = this.names.filter(name => !names.includes(name));
    for (const name of names) {
      try {
        await folder.delete(name);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        this.log.debug(`${name} could not be deleted: ${error.message}`);
      }
    }
  }

  /** The segments' names, the latest first. Writes that were interrupted are cleared away. */
  private async list(): Promise<string[]> {
    if (!this.folder) return [];
    const entries = await this.folder.list();
    const unfinished = entries.filter(name => name.endsWith(UNFINISHED));
    if (unfinished.length > 0) await this.remove(unfinished);
    return entries
      .filter(name => name.endsWith(SEGMENT))
      .sort()
      .reverse();
  }

  private async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await this.folder!.read(name);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.log.warn(`The remembered readings in ${name} cannot be read: ${error.message}`);
      await this.remove([name]);
      return undefined;
    }
  }
}
