import iconv from 'iconv-lite';
import assert from 'node:assert/strict';
import { decode, isDecoded, LARGEST_FILE } from '../../../src/wire/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, first: 0 | 1): Uint8Array =>
  Uint8Array.from({ length: 2 * text.length }, (_, i) => {
    const code = text.charCodeAt(i >> 1);
    return (i & 1) === first ? code & 255 : code >> 8;
  });
const textOf = (bytes: Uint8Array, encoding = 'utf8'): string => {
  const decoded = decode(bytes, encoding);
  assert.ok('text' in decoded, JSON.stringify(decoded));
  return decoded.text;
};
const problemOf = (bytes: Uint8Array, encoding = 'utf8'): string => {
  const decoded = decode(bytes, encoding);
  assert.ok('problem' in decoded, 'it is no text');
  return decoded.problem;
};

describe('bytes', () => {
  it('become text in the encoding of the settings, unless a byte order mark says another', () => {
    assert.equal(textOf(utf8('é🙂')), 'é🙂');
    assert.equal(textOf(Uint8Array.of(0xe9), 'windows1252'), 'é');
    assert.equal(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('é')), 'windows1252'), 'é');
    assert.equal(textOf(Uint8Array.of(0xff, 0xfe, ...utf16('é漢', 0))), 'é漢');
    assert.equal(textOf(Uint8Array.of(0xfe, 0xff, ...utf16('é漢', 1)), 'koi8r'), 'é漢');
    assert.equal(textOf(utf16('漢字', 0), 'utf16le'), '漢字');
    assert.equal(textOf(new Uint8Array()), '');
  });

  it('are UTF-16 where each second one is zero and no other', () => {
    assert.equal(textOf(utf16('Ada met Ada.', 0)), 'Ada met Ada.');
    assert.equal(textOf(utf16('Ada met Ada.', 1)), 'Ada met Ada.');
    assert.match(problemOf(Uint8Array.of(65, 0, 0, 65)), /binary/);
    assert.match(problemOf(Uint8Array.of(65, 66, 0)), /binary/);
    assert.match(problemOf(new Uint8Array(8)), /binary/);
  });

  it('of ISO 8859-1 are the characters of their numbers', () => {
    const all = Uint8Array.from({ length: 20_000 }, (_, i) => 14 + (i % 242));
    assert.equal(textOf(all, 'iso88591'), Array.from(all, byte => String.fromCharCode(byte)).join(''));
  });

  for (const encoding of [
    ...['windows1250', 'windows1251', 'windows1252', 'windows1253', 'windows1254', 'windows1255', 'windows1256'],
    ...['windows1257', 'windows1258', 'windows874', 'koi8r', 'koi8u', 'cp866', 'macroman'],
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15].map(part => `iso8859${part}`),
  ])
    it(`of ${encoding} are the letters that the editor’s library has for them`, () => {
      assert.ok(isDecoded(encoding));
      let letters = 0;
      for (let byte = 0x80; byte < 0x100; byte++) {
        const expected = iconv.decode(Buffer.of(byte), encoding).normalize('NFC');
        if (!/[\p{L}\p{N}\p{P}]/u.test(expected)) continue; // undefined, or a sign of which there are two
        letters++;
        assert.equal(textOf(Uint8Array.of(byte), encoding), expected, byte.toString(16));
      }
      assert.ok(letters > 20, `${letters} letters`);
    });

  it('of several to a letter are the letters that the editor’s library has for them', () => {
    for (const [encoding, text] of [
      ...['gbk', 'gb18030', 'gb2312'].map(name => [name, '法国和德国，“一九四五”'] as const),
      ...['cp950', 'big5hkscs'].map(name => [name, '法國和德國，「一九四五」'] as const),
      ['eucjp', '日本とフランス、「京都」'],
      ['euckr', '한국과 프랑스, 서울'],
    ] as const)
      assert.equal(textOf(iconv.encode(text, encoding), encoding), text, encoding);
  });

  it('that are not of their encoding, of none that is known, or too many are no text, and why is said', () => {
    assert.match(problemOf(Uint8Array.of(0x41, 0xe9, 0x42)), /not encoded as UTF-8/);
    assert.match(problemOf(Uint8Array.of(0x41), 'cp437'), /cp437.* not supported/);
    assert.match(problemOf(new Uint8Array(LARGEST_FILE + 1)), /longer than 50 MB/);
    assert.equal(isDecoded('cp437'), false);
    assert.equal(isDecoded('cp866'), true);
  });

  it('with mixed line ends have the kind that prevails', () => {
    assert.equal(textOf(utf8('a\r\nb\nc\r\nd')), 'a\r\nb\r\nc\r\nd');
    assert.equal(textOf(utf8('a\r\nb\nc\rd')), 'a\r\nb\r\nc\r\nd');
    assert.equal(textOf(utf8('a\nb\r\nc\n')), 'a\nb\nc\n');
    assert.equal(textOf(utf8('a\nb\n')), 'a\nb\n');
  });
});
