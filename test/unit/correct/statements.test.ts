import assert from 'node:assert/strict';
import { quoteOf } from '../../../src/core/correct/statements/quotes.js';
import type { Statement } from '../../../src/core/correct/statements/statements.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { marked } from '../marked.js';
import { correctedCorpus, everything, listedIn, said } from './corrected.js';

describe('corrections', () => {
  const cases: readonly {
    readonly says: string;
    readonly documents: Readonly<Record<string, string>>;
    readonly statements: readonly Statement[];
    readonly gives: Readonly<Record<string, readonly string[]>>;
  }[] = [
    {
      says: 'words that are no name, anywhere',
      documents: { a: '<p:Monday> came, and <p:Ana Sousa>.', b: '<p:Monday>' },
      statements: [{ ignore: 'Monday' }],
      gives: { a: ['Ana Sousa=person:ana-sousa'], b: [] },
    },
    {
      says: 'words that are no name in some documents',
      documents: { 'notes/a.txt': '<p:Monday>', 'notes/b.txt': '<p:Monday>', 'c.txt': '<p:Monday>' },
      statements: [{ ignore: 'Monday', in: ['notes/*.txt'] }],
      gives: { 'notes/a.txt': [], 'notes/b.txt': [], 'c.txt': ['Monday=person:monday'] },
    },
    {
      says: 'words that are no name at one place',
      documents: { a: 'We met <l:Lodge> by the sea. They saw <l:Lodge> on the hill.' },
      statements: [{ ignore: 'Lodge', in: ['a'], at: { exact: 'Lodge', prefix: 'They saw ', suffix: ' on the' } }],
      gives: { a: ['Lodge=place:lodge'] },
    },
    {
      says: 'a name of another kind',
      documents: { a: '<p:Zipkart> grew. So did <p:Zipkart>.', b: '<p:Ana Sousa> left <o:Zipkart>.' },
      statements: [{ name: 'Zipkart', kind: 'organisation' }],
      gives: {
        a: ['Zipkart=organisation:zipkart+', 'Zipkart=organisation:zipkart+'],
        b: ['Ana Sousa=person:ana-sousa', 'Zipkart=organisation:zipkart'],
      },
    },
    {
      says: 'a name that was not found, as whole words, over the end of a line',
      documents: {
        a: 'All of them came up in the long rain of that week to Moor\nLodge, Moor Lodges and Old Moor Lodge: they slept at Moor Lodge.',
      },
      statements: [{ name: 'Moor Lodge', kind: 'place' }],
      gives: { a: ['Moor Lodge=place:moor-lodge+', 'Moor Lodge=place:moor-lodge+', 'Moor Lodge=place:moor-lodge+'] },
    },
    {
      says: 'a name with a hyphen, brackets and other signs',
      documents: { a: 'They read Al-Rai (b)* and went on.' },
      statements: [{ name: 'Al-Rai (b)*', kind: 'organisation' }],
      gives: { a: ['Al-Rai (b)*=organisation:al-rai-b+'] },
    },
    {
      says: 'a name that is cut by a hyphen at the end of a line',
      documents: { a: 'They bought the shares of Zip-\nkart in the long spring of that year.' },
      statements: [{ name: 'Zipkart', kind: 'organisation' }],
      gives: { a: ['Zip- kart=organisation:zipkart+'] },
    },
    {
      says: 'no name within a longer one, and one in place of shorter ones',
      documents: { a: '<o:York Times Group> of <l:York>. <p:Ana> <l:Sousa> spoke.' },
      statements: [
        { name: 'York', kind: 'person' },
        { name: 'Ana Sousa', kind: 'person' },
      ],
      gives: {
        a: ['York Times Group=organisation:york-times', 'York=person:york+', 'Ana Sousa=person:ana-sousa+'],
      },
    },
    {
      says: 'exactly these words at one place, also within a longer name',
      documents: { a: 'They left <o:York Times Group> for good.' },
      statements: [
        {
          name: 'York Times',
          kind: 'organisation',
          at: { exact: 'York Times', prefix: 'They left ', suffix: ' Group' },
        },
      ],
      gives: { a: ['York Times=organisation:york-times+'] },
    },
    {
      says: 'a country by a name that the world knows',
      documents: { a: '<p:Burma> said.', b: '<c:Burma>' },
      statements: [{ name: 'Burma', kind: 'country' }],
      gives: { a: ['Burma=country:MM+'], b: ['Burma=country:MM+'] },
    },
    {
      says: 'two entities that are one',
      documents: { a: '<p:Ana Sousa>', b: '<p:Ana Maria Sousa>, <p:Ana Maria Sousa|Sousa>', c: '<p:Sousa>' },
      statements: [{ same: ['person: Ana Sousa', 'person: Ana Maria Sousa'] }],
      gives: {
        a: ['Ana Sousa=person:ana-sousa'],
        b: ['Ana Maria Sousa=person:ana-sousa+', 'Sousa=person:ana-sousa?'],
        c: ['Sousa=person:ana-sousa?'],
      },
    },
    {
      says: 'one entity that is two',
      documents: { a: '<p:John Smith>', b: '<p:John Smith> and <p:John Smith|Smith>' },
      statements: [{ apart: 'person: John Smith', in: ['b'], as: 'John Smith (actor)' }],
      gives: {
        a: ['John Smith=person:john-smith'],
        b: ['John Smith=person:john-smith-actor+', 'Smith=person:john-smith-actor+'],
      },
    },
    {
      says: 'one entity that is two, where a document gives but a part of the name',
      documents: { a: '<p:John Smith>', b: '<p:Smith>' },
      statements: [{ apart: 'person: John Smith', in: ['b'], as: 'Smith the tailor' }],
      gives: { a: ['John Smith=person:john-smith'], b: ['Smith=person:smith-the-tailor+'] },
    },
    {
      says: 'one mention that is of someone else, who is known already',
      documents: { a: '<p:Jon Smith>. Then <p:John Smith> sang. At noon <p:John Smith> slept.' },
      statements: [
        {
          apart: 'person: John Smith',
          in: ['a'],
          as: 'Jon Smith',
          at: { exact: 'John Smith', prefix: 'At noon ', suffix: ' slept' },
        },
      ],
      gives: { a: ['Jon Smith=person:jon-smith', 'John Smith=person:john-smith', 'John Smith=person:jon-smith+'] },
    },
    {
      says: 'one entity that is two, one of which is one with a third',
      documents: { a: '<p:John Smith>', b: '<p:John Smith>', c: '<p:Jack Black>' },
      statements: [
        { apart: 'person: John Smith', in: ['b'], as: 'John Smith (actor)' },
        { same: ['person: Jack Black', 'person: John Smith (actor)'] },
      ],
      gives: {
        a: ['John Smith=person:john-smith'],
        b: ['John Smith=person:jack-black+'],
        c: ['Jack Black=person:jack-black'],
      },
    },
  ];
  for (const { says, documents, statements, gives } of cases) {
    it(`say ${says}`, () => {
      const before = correctedCorpus(documents, statements);
      for (const [document, expected] of Object.entries(gives))
        assert.deepEqual(listedIn(before, document), expected, document);
      // Said of documents that are there, the same; taken back, as if nothing had been said.
      const after = correctedCorpus(documents);
      const plain = everything(after);
      atOnce(after.correctInSteps(said(...statements)));
      assert.deepEqual(everything(after), everything(before));
      atOnce(after.correctInSteps(said()));
      assert.deepEqual(everything(after), plain);
      // Without texts at first, the same once they have been looked into.
      const remembered = correctedCorpus(documents, statements, true);
      for (const document of remembered.unlooked(100)) remembered.look(document, marked(documents[document]!).text);
      assert.deepEqual(remembered.unlooked(100), []);
      assert.deepEqual(everything(remembered), everything(before));
    });
  }

  it('say how an entity is shown, and nothing else of it', () => {
    const documents = { a: '<p:Ana Sousa>', b: '<p:Sousa>' };
    const corpus = correctedCorpus(documents, [{ rename: 'person: Ana Sousa', as: 'Dona Ana' }]);
    const [entity, ...others] = corpus.entities();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [entity!.id, entity!.name, entity!.aliases],
      ['person:ana-sousa', 'Dona Ana', ['Ana Sousa', 'Sousa']],
    );
    assert.equal(corpus.mentionsIn('b')[0]!.reason.of, 'Dona Ana');
    atOnce(corpus.correctInSteps(said()));
    assert.equal(corpus.entity('person:ana-sousa')!.name, 'Ana Sousa');
    assert.equal(corpus.mentionsIn('b')[0]!.reason.of, 'Ana Sousa');
  });

  it('let an entity be named by the name it was given', () => {
    const corpus = correctedCorpus({ a: '<p:Ana Sousa>', b: '<p:Bea Costa>' }, [
      { rename: 'person: Ana Sousa', as: 'Dona Ana' },
      { same: ['person: Dona Ana', 'person: Bea Costa'] },
    ]);
    assert.deepEqual(
      corpus.entities().map(({ id, name, mentions }) => [id, name, mentions]),
      [['person:ana-sousa', 'Dona Ana', 2]],
    );
  });

  it('undo that a place stands for a government', () => {
    const { text, analysis } = marked('<l:Beijing> agreed. In <l:Beijing> it rains.');
    const standing = { ...analysis, mentions: analysis.mentions.map(mention => ({ ...mention, standsFor: 'CN' })) };
    const corpus = correctedCorpus({});
    corpus.set('a', text, standing);
    assert.deepEqual(listedIn(corpus, 'a'), ['Beijing=place:beijing~', 'Beijing=place:beijing~']);
    const at = quoteOf(text, analysis.mentions[0]!);
    atOnce(corpus.correctInSteps(said({ standsFor: 'place: Beijing', never: true, in: ['a'], at })));
    assert.deepEqual(listedIn(corpus, 'a'), ['Beijing=place:beijing', 'Beijing=place:beijing~']);
    atOnce(corpus.correctInSteps(said({ standsFor: 'place: Beijing', never: true })));
    assert.deepEqual(listedIn(corpus, 'a'), ['Beijing=place:beijing', 'Beijing=place:beijing']);
    atOnce(corpus.correctInSteps(said()));
    assert.deepEqual(listedIn(corpus, 'a'), ['Beijing=place:beijing~', 'Beijing=place:beijing~']);
  });

  it('give names that the reader put in to somebody else too', () => {
    const documents = { a: 'Then Zip spoke.', b: 'Zip left.' };
    const name: Statement = { name: 'Zip', kind: 'person' };
    const apart: Statement = { apart: 'person: Zip', in: ['b'], as: 'Zip the tailor' };
    const corpus = correctedCorpus(documents, [name, apart]);
    assert.deepEqual(listedIn(corpus, 'a'), ['Zip=person:zip+']);
    assert.deepEqual(listedIn(corpus, 'b'), ['Zip=person:zip-the-tailor+']);
    const place: Statement = { name: 'Zip', kind: 'place' };
    assert.deepEqual(listedIn(correctedCorpus(documents, [place, apart]), 'b'), ['Zip=place:zip+']);
  });

  it('hold where they are the later ones', () => {
    const documents = { a: '<p:Lodge>', b: '<p:Lodge>' };
    const one = { ignore: 'Lodge' } as const;
    const other = { name: 'Lodge', kind: 'place' } as const;
    assert.deepEqual(listedIn(correctedCorpus(documents, [one, other]), 'a'), ['Lodge=place:lodge+']);
    assert.deepEqual(listedIn(correctedCorpus(documents, [other, one]), 'a'), []);
    const here = { ...other, in: ['a'] };
    assert.deepEqual(listedIn(correctedCorpus(documents, [one, here]), 'a'), ['Lodge=place:lodge+']);
    assert.deepEqual(listedIn(correctedCorpus(documents, [one, here]), 'b'), []);
    assert.deepEqual(listedIn(correctedCorpus(documents, [here, one]), 'a'), []);
    const apart = (as: string): Statement => ({ apart: 'person: Lodge', as });
    assert.deepEqual(listedIn(correctedCorpus(documents, [apart('A'), apart('B')]), 'a'), ['Lodge=person:b+']);
    const corpus = correctedCorpus(documents, [apart('A')]);
    atOnce(corpus.correctInSteps(said(apart('A'), apart('B'))));
    assert.deepEqual(listedIn(corpus, 'a'), ['Lodge=person:b+']);
    atOnce(corpus.correctInSteps(said(apart('B'), apart('A'))));
    assert.deepEqual(listedIn(corpus, 'a'), ['Lodge=person:a+']);
  });
});
