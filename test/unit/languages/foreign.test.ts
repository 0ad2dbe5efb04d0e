import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { identityOf } from '../../../src/core/correct/entities/identity.js';
import { read } from '../../../src/core/text/read.js';
import { foreignMentions } from '../../../src/core/recognise/foreign/foreign.js';
import { resolveDocument } from '../../../src/core/resolve/document.js';
import { NamesByLanguage } from '../../../src/core/world/names-by-language.js';
import { World } from '../../../src/core/world/world.js';
import { readNamesByLanguage } from '../../../tools/gazetteer/languages.js';
import { readWorld } from '../../../tools/gazetteer/world.js';
import { forty, marked, names } from './texts.js';

const model = (file: string): string => readFileSync(new URL(`../../../model/${file}`, import.meta.url), 'utf8');
const world = World.parse(model('world.json'), names);

const found = (language: string, text: string): string[] =>
  foreignMentions(text, 0, text.length, language, names).map(({ start, end }) => text.slice(start, end));

/** The ids of the entities that a text of a language names, in order. */
function ids(language: string, text: string): string[] {
  const { entities } = resolveDocument(read(text), foreignMentions(text, 0, text.length, language, names), world);
  return entities.map(entity => `${entity.kind}:${identityOf(entity).slug}`);
}

describe('names in other languages', () => {
  it('are at most one wrong in ten of the forty short texts, and most of those marked', () => {
    let right = 0;
    const wrong: string[] = [];
    for (const { language, text, names: wanted } of forty)
      for (const { start, end, kind } of foreignMentions(text, 0, text.length, language, names))
        if (wanted.some(name => name.start === start && name.end === end && name.kind === kind)) right++;
        else wrong.push(`${language}: ${text.slice(start, end)}`);
    const all = forty.reduce((sum, text) => sum + text.names.length, 0);
    assert.ok(wrong.length <= forty.length / 10, wrong.join(', '));
    assert.ok(right / all > 0.9, `${right} of ${all}`);
  });

  for (const [language, source] of [
    ['de', 'Am Dienstag reiste sie aus <c:Deutschland> über <l:Paris> in die <c:Vereinigten Staaten>.'],
    ['de', '<c:DEUTSCHLAND> GEWINNT IN <l:ROM>'],
    ['fr', 'le nord de l’<c:Italie>, la <c:Côte d’Ivoire> et la <c:Corée du\nSud>'],
    ['fr', 'Marie Chine est venue avec Paris Dulac'],
    ['es', 'Sofía llegó a <l:Pekín>; <c:Francia> y <c:Alemania> firmaron'],
    ['it', 'da <l:Mosca> a Monaco di Baviera'],
    ['tr', '<c:Türkiye>’nin başkenti <l:Ankara>, <c:TÜRKİYE>'],
    ['el', 'Η <c:Γερμανία> και η <l:Αθήνα>'],
    ['ar', 'سافر الوزير إلى <l:باريس> ثم إلى <c:ألمانيا>'],
    ['he', 'השרה נסעה ל<c:צרפת> ואחר כך ל<c:גרמניה>'],
    ['hi', '<c:भारत> और <c:फ़्रांस> ने समझौता किया'],
    ['zh', '中国人在<c:美国>和<c:印度尼西亚>，印度洋，<l:北京>'],
    ['ja', 'フランス人は<l:東京>と<l:パリ>と日本海へ行った'],
    ['ko', '<c:미국>은 <c:프랑스>와 <l:서울>에서 미국인'],
    ['en', 'Deutschland and France'],
    ['xx', 'Deutschland'],
  ] as const)
    it(`of ${language}: ${source}`, () => {
      const { text, names: wanted } = marked(source);
      const mentions = foreignMentions(text, 0, text.length, language, names);
      assert.deepEqual(
        mentions.map(({ start, end, kind }) => ({ start, end, kind })),
        wanted,
        found(language, text).join(', '),
      );
      for (const { form, confidence } of mentions) assert.ok(form === 'name' && confidence > 0.9);
    });

  it('are found in a stretch, with offsets of the whole text', () => {
    const text = 'Spanien und Italien und Polen';
    const [mention, ...others] = foreignMentions(text, 11, 20, 'de', names);
    assert.deepEqual([mention!.start, mention!.end, others.length], [12, 19, 0]);
  });

  it('never throw, overlap or leave the stretch', () => {
    const languages = [...names.languages(), 'und'];
    const words = languages.flatMap(language => names.namesIn(language).slice(0, 40)).map(({ name }) => name);
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(' ', '\n', '-', ...words)))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.constantFrom(...languages), (text, a, b, language) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        let last = start!;
        for (const mention of foreignMentions(text, start!, end!, language, names)) {
          assert.ok(mention.start >= last && mention.end > mention.start && mention.end <= end!);
          last = mention.end;
        }
      }),
    );
  });

  it('name the same entities as English does', () => {
    assert.deepEqual(ids('de', 'Deutschland und Moskau, Vereinigte Staaten'), [
      'country:DE',
      'place:moscow',
      'country:US',
    ]);
    assert.deepEqual(ids('it', 'Germania, Mosca e gli Stati Uniti'), ['country:DE', 'place:moscow', 'country:US']);
    assert.deepEqual(ids('ru', 'Германия, Москва и Соединенные Штаты'), ['country:DE', 'place:moscow', 'country:US']);
    assert.deepEqual(ids('ja', 'ドイツとモスクワ'), ['country:DE', 'place:moscow']);
    assert.deepEqual(ids('hi', 'चीन और भारत'), ['country:CN', 'country:IN']);
  });

  it('are one entity with the English names of the same document', () => {
    const text = 'Russland Russia Moskau Moscow';
    const name = (word: string, kind: 'country' | 'place') => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, kind, form: 'name' as const, confidence: 1 };
    };
    const mentions = [
      name('Russland', 'country'),
      name('Russia', 'country'),
      name('Moskau', 'place'),
      name('Moscow', 'place'),
    ];
    const { entities } = resolveDocument(read(text), mentions, world);
    assert.deepEqual(
      entities.map(entity => [identityOf(entity).slug, entity.country ?? entity.seat]),
      [
        ['RU', 'RU'],
        ['moscow', 'RU'],
      ],
    );
  });
});

