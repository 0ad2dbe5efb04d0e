/** A reading carried over an edit: what stands is kept, what is new is tied by its name alone until the whole is resolved again. */
import { FORMS, KINDS, type LocalEntity, type Mention, type PossibleNames, type Reason } from '../types.js';
import { plainWords } from '../text/plain.js';
import { asidesOf, type ReadBlock } from '../text/read.js';
import type { Reading } from './reading.js';

/** A block of a text and the mentions recognised in it, their offsets counting from the block's start. */
export interface RecognisedBlock extends ReadBlock {
  /** The same object as before where nothing in the block has changed. */
  readonly mentions: readonly Mention[];
}

/** Where a block stood, and which of the reading's mentions stand in it: `[from, to)`. */
interface OldPlace {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** The longest run of blocks from `first` on that were kept, one after the other, and moved together. */
function runFrom(
  first: number,
  blocks: readonly RecognisedBlock[],
  kept: readonly (OldPlace | undefined)[],
): { readonly blocks: number; readonly from: number; readonly to: number; readonly shift: number } {
  const begin = kept[first];
  if (!begin) return { blocks: 0, from: 0, to: 0, shift: 0 };
  const shift = blocks[first]!.start - begin.start;
  let { to } = begin;
  let next = first + 1;
  for (; next < blocks.length; next++) {
    const place = kept[next];
    if (place?.from !== to || blocks[next]!.start - place.start !== shift) break;
    to = place.to;
  }
  return { blocks: next - first, from: begin.from, to, shift };
}

/** A reading and the blocks that it was made of. */
export class ReadBlocks {
  /** The lists of mentions in order, and where their blocks stood. */
  private readonly lists: readonly (readonly Mention[])[];
  private readonly starts: readonly number[];
  /** Of each list of mentions: where its block stood, and which of the reading's mentions stand in the block. */
  private readonly places = new Map<readonly Mention[], OldPlace>();
  private owners: Map<string, number> | undefined;

  constructor(
    readonly reading: Reading,
    blocks: readonly RecognisedBlock[],
  ) {
    this.lists = blocks.map(({ mentions }) => mentions);
    this.starts = blocks.map(({ start }) => start);
    let from = 0;
    blocks.forEach(({ start, mentions }, i) => {
      const end = blocks[i + 1]?.start ?? Infinity;
      let to = from;
      while (to < reading.starts.length && reading.starts[to]! < end) to++;
      this.places.set(mentions, { start, from, to });
      from = to;
    });
  }

  /** The reading of the edited text; its mentions are those of `blocks`, its new names are tied to entities of the same name. */
  carryOver(length: number, blocks: readonly RecognisedBlock[], sentences: Uint32Array, lines: Uint32Array): Reading {
    const old = this.reading;
    const kept = blocks.map(({ mentions }) => this.places.get(mentions));
    const count = blocks.reduce(
      (sum, { mentions }, i) => sum + (kept[i] ? kept[i].to - kept[i].from : mentions.length),
      0,
    );
    const entities = [...old.entities];
    const names = [...old.names];
    const end = this.movedEnd(blocks);
    const reasons = old.reasons.map(reason => movedReason(reason, end));
    const possible = old.possible && movedNames(old.possible, blocks[this.sameAtStart(blocks)]?.start ?? length, end);
    const starts = new Uint32Array(count);
    const ends = new Uint32Array(count);
    const sorts = new Uint8Array(count);
    const confidences = new Uint16Array(count);
    const owners = new Uint32Array(count);
    const reasonOf = new Uint32Array(count);
    const nameOf = new Uint32Array(count);
    const standsForOf = new Uint16Array(count);
    let at = 0;
    for (let i = 0; i < blocks.length;) {
      const run = runFrom(i, blocks, kept);
      if (run.blocks > 0) {
        const { from, to, shift } = run;
        for (let m = from, n = at; m < to; m++, n++) {
          starts[n] = old.starts[m]! + shift;
          ends[n] = old.ends[m]! + shift;
        }
        sorts.set(old.sorts.subarray(from, to), at);
        confidences.set(old.confidences.subarray(from, to), at);
        owners.set(old.owners.subarray(from, to), at);
        reasonOf.set(old.reasonOf.subarray(from, to), at);
        nameOf.set(old.nameOf.subarray(from, to), at);
        standsForOf.set(old.standsForOf.subarray(from, to), at);
        at += to - from;
        i += run.blocks;
        continue;
      }
      const { start, tokens, mentions } = blocks[i++]!;
      for (const mention of mentions) {
        const name = plainWords(tokens.text.slice(mention.start, mention.end));
        starts[at] = start + mention.start;
        ends[at] = start + mention.end;
        sorts[at] = KINDS.indexOf(mention.kind) + 4 * FORMS.indexOf(mention.form);
        confidences[at] = Math.round(mention.confidence * 1000);
        owners[at] = this.ownerOf(mention, name, entities);
        reasonOf[at] = reasons.push(reasonFor(mention)) - 1;
        nameOf[at] = names.push((' ' + name).slice(1)) - 1;
        at++;
      }
    }
    const { governments, language } = old;
    const asides = asidesOf(blocks);
    return {
      length, language, ...(possible && { possible }), starts, ends, sorts, confidences, owners, reasonOf, reasons, nameOf, names, standsForOf, governments, entities, sentences, asides, lines,
    }; // prettier-ignore
  }

