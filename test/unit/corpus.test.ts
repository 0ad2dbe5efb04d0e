import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../src/core/corpus/corpus.js';
import { pointAt } from '../../src/core/corpus/passage.js';
import type { DocumentQuery } from '../../src/core/corpus/queries.js';
import { pack } from '../../src/core/reading/reading.js';
import { atOnce } from '../../src/core/text/steps.js';
import { KINDS, type PlacedMention } from '../../src/core/types.js';
import { invented, type Invented } from './invented.js';

/** Every answer by walking over everything: what the maintained counts must agree with. */
function everyMention(corpus: Corpus): PlacedMention[] {
  return corpus.documents().flatMap(({ document }) =>
    corpus.mentionsIn(document).map(mention => {
      const { lines } = corpus.readingOf(document)!;
      return { ...mention, document, from: pointAt(lines, mention.start), to: pointAt(lines, mention.end) };
    }),
  );
}

const operation = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), made: fc.option(invented) });

function build(operations: readonly { key: string; made: Invented | null }[]): Corpus {
  const corpus = new Corpus();
  for (const { key, made } of operations) {
    if (made) corpus.set(key, made.text, made.analysis);
    else corpus.remove(key);
  }
  return corpus;
}

const anyCorpus = fc.array(operation, { maxLength: 12 });

