import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUNCTION_WORDS } from '../../../src/core/text/language/function-words.js';
import { isReadAsEnglish, languageOf } from '../../../src/core/text/language/language.js';
import { sampleOf } from '../../../src/core/text/language/language-sample.js';
import { passagesOf } from '../../../src/core/text/language/passages.js';
import { english, forty, prose } from './texts.js';

const tagOf = (text: string): string => languageOf(text).tag;

describe('the language of a text', () => {
  it('is right in 39 of forty short texts in ten languages', () => {
    assert.equal(forty.length, 40);
    assert.equal(new Set(forty.map(({ language }) => language)).size, 10);
    const wrong = forty.filter(({ language, text }) => tagOf(text) !== language);
    assert.ok(wrong.length <= 1, wrong.map(({ language, text }) => `${language} ${tagOf(text)}: ${text}`).join('\n'));
  });

  for (const { language, sentences } of prose) {
    const text = sentences.join(' ');
    it(`of three sentences in ${language}: ${text.slice(0, 30)}`, () => assert.equal(tagOf(text), language));
  }

  it('is hardly ever wrong in one sentence: rather unknown', () => {
    const all = prose.flatMap(({ language, sentences }) => sentences.map(text => ({ language, tag: tagOf(text) })));
    const right = all.filter(({ language, tag }) => tag === language).length;
    const wrong = all.filter(({ language, tag }) => tag !== language && !isReadAsEnglish(tag)).length;
    assert.ok(right / all.length > 0.9 && wrong / all.length < 0.03, `${right} right, ${wrong} wrong of ${all.length}`);
  });

  for (const { kind, text } of english)
    it(`reads as English: ${kind}`, () => assert.ok(isReadAsEnglish(tagOf(text)), tagOf(text)));

  it('is English, not unknown, where a text is prose', () => {
    for (const { kind, text } of english)
      if (/prose|minutes|travel|recipe|dialect|Poland$/.test(kind) && !kind.startsWith('short'))
        assert.equal(tagOf(text), 'en', kind);
  });

  it('is unknown where nothing can be said', () => {
    for (const text of ['', ' \n\t', '12 345', '\ud800', '\udc00\ud800', '-- * --', 'Kovács Zoltán', '😀😀'])
      assert.equal(tagOf(text), 'und', JSON.stringify(text));
  });

  it('is that of most parts of a long text', () => {
    const german = prose.find(({ language }) => language === 'de')!.sentences.join(' ');
    const note = english.find(({ kind }) => kind === 'nineteenth-century prose')!.text;
    assert.equal(tagOf(`${note}\n\n${`${german}\n\n`.repeat(200)}`), 'de');
    assert.equal(tagOf(`${german}\n\n${note.repeat(200)}`), 'en');
  });

  it('is the same for the same text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6000 }), text => {
        const { tag, sureness } = languageOf(text);
        assert.deepEqual(languageOf(text), { tag, sureness });
        assert.ok(sureness >= 0 && sureness <= 1);
        assert.ok(Intl.getCanonicalLocales(tag)[0] === tag);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), units => tagOf(String.fromCharCode(...units)) !== ''),
    );
  });

  it('looks at a bounded part of a long text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 300 }), (text, times) => {
        assert.ok(sampleOf(text.repeat(times)).length <= 8 * 513);
      }),
    );
  });

  it('has tags of BCP 47', () => {
    for (const tag of Object.keys(FUNCTION_WORDS)) assert.deepEqual(Intl.getCanonicalLocales(tag), [tag]);
  });
});

describe('passages in another language', () => {
  const long = (language: string): string =>
    prose
      .filter(one => one.language === language)
      .flatMap(({ sentences }) => sentences)
      .join(' ');
  const en = english.find(({ kind }) => kind === 'nineteenth-century prose')!.text.trim();

  it('are given with their exact characters', () => {
    const text = `${en}\r\n\r\n  ${long('fr')}\r\n\r\n${en}\r\n\r\n${long('ru')}\r\n`;
    const found = passagesOf(text, 'en');
    assert.deepEqual(
      found.map(({ start, end, language }) => [language, text.slice(start, end)]),
      [
        ['fr', long('fr')],
        ['ru', long('ru')],
      ],
    );
  });

  it('are English in a text of another language', () => {
    const text = `${long('de')}\n\n${en}\n\n${long('de')}`;
    assert.deepEqual(
      passagesOf(text, 'de').map(({ start, end, language }) => [language, text.slice(start, end)]),
      [['en', en]],
    );
  });

  it('are runs of paragraphs: what is too short to tell ends none', () => {
    const [first, second] = prose
      .filter(({ language }) => language === 'de')
      .map(({ sentences }) => sentences.join(' '));
    const text = `${en}\n\n${first!}\n\n* * *\n\n${second!}\n\n${en}`;
    assert.deepEqual(
      passagesOf(text, 'en').map(({ start, end }) => text.slice(start, end)),
      [`${first!}\n\n* * *\n\n${second!}`],
    );
  });

  it('are hard-wrapped paragraphs and lines that are paragraphs alike', () => {
    const wrapped = long('es').replace(/(.{50,60}) /g, '$1\n');
    for (const text of [`${en}\n\n${wrapped}\n\n${en}`, `${en}\n${long('es')}\n${en}`])
      assert.deepEqual(
        passagesOf(text, 'en').map(({ language }) => language),
        ['es'],
      );
  });

  it('are none where little is foreign', () => {
    const quotation = 'Er sagte: «Das ist nicht wahr, und ich werde es auch nie wieder hören.»';
    for (const text of ['', '\n\n', `${en}\n\n${quotation}\n\n${en}`, ...english.map(({ text }) => text)])
      assert.deepEqual(passagesOf(text, 'en'), [], text);
  });

  it('stay within the text, in order, whatever it is', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', '\r\n\r\n', en, ...prose.map(({ sentences }) => sentences.join(' '))),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('en', 'de', 'und'), (parts, language) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, language: own } of passagesOf(text, language)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          assert.notEqual(own, language);
          last = end;
        }
      }),
    );
  });
});
