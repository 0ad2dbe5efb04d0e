/**
 * B-cubed (Bagga and Baldwin 1998): how well mentions are grouped into entities. Each mention asks which of those grouped with it belong
 * to it (precision), and which of those that belong to it are grouped with it (recall); the figures are the means over all mentions.
 */

/** A mention with the group it was given and the group it belongs to. */
export interface GroupedMention {
  readonly given: string;
  readonly gold: string;
}

export interface BCubed {
  /** All three from 0 to 100. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores groups; of no mentions at all, everything is 0. */
export function bCubed(mentions: readonly GroupedMention[]): BCubed {
  const key = ({ given, gold }: GroupedMention): string => `${given}\n${gold}`;
  const given = counted(mentions.map(mention => mention.given));
  const gold = counted(mentions.map(mention => mention.gold));
  const both = counted(mentions.map(key));
  let precision = 0;
  let recall = 0;
  for (const mention of mentions) {
    const shared = both.get(key(mention))!;
    precision += shared / given.get(mention.given)!;
    recall += shared / gold.get(mention.gold)!;
  }
  precision *= 100 / (mentions.length || 1);
  recall *= 100 / (mentions.length || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
