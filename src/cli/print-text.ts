/** The analysis as a listing to read: kinds, their entities, and every passage under its entity. */
import { counted, extent, kindHeading, listed, passageText, reasonWords } from '../core/corpus/describe.js';
import type { CorpusQueries } from '../core/corpus/queries.js';
import { KINDS, type Entity, type Passage } from '../core/types.js';

/** The listing in pieces, an entity each. Line breaks inside a quotation are shown as spaces. */
export function* listingOf(corpus: CorpusQueries): Generator<string> {
  const documents = corpus.documents();
  const mentions = documents.reduce((sum, document) => sum + document.mentions, 0);
  yield `${counted(mentions, 'mention')} in ${counted(documents.length, 'document')}\n`;
  for (const kind of KINDS) {
    const entities = corpus.entities({ kind });
    if (entities.length === 0) continue;
    yield `\n${kindHeading(kind)} (${entities.length})\n`;
    for (const entity of entities) {
      yield `\n  ${headOf(entity)}\n` + corpus.passagesOf(entity.id).map(lineOf).join('');
    }
  }
}

function headOf(entity: Entity): string {
  const also = entity.aliases.length > 0 ? `; also ${listed(entity.aliases, Infinity)}` : '';
  return plain(`${entity.name}: ${extent(entity)}${also}`);
}

function lineOf(passage: Passage): string {
  const { document, from, inferred, reason } = passage;
  const words = inferred ? ` [inferred: ${reasonWords(reason) ?? reason.rule}]` : '';
  return plain(`    ${document}:${from.line + 1}:${from.character + 1}  ${passageText(passage).text}${words}`) + '\n';
}

/** On one line, and without the control characters by which a text could command a terminal. */
function plain(text: string): string {
  return text
    .replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
