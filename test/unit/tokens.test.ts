import assert from 'node:assert';
import { tokenise } from '../../src/core/text/tokens.js';

describe('tokens', () => {
  for (const [text, ...words] of [
    ['Recep Tayyip Erdoğan met Žižek.', 'Recep', 'Tayyip', 'Erdoğan', 'met', 'Žižek', '.'],
    ['Nguyễn Phú Trọng (Hà Nội)', 'Nguyễn', 'Phú', 'Trọng', '(', 'Hà', 'Nội', ')'],
    ['İlham Əliyev’s visit', 'İlham', 'Əliyev', '’s', 'visit'],
    ['He saw Nedvěd. She saw Diyarbakır.', 'He', 'saw', 'Nedvěd', '.', 'She', 'saw', 'Diyarbakır', '.'],
    ["O'Neill's and Erdoğan's CHINA'S", "O'Neill", "'s", 'and', 'Erdoğan', "'s", 'CHINA', "'S"],
    ['Łódź-born Ağca', 'Łódź', '-', 'born', 'Ağca'],
    ['Jose\u0301 in Sa\u0303o Paulo', 'Jose\u0301', 'in', 'Sa\u0303o', 'Paulo'],
    [
      'It cannot be: U.S. and Kim Jong-un.',
      'It',
      'can',
      'not',
      'be',
      ':',
      'U.S.',
      'and',
      'Kim',
      'Jong',
      '-',
      'un',
      '.',
    ],
    ['В Москве', 'В', 'Москве'],
    ['1990–2000', '1990', '–', '2000'],
  ] as [string, ...string[]][])
    it(`cuts ${JSON.stringify(text)}`, () => {
      const tokens = tokenise(text);
      assert.deepStrictEqual(tokens.words, words);
      assert.strictEqual(tokens.count, words.length);
      for (const [i, word] of words.entries()) assert.strictEqual(text.slice(tokens.starts[i], tokens.ends[i]), word);
    });

  it('gives the same tokens for the same text, whatever was read before', () => {
    const texts = ['We saw Grobnik’s there.', "At Zelnik's.", 'Well.. so', "Zelnik's car", 'so..', 'At Grobnik’s.'];
    const first = texts.map(text => tokenise(text).words);
    const second = [...texts].reverse().map(text => tokenise(text).words);
    assert.deepStrictEqual(second.reverse(), first);
    assert.deepStrictEqual(first[1], ['At', 'Zelnik', "'s", '.']);
  });

  it('puts each sentence start on a token', () => {
    const tokens = tokenise('Žižek spoke. Şahin left Diyarbakır. Öz!');
    assert.deepStrictEqual(
      [...tokens.sentences].map(index => tokens.words[index]),
      ['Žižek', 'Şahin', 'Öz'],
    );
  });
});