  /** The entity that bears a name already, or a new one. */
  private ownerOf({ kind }: Mention, name: string, entities: LocalEntity[]): number {
    this.owners ??= ownersByName(this.reading);
    const key = `${kind}\0${name}`;
    return this.owners.get(key) ?? entities.push({ kind, name, names: [name], counts: [1], partial: false }) - 1;
  }

  /** The end of the text that stays as it was: where it began, and by how much it has moved. */
  private movedEnd(blocks: readonly RecognisedBlock[]): MovedEnd {
    let same = 0;
    while (
      same < Math.min(blocks.length, this.lists.length) &&
      blocks[blocks.length - 1 - same]!.mentions === this.lists[this.lists.length - 1 - same]
    ) {
      same++;
    }
    const boundary = this.starts[this.starts.length - same] ?? Infinity;
    return { boundary, shift: same > 0 ? blocks[blocks.length - same]!.start - boundary : 0 };
  }

  /** How many of the first blocks stay as they were. */
  private sameAtStart(blocks: readonly RecognisedBlock[]): number {
    let same = 0;
    while (same < Math.min(blocks.length, this.lists.length) && blocks[same]!.mentions === this.lists[same]) same++;
    return same;
  }
}

/** What was behind an edit: from an offset of the text before on, all has moved by so many UTF-16 code units. */
interface MovedEnd {
  readonly boundary: number;
  readonly shift: number;
}

const movedReason = (reason: Reason, { boundary, shift }: MovedEnd): Reason =>
  shift !== 0 && reason.at !== undefined && reason.at >= boundary ? { ...reason, at: reason.at + shift } : reason;

/** What stands before an edit's first block, or behind its last. */
function movedNames(
  { starts, ends, words }: PossibleNames,
  changed: number,
  { boundary, shift }: MovedEnd,
): PossibleNames {
  const kept = words.map((_, i) => i).filter(i => ends[i]! <= changed || starts[i]! >= boundary);
  const moved = (column: Uint32Array): Uint32Array =>
    Uint32Array.from(kept, i => column[i]! + (starts[i]! >= boundary ? shift : 0));
  return { starts: moved(starts), ends: moved(ends), words: kept.map(i => words[i]!) };
}

function ownersByName(reading: Reading): Map<string, number> {
  const owners = new Map<string, number>();
  for (let i = 0; i < reading.starts.length; i++) {
    const key = `${KINDS[reading.sorts[i]! & 3]!}\0${reading.names[reading.nameOf[i]!]!}`;
    if (!owners.has(key)) owners.set(key, reading.owners[i]!);
  }
  return owners;
}

const reasonFor = ({ form }: Mention): Reason => ({ rule: form === 'demonym' ? 'demonym' : 'exact-name' });
