/** Many mentions as one block of numbers: it crosses between threads without a copy, and is unpacked little by little. */
import { Numbering } from '../core/text/numbering.js';
import { FORMS, KINDS, type PlacedMention, type Reason, type ResolvedMention, type Writable } from '../core/types.js';

/** Mentions, each as `WIDTH` numbers; words and reasons stand in tables. */
export interface PackedMentions {
  readonly columns: Uint32Array;
  readonly words: readonly string[];
  readonly reasons: readonly Reason[];
}

const WIDTH = 12;
/** Confidences are packed in thousandths. */
const STEPS = 1000;

/** Packs mentions, placed or not. Confidences are rounded to thousandths, as the corpus gives them. */
export function packMentions(mentions: readonly (ResolvedMention | PlacedMention)[]): PackedMentions {
  const columns = new Uint32Array(mentions.length * WIDTH);
  const words = new Numbering<string>();
  const reasons = new Numbering<Reason>();
  for (let i = 0, to = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    columns[to++] = mention.start;
    columns[to++] = mention.end;
    columns[to++] = KINDS.indexOf(mention.kind) | (FORMS.indexOf(mention.form) << 2) | (Number(mention.inferred) << 4);
    columns[to++] = Math.round(mention.confidence * STEPS);
    columns[to++] = words.of(mention.entity);
    columns[to++] = reasons.of(mention.reason);
    columns[to++] = mention.standsFor === undefined ? 0 : words.of(mention.standsFor) + 1;
    if ('document' in mention) {
      columns[to++] = words.of(mention.document) + 1;
      columns[to++] = mention.from.line;
      columns[to++] = mention.from.character;
      columns[to++] = mention.to.line;
      columns[to++] = mention.to.character;
    } else to += 5;
  }
  return { columns, words: words.values, reasons: reasons.values };
}

/** The number of packed mentions. */
export function countPacked({ columns }: PackedMentions): number {
  return columns.length / WIDTH;
}

/** The mention with this number, as it was packed. */
export function unpackMention(
  { columns, words, reasons }: PackedMentions,
  index: number,
): ResolvedMention | PlacedMention {
  const at = index * WIDTH;
  const sort = columns[at + 2]!;
  const mention: Writable<ResolvedMention> = {
    start: columns[at]!,
    end: columns[at + 1]!,
    kind: KINDS[sort & 3]!,
    form: FORMS[(sort >> 2) & 3]!,
    confidence: columns[at + 3]! / STEPS,
    entity: words[columns[at + 4]!]!,
    reason: reasons[columns[at + 5]!]!,
    inferred: sort >> 4 === 1,
  };
  const standsFor = columns[at + 6]!;
  if (standsFor > 0) mention.standsFor = words[standsFor - 1]!;
  const document = columns[at + 7]!;
  if (document === 0) return mention;
  const placed = mention as Writable<PlacedMention>;
  placed.document = words[document - 1]!;
  placed.from = { line: columns[at + 8]!, character: columns[at + 9]! };
  placed.to = { line: columns[at + 10]!, character: columns[at + 11]! };
  return placed;
}
