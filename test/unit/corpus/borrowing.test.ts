import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { Corrections } from '../../../src/core/correct/rules.js';
import { pack } from '../../../src/core/reading/reading.js';
import { analyse } from '../../../src/core/reading/analyse.js';
import { possibleNames } from '../../../src/core/recognise/foreign/possible-names.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { invented } from '../invented.js';
import { knowledge } from '../worker/workshop.js';

const ENGLISH =
  'The minister met Ilse Varga on Monday. Varga runs the Dunmore Relief Fund, which she founded in Leeds.\n';
const GERMAN =
  'Am Dienstag traf die Ministerin Ilse\nVarga in Paris. Der Dunmore Relief Fund hat der Stadt geholfen, und Ilse Vargas Bruder war auch dabei.\n';

/** The names marked in a document, each with the id of its entity. */
function marked(corpus: Corpus, document: string): string[] {
  const text = corpus.textOf(document)!;
  return [...corpus.mentionsIn(document)].map(
    ({ start, end, entity }) => `${text.slice(start, end).replace(/\s+/g, ' ')} = ${entity}`,
  );
}

function read(corpus: Corpus, document: string, text: string): ReadonlySet<string> {
  return corpus.set(document, text, analyse(text, knowledge));
}

describe('names that English documents lend to texts in other languages', () => {
  it('are marked there as the same entities, and no longer than an English document has them', () => {
    const corpus = new Corpus();
    read(corpus, 'de', GERMAN);
    assert.deepEqual(marked(corpus, 'de'), ['Paris = place:paris']);
    assert.deepEqual([...read(corpus, 'en', ENGLISH)], ['de']);
    const lent = ['Ilse Varga = person:ilse-varga', 'Paris = place:paris'];
    assert.deepEqual(marked(corpus, 'de'), [...lent, 'Dunmore Relief Fund = organisation:dunmore-relief-fund']);
    const [first] = corpus.mentionsIn('de');
    assert.deepEqual([first!.reason, first!.inferred], [{ rule: 'other-language' }, true]);
    assert.deepEqual([...read(corpus, 'en', ENGLISH.replaceAll('Dunmore', 'Denmore'))], ['de']);
    assert.deepEqual(marked(corpus, 'de'), lent);
    assert.deepEqual([...corpus.remove('en')], ['de']);
    assert.deepEqual(marked(corpus, 'de'), ['Paris = place:paris']);
  });

  it('are found in a passage of another language, too, and lent by no such passage', () => {
    const corpus = new Corpus();
    const long = `${ENGLISH}\n${GERMAN} ${GERMAN}\n\nShe left the town and it was late.\n`.replaceAll(
      'Ilse Varga on',
      'her on',
    );
    read(corpus, 'both', long);
    assert.ok(!marked(corpus, 'both').some(one => one.startsWith('Ilse Varga')));
    read(corpus, 'en', ENGLISH);
    assert.equal(marked(corpus, 'both').filter(one => one.startsWith('Ilse Varga')).length, 2);
    corpus.remove('en');
    assert.ok(!marked(corpus, 'both').some(one => one.startsWith('Ilse Varga')));
  });

  it('leave no entity behind whose only name is within one of them', () => {
    const corpus = new Corpus();
    const text = 'Die Stadt Leeds und der Leeds Harbour Trust in Oslo.\n';
    const place = (name: string, nth: number, entity: number) => {
      const start = text.indexOf(name, nth === 0 ? 0 : text.indexOf(name) + 1);
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
    };
    const called = (name: string, count: number) => ({
      kind: 'place' as const, name, names: [name], counts: [count], partial: false,
    }); // prettier-ignore
    const set = (mentions: readonly ReturnType<typeof place>[], entities: readonly ReturnType<typeof called>[]) =>
      corpus.set('de', text, {
        length: text.length,
        language: 'de',
        possible: possibleNames(text, 0, text.length),
        mentions,
        entities,
        sentences: Uint32Array.of(0, text.length),
        asides: new Uint32Array(),
        lines: Uint32Array.of(0),
      });
    read(corpus, 'en', 'She works for the Leeds Harbour Trust and was there on Monday.\n');
    const lent = 'Leeds Harbour Trust = organisation:leeds-harbour-trust';
    set([place('Leeds', 1, 0), place('Oslo', 0, 1)], [called('Leeds', 1), called('Oslo', 1)]);
    assert.deepEqual(marked(corpus, 'de'), [lent, 'Oslo = place:oslo']);
    assert.equal(corpus.entity('place:leeds'), undefined);
    assert.equal(corpus.countsIn('de').entities.place, 1);
    set([place('Leeds', 0, 0), place('Leeds', 1, 0)], [called('Leeds', 2)]);
    assert.deepEqual(marked(corpus, 'de'), ['Leeds = place:leeds', lent]);
    assert.equal(corpus.entity('place:leeds')?.mentions, 1);
  });

  it('are what the reader says they are', () => {
    const corpus = new Corpus();
    read(corpus, 'en', ENGLISH);
    read(corpus, 'de', GERMAN);
    const said = (...statements: object[]): void => {
      atOnce(corpus.correctInSteps(new Corrections([{ root: '', statements: statements as never }])));
    };
    said({ ignore: 'Ilse Varga', in: ['de'] });
    assert.deepEqual(marked(corpus, 'de')[0], 'Paris = place:paris');
    said({ name: 'Ilse Varga', kind: 'place' });
    assert.deepEqual(marked(corpus, 'de')[0], 'Ilse Varga = place:ilse-varga');
    said();
    assert.deepEqual(marked(corpus, 'de')[0], 'Ilse Varga = person:ilse-varga');
  });

  it('depend on the documents alone, not on their order', () => {
    const step = fc.record({
      document: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      content: fc.option(invented, { nil: undefined, freq: 4 }),
      many: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const corpus = new Corpus();
        const present = new Map<string, NonNullable<(typeof steps)[number]['content']>>();
        for (const { document, content, many } of steps) {
          if (!content) {
            corpus.remove(document);
            present.delete(document);
            continue;
          }
          if (many) corpus.remove(document);
          const reading = pack(content.text, content.analysis);
          if (many) atOnce(corpus.addInSteps([{ document, reading, text: content.text }]));
          else corpus.put(document, reading, content.text);
          present.set(document, content);
        }
        const anew = new Corpus();
        for (const [document, { text, analysis }] of [...present].reverse()) anew.set(document, text, analysis);
        for (const document of present.keys()) {
          assert.deepEqual([...corpus.mentionsIn(document)], [...anew.mentionsIn(document)]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what may be a name in another language', () => {
  for (const [text, ...names] of [
    ['die Ministerin Ilse Varga kam', 'Ministerin Ilse', 'Ministerin Ilse Varga', 'Ilse Varga'],
    ['Ana de la Cruz, Luis', 'Ana de la Cruz'],
    ['O. Lund-Marsh sagte', 'O. Lund-Marsh'],
    ['im Haus der alten Ilse'],
    ['das Haus der Stadt, die Fahrt nach Leeds'],
    ['Jan van der Berg', 'Jan van der Berg'],
    ['Bank of the West', 'Bank of the West'],
    ['在Ana Sousa家', 'Ana Sousa'],
    ['Анна Петрова.', 'Анна Петрова'],
    ['xAna Sousa'],
    ['Ana\u00a0Sousa2 Ana Sousas', 'Ana Sousas'],
    ['ILSE VARGA', 'ILSE VARGA'],
  ] as const)
    it(`of “${text}”: ${names.join(', ')}`, () => {
      const { starts, ends, words } = possibleNames(text, 0, text.length);
      assert.deepEqual(words, names);
      words.forEach((one, i) => assert.equal(text.slice(starts[i], ends[i]).replace(/\u00a0/g, ' '), one));
    });
});
