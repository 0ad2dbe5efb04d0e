import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appended, edited, fileWith, removed, replaced } from '../../../src/core/correct/file/file-edits.js';
import { readCorrections } from '../../../src/core/correct/file/file-text.js';
import { printed } from '../../../src/core/correct/statements/print.js';
import { statementFrom, type Statement } from '../../../src/core/correct/statements/statements.js';
import { statement } from './invented-statements.js';

const MONDAY: Statement = { ignore: 'Monday' };
const ZIPKART: Statement = { name: 'Zipkart', kind: 'organisation' };
const SAME: Statement = { same: ['person: Ana Sousa', 'person: Ana Maria Sousa'] };
const said = (text: string): Statement[] => readCorrections(text).statements.map(one => one.statement);
const faults = (text: string): [number, string][] =>
  readCorrections(text).problems.map(({ line, reason }) => [line, reason]);

describe('the file of corrections', () => {
  it('has a statement a line', () => {
    assert.equal(
      fileWith([MONDAY, ZIPKART]),
      '{\n  "version": 1,\n  "corrections": [\n    {"ignore": "Monday"},\n    {"name": "Zipkart", "kind": "organisation"}\n  ]\n}\n',
    );
    const { statements, problems, isDamaged } = readCorrections(fileWith([MONDAY, ZIPKART]));
    assert.deepEqual(
      statements.map(({ line }) => line),
      [3, 4],
    );
    assert.deepEqual([problems, isDamaged], [[], false]);
  });

  it('says nothing where it is empty', () => {
    for (const text of ['', ' \n', '\ufeff', '{"version": 1, "corrections": []}'])
      assert.deepEqual([said(text), faults(text)], [[], []], JSON.stringify(text));
  });

  it('keeps what is good where some of it is not', () => {
    const text = `{"version": 1, "corrections": [\n{"ignore": "Monday"},\n{"ignor": "Tuesday"},\n"Wednesday",\n{"name": "Zipkart", "kind": "firm"},\n{"same": ["person: A", "place: B"]},\n{"ignore": "A", "inn": ["a.txt"]},\n{"apart": "Ana", "as": "B"},\n{"ignore": "Sunday", "in": []}, {"ignore": "Zulu"}]}`;
    assert.deepEqual(said(text), [MONDAY, { ignore: 'Zulu' }]);
    assert.deepEqual(
      faults(text).map(([line]) => line),
      [2, 3, 4, 5, 6, 7, 8],
    );
    assert.match(faults(text)[2]![1], /kind/);
    assert.equal(readCorrections(text).isDamaged, false);
  });

  it('keeps what is good where it is no JSON', () => {
    const [a, b] = [printed(MONDAY), printed(ZIPKART)];
    for (const [text, statements, lines] of [
      [
        `{"version": 1, "corrections": [\n<<<<<<< ours\n${a}\n=======\n${b}\n>>>>>>> theirs\n]}`,
        [MONDAY, ZIPKART],
        [1, 3, 5],
      ],
      [`{"version": 1, "corrections": [\n${a}\n${b}\n]}`, [MONDAY, ZIPKART], [2]],
      [`{"version": 1, "corrections": [\n${a},\n${b}`, [MONDAY, ZIPKART], [2]],
      [`{"version": 1, "corrections": [\n${a},\n${b},\n]}`, [MONDAY, ZIPKART], [3]],
      [`{"version": 1, "corrections": [\n${a},\n{"ignore": "Mo\n${b}]}`, [MONDAY, ZIPKART], [2]],
      [`${a}\n${b}\n`, [MONDAY, ZIPKART], [1]],
    ] as const) {
      assert.deepEqual(said(text), statements, text);
      assert.deepEqual(
        faults(text).map(([line]) => line),
        lines,
        text,
      );
      assert.equal(readCorrections(text).isDamaged, true);
    }
    assert.equal(readCorrections('{"version": 2, "corrections": []}').isDamaged, true);
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.uint8Array().map(bytes => new TextDecoder().decode(bytes)),
        ),
        text => {
          const { statements, problems, isDamaged } = readCorrections(text);
          if (isDamaged) assert.ok(problems.length > 0);
          for (const { start, end } of [...statements, ...problems])
            assert.ok(start >= 0 && end >= start && end <= text.length);
        },
      ),
      { numRuns: 2000 },
    );
    const deep = '{'.repeat(200_000);
    assert.equal(readCorrections(deep).isDamaged, true);
    fc.assert(fc.property(fc.jsonValue(), value => void statementFrom(value)));
  });

  it('loses no line to damage elsewhere', () => {
    const junk = fc.stringMatching(/^[a-z<>=|;+ ]{1,12}$/);
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), junk, fc.nat(), (statements, damage, at) => {
        const lines = fileWith(statements).split('\n');
        lines.splice(2 + (at % (lines.length - 4)), 0, damage);
        const text = lines.join('\n');
        assert.deepEqual(said(text), statements);
      }),
    );
  });

  it('is written to without a change of the rest', () => {
    const text = '{"$schema": "x",\r\n  "version": 1,\r\n  "corrections": [\r\n\t{"ignore":"Monday"}\r\n  ]}\r\n';
    const more = edited(text, [appended(text, [ZIPKART, SAME])]);
    assert.equal(
      more,
      `{"$schema": "x",\r\n  "version": 1,\r\n  "corrections": [\r\n\t{"ignore":"Monday"},\r\n\t${printed(ZIPKART)},\r\n\t${printed(SAME)}\r\n  ]}\r\n`,
    );
    const placed = readCorrections(more).statements;
    assert.equal(edited(more, [removed(more, placed[1]!)]), more.replace(`\t${printed(ZIPKART)},\r\n`, ''));
    assert.equal(edited(more, [removed(more, placed[2]!)]), more.replace(`,\r\n\t${printed(SAME)}`, ''));
    assert.equal(edited(more, [replaced(placed[1]!, MONDAY)]), more.replace(printed(ZIPKART), printed(MONDAY)));
    for (const short of ['{"version":1,"corrections":[]}', '{"corrections": [ ], "version": 1}', ''])
      assert.deepEqual(said(edited(short, [appended(short, [MONDAY])])), [MONDAY]);
    assert.throws(() => appended('{"version": 1, "corrections": [', [MONDAY]), /damaged/);
  });

  it('has what was put in and not what was taken out, in any order', () => {
    const step = fc.oneof(
      fc.record({ add: fc.array(statement, { minLength: 1, maxLength: 3 }) }),
      fc.record({ remove: fc.nat() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        let text = '';
        let expected: Statement[] = [];
        for (const one of steps) {
          const placed = readCorrections(text).statements;
          if ('add' in one) {
            text = edited(text, [appended(text, one.add)]);
            expected = [...expected, ...one.add];
          } else if (placed.length > 0) {
            const at = one.remove % placed.length;
            text = edited(text, [removed(text, placed[at]!)]);
            expected = expected.filter((_, i) => i !== at);
          }
          const { problems } = readCorrections(text);
          assert.deepEqual([said(text), problems], [expected, []]);
        }
        if (text) assert.equal(text, fileWith(expected).replace('[\n\n', '[\n'));
      }),
    );
  });
});
