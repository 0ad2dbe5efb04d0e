/** Documents with layouts to learn from: the tuned half of the corpus of layouts, and more of its kind in `tools/train/layouts`. */
import { join } from 'node:path';
import { loadLayouts, readLayouts, type LayoutDocument } from '../../test/layouts/corpus.js';
import type { GoldDocument, GoldMention } from './data.js';

/** Reads them all; `root` is the project's folder. */
export function loadLayoutTexts(root: string): GoldDocument[] {
  return [...loadLayouts('tune'), ...readLayouts(join(root, 'tools/train/layouts'))].map(goldOf);
}

/** What is to be learned from a document: its names by the kinds of the tagger, demonyms left to the lists. */
function goldOf({ name, genre, text, mentions, others }: LayoutDocument): GoldDocument {
  const named = mentions.filter(({ form }) => form === 'name');
  const gold = (start: number, end: number, kind: GoldMention['kind']): GoldMention => ({
    start,
    end,
    text: text.slice(start, end),
    kind,
  });
  return {
    id: `layouts/${name}`,
    genre,
    text,
    mentions: [
      ...named.map(({ start, end, kind }) =>
        gold(start, end, kind === 'country' || kind === 'place' ? 'location' : kind),
      ),
      ...others.map(({ start, end }) => gold(start, end, 'other')),
    ],
  };
}
