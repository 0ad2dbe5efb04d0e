import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { Corrections } from '../../../src/core/correct/rules.js';
import { pack } from '../../../src/core/reading/reading.js';
import { linesOf } from '../../../src/core/text/read.js';
import { atOnce } from '../../../src/core/text/steps.js';
import type { DocumentAnalysis, Kind, LocalEntity, LocalMention } from '../../../src/core/types.js';

/** A name as a document reads it: its words, its kind, how sure the document is, and whose name it is where that is not its own. */
type Said = readonly [words: string, kind: Kind, confidence: number, entity?: string];

/** A document with these names in it, one a line. */
function documentOf(...names: readonly Said[]): { readonly text: string; readonly analysis: DocumentAnalysis } {
  let text = '';
  const mentions: LocalMention[] = [];
  const entities: LocalEntity[] = [];
  for (const [words, kind, confidence, name = words] of names) {
    let entity = entities.findIndex(one => one.kind === kind && one.name === name);
    if (entity < 0) entity = entities.push({ kind, name, names: [], counts: [], partial: false }) - 1;
    const start = text.length;
    text += `${words}\n`;
    const reason = words === name ? { rule: 'exact-name' as const } : { rule: 'short-form' as const, of: name };
    mentions.push({ start, end: start + words.length, kind, form: 'name', confidence, entity, reason });
  }
  const counted = entities.map((entity, i): LocalEntity => {
    const uses = mentions.filter(mention => mention.entity === i).map(({ start, end }) => text.slice(start, end));
    const distinct = [...new Set(uses)];
    return { ...entity, names: distinct, counts: distinct.map(one => uses.filter(use => use === one).length) };
  });
  const bounds = { sentences: Uint32Array.of(0, text.length), asides: new Uint32Array() };
  const lines = Uint32Array.from(linesOf(text));
  return { text, analysis: { length: text.length, language: 'en', mentions, entities: counted, ...bounds, lines } };
}

function put(corpus: Corpus, document: string, ...names: readonly Said[]): ReadonlySet<string> {
  const { text, analysis } = documentOf(...names);
  return corpus.set(document, text, analysis);
}

/** The ids of the entities that are marked in a document, in order. */
const marked = (corpus: Corpus, document: string): string[] => corpus.mentionsIn(document).map(({ entity }) => entity);

/** A corpus of three documents that are sure of the names, and of one, "x", that is not. */
function corpusWith(sure: Said, ...unsure: readonly Said[]): Corpus {
  const corpus = new Corpus();
  for (const document of ['a', 'b', 'c']) put(corpus, document, sure);
  put(corpus, 'x', ...unsure);
  return corpus;
}

