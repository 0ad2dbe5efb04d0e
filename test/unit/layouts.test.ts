import { expect } from 'chai';
import { loadLayouts, parseLayout, type LayoutDocument } from '../layouts/corpus.js';

const tune = loadLayouts('tune');
const held = loadLayouts('held');
const all = [...tune, ...held];

/** Titles that a person's mark must not begin with. */
const TITLES =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|lord|lady|sir|dame|baroness|hon|justice|judge|president|prime|minister|senator|sen|rep|congressman|congresswoman|governor|mayor|cllr|councillor|alderman|capt|captain|col|colonel|gen|general|lt|lieutenant|sgt|sergeant|maj|major|cmdr|commander|admiral|officer|detective|inspector|constable|pc|sheikh|rev|revd|reverend|father|sister|bishop|chairman|chair|secretary|ambassador|king|queen|prince|princess)[\s.]/iu;

/** The words of a name as the reader joins them: wraps, quote marks and margins between them are one space. */
const plain = (words: string): string => words.replace(/\s+(?:>\s*)*/gu, ' ');

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Where a name of several words, marked somewhere in the document, stands without a mark. */
function forgotten({ name, text, mentions, others }: LayoutDocument): string[] {
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

describe('the corpus of layouts', () => {
  it('has at least 60 documents of at least 15 genres, each genre in both halves', () => {
    const genresOf = (documents: readonly LayoutDocument[]) => [...new Set(documents.map(({ genre }) => genre))].sort();
    expect(all.length).to.be.at.least(60);
    expect(genresOf(all).length).to.be.at.least(15);
    expect(genresOf(tune)).to.deep.equal(genresOf(held));
    expect(new Set(all.map(({ name }) => name)).size).to.equal(all.length);
  });

  it('has documents of 300 to 1,500 words', () => {
    const lengths = all.map(({ name, text }) => ({ name, words: text.split(/\s+/u).filter(Boolean).length }));
    expect(lengths.filter(({ words }) => words < 300 || words > 1500)).to.deep.equal([]);
  });

  it('keeps line ends of both kinds', () => {
    const crlf = all.filter(({ text }) => text.includes('\r\n'));
    expect(crlf.length).to.be.at.least(3);
    for (const { text } of crlf) expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/u);
  });

  it('marks no white space or article at an edge, no title, no possessive', () => {
    const wrong = all.flatMap(({ name, text, mentions }) =>
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
    expect(wrong).to.deep.equal([]);
  });

  it('begins and ends no mark inside a word', () => {
    const wrong = all.flatMap(({ name, text, mentions, others }) =>
      [...mentions, ...others]
        .filter(
          ({ start, end }) =>
            /^\p{L}\p{L}$/u.test(text.slice(start - 1, start + 1)) ||
            /^\p{L}\p{L}$/u.test(text.slice(end - 1, end + 1)),
        )
        .map(({ start, end }) => `${name}: ${text.slice(start, end)}`),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('leaves no repeat of a name of several words unmarked', () => {
    expect(all.flatMap(forgotten)).to.deep.equal([]);
  });

  it('gives each slug one kind', () => {
    const wrong = all.flatMap(({ name, mentions, others }) => {
      const kinds = new Map<string, Set<string>>();
      for (const { entity, kind } of [...mentions, ...others.map(other => ({ ...other, kind: 'other' }))])
        kinds.set(entity, (kinds.get(entity) ?? new Set()).add(kind));
      return [...kinds].filter(([, known]) => known.size > 1).map(([entity]) => `${name}: ${entity}`);
    });
    expect(wrong).to.deep.equal([]);
  });

  it('is checked by what can fail', () => {
    const read = parseLayout('letter-0', 'To ⟦p:ib|Ada\r\nIb⟧ of ⟦x:m|M⟧: Ada  Ib, ⟦d:dk|Danish⟧.');
    expect(read.text).to.equal('To Ada\r\nIb of M: Ada  Ib, Danish.');
    expect(read.mentions).to.deep.equal([
      { start: 3, end: 10, kind: 'person', form: 'name', entity: 'ib' },
      { start: 26, end: 32, kind: 'country', form: 'demonym', entity: 'dk' },
    ]);
    expect(read.others).to.deep.equal([{ start: 14, end: 15, entity: 'm' }]);
    expect(forgotten(read)).to.deep.equal(['letter-0: "Ada Ib" at 17']);
    for (const broken of ['⟦p:a|⟧', '⟦p:a|b⟦c:d|e⟧⟧', '⟦q:a|b⟧', 'a⟧'])
      expect(() => parseLayout('x-1', broken), broken).to.throw('malformed');
  });
});
