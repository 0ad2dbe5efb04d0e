/** The corpus of layouts: invented documents whose names are marked by hand, read for training, tuning and tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Form, Kind, Span } from '../../src/core/types.js';

/** One name as it was marked: its place in the unmarked text in UTF-16 code units, and the slug of what it names. */
export interface LayoutMention extends Span {
  readonly kind: Kind;
  readonly form: Exclude<Form, 'description'>;
  /** Names one entity of the document; a demonym has the slug of its country. */
  readonly entity: string;
}

/** A document of the corpus. Its line ends are those of the file: some documents have CRLF. */
export interface LayoutDocument {
  /** The name of the file without its ending: `deposition-2`. */
  readonly name: string;
  readonly genre: string;
  /** The text without its marks. */
  readonly text: string;
  readonly mentions: readonly LayoutMention[];
  /** Names of other kinds (works, laws, events, vessels …): finding them is neither right nor wrong. */
  readonly others: readonly (Span & { readonly entity: string })[];
}

const SORTS: Readonly<Record<string, Pick<LayoutMention, 'kind' | 'form'>>> = {
  p: { kind: 'person', form: 'name' },
  c: { kind: 'country', form: 'name' },
  d: { kind: 'country', form: 'demonym' },
  o: { kind: 'organisation', form: 'name' },
  l: { kind: 'place', form: 'name' },
};
const MARK = /⟦([pcdolx]):([a-z0-9-]+)\|([^⟦⟧|]+)⟧/gu;

/**
 * Reads a document written with marks.
 * @throws {Error} when a mark is malformed, empty or inside another one.
 */
export function parseLayout(name: string, source: string): LayoutDocument {
  const mentions: LayoutMention[] = [];
  const others: (Span & { entity: string })[] = [];
  let text = '';
  let read = 0;
  for (const mark of source.matchAll(MARK)) {
    const [whole, letter, entity, words] = mark as unknown as [string, string, string, string];
    text += source.slice(read, mark.index);
    const span = { start: text.length, end: text.length + words.length };
    const sort = SORTS[letter];
    if (sort) mentions.push({ ...span, ...sort, entity });
    else others.push({ ...span, entity });
    text += words;
    read = mark.index + whole.length;
  }
  text += source.slice(read);
  const stray = /[⟦⟧]/u.exec(text);
  if (stray) throw new Error(`${name}: a malformed mark near "${text.slice(stray.index, stray.index + 40)}"`);
  return { name, genre: name.replace(/-\d+$/, ''), text, mentions, others };
}

/** Every document of one half, by name. */
export function loadLayouts(part: 'tune' | 'held'): LayoutDocument[] {
  return readLayouts(fileURLToPath(new URL(part, import.meta.url)));
}

/** Every document of a folder, by name. */
export function readLayouts(folder: string): LayoutDocument[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => parseLayout(file.slice(0, -4), readFileSync(join(folder, file), 'utf8')));
}
