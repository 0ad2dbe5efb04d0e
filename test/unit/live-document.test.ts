import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/reading/analyse.js';
import { LiveDocument, readInSteps } from '../../src/core/reading/live-document.js';
import { plainWords } from '../../src/core/text/plain.js';
import { read } from '../../src/core/text/read.js';
import { pack, unpack, type Reading } from '../../src/core/reading/reading.js';
import { atOnce, type Steps } from '../../src/core/text/steps.js';
import { inventDocument } from '../../tools/bench/corpus.js';
import { doubleSpaced, laidOut } from '../../tools/bench/layout.js';
import { knowledge } from './worker/workshop.js';

const inserted = fc.constantFrom(
  '',
  'x',
  '\n\n',
  '\r\n',
  ' ',
  'France',
  'Ada Byron of Acme Group said so. ',
  'the French president, Byron, ',
  '\n\nKenya and Chile met in Ulm.\n\n',
  '\n\nByron met Ada Byron.\n\nAcme Group of Byron, the Byron Group, and a Byron.\n\nByron left.\n\n',
  '🙂',
  'By-\nron',
  '\n\n                 Report of the Harbour Inquiry            7\n\n',
  '\nMR. BYRON: ',
  '\n> ',
  '\tUlm\tByron, Ada\n',
  ' Ada- Maria ',
  '<p>Ada <b>B</b>yron</p>',
  '<!-- Ulm',
  ' --> Byron&nbsp;Group </td>',
  '\nReceived: from Ulm\n\tby Byron\nFrom: =?UTF-8?Q?Ad=C3=A1_Byron?=\n',
  '\n.a { color: Byron; }\nif (Ulm) { Byron(); }',
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(40),
  inserted,
  begun: fc.nat(30),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Makes an edit; gives the text that there has to be then. */
function make({ at, removed, inserted: words }: Edit, live: LiveDocument): string {
  const { text } = live;
  const offset = Math.floor(at * text.length);
  const end = Math.min(text.length, offset + removed);
  const expected = text.slice(0, offset) + words + text.slice(end);
  assert.ok(live.edit([{ offset, removed: end - offset, inserted: words }]));
  assert.equal(live.text, expected);
  return expected;
}

/** Takes some steps, and gives the rest up. */
function begin(steps: Steps<unknown>, count: number): void {
  for (let i = 0; i < count && !steps.next().done; i++);
}

describe('a text that is edited', () => {
  const texts = Array.from({ length: 6 }, (_, seed) => inventDocument(seed, 900)).flatMap(text => [
    text,
    laidOut(text),
    doubleSpaced(text),
  ]);
  const history = fc.record({
    text: fc.constantFrom('', ...texts),
    edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
  });

  it('is always read as if it had just been opened', () => {
    fc.assert(
      fc.property(history, ({ text, edits }) => {
        const live = new LiveDocument(text);
        for (const one of edits) {
          const now = make(one, live);
          assert.deepEqual(atOnce(live.read(knowledge)), pack(read(now).flow, analyse(now, knowledge)));
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(120_000);

  it('is so too where names stand so often that one more or less decides nothing', () => {
    const text = inventDocument(3, 40_000) + 'Ada Byron spoke of France.\n\n'.repeat(30);
    const long = fc.array(edit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(long, edits => {
        const live = new LiveDocument(text);
        atOnce(live.read(knowledge));
        for (const one of edits) {
          const now = make(one, live);
          assert.deepEqual(atOnce(live.read(knowledge)), pack(read(now).flow, analyse(now, knowledge)));
        }
      }),
      { numRuns: 8 },
    );
  }).timeout(120_000);

  it('is so too where reading was given up for the next edit, wherever it was', () => {
    fc.assert(
      fc.property(history, fc.boolean(), ({ text, edits }, isRead) => {
        const live = new LiveDocument(text);
        if (isRead) atOnce(live.read(knowledge));
        let now = text;
        for (const one of edits) {
          begin(live.read(knowledge), one.begun);
          now = make(one, live);
        }
        assert.deepEqual(atOnce(live.read(knowledge)), pack(read(now).flow, analyse(now, knowledge)));
      }),
      { numRuns: 200 },
    );
  }).timeout(120_000);

  it('has all its mentions at a glance', () => {
    fc.assert(
      fc.property(history, ({ text, edits }) => {
        const live = new LiveDocument(text);
        const options = { minimumConfidence: 0 };
        atOnce(live.read(knowledge, options));
        for (const one of edits) {
          const now = make(one, live);
          const glance = atOnce(live.glance(knowledge, options))!;
          const { mentions, lines, sentences } = unpack(glance);
          const expected = analyse(now, knowledge);
          assert.deepEqual(lines, expected.lines);
          assert.deepEqual(sentences, expected.sentences);
          const spans = new Set(mentions.map(({ start, end: last, kind }) => `${start}-${last} ${kind}`));
          for (const { start, end: last, kind } of knowledge.recogniser.recognise(read(now))) {
            assert.ok(spans.has(`${start}-${last} ${kind}`), now.slice(start, last));
          }
          glance.nameOf.forEach((name, i) => {
            assert.equal(glance.names[name], plainWords(read(now).flow.slice(glance.starts[i], glance.ends[i])));
          });
          for (const owner of glance.owners) assert.ok(owner < glance.entities.length);
        }
      }),
      { numRuns: 40 },
    );
  }).timeout(120_000);

  it('points to where reasons are at a glance, too', () => {
    const live = new LiveDocument('It rained.\n\nAna Sousa sang.\n\nRui Sousa wept.\n\nSousa left.');
    const placeOf = (reading: Reading, text: string): number => {
      const { mentions } = unpack(reading);
      return mentions.find(({ start, end: last }) => text.slice(start, last) === 'Sousa')!.reason.at!;
    };
    const before = atOnce(live.read(knowledge));
    assert.equal(placeOf(before, live.text), live.text.indexOf('Rui'));
    assert.ok(live.edit([{ offset: 0, removed: 0, inserted: 'All night ' }]));
    assert.equal(placeOf(atOnce(live.glance(knowledge))!, live.text), live.text.indexOf('Rui'));
  });

  it('takes another text for its own', () => {
    const live = new LiveDocument(texts[0]!);
    live.replace(texts[1]!);
    assert.deepEqual(atOnce(live.read(knowledge)), pack(read(texts[1]!).flow, analyse(texts[1]!, knowledge)));
  });

  it('refuses changes outside of the text', () => {
    assert.equal(new LiveDocument('abc').edit([{ offset: 2, removed: 2, inserted: '' }]), false);
  });

  it('is read in steps as in one go, and leaves out what is not certain enough', () => {
    for (const minimumConfidence of [0, 0.7]) {
      const options = { minimumConfidence };
      const expected = pack(read(texts[2]!).flow, analyse(texts[2]!, knowledge, options));
      assert.deepEqual(atOnce(readInSteps(texts[2]!, knowledge, options)), expected);
      assert.deepEqual(atOnce(new LiveDocument(texts[2]!).read(knowledge, options)), expected);
    }
  });
});
