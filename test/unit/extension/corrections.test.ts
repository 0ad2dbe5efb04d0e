import assert from 'node:assert/strict';
import fc from 'fast-check';
import { edited, fileWith } from '../../../src/core/correct/file/file-edits.js';
import { readCorrections } from '../../../src/core/correct/file/file-text.js';
import { findQuote, quoteOf } from '../../../src/core/correct/statements/quotes.js';
import type { Statement } from '../../../src/core/correct/statements/statements.js';
import { Anchors, moved } from '../../../src/extension/corrections/anchors.js';
import { editsFor, hasAll, parted, renamed, replacements } from '../../../src/extension/corrections/changes.js';
import { statementWords } from '../../../src/extension/corrections/words.js';

const said = (text: string): Statement[] => readCorrections(text).statements.map(({ statement }) => statement);

describe('changes of statements', () => {
  const [a, b, c]: Statement[] = [{ ignore: 'A' }, { ignore: 'B' }, { name: 'C', kind: 'place' }];

  it('take out, put in and replace in one text', () => {
    const text = fileWith([a!, b!, a!]);
    const after = edited(text, editsFor(text, { added: [c!], removed: [a!] }));
    assert.deepEqual(said(after), [a, b, c]);
    assert.deepEqual([hasAll(after, [b!, c!]), hasAll(after, [{ ignore: 'X' }])], [true, false]);
    assert.deepEqual(editsFor(after, { added: [], removed: [{ ignore: 'X' }] }), []);
    assert.deepEqual(said(edited(after, replacements(after, [[b!, { ignore: 'D' }]]))), [a, { ignore: 'D' }, c]);
  });

  it('part where a document goes to another folder of the workspace', () => {
    const one: Statement = { name: 'A', kind: 'person', in: ['./deep/a.txt', 'deep/*.txt', 'b.txt'] };
    assert.deepEqual(parted(one, 'deep', 'there/deep'), {
      stays: { ...one, in: ['b.txt'] },
      goes: { ...one, in: ['there/deep/a.txt', 'there/deep/*.txt'] },
    });
    assert.deepEqual(parted({ ...one, in: ['b.txt'] }, 'b.txt', 'c.txt'), {
      stays: undefined,
      goes: { ...one, in: ['c.txt'] },
    });
    assert.equal(parted(one, 'dee', 'x'), undefined);
    assert.equal(parted({ ignore: 'A' }, 'b.txt', 'c.txt'), undefined);
  });

  it('follow documents and folders that are renamed', () => {
    const one: Statement = { ignore: 'A', in: ['deep/a.txt', 'deep/*.txt', 'b.txt'] };
    assert.deepEqual(renamed(one, 'deep/a.txt', 'c.txt'), { ignore: 'A', in: ['c.txt', 'deep/*.txt', 'b.txt'] });
    assert.deepEqual(renamed(one, 'deep', 'd'), { ignore: 'A', in: ['d/a.txt', 'd/*.txt', 'b.txt'] });
    assert.equal(renamed(one, 'dee', 'd'), one);
    assert.equal(renamed(one, undefined, 'd'), one);
  });

  it('are told in words', () => {
    assert.equal(statementWords({ ignore: 'Monday', in: ['a.txt'] }), '“Monday” is no name (in a.txt)');
    assert.equal(statementWords({ same: ['person: A B', 'person: C D'] }), 'A B = C D');
    assert.equal(statementWords({ apart: 'person: A B', as: 'C', at: { exact: 'A' } }), 'C, not A B (at one place)');
  });
});

describe('quoted places', () => {
  const words = fc.array(fc.constantFrom('Lodge', 'the', 'hill', 'saw', '🙂', 'by'), { minLength: 3, maxLength: 60 });

  it('are found where they were quoted, as far as 256 characters tell them from others', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, nth) => {
        const text = list.join(' ');
        const starts = [...text.matchAll(/Lodge/g)].map(({ index }) => index);
        if (starts.length === 0) return;
        const start = starts[nth % starts.length]!;
        const quote = quoteOf(text, { start, end: start + 5 });
        assert.equal(findQuote(text, quote)!.start, start);
      }),
    );
  });

  it('are other places where nothing of what stood around them is left', () => {
    const quote = { exact: 'Lodge', prefix: 'They met at the ', suffix: ' on Monday' };
    assert.equal(findQuote('A Lodge. Another Lodge.', quote), undefined);
    assert.equal(findQuote('They ate. They met at\nthe  Lodge on a Sunday.', quote)?.start, 27);
  });

  it('are followed through edits, and quoted anew', () => {
    assert.deepEqual(moved({ start: 5, end: 9 }, { offset: 0, removed: 2, inserted: 4 }), { start: 7, end: 11 });
    assert.deepEqual(moved({ start: 5, end: 9 }, { offset: 9, removed: 2, inserted: 4 }), { start: 5, end: 9 });
    assert.equal(moved({ start: 5, end: 9 }, { offset: 6, removed: 1, inserted: 0 }), undefined);
    const text = 'One Lodge here, one Lodge there.';
    const statement: Statement = { ignore: 'Lodge', in: ['a'], at: quoteOf(text, { start: 20, end: 25 }) };
    const anchors = new Anchors(text, [statement, { ignore: 'X' }]);
    anchors.follow([{ offset: 15, removed: 4, inserted: 9 }]);
    const after = text.slice(0, 15) + ' and more' + text.slice(19);
    const [[old, fresh] = []] = anchors.anew(after);
    assert.equal(old, statement);
    assert.equal(
      findQuote(after, (fresh as { at: Parameters<typeof findQuote>[1] }).at)!.start,
      after.lastIndexOf('Lodge'),
    );
    assert.deepEqual(new Anchors(text, [statement]).anew(text), []);
  });
});
