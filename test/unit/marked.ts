/** Documents written with their names marked, for tests of what is done with names, not of how they are found. */
import { Corpus } from '../../src/core/corpus/corpus.js';
import { linesOf } from '../../src/core/text/read.js';
import type { DocumentAnalysis, Kind, LocalEntity, LocalMention } from '../../src/core/types.js';

const KIND_OF: Readonly<Record<string, Kind>> = { p: 'person', c: 'country', o: 'organisation', l: 'place' };

/**
 * Reads `<p:Ada Byron>` as a mention of a person, `<p:Ada Byron|Ada>` as one by another name, `<p?:Ada Byron>` as one that is not sure; every
 * line is a sentence.
 */
export function marked(source: string): { text: string; analysis: DocumentAnalysis } {
  let text = '';
  const mentions: LocalMention[] = [];
  const entities: (LocalEntity & { names: string[]; counts: number[] })[] = [];
  for (const [piece, letter, doubt, name, said] of source.matchAll(/<([pcol])(\??):([^|>]*)(?:\|([^>]*))?>|[^<]+/g)) {
    if (letter === undefined || name === undefined) {
      text += piece;
      continue;
    }
    const kind = KIND_OF[letter]!;
    const words = said ?? name;
    let entity = entities.findIndex(known => known.kind === kind && known.name === name);
    if (entity < 0) entity = entities.push({ kind, name, names: [], counts: [], partial: false }) - 1;
    const { names, counts } = entities[entity]!;
    const at = names.includes(words) ? names.indexOf(words) : names.push(words) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    const start = text.length;
    text += words;
    const reason = said === undefined ? { rule: 'exact-name' as const } : { rule: 'surname' as const, of: name };
    mentions.push({ start, end: text.length, kind, form: 'name', confidence: doubt ? 0.5 : 1, entity, reason });
  }
  const lines = linesOf(text);
  const bounds = [...lines].flatMap((start, i) => {
    const line = text.slice(start, lines[i + 1] ?? text.length).trimEnd();
    return line ? [start, start + line.length] : [];
  });
  const sentences = Uint32Array.from(bounds);
  return {
    text,
    analysis: { length: text.length, language: 'en', mentions, entities, sentences, asides: new Uint32Array(), lines },
  };
}

/** A corpus of documents with marked names, by their keys. */
export function corpusOf(documents: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus();
  for (const [key, source] of Object.entries(documents)) {
    const { text, analysis } = marked(source);
    corpus.set(key, text, analysis);
  }
  return corpus;
}

/** The queries of a corpus as promises, as the extension's features ask them. */
export { asynchronous as promised } from '../../src/core/export/run/asynchronous.js';
