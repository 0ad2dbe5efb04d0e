/** Documents whose texts, names and paths try to break out of every format. */
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { FORMATS, formatOf, write, type FormatName } from '../../../src/core/export/formats.js';
import { ExportRun } from '../../../src/core/export/run/run.js';
import type { Control, ExportSource, Scope } from '../../../src/core/export/run/source.js';
import { linesOf } from '../../../src/core/text/read.js';
import { FORMS, KINDS, type Kind, type LocalEntity, type LocalMention } from '../../../src/core/types.js';
import { promised } from '../marked.js';

/** What a document may hold: prose, and what some format takes for more than text. */
const PIECES = [
  'and', 'saw', '🙂', 'a\u0301', '李明', '\r\n', '\n', '\n\n', '    ', '\t', '. ', ' ', ' ', '', '\u2028', '\u202e', '\u200b', '\0', '\x1b[2J', '\x0b',
  '=1+1', '@SUM(A1)', '+1', '-1', "'=1", "''", '"', '""', ',', ';', '|', '\\', '\\|', "'",
  '*', '**', '_', '__', '`', '```\n', '# ', '1. ', '- ', '> ', '    code', '[x](javascript:alert(1))', '![i](http://a.b/c.png)', '<b>', '</b>',
  '<script>alert(1)</script>', '<!--', '-->', '&lt;', '&#60;', '&', 'http://a.example/b', 'www.a.example', 'mail@a.example', '~~', '$x$', '{{x}}', '---\n', '===\n', '| a | b |\n|---|---|\n', '[^1]', ':smile:', '  \n',
  ']]>', '<![CDATA[', '"/><node id="x"/>', '<?xml?>', '{"@id":"x"}', '@context', '\\u0000', '%', '%0A', '#L1',
]; // prettier-ignore
const WORDS = ['Ada', 'Byron', 'Nambia', 'Acme & Co', 'Zürich', '=Ada', '**Ada**', '<b>Ada</b>', '[Ada](x)', 'A"d"a', 'Ada\r\nByron', 'A|da', '-Ada', '@Ada', 'U.S.', '🙂Ada', ']]>', 'A\\da', '$', "'=A"]; // prettier-ignore
const PATHS = ['a.txt', 'b/c.txt', '=cmd.txt', 'javascript:alert(1).txt', 'a"b<c>&d.txt', 'x](y).txt', '//host/x.txt', 'a\nb.txt', 'ü 🙂.txt', '*_`.txt', '%20#?.txt']; // prettier-ignore

const piece = fc.record({
  before: fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map(all => all.join('')),
  name: fc.constantFrom(...WORDS),
  kind: fc.constantFrom<Kind>(...KINDS),
  form: fc.constantFrom(...FORMS),
  inferred: fc.boolean(),
});

/** A document's text, and where its names are. */
export interface HostileDocument {
  readonly path: string;
  readonly text: string;
  readonly mentions: readonly LocalMention[];
  readonly entities: readonly LocalEntity[];
}

const document = fc
  .tuple(fc.constantFrom(...PATHS), fc.array(piece, { maxLength: 8 }), fc.constantFrom(...PIECES))
  .map(([path, pieces, end]): HostileDocument => {
    let text = '';
    const mentions: LocalMention[] = [];
    const entities: (LocalEntity & { counts: number[] })[] = [];
    for (const { before, name, kind, form, inferred } of pieces) {
      text += before;
      const start = text.length;
      text += name;
      let entity = entities.findIndex(known => known.name === name && known.kind === kind);
      if (entity < 0) entity = entities.push({ kind, name, names: [name], counts: [0], partial: false }) - 1;
      entities[entity]!.counts[0]!++;
      const reason = inferred ? { rule: 'surname' as const, of: name } : { rule: 'exact-name' as const };
      mentions.push({ start, end: text.length, kind, form, confidence: 0.5, entity, reason });
    }
    return { path, text: text + end, mentions, entities };
  });

/** Some such documents, each at its own path. */
export const hostile = fc.uniqueArray(document, { maxLength: 4, selector: ({ path }) => path });

/** A corpus of them; every paragraph is a sentence. */
export function corpusOf(documents: readonly HostileDocument[]): Corpus {
  const corpus = new Corpus();
  for (const { path, text, mentions, entities } of documents) {
    const bounds = [...text.matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].flatMap(({ index, 0: { length } }) => [
      index,
      index + length,
    ]);
    const sentences = Uint32Array.from(bounds);
    corpus.set(path, text, {
      length: text.length,
      language: path.startsWith('b/') ? 'fr' : 'en',
      mentions,
      entities,
      sentences,
      asides: new Uint32Array(),
      lines: linesOf(text),
    });
  }
  return corpus;
}

/** The source of an export from a corpus whose documents' keys are their paths. */
export function sourceOf(corpus: Corpus): ExportSource {
  return {
    queries: promised(corpus),
    pathOf: path => path,
    iriOf: path => `https://archive.example/${path.split('/').map(encodeURIComponent).join('/')}`,
  };
}

/** An export in one piece. */
export async function exported(
  corpus: Corpus,
  format: FormatName,
  { scope = {}, bom = false, control = {} }: { scope?: Scope; bom?: boolean; control?: Control } = {},
): Promise<string> {
  let text = '';
  for await (const part of write(formatOf(format), new ExportRun(sourceOf(corpus), scope, control), bom)) text += part;
  return text;
}

/** The names of all formats. */
export const NAMES: readonly FormatName[] = FORMATS.map(({ name }) => name);