describe('corpus', () => {
  it('lists the documents that are asked for', () => {
    const corpus = new Corpus();
    const empty = {
      length: 0,
      language: 'en',
      mentions: [],
      entities: [],
      sentences: new Uint32Array(),
      asides: new Uint32Array(),
      lines: Uint32Array.of(0),
    };
    for (const key of ['c', 'a', 'e']) corpus.set(key, '', empty);
    corpus.skip('d', 'It is no text.');
    corpus.skip('b', 'It is too long.');
    const listed = (query?: DocumentQuery): string =>
      corpus
        .documents(query)
        .map(({ document }) => document)
        .join('');
    assert.equal(listed(), 'abcde');
    assert.equal(listed({ limit: 2 }), 'ab');
    assert.equal(listed({ amiss: true }), 'bd');
    assert.equal(listed({ amiss: true, limit: 1 }), 'b');
    assert.equal(listed({ among: ['e', 'd', 'x', 'a'] }), 'ade');
    assert.equal(listed({ among: ['d', 'a'], amiss: true }), 'd');
    assert.deepEqual(corpus.documents({ among: ['b'] }), [
      { document: 'b', length: 0, mentions: 0, problem: 'It is too long.' },
    ]);
  });

  it('counts as a walk over all mentions counts, whatever came and went', () => {
    fc.assert(
      fc.property(anyCorpus, operations => {
        const corpus = build(operations);
        const all = everyMention(corpus);
        const ids = new Set(all.map(mention => mention.entity));
        assert.deepEqual(new Set(corpus.entities().map(entity => entity.id)), ids);
        for (const id of ids) {
          const mine = all.filter(mention => mention.entity === id);
          const entity = corpus.entity(id)!;
          assert.equal(entity.mentions, mine.length);
          assert.equal(entity.documents, new Set(mine.map(mention => mention.document)).size);
          assert.deepEqual(corpus.mentionsOf(id), mine);
          const names = mine.map(({ document, start, end }) => corpus.textOf(document)!.slice(start, end));
          for (const alias of entity.aliases) assert.ok(names.includes(alias), alias);
        }
        for (const { document } of corpus.documents()) {
          const named = corpus.entities({ document });
          const { entities, mentions } = corpus.countsIn(document);
          assert.equal(mentions, corpus.mentionsIn(document).length);
          for (const kind of KINDS) assert.equal(entities[kind], named.filter(one => one.kind === kind).length);
        }
        const counts = corpus.entities().map(entity => entity.mentions);
        assert.deepEqual(
          counts,
          counts.toSorted((a, b) => b - a),
        );
      }),
    );
  });

  it('is the same whatever way it was come by', () => {
    fc.assert(
      fc.property(anyCorpus, operations => {
        const last = new Map(operations.map(step => [step.key, step]));
        const corpus = build(operations);
        const fresh = build([...last.values()]);
        assert.deepEqual(corpus.documents(), fresh.documents());
        assert.deepEqual(corpus.entities(), fresh.entities());
        for (const order of ['name', 'appearance'] as const) {
          assert.deepEqual(corpus.entities({ order }), fresh.entities({ order }));
        }
        for (const { id } of fresh.entities()) {
          assert.deepEqual(corpus.passagesOf(id), fresh.passagesOf(id));
          assert.deepEqual(corpus.companionsOf(id), fresh.companionsOf(id));
          assert.deepEqual(corpus.standInsOf(id), fresh.standInsOf(id));
        }
      }),
    );
  });

  it('is the same where many were added in steps, whatever came and went in between', () => {
    const many = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), invented), { maxLength: 6 });
    const between = fc.array(fc.record({ steps: fc.nat(8), operation }), { maxLength: 6 });
    fc.assert(
      fc.property(anyCorpus, many, between, (before, made, changes) => {
        const corpus = build(before);
        const expected = new Map<string, Invented | null>(before.map(({ key, made: one }) => [key, one]));
        const documents = [...new Map(made)].map(([document, { text, analysis }]) => ({
          document,
          text,
          reading: pack(text, analysis),
        }));
        for (const [key, one] of new Map(made)) if (!expected.get(key)) expected.set(key, one);
        const adding = corpus.addInSteps(documents);
        let isBegun = false;
        for (const { steps, operation: change } of changes) {
          for (let i = 0; i <= steps && !adding.next().done; i++) isBegun = true;
          const { key, made: one } = change;
          if (!isBegun) continue;
          if (one) corpus.set(key, one.text, one.analysis);
          else corpus.remove(key);
          expected.set(key, one);
        }
        atOnce(adding);
        const fresh = build([...expected].map(([key, one]) => ({ key, made: one })));
        assert.deepEqual(corpus.documents(), fresh.documents());
        assert.deepEqual(corpus.entities(), fresh.entities());
        for (const { id } of fresh.entities()) {
          assert.deepEqual(corpus.passagesOf(id), fresh.passagesOf(id));
          assert.deepEqual(corpus.standInsOf(id), fresh.standInsOf(id));
        }
        assert.deepEqual(everyMention(corpus), everyMention(fresh));
      }),
      { numRuns: 400 },
    );
  });

  it('pages through mentions, nearest first', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        fc.nat(60),
        fc.nat(5),
        fc.integer({ min: 1, max: 5 }),
        (operations, offset, skip, limit) => {
          const corpus = build(operations);
          const near = { document: 'b', offset };
          for (const { id } of corpus.entities()) {
            const all = corpus.mentionsOf(id, { near });
            assert.equal(all.length, corpus.mentionsOf(id).length);
            assert.deepEqual(corpus.mentionsOf(id, { near, skip, limit }), all.slice(skip, skip + limit));
            const here = all
              .filter(mention => mention.document === 'b')
              .map(mention => Math.abs(mention.start - offset));
            assert.deepEqual(
              here,
              here.toSorted((a, b) => a - b),
            );
            assert.ok(all.slice(0, here.length).every(mention => mention.document === 'b'));
            const others = corpus.mentionsOf(id, { near, othersOnly: true });
            const around = all.filter(m => m.document === 'b' && m.start <= offset && offset <= m.end);
            assert.equal(others.length, all.length - around.length);
          }
        },
      ),
    );
  });

  it('finds the innermost mention at an offset, its end included', () => {
    fc.assert(
      fc.property(invented, ({ text, analysis }) => {
        const corpus = new Corpus();
        corpus.set('a', text, analysis);
        for (let offset = 0; offset <= text.length; offset++) {
          const around = analysis.mentions.filter(({ start, end }) => start <= offset && offset <= end);
          const shortest = Math.min(...around.map(({ start, end }) => end - start));
          const found = corpus.mentionAt('a', offset);
          assert.equal(found ? found.end - found.start : Infinity, shortest);
        }
      }),
    );
  });

  it('answers for a part of a document', () => {
    fc.assert(
      fc.property(invented, fc.nat(80), fc.nat(80), ({ text, analysis }, start, length) => {
        const corpus = new Corpus();
        corpus.set('a', text, analysis);
        const end = start + length;
        const expected = corpus.mentionsIn('a').filter(mention => mention.start < end && mention.end > start);
        assert.deepEqual(corpus.mentionsIn('a', { start, end }), expected);
      }),
    );
  });

  it('quotes only what it has the text of', () => {
    const corpus = new Corpus();
    const [made] = fc.sample(
      invented.filter(({ analysis }) => analysis.mentions.length > 0),
      1,
    );
    corpus.set('a', made!.text, made!.analysis);
    const whole = corpus.readingOf('a')!;
    corpus.put('a', whole);
    const id = corpus.entities()[0]!.id;
    assert.throws(() => corpus.passagesOf(id), /text of a is not at hand/);
    assert.deepEqual(corpus.textsNeeded({ method: 'passagesOf', args: [id] }), ['a']);
    corpus.supply('a', made!.text);
    assert.deepEqual(corpus.textsNeeded({ method: 'passagesOf', args: [id] }), []);
    assert.ok(corpus.passagesOf(id).length > 0);
  });

  it('keeps a document that was not read in the list, with the reason', () => {
    const corpus = new Corpus();
    corpus.skip('a', 'It is not text.');
    assert.deepEqual(corpus.documents(), [{ document: 'a', length: 0, mentions: 0, problem: 'It is not text.' }]);
    corpus.remove('a');
    assert.deepEqual(corpus.documents(), []);
  });

  it('finds entities by any alias, without diacritics, exact before loose', () => {
    const corpus = new Corpus();
    const names = ['Recep Tayyip Erdoğan', 'Erdogan Street', 'Łódź'];
    const text = names.join('. ');
    const mentions = names.map((name, entity) => {
      const start = text.indexOf(name);
      const reason = { rule: 'exact-name' as const };
      return {
        start,
        end: start + name.length,
        kind: 'place' as const,
        form: 'name' as const,
        confidence: 1,
        entity,
        reason,
      };
    });
    const entities = names.map(name => ({ kind: 'place' as const, name, names: [name], counts: [1], partial: false }));
    const lines = Uint32Array.of(0);
    corpus.set('a', text, {
      length: text.length,
      language: 'en',
      mentions,
      entities,
      sentences: Uint32Array.of(0, text.length),
      asides: new Uint32Array(),
      lines,
    });
    const found = (typed: string): string[] => corpus.search(typed).map(entity => entity.name);
    assert.deepEqual(found('erdogan'), ['Erdogan Street', 'Recep Tayyip Erdoğan']);
    assert.deepEqual(found('LODZ'), ['Łódź']);
    assert.deepEqual(found('rty'), ['Recep Tayyip Erdoğan']);
    assert.deepEqual(found('xyz'), []);
    assert.equal(found('').length, 3);
    assert.equal(corpus.search('e', 1).length, 1);
  });
});
