/** What is wrong with marks in invented documents, as far as it can be told without reading them. */
import type { LayoutDocument } from './corpus.js';

/** Titles that a person's mark must not begin with. */
const TITLES =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|lord|lady|sir|dame|baroness|hon|justice|judge|president|prime|minister|senator|sen|rep|congressman|congresswoman|governor|mayor|cllr|councillor|alderman|capt|captain|col|colonel|gen|general|lt|lieutenant|sgt|sergeant|maj|major|cmdr|commander|admiral|officer|detective|inspector|constable|pc|sheikh|rev|revd|reverend|father|sister|bishop|chairman|chair|secretary|ambassador|king|queen|prince|princess)[\s.]/iu;

/** The words of a name as the reader joins them: wraps, quote marks and margins between them are one space. */
const plain = (words: string): string => words.replace(/\s+(?:>\s*)*/gu, ' ');

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Where a name of several words, marked somewhere in the document, stands without a mark. */
export function forgotten({ name, text, mentions, others }: LayoutDocument): string[] {
  const marks = [...mentions, ...others];
  const names = new Set(
    mentions.map(mark => plain(text.slice(mark.start, mark.end))).filter(said => said.includes(' ')),
  );
  return [...names].flatMap(said => {
    const again = new RegExp(`(?<![\\p{L}\\p{N}])${said.split(' ').map(escaped).join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
    return [...text.matchAll(again)]
      .filter(({ index, 0: { length } }) => !marks.some(({ start, end }) => start < index + length && index < end))
      .map(({ index }) => `${name}: "${said}" at ${index}`);
  });
}

/** Marks with white space or an article at an edge, a title or a possessive ending. */
export function untidy(documents: readonly LayoutDocument[]): string[] {
  return documents.flatMap(({ name, text, mentions }) =>
    mentions
      .map(mark => ({ mark, said: text.slice(mark.start, mark.end) }))
      .filter(
        ({ mark, said }) =>
          said !== said.trim() ||
          /^(?:the\s|an?\s)/iu.test(said) ||
          (/['’]s$/u.test(said) && (mark.kind === 'person' || mark.kind === 'country')) ||
          (mark.kind === 'person' && TITLES.test(said)),
      )
      .map(({ said }) => `${name}: ${said}`),
  );
}

/** Marks that begin or end inside a word. */
export function insideWords(documents: readonly LayoutDocument[]): string[] {
  return documents.flatMap(({ name, text, mentions, others }) =>
    [...mentions, ...others]
      .filter(
        ({ start, end }) =>
          /^\p{L}\p{L}$/u.test(text.slice(start - 1, start + 1)) || /^\p{L}\p{L}$/u.test(text.slice(end - 1, end + 1)),
      )
      .map(({ start, end }) => `${name}: ${text.slice(start, end)}`),
  );
}

/** Slugs of a document that have several kinds. */
export function ofSeveralKinds(documents: readonly LayoutDocument[]): string[] {
  return documents.flatMap(({ name, mentions, others }) => {
    const kinds = new Map<string, Set<string>>();
    for (const { entity, kind } of [...mentions, ...others.map(other => ({ ...other, kind: 'other' }))])
      kinds.set(entity, (kinds.get(entity) ?? new Set()).add(kind));
    return [...kinds].filter(([, known]) => known.size > 1).map(([entity]) => `${name}: ${entity}`);
  });
}
