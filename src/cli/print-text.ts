/** The analysis as a listing to read: kinds, their entities, and every passage under its entity. */
import type { CorpusQueries } from '../core/queries.js';
import { KINDS, type Entity, type Kind, type Passage } from '../core/types.js';

const HEADINGS: Readonly<Record<Kind, string>> = {
  person: 'People',
  country: 'Countries',
  organisation: 'Organisations',
  place: 'Places',
};

/** The listing in pieces, an entity each. Line breaks inside a quotation are shown as spaces. */
export function* listingOf(corpus: CorpusQueries): Generator<string> {
  const documents = corpus.documents();
  const mentions = documents.reduce((sum, document) => sum + document.mentions, 0);
  yield `${counted(mentions, 'mention')} in ${counted(documents.length, 'document')}\n`;
  for (const kind of KINDS) {
    const entities = corpus.entities({ kind });
    if (entities.length === 0) continue;
    yield `\n${HEADINGS[kind]} (${entities.length})\n`;
    for (const entity of entities) {
      yield `\n  ${headOf(entity)}\n` + corpus.passagesOf(entity.id).map(lineOf).join('');
    }
  }
}

function headOf({ name, aliases, mentions, documents }: Entity): string {
  const also = aliases.length > 0 ? `; also ${aliases.map(plain).join(', ')}` : '';
  return `${plain(name)}: ${counted(mentions, 'mention')} in ${counted(documents, 'document')}${also}`;
}

function lineOf({ document, from, before, name, after, cutBefore, cutAfter }: Passage): string {
  const words = `${cutBefore ? '… ' : ''}${plain(before + name + after)}${cutAfter ? ' …' : ''}`;
  return `    ${plain(document)}:${from.line + 1}:${from.character + 1}  ${words}\n`;
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** On one line, and without the control characters by which a text could command a terminal. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
