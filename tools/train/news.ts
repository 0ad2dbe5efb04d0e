/** The project's own training text: invented news with every name marked, in `tools/train/news`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TYPES } from '../../src/core/recognise/tagger/labels.js';
import type { GoldDocument, GoldMention } from './data.js';

const KINDS: Readonly<Record<string, (typeof TYPES)[number]>> = {
  p: 'person',
  l: 'location',
  o: 'organisation',
  x: 'other',
};

/** Reads all files of a folder, in order of their names: documents headed by `=== id`, names marked as in `[Xi Jinping]p`. */
export function loadNews(folder: string): GoldDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => parseNews(readFileSync(join(folder, name), 'utf8')));
}

/** Parses marked text into documents with mentions. */
export function parseNews(source: string): GoldDocument[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map(part => {
      const head = part.indexOf('\n');
      const mentions: GoldMention[] = [];
      let text = '';
      let at = head + 1;
      for (const match of part.matchAll(/\[([^[\]]+)\]([plox])/g)) {
        if (match.index < at) continue;
        text += part.slice(at, match.index);
        mentions.push({
          start: text.length,
          end: text.length + match[1]!.length,
          text: match[1]!,
          kind: KINDS[match[2]!]!,
        });
        text += match[1]!;
        at = match.index + match[0].length;
      }
      text = (text + part.slice(at)).trimEnd();
      return { id: part.slice(0, head).trim(), genre: 'news', text, mentions };
    });
}
