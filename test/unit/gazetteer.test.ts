import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { BIT, categoriesIn, maskOf, type Category } from '../../src/core/recognise/lists/categories.js';
import { Gazetteer } from '../../src/core/recognise/lists/gazetteer.js';
import { tokenise } from '../../src/core/text/tokens.js';
import { PhraseTable } from '../../tools/gazetteer/phrases.js';
import { pack } from '../../tools/gazetteer/write.js';

const bytes = readFileSync(new URL('../../model/gazetteer.bin', import.meta.url));
const gazetteer = Gazetteer.read(bytes);

/** The categories of a phrase looked up by itself. */
const of = (phrase: string): Category[] => categoriesIn(gazetteer.lookup(tokenise(phrase).words));

describe('gazetteer', () => {
  for (const [phrase, ...expected] of [
    ['Vladimir', 'givenName'],
    ['Merkel', 'familyName'],
    ['Nguyễn', 'familyName'],
    ['Nguyen', 'familyName'],
    ['Zwierzynski', 'name'],
    ['Jong-un', 'givenName'],
    ['bin', 'particle'],
    ['China', 'country'],
    ['U.S.', 'country'],
    ['US', 'country'],
    ['UAE', 'country'],
    ['Bosnia-Herzegovina', 'country'],
    ['Côte d’Ivoire', 'country'],
    ["Cote d'Ivoire", 'country'],
    ['Uzbeks', 'demonym'],
    ['Beijing', 'capital', 'city1M'],
    ['Washington, D.C.', 'capital'],
    ['Leicester', 'city100k'],
    ['Xinjiang', 'region'],
    ['Strait of Hormuz', 'water'],
    ['Crimea', 'land'],
    ['Central Asia', 'macroRegion'],
    ['Tiananmen Square', 'landmark'],
    ['Shiites', 'people'],
    ['Swahili', 'language'],
    ['NATO', 'organisation'],
    ['Shanghai Cooperation Organisation', 'organisation'],
    ['Coca-Cola', 'company'],
    ['Deutsche Bank', 'company'],
    ['Zanu-PF', 'organisation'],
    ['Hezbollah', 'party'],
    ['State Duma', 'agency'],
    ['Xinhua', 'media'],
    ['Le Monde', 'media'],
    ['Tsinghua University', 'school'],
    ['Manchester United', 'team'],
    ['Lt. Gen.', 'title'],
    ['Prime Minister', 'title', 'role'],
    ['spokeswoman', 'role'],
    ['GmbH', 'organisationSuffix'],
    ['Ministry of', 'organisationHead'],
    ['Mount', 'placeHead'],
    ['Wednesday', 'calendar'],
    ['May', 'calendar', 'commonWord'],
    ['Reading', 'city100k', 'commonWord'],
    ['Mark', 'givenName', 'commonWord'],
    ['Mass.', 'region', 'commonWord'],
    ['Erdoğan', 'familyName'],
    ['McDonald’s', 'company'],
    ['Fallujah', 'city100k'],
  ] as [string, ...Category[]][])
    it(`knows ${phrase}`, () => {
      const found = of(phrase);
      for (const category of expected) assert.ok(found.includes(category), `${phrase}: ${found.join(' ')}`);
    });

  for (const phrase of ['us', 'Us', 'who', 'whereas', 'Zqxwyv', 'Strait', 'Kingdom of the Bees', '']) {
    it(`does not take ${JSON.stringify(phrase)} for a name`, () => {
      const names = maskOf('country', 'organisation', 'water', 'givenName', 'familyName', 'city100k');
      assert.strictEqual(gazetteer.lookup(tokenise(phrase).words) & names, 0);
    });
  }

  it('reads shouted words as words, and abbreviations as abbreviations', () => {
    assert.ok(of('CHINA').includes('country'));
    assert.ok(of('NORTH KOREA').includes('country'));
    assert.ok(of('UN SECURITY COUNCIL').includes('organisation'));
    assert.ok(!of('OR').includes('country'));
  });

  it('marks where phrases begin, go on and end', () => {
    const tokens = tokenise(
      "Kim Jong-un's envoy left New York City for the Strait of Hormuz, spokeswoman Maria Lopez said.",
    );
    const { begin, inside, end } = gazetteer.mark(tokens.words.map(word => gazetteer.word(word)));
    const at = (word: string): number => tokens.words.indexOf(word);
    const has = (mask: number | undefined, category: Category): boolean => ((mask ?? 0) & BIT[category]) !== 0;
    assert.ok(has(begin[at('Kim')], 'familyName'));
    assert.ok(has(begin[at('Jong')], 'givenName'));
    assert.ok(has(inside[at('un')], 'givenName'));
    assert.ok(has(end[at('un')], 'givenName'));
    assert.ok(has(begin[at('New')], 'city1M'));
    assert.ok(has(inside[at('York')], 'city1M'));
    assert.ok(has(end[at('City')], 'city1M'));
    assert.ok(has(begin[at('Strait')], 'water') && has(inside[at('of')], 'water') && has(end[at('Hormuz')], 'water'));
    assert.ok(has(begin[at('spokeswoman')], 'role'));
    assert.strictEqual(begin[at('left')], 0);
    assert.strictEqual(begin[at('said')], 0);
    assert.strictEqual(inside[at('said')], 0);
  });

  it('finds names that start in lower case only if a capital follows', () => {
    const tokens = tokenise('The al-Qaida cell, the china shop and the turkey.');
    const { begin } = gazetteer.mark(tokens.words.map(word => gazetteer.word(word)));
    assert.ok(begin[tokens.words.indexOf('al')]! & BIT.organisation);
    assert.strictEqual(begin[tokens.words.indexOf('china')]! & BIT.country, 0);
    assert.strictEqual(begin[tokens.words.indexOf('turkey')]! & BIT.country, 0);
  });

  it('takes any text', () => {
    for (const text of ['', '-', '\ud800', '’s', '𝒜', '中国 Россия', '- - -', 'É', '&', "'"]) {
      const { begin, inside, end } = gazetteer.mark(tokenise(text).words.map(word => gazetteer.word(word)));
      assert.ok(begin.length === inside.length && inside.length === end.length);
    }
  });

  it('is packed the same whatever the order of its entries', () => {
    const phrases: [string, Category][] = [
      ['New York', 'city1M'],
      ['York', 'city100k'],
      ['New York Times', 'media'],
      ['UN', 'organisation'],
      ['Ségolène', 'givenName'],
    ];
    const packed = [phrases, [...phrases].reverse()].map(order => {
      const table = new PhraseTable();
      for (const [phrase, category] of order) table.add(phrase, category);
      return pack(table);
    });
    assert.deepStrictEqual(packed[0], packed[1]);
    const read = Gazetteer.read(packed[0]!);
    for (const [phrase, category] of phrases)
      assert.deepStrictEqual(categoriesIn(read.lookup(phrase.split(' '))), [category], phrase);
    assert.strictEqual(read.lookup(['New']), 0);
    assert.strictEqual(read.lookup(['un']), 0);
  });

  it('refuses what is no gazetteer', () => {
    assert.throws(() => Gazetteer.read(new Uint8Array(3)), /not a gazetteer/);
    assert.throws(() => Gazetteer.read(new Uint8Array(64)), /not a gazetteer/);
    assert.throws(() => Gazetteer.read(bytes.subarray(0, bytes.length - 1)), /damaged/);
  });
});
