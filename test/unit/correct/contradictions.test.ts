import assert from 'node:assert/strict';
import { contradictionsIn } from '../../../src/core/correct/contradictions.js';
import type { Statement } from '../../../src/core/correct/statements/statements.js';

describe('contradictions', () => {
  const at = { exact: 'Lodge', prefix: 'the ' };
  const cases: readonly (readonly [string, Statement, Statement, boolean])[] = [
    ['no name and a name', { ignore: 'Lodge' }, { name: 'Lodge', kind: 'place' }, true],
    ['two kinds', { name: 'Lodge', kind: 'person' }, { name: 'Lodge', kind: 'place' }, true],
    ['the same twice', { name: 'Lodge', kind: 'place' }, { name: 'Lodge', kind: 'place' }, false],
    ['other words', { ignore: 'Lodge' }, { name: 'Lodges', kind: 'place' }, false],
    ['an exception for a document', { ignore: 'Lodge' }, { name: 'Lodge', kind: 'place', in: ['a'] }, false],
    ['an exception that is overruled', { name: 'Lodge', kind: 'place', in: ['a'] }, { ignore: 'Lodge' }, true],
    ['one place', { ignore: 'Lodge', at }, { name: 'Lodge', kind: 'place', at }, true],
    ['an exception for a place', { ignore: 'Lodge' }, { name: 'Lodge', kind: 'place', at }, false],
    ['other documents', { ignore: 'Lodge', in: ['b'] }, { name: 'Lodge', kind: 'place', in: ['a'] }, false],
    ['two names shown', { rename: 'person: A B', as: 'C' }, { rename: 'person: A B', as: 'D' }, true],
    ['two others', { apart: 'person: A B', as: 'C' }, { apart: 'person: A B', as: 'D' }, true],
    ['one with two', { same: ['person: A', 'person: C'] }, { same: ['person: B', 'person: C'] }, true],
  ];
  for (const [says, first, second, isOne] of cases) {
    it(`are told: ${says}`, () => {
      assert.deepEqual(contradictionsIn([first, second]), isOne ? [{ earlier: 0, later: 1 }] : []);
    });
  }
});
