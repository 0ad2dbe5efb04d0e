import { expect } from 'chai';
import { loadLayouts, parseLayout, type LayoutDocument } from '../layouts/corpus.js';
import { forgotten, insideWords, ofSeveralKinds, untidy } from '../layouts/faults.js';

const tune = loadLayouts('tune');
const held = loadLayouts('held');
const all = [...tune, ...held];

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
    expect(untidy(all)).to.deep.equal([]);
  });

  it('begins and ends no mark inside a word', () => {
    expect(insideWords(all)).to.deep.equal([]);
  });

  it('leaves no repeat of a name of several words unmarked', () => {
    expect(all.flatMap(forgotten)).to.deep.equal([]);
  });

  it('gives each slug one kind', () => {
    expect(ofSeveralKinds(all)).to.deep.equal([]);
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
