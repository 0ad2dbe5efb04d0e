import assert from 'node:assert';
import { foldDiacritics, isAbbreviation, lookUp, normaliseName } from '../../src/core/world/names.js';

describe('names', () => {
  for (const [text, folded] of [
    ['Erdoğan', 'Erdogan'],
    ['Łódź', 'Lodz'],
    ['Türkiye', 'Turkiye'],
    ['Côte d’Ivoire', 'Cote d’Ivoire'],
    ['Đặng Thị Thu', 'Dang Thi Thu'],
    ['Strauß', 'Strauss'],
    ['Åse Ødegård', 'Ase Odegard'],
    ['İlham Əliyev', 'Ilham Aliyev'],
    ['plain', 'plain'],
    ['', ''],
  ] as const)
    it(`folds ${JSON.stringify(text)}`, () => assert.strictEqual(foldDiacritics(text), folded));

  for (const [name, key] of [
    ['The Netherlands', 'netherlands'],
    ['the  United\nStates', 'united states'],
    ['U.S.', 'US'],
    ['US', 'US'],
    ['us', 'us'],
    ['Us', 'us'],
    ['G-7', 'g 7'],
    ['G7', 'G7'],
    ['CHINA', 'CHINA'],
    ['Guinea-Bissau', 'guinea bissau'],
    ['Guinea–Bissau', 'guinea bissau'],
    ["N'Djamena", "n'djamena"],
    ['N’Djamena', "n'djamena"],
    ['Trinidad & Tobago', 'trinidad and tobago'],
    ['AT&T', 'AT&T'],
    ['Washington, D.C.', 'washington dc'],
    ['Congo (DRC)', 'congo drc'],
    ['The', 'the'],
    ['', ''],
  ] as const)
    it(`makes a key of ${JSON.stringify(name)}`, () => assert.strictEqual(normaliseName(name), key));

  it('knows abbreviations by their capitals', () => {
    for (const word of ['US', 'G7', 'NATO', 'AT&T', 'M23']) assert.ok(isAbbreviation(word), word);
    for (const word of ['us', 'Us', 'Nato', '2026', 'A', '', 'U.S.']) assert.ok(!isAbbreviation(word), word);
  });

  it('reads a shouted word as the word, and a word never as an abbreviation', () => {
    const table = new Map([
      ['US', 1],
      ['china', 2],
    ]);
    assert.deepStrictEqual(
      ['US', 'U.S.', 'us', 'Us', 'China', 'CHINA', 'china', 'The China'].map(name => lookUp(table, name)),
      [1, 1, undefined, undefined, 2, 2, 2, 2],
    );
  });
});
