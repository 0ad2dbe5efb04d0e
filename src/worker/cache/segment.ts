/** Segments: readings of some documents as bytes, to be remembered until the next session. */
import { hashBytes } from '../../core/recognise/lists/hash.js';
import type { Reading } from '../../core/reading/reading.js';
import type { LocalEntity, PossibleNames, Reason } from '../../core/types.js';
import type { Stamp } from '../../wire/protocol.js';
import { SegmentReader, SegmentWriter } from './segment-bytes.js';

/** "CNCR" and the number of this format: it grows with every change of the bytes. */
const MAGIC = 0x434e4352;
const FORMAT = 2;

/** A document as it was read. */
export interface RememberedDocument {
  readonly document: string;
  readonly stamp: Stamp;
  /** Of the file's bytes and its encoding. */
  readonly hash: string;
  readonly reading: Reading;
}

/** The error of a segment whose bytes are not those that were written. */
export class DamagedSegment extends Error {
  override readonly name = 'DamagedSegment';
}

/** The error of a segment that another model, other settings or another version of Concordance wrote. */
export class ForeignSegment extends Error {
  override readonly name = 'ForeignSegment';
}

/** Writes a segment. `version` is that of model and settings. */
export function encodeSegment(version: string, documents: readonly RememberedDocument[]): Uint8Array {
  const body = new SegmentWriter();
  body.number(documents.length);
  for (const { document, stamp, hash, reading } of documents) {
    body.word(document);
    body.number(Math.round(stamp.mtime));
    body.number(stamp.size);
    body.word(hash);
    writeReading(reading, body);
  }
  const words = body.table();
  const text = new TextEncoder().encode(words.join(''));
  const head = new SegmentWriter();
  head.number(MAGIC);
  head.number(FORMAT);
  const name = new TextEncoder().encode(version);
  head.number(name.length);
  head.raw(name);
  head.column(words.map(word => word.length));
  head.number(text.length);
  head.raw(text);
  head.raw(body.bytes());
  const check = hashBytes(head.bytes(), FORMAT);
  for (let shift = 0; shift < 32; shift += 8) head.byte((check >>> shift) & 255);
  return head.bytes();
}

/**
 * Reads a segment. What it says of an entity or a reason in the same words as another segment that was read with the same
 * `shared` is the very same object. Throws `DamagedSegment` or `ForeignSegment`.
 */
export function decodeSegment(bytes: Uint8Array, version: string, shared = new Shared()): RememberedDocument[] {
  try {
    return decode(bytes, version, shared);
  } catch (error) {
    if (error instanceof ForeignSegment || error instanceof DamagedSegment) throw error;
    throw new DamagedSegment('A segment cannot be read.', { cause: error });
  }
}

function decode(bytes: Uint8Array, version: string, shared: Shared): RememberedDocument[] {
  const head = new SegmentReader(bytes);
  if (head.number() !== MAGIC) throw new ForeignSegment('This is no segment.');
  if (head.number() !== FORMAT) throw new ForeignSegment('The segment has another format.');
  const written = new TextDecoder().decode(head.raw(head.count()));
  if (written !== version)
    throw new ForeignSegment(`The segment was written by version ${written}, this is ${version}.`);
  const end = bytes.length - 4;
  const check = hashBytes(bytes.subarray(0, end), FORMAT);
  for (let i = 0; i < 4; i++) {
    if (bytes[end + i] !== ((check >>> (8 * i)) & 255)) throw new DamagedSegment('The check sum is another.');
  }
  const lengths = head.column(Uint32Array);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.raw(head.count()));
  const words: string[] = [];
  let at = 0;
  for (const length of lengths) words.push(text.slice(at, (at += length)));
  const body = new SegmentReader(head.rest(4), words);
  const parsed: unknown[] = [];
  const parse = (number: number): unknown => (parsed[number] ??= shared.parse(body.wordAt(number)));
  return Array.from({ length: body.count() }, () => ({
    document: body.word(),
    stamp: { mtime: body.number(), size: body.number() },
    hash: body.word(),
    reading: readReading(body, parse),
  }));
}

/** Objects by their JSON, each parsed once and shared: documents often say the same of an entity. */
export class Shared {
  private readonly values = new Map<string, unknown>();

  parse(json: string): unknown {
    let value = this.values.get(json);
    if (value === undefined) this.values.set(json, (value = JSON.parse(json) as unknown));
    return value;
  }
}

function writeReading(reading: Reading, to: SegmentWriter): void {
  to.number(reading.length);
  to.word(reading.language);
  to.rising(reading.starts);
  to.column(reading.ends.map((end, i) => end - reading.starts[i]!));
  to.column(reading.sorts);
  to.column(reading.confidences);
  to.column(reading.owners);
  to.column(reading.reasonOf);
  to.column(reading.nameOf);
  to.column(reading.standsForOf);
  for (const words of [
    reading.reasons.map(reason => JSON.stringify(reason)),
    reading.names,
    reading.governments,
    reading.entities.map(entity => JSON.stringify(entity)),
  ]) {
    to.number(words.length);
    for (const word of words) to.word(word);
  }
  to.rising(reading.sentences);
  to.rising(reading.asides);
  to.rising(reading.lines);
  const { starts, ends, words } = reading.possible ?? NOTHING_POSSIBLE;
  to.rising(starts);
  to.column(ends.map((end, i) => end - starts[i]!));
  for (const word of words) to.word(word);
}

function readReading(from: SegmentReader, parse: (number: number) => unknown): Reading {
  const length = from.number();
  const language = from.word();
  const [starts, ends] = readSpans(from);
  const sorts = from.column(Uint8Array);
  const confidences = from.column(Uint16Array);
  const owners = from.column(Uint32Array);
  const reasonOf = from.column(Uint32Array);
  const nameOf = from.column(Uint32Array);
  const standsForOf = from.column(Uint16Array);
  const list = (): string[] => Array.from({ length: from.count() }, () => from.word());
  const parsed = (): unknown[] => Array.from({ length: from.count() }, () => parse(from.number()));
  const reasons = parsed() as Reason[];
  const names = list();
  const governments = list();
  const entities = parsed() as LocalEntity[];
  const sentences = from.rising();
  const asides = from.rising();
  const lines = from.rising();
  const [possibleStarts, possibleEnds] = readSpans(from);
  const words = Array.from(possibleStarts, () => from.word());
  const possible = words.length > 0 && { possible: { starts: possibleStarts, ends: possibleEnds, words } };
  return {
    length, language, ...possible, starts, ends, sorts, confidences, owners, reasonOf, reasons, nameOf, names, standsForOf, governments, entities, sentences, asides, lines,
  }; // prettier-ignore
}

const NOTHING_POSSIBLE: PossibleNames = { starts: new Uint32Array(), ends: new Uint32Array(), words: [] };

/** Starts in order, then lengths. */
function readSpans(from: SegmentReader): readonly [starts: Uint32Array, ends: Uint32Array] {
  const starts = from.rising();
  const ends = from.column(Uint32Array);
  for (let i = 0; i < ends.length; i++) ends[i]! += starts[i]!;
  return [starts, ends];
}
