/** Texts for tests of resolution, with their mentions marked: "[p Ana Sousa] flew to [l Porto]." */
import { readFileSync } from 'node:fs';
import { read } from '../../../src/core/text/read.js';
import { resolveDocument } from '../../../src/core/resolve/document.js';
import type { Form, Kind, LocalEntity, LocalMention, Mention } from '../../../src/core/types.js';
import { World } from '../../../src/core/world/world.js';

export const world = World.parse(readFileSync(new URL('../../../model/world.json', import.meta.url), 'utf8'));

const MARKS: Readonly<Record<string, readonly [Kind, Form]>> = {
  p: ['person', 'name'],
  c: ['country', 'name'],
  d: ['country', 'demonym'],
  o: ['organisation', 'name'],
  l: ['place', 'name'],
};

/** A text after resolution. */
export interface Resolved {
  readonly text: string;
  readonly mentions: readonly LocalMention[];
  readonly entities: readonly LocalEntity[];
}

/** Takes the marks out of a text. */
export function unmark(marked: string): { text: string; mentions: Mention[] } {
  let text = '';
  const mentions: Mention[] = [];
  let last = 0;
  for (const match of marked.matchAll(/\[([pcdol]) ([^\]]+)\]/g)) {
    text += marked.slice(last, match.index);
    const [kind, form] = MARKS[match[1]!]!;
    const words = match[2]!;
    mentions.push({ start: text.length, end: text.length + words.length, kind, form, confidence: 1 });
    text += words;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), mentions };
}

/** Resolves a marked text. */
export function resolve(marked: string): Resolved {
  const { text, mentions } = unmark(marked);
  return { text, ...resolveDocument(read(text), mentions, world) };
}

/** The mentions with these words; "Sousa#2" is the second alone. Throws where there is none, as a slip in a test. */
export function mentionsOf({ text, mentions }: Resolved, words: string): LocalMention[] {
  const [name, number] = words.split('#');
  const found = mentions.filter(({ start, end }) => text.slice(start, end) === name);
  const chosen = number === undefined ? found : found.slice(Number(number) - 1, Number(number));
  if (chosen.length === 0) throw new Error(`no mention ${words} in: ${text}`);
  return chosen;
}

/** The indices of the entities that the mentions with these words are tied to. */
export const entitiesOf = (resolved: Resolved, words: string): Set<number> =>
  new Set(mentionsOf(resolved, words).map(mention => mention.entity));
