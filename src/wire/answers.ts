/** Answers to queries, in a form that keeps neither thread busy for long. */
import type { PlacedMention, ResolvedMention } from '../core/types.js';
import type { CorpusQueries } from '../core/corpus/queries.js';
import { isPacked } from '../core/corpus/query-table.js';
import { packMentions, type PackedMentions } from './packed-mentions.js';

/** Longer lists are fetched part by part. */
const PART = 1000;
/** So many long lists are kept for fetching; the oldest is given up, as where its caller has lost interest. */
const LISTS = 8;

/** The answer to a query: as it is, mentions in a block, or the first part of a list. */
export type Answer =
  | { readonly value: unknown }
  | { readonly mentions: PackedMentions }
  | { readonly list: number; readonly part: readonly unknown[]; readonly total: number };

/** Cuts long answers into parts. */
export class Answers {
  private readonly lists = new Map<number, { readonly rest: readonly unknown[]; from: number }>();
  private next = 0;

  of(method: keyof CorpusQueries, value: unknown): Answer {
    if (!Array.isArray(value) || value.length <= PART) return { value };
    if (isPacked(method)) return { mentions: packMentions(value as (ResolvedMention | PlacedMention)[]) };
    const list = this.next++;
    this.lists.set(list, { rest: value, from: PART });
    for (const oldest of this.lists.keys()) {
      if (this.lists.size <= LISTS) break;
      this.lists.delete(oldest);
    }
    return { list, part: value.slice(0, PART), total: value.length };
  }

  /** The next part of a list. Throws where the list has been given up. */
  more(list: number): readonly unknown[] {
    const kept = this.lists.get(list);
    if (!kept) throw new Error('The list is no longer kept.');
    const part = kept.rest.slice(kept.from, kept.from + PART);
    kept.from += PART;
    if (kept.from >= kept.rest.length) this.lists.delete(list);
    return part;
  }
}
