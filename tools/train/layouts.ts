/** Documents with layouts to learn from: the tuned half of the corpus of layouts, and more of its kind in `tools/train/layouts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadLayouts, parseLayout, readLayouts, type LayoutDocument } from '../../test/layouts/corpus.js';
import type { GoldDocument, GoldMention } from './data.js';

/** Reads them all; `root` is the project's folder. */
export function loadLayoutTexts(root: string): GoldDocument[] {
  return [...loadLayouts('tune'), ...readLayouts(join(root, 'tools/train/layouts'))].map(goldOf);
}

/** What begins each of the texts of a file in `tools/train/short`. */
const BETWEEN = /^%%%%\n/mu;

/** Reads texts of a few lines, many in a file; `root` is the project's folder. */
export function loadShortTexts(root: string): GoldDocument[] {
  const folder = join(root, 'tools/train/short');
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .flatMap(file => {
      const texts = readFileSync(join(folder, file), 'utf8').split(BETWEEN).slice(1);
      return texts.map((text, index) => goldOf(parseLayout(`${basename(file, '.txt')}-${index + 1}`, text)));
    });
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