describe('the table of names by language', () => {
  it('is what its sources say', () =>
    assert.equal(model('names-by-language.json'), JSON.stringify(readNamesByLanguage(readWorld())) + '\n'));

  it('has most countries and capitals of at least 25 languages', () => {
    const languages = [...names.languages()];
    assert.ok(languages.length >= 25);
    for (const language of languages) {
      const kinds = names.namesIn(language).map(({ kind }) => kind);
      assert.ok(kinds.filter(kind => kind === 'country').length >= 180, language);
      assert.ok(kinds.filter(kind => kind === 'place').length >= 90, language);
    }
  });

  it('gives no name of one country to another in English', () => {
    for (const language of names.languages())
      for (const { name, code, kind } of names.namesIn(language)) {
        const inEnglish = kind === 'country' ? world.countriesNamed(name) : [world.countryOfCapital(name) ?? code];
        assert.ok(
          inEnglish.length === 0 || inEnglish.includes(code),
          `${language} ${name}: ${code}, not ${inEnglish.join()}`,
        );
      }
  });

  it('knows no country by a name that languages give to different ones', () => {
    assert.equal(names.countryNamed('Kongo'), undefined);
    assert.equal(names.countryNamed('Alemania'), 'DE');
    assert.equal(names.countryNamed('ALEMANIA'), 'DE');
    assert.equal(names.countryOfCapital('Alemania'), undefined);
    assert.equal(names.countryNamed('constructor'), undefined);
  });

  it('is not read from something else', () => {
    assert.throws(() => NamesByLanguage.parse('{}'), TypeError);
    assert.throws(() => NamesByLanguage.parse('nonsense'), SyntaxError);
  });
});
