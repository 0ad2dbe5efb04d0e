/** A folder of segments in memory that can be cut off in the middle of an operation, as when the power goes. */
import type { SegmentFolder } from '../../../src/host/surroundings/segment-folder.js';
import { FileError } from '../../../src/host/surroundings/workspace.js';

export class MemorySegments implements SegmentFolder {
  readonly files = new Map<string, Uint8Array>();
  private left = Infinity;
  /** On a full disk half of what is written gets there, on one that is read-only nothing, nor is anything deleted. */
  disk: 'free' | 'full' | 'read-only' = 'free';
  /** Writes, renames and deletions so far. */
  operations = 0;

  /** @param arrive waited for before each operation is done, so that others come in between */
  constructor(private readonly arrive: (what: string) => Promise<void> = () => Promise.resolve()) {}

  /** Lets so many more operations that write come to their end; the next one is left half done, and all later ones fail. */
  cutOffAfter(operations: number): void {
    this.left = operations;
  }

  async list(): Promise<readonly string[]> {
    await this.arrive('list segments');
    return [...this.files.keys()];
  }

  async read(name: string): Promise<Uint8Array> {
    await this.arrive('read segment');
    return this.file(name).slice();
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.arrive('write segment');
    this.operate(
      () => this.files.set(name, bytes.slice()),
      () => this.files.set(name, bytes.slice(0, bytes.length >> 1)),
    );
  }

  async rename(from: string, to: string): Promise<void> {
    await this.arrive('rename segment');
    const content = this.file(from);
    this.operate(() => {
      this.files.delete(from);
      this.files.set(to, content);
    });
  }

  async delete(name: string): Promise<void> {
    await this.arrive('delete segment');
    this.file(name);
    this.operate(() => this.files.delete(name));
  }

  private file(name: string): Uint8Array {
    const content = this.files.get(name);
    if (!content) throw new FileError('FileNotFound');
    return content;
  }

  private operate(whole: () => void, half?: () => void): void {
    this.operations++;
    if (this.disk === 'read-only') throw new FileError('NoPermissions');
    if (this.disk === 'full' && half) {
      half();
      throw new FileError('Unknown', 'ENOSPC: no space left on device');
    }
    if (this.left > 0) {
      this.left--;
      whole();
      return;
    }
    if (this.left === 0) half?.();
    this.left = -1;
    throw new FileError('Unavailable', 'The power has gone.');
  }
}