describe('a name of which a document is not sure', () => {
  it('is of the kind that three others are sure of, which is inferred and said', () => {
    const corpus = corpusWith(['Selmouth', 'place', 0.9], ['Selmouth', 'organisation', 0.6]);
    const [mention] = corpus.mentionsIn('x');
    assert.deepEqual([mention!.kind, mention!.entity], ['place', 'place:selmouth']);
    assert.deepEqual([mention!.reason, mention!.inferred], [{ rule: 'other-kind' }, true]);
    assert.equal(mention!.confidence, 0.6);
    assert.equal(corpus.entity('organisation:selmouth'), undefined);
    assert.equal(corpus.entity('place:selmouth')?.documents, 4);
    assert.deepEqual(corpus.countsIn('x').entities, { person: 0, country: 0, organisation: 0, place: 1 });
  });

  it('stays what it is where only two others are sure, and follows when one comes or goes', () => {
    const corpus = new Corpus();
    put(corpus, 'x', ['Selmouth', 'organisation', 0.6]);
    for (const document of ['a', 'b']) put(corpus, document, ['Selmouth', 'place', 0.9]);
    assert.deepEqual(marked(corpus, 'x'), ['organisation:selmouth']);
    assert.deepEqual([...put(corpus, 'c', ['Selmouth', 'place', 0.9])], ['x']);
    assert.deepEqual(marked(corpus, 'x'), ['place:selmouth']);
    assert.ok(put(corpus, 'b', ['Selmouth', 'place', 0.6]).has('x'));
    assert.deepEqual(marked(corpus, 'x'), ['organisation:selmouth']);
  });

  for (const [what, sure, unsure] of [
    ['it is sure enough', ['Selmouth', 'place', 0.9], ['Selmouth', 'organisation', 0.8]],
    ['the others have it in other words', ['Old Selmouth', 'place', 0.9], ['Selmouth', 'organisation', 0.5]],
    ['the others take it for a country', ['Ostland', 'country', 0.9], ['Ostland', 'organisation', 0.5]],
    ['the others are not sure themselves', ['Selmouth', 'place', 0.69], ['Selmouth', 'organisation', 0.5]],
  ] as const)
    it(`stays what it is where ${what}`, () => {
      const corpus = corpusWith(sure, unsure);
      assert.deepEqual(marked(corpus, 'x'), [`organisation:${unsure[0].toLowerCase()}`]);
    });

  it('stays what it is unless three times as many say otherwise as say so', () => {
    const corpus = corpusWith(['Selmouth', 'place', 0.9], ['Selmouth', 'organisation', 0.6]);
    put(corpus, 'd', ['Selmouth', 'organisation', 0.9]);
    assert.deepEqual(marked(corpus, 'x'), ['place:selmouth']);
    put(corpus, 'e', ['Selmouth', 'organisation', 0.9]);
    assert.deepEqual(marked(corpus, 'x'), ['organisation:selmouth']);
  });

  it('joins what bears it already, and leaves an entity that it was a short form of', () => {
    const corpus = corpusWith(
      ['Selmouth', 'place', 0.9],
      ['Selmouth Harbour Board', 'organisation', 0.97],
      ['SELMOUTH', 'place', 0.75],
      ['Selmouth', 'organisation', 0.6, 'Selmouth Harbour Board'],
    );
    assert.deepEqual(marked(corpus, 'x'), ['organisation:selmouth-harbour-board', 'place:selmouth', 'place:selmouth']);
    assert.deepEqual(corpus.entity('organisation:selmouth-harbour-board')?.aliases, []);
    assert.deepEqual(corpus.countsIn('x').entities, { person: 0, country: 0, organisation: 1, place: 1 });
  });

  it('leaves a reason behind that speaks of no name that is gone', () => {
    const corpus = corpusWith(
      ['Naderpur', 'place', 0.9],
      ['Naderpur', 'person', 0.5],
      ['Naderpour', 'person', 0.9, 'Naderpur'],
    );
    assert.deepEqual(
      corpus.mentionsIn('x').map(({ kind, reason }) => [kind, reason]),
      [
        ['place', { rule: 'other-kind' }],
        ['person', { rule: 'exact-name' }],
      ],
    );
  });

  it('is a company’s where it begins the names of companies, and nobody’s', () => {
    const company: Said = ['Castellan Marine Terminals plc', 'organisation', 0.9];
    const corpus = corpusWith(company, ['Castellan', 'person', 0.5]);
    assert.deepEqual(marked(corpus, 'x'), ['organisation:castellan-marine-terminals']);
    put(corpus, 'x', ['Castellan', 'person', 0.7]);
    assert.deepEqual(marked(corpus, 'x'), ['person:castellan']);
    put(corpus, 'x', ['Castellan', 'place', 0.5]);
    assert.deepEqual(marked(corpus, 'x'), ['organisation:castellan-marine-terminals']);
    put(corpus, 'y', ['Castellan Marine Terminals', 'organisation', 0.9], ['Castellan', 'person', 0.5]);
    assert.deepEqual(marked(corpus, 'y'), Array(2).fill('organisation:castellan-marine-terminals'));
    assert.ok(put(corpus, 'd', ['Ines Castellan', 'person', 0.9]).has('x'));
    assert.deepEqual(marked(corpus, 'x'), ['place:castellan']);
  });

  it('is what the reader says it is', () => {
    const corpus = corpusWith(['Selmouth', 'place', 0.9], ['Selmouth', 'organisation', 0.6]);
    const said = (...statements: object[]): void => {
      atOnce(corpus.correctInSteps(new Corrections([{ root: '', statements: statements as never }])));
    };
    said({ name: 'Selmouth', kind: 'organisation', in: ['x'] });
    assert.deepEqual(marked(corpus, 'x'), ['organisation:selmouth']);
    assert.equal(corpus.mentionsIn('x')[0]!.inferred, false);
    said();
    assert.deepEqual(marked(corpus, 'x'), ['place:selmouth']);
  });

  it('depends on the documents alone, not on their order', () => {
    const said = fc.tuple(
      fc.constantFrom('Selmouth', 'SELMOUTH', 'Castellan', 'Castellan Lines plc', 'Ines Castellan'),
      fc.constantFrom<Kind>('place', 'place', 'organisation', 'person'),
      fc.constantFrom(0.6, 0.75, 0.9, 0.9),
    );
    const step = fc.record({
      document: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      names: fc.option(fc.array(said, { minLength: 1, maxLength: 4 }), { nil: undefined, freq: 12 }),
      how: fc.constantFrom('put', 'put', 'steps', 'between'),
    });
    let changed = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 8, maxLength: 24 }), steps => {
        const corpus = new Corpus();
        const present = new Map<string, ReturnType<typeof documentOf>>();
        for (const [i, { document, names, how }] of steps.entries()) {
          if (!names) {
            corpus.remove(document);
            present.delete(document);
            continue;
          }
          const made = documentOf(...names);
          const one = { document, reading: pack(made.text, made.analysis), text: made.text };
          if (how === 'put') corpus.putAll([one]);
          else {
            corpus.remove(document);
            const coming = corpus.addInSteps([one]);
            coming.next();
            const other = steps[i - 1]?.document;
            if (how === 'between' && other !== undefined && other !== document) {
              corpus.remove(other);
              present.delete(other);
            }
            atOnce(coming);
          }
          present.set(document, made);
        }
        const anew = new Corpus();
        for (const [document, { text, analysis }] of [...present].reverse()) anew.set(document, text, analysis);
        for (const [document, { analysis }] of present) {
          const mentions = corpus.mentionsIn(document);
          assert.deepEqual([...mentions], [...anew.mentionsIn(document)]);
          if (mentions.some(({ kind }, j) => kind !== analysis.mentions[j]!.kind)) changed++;
        }
        assert.deepEqual([...corpus.entities()], [...anew.entities()]);
      }),
      { numRuns: 1000 },
    );
    assert.ok(changed > 100, `only ${changed} documents followed others`);
  });
});
