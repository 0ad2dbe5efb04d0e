/** What is remembered of files from one session to the next, and what has yet to be stored. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Reading } from '../../core/reading/reading.js';
import type { FoundFile, Stamp } from '../../wire/protocol.js';
import { SEGMENT_SIZE } from '../../wire/segment-size.js';
import { decodeSegment, encodeSegment, Shared, type RememberedDocument } from './segment.js';

/** Tells the contents of a file, and how they are to be decoded, from all others. */
export function hashOf({ bytes, encoding }: Pick<FoundFile, 'bytes' | 'encoding'>): string {
  return bytesToHex(sha256(concatBytes(sha256(bytes), utf8ToBytes(encoding)))).slice(0, 40);
}

interface KnownFile {
  readonly stamp: Stamp;
  readonly hash: string;
}

/** The files whose readings are known. */
export class ReadingCache {
  /** Remembered, not yet asked for. */
  private readonly recalled = new Map<string, RememberedDocument>();
  private shared = new Shared();
  private readonly files = new Map<string, KnownFile>();
  private readonly unstored = new Set<string>();

  /** Takes in a segment; see `WorkerMethods.recall`. */
  recall(segment: Uint8Array, version: string): number {
    const documents = decodeSegment(segment, version, this.shared);
    for (const document of documents) {
      if (!this.recalled.has(document.document)) this.recalled.set(document.document, document);
    }
    return documents.length;
  }

  /** Hands out what is remembered of a document, once. */
  take(document: string): Reading | undefined {
    const remembered = this.recalled.get(document);
    if (!remembered) return undefined;
    this.recalled.delete(document);
    this.files.set(document, { stamp: remembered.stamp, hash: remembered.hash });
    return remembered.reading;
  }

  /** Forgets what nobody has asked for. */
  forgetRest(): void {
    this.recalled.clear();
    this.shared = new Shared();
  }

  /** Whether a file with this stamp need not be read. */
  isCurrent(document: string, { mtime, size }: Stamp): boolean {
    const stamp = this.files.get(document)?.stamp;
    return stamp?.mtime === mtime && stamp.size === size;
  }

  hashOf(document: string): string | undefined {
    return this.files.get(document)?.hash;
  }

  /** Takes note of a file as it was read, to be stored. */
  know({ document, stamp }: FoundFile, hash: string): void {
    const known = this.files.get(document);
    if (known?.hash === hash && known.stamp.mtime === stamp.mtime && known.stamp.size === stamp.size) return;
    this.files.set(document, { stamp, hash });
    this.unstored.add(document);
  }

  forget(document: string): void {
    this.files.delete(document);
    this.unstored.delete(document);
  }

  /** Marks everything as not stored. */
  forgetStored(): void {
    for (const document of this.files.keys()) this.unstored.add(document);
  }

  get unstoredCount(): number {
    return this.unstored.size;
  }

  /** The next segment to store; undefined where there is none. Those without a reading are passed over. */
  nextSegment(version: string, readingOf: (document: string) => Reading | undefined): Uint8Array | undefined {
    const documents: RememberedDocument[] = [];
    for (const document of this.unstored) {
      if (documents.length === SEGMENT_SIZE) break;
      this.unstored.delete(document);
      const file = this.files.get(document);
      const reading = readingOf(document);
      if (file && reading) documents.push({ document, ...file, reading });
    }
    return documents.length > 0 ? encodeSegment(version, documents) : undefined;
  }
}
