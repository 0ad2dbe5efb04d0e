import assert from 'node:assert/strict';
import {
  counted,
  groupReasons,
  listed,
  passageLine,
  passageText,
  reasonWords,
  shownPassage,
} from '../../src/core/corpus/describe.js';
import { RULES, type Passage } from '../../src/core/types.js';
import { corpusOf } from './marked.js';

function passageOf(source: string): Passage {
  const corpus = corpusOf({ a: source });
  return corpus.passagesOf(corpus.entities()[0]!.id)[0]!;
}

describe('words for people', () => {
  it('have a reason for every rule but the plainest', () => {
    for (const rule of RULES) {
      const bare = reasonWords({ rule });
      const told = reasonWords({ rule, of: 'Ada Byron' });
      if (rule === 'exact-name') assert.deepEqual([bare, told], [undefined, undefined]);
      else if (rule === 'correction') assert.deepEqual([bare, told], Array(2).fill('as you corrected it'));
      else if (rule === 'other-kind') assert.deepEqual([bare, told], Array(2).fill('as other documents use the name'));
      else if (rule === 'other-language') assert.match(bare ?? '', /the same full name .* in English/);
      else {
        assert.match(bare ?? '', /^\p{Ll}/u);
        assert.match(told ?? '', /Ada Byron/);
        assert.doesNotMatch(bare ?? '', /undefined/);
      }
    }
  });

  it('show a passage without the numbers of a transcript’s lines', () => {
    const quote = 'was sworn on\n  2   Friday by Ada\n  3   Byron, and\r\n 14   left in 2031\n  with 12 men.';
    const start = quote.indexOf('Ada');
    const end = quote.indexOf(', and');
    const [before, name, after] = [quote.slice(0, start), quote.slice(start, end), quote.slice(end)];
    const from = { line: 0, character: start };
    const place = { document: 'a', start, end, from, to: from };
    const shown = shownPassage({
      ...place,
      before,
      name,
      after,
      quote: { start: 0, end: quote.length },
      cutBefore: false,
      cutAfter: false,
    });
    assert.deepEqual(shown, {
      before: 'was sworn on Friday by ',
      name: 'Ada Byron',
      after: ', and left in 2031 with 12 men.',
    });
  });

  it('say of each other name why it is the entity’s, once', () => {
    const corpus = corpusOf({
      a: '<p:Ada Byron> and <p:Ada Byron|Byron>.\n<p:Ada Byron|Byron>, <p:Ada Byron|Miss Byron>.',
    });
    const [entity] = corpus.entities();
    assert.deepEqual(groupReasons(corpus.passagesOf(entity!.id)), [
      '“Byron”: surname of Ada Byron',
      '“Miss Byron”: surname of Ada Byron',
    ]);
    assert.deepEqual(groupReasons([]), []);
  });

  it('count and list', () => {
    assert.equal(counted(1, 'mention'), '1 mention');
    assert.equal(counted(1204, 'mention'), '1,204 mentions');
    assert.equal(listed(['a', 'b'], 2), 'a, b');
    assert.equal(listed(['a', 'b', 'c', 'd'], 2), 'a, b and 2 more');
  });
});

describe('a passage in one line', () => {
  const emphasised = ({ text, at }: { text: string; at: readonly [number, number] }): string =>
    `${text.slice(0, at[0])}[${text.slice(...at)}]${text.slice(at[1])}`;

  it('is the whole sentence where that is short', () => {
    assert.equal(emphasised(passageLine(passageOf('Then <p:Ada> spoke.'))), 'Then [Ada] spoke.');
    assert.equal(emphasised(passageText(passageOf('Then <p:Ada> spoke.'))), 'Then [Ada] spoke.');
  });

  it('starts at a word close before the name', () => {
    const passage = passageOf('In the long and narrow streets of the old town <p:Ada> spoke.');
    assert.equal(emphasised(passageLine(passage)), '…of the old town [Ada] spoke.');
  });

  it('cuts no character in two where there is no space', () => {
    const { text } = passageLine(passageOf(`a${'🙂'.repeat(30)}<p:Ada> spoke.`));
    assert.doesNotMatch(text, /^…[\uDC00-\uDFFF]/);
  });

  it('shows a quotation over several lines on one, without what the layout put into it', () => {
    const text = 'The envoy Ilse Har-\n> rington met\n\n      Page 7\n\nthe  board.';
    const start = text.indexOf('Ilse');
    const end = text.indexOf(' met');
    const head = text.indexOf('Page 7');
    const passage: Passage = {
      ...passageOf('<p:Ada>'),
      start,
      end,
      quote: { start: 0, end: text.length },
      before: text.slice(0, start),
      name: text.slice(start, end),
      after: text.slice(end),
      asides: [{ start: head, end: head + 6 }],
    };
    assert.equal(emphasised(passageText(passage)), 'The envoy [Ilse Harrington] met […] the board.');
    assert.equal(emphasised(passageLine(passage, 7)), '…envoy [Ilse Harrington] met […] the board.');
  });
});
