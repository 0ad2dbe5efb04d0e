/** One document's analysis in columns: what the index holds of each document, and what is remembered between sessions. */
import { Numbering } from '../text/numbering.js';
import { ownCopy } from '../text/own-copy.js';
import { plainWords } from '../text/plain.js';
import { lastNotAfter } from '../text/sorted.js';
import {
  FORMS,
  KINDS,
  type DocumentAnalysis,
  type Form,
  type Kind,
  type LocalEntity,
  type LocalMention,
  type PossibleNames,
  type Reason,
} from '../types.js';

/** Confidences are held in thousandths. */
const CONFIDENCE_STEPS = 1000;

/** A document's mentions, entities, sentences and lines; the columns of mentions are parallel and in order of `starts`. */
export interface Reading {
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** BCP 47 tag of its language; `en` also where nothing can be told. In another one only sure names are marked. */
  readonly language: string;
  /** See `DocumentAnalysis`. */
  readonly possible?: PossibleNames;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index into `KINDS` plus four times the index into `FORMS`. */
  readonly sorts: Uint8Array;
  /** In thousandths. */
  readonly confidences: Uint16Array;
  /** Index into `entities`. */
  readonly owners: Uint32Array;
  /** Index into `reasons`. */
  readonly reasonOf: Uint32Array;
  readonly reasons: readonly Reason[];
  /** Index into `names`: the words of the mention as they read. */
  readonly nameOf: Uint32Array;
  readonly names: readonly string[];
  /** Index into `governments` plus one; 0 where the mention stands for none. */
  readonly standsForOf: Uint16Array;
  readonly governments: readonly string[];
  readonly entities: readonly LocalEntity[];
  readonly sentences: Uint32Array;
  /** Running heads that stand within sentences: start and end of each, alternating, in order. */
  readonly asides: Uint32Array;
  readonly lines: Uint32Array;
}

export const kindIn = (sort: number): Kind => KINDS[sort & 3]!;
export const confidenceIn = (steps: number): number => steps / CONFIDENCE_STEPS;
export const formIn = (sort: number): Form => FORMS[sort >> 2]!;

/** Packs an analysis of the text that reads on as `flow`. */
export function pack(flow: string, analysis: DocumentAnalysis): Reading {
  const { mentions } = analysis;
  const count = mentions.length;
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const sorts = new Uint8Array(count);
  const confidences = new Uint16Array(count);
  const owners = new Uint32Array(count);
  const reasonOf = new Uint32Array(count);
  const nameOf = new Uint32Array(count);
  const standsForOf = new Uint16Array(count);
  const reasons = new Numbering<Reason>(({ rule, of, at }) => `${rule}\0${of ?? ''}\0${at ?? ''}`);
  const shared = new Map<Reason, number>();
  const names = new Numbering<string>();
  const governments = new Numbering<string>();
  for (let i = 0; i < count; i++) {
    const mention = mentions[i]!;
    starts[i] = mention.start;
    ends[i] = mention.end;
    sorts[i] = KINDS.indexOf(mention.kind) + 4 * FORMS.indexOf(mention.form);
    confidences[i] = Math.round(mention.confidence * CONFIDENCE_STEPS);
    owners[i] = mention.entity;
    let reason = shared.get(mention.reason);
    if (reason === undefined) {
      reason = reasons.of(mention.reason);
      shared.set(mention.reason, reason);
    }
    reasonOf[i] = reason;
    nameOf[i] = names.of(plainWords(flow.slice(mention.start, mention.end)));
    if (mention.standsFor !== undefined) standsForOf[i] = governments.of(mention.standsFor) + 1;
  }
  return {
    length: analysis.length,
    language: analysis.language,
    ...(analysis.possible && { possible: ownWords(analysis.possible) }),
    starts,
    ends,
    sorts,
    confidences,
    owners,
    reasonOf,
    reasons: reasons.values,
    nameOf,
    names: names.values.map(ownCopy),
    standsForOf,
    governments: governments.values,
    entities: analysis.entities,
    sentences: analysis.sentences,
    asides: analysis.asides,
    lines: analysis.lines,
  };
}

const ownWords = ({ starts, ends, words }: PossibleNames): PossibleNames => ({
  starts,
  ends,
  words: words.map(ownCopy),
});

/** One mention of a reading as the analysis gave it, its confidence to the nearest thousandth. */
export function mentionOf(reading: Reading, i: number): LocalMention {
  const sort = reading.sorts[i]!;
  const government = reading.standsForOf[i]!;
  return {
    start: reading.starts[i]!,
    end: reading.ends[i]!,
    kind: kindIn(sort),
    form: formIn(sort),
    confidence: confidenceIn(reading.confidences[i]!),
    entity: reading.owners[i]!,
    reason: reading.reasons[reading.reasonOf[i]!]!,
    ...(government > 0 && { standsFor: reading.governments[government - 1]! }),
  };
}

/** The analysis that was packed. */
export function unpack(reading: Reading): DocumentAnalysis {
  const { length, language, possible, entities, sentences, asides, lines } = reading;
  const mentions = Array.from(reading.starts, (_, i) => mentionOf(reading, i));
  return { length, language, ...(possible && { possible }), mentions, entities, sentences, asides, lines };
}

/** Index of the innermost mention at an offset, its end included; -1 where there is none. */
export function mentionIndexAt({ starts, ends }: Reading, offset: number): number {
  let best = -1;
  // Mentions overlap only where one contains another, so those around an offset stand close before it.
  for (let i = lastNotAfter(starts, offset), far = 0; i >= 0 && far < 8; i--, far++) {
    if (ends[i]! < offset) continue;
    if (best < 0 || ends[i]! - starts[i]! < ends[best]! - starts[best]!) best = i;
  }
  return best;
}
