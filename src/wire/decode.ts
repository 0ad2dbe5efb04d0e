/** From a file's bytes to the text that an editor would show of it. */

/** Files longer than this are not read unless told otherwise, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** The first so many bytes are looked at to tell text from other data, and so many to tell UTF-16 that has no mark. */
const PROBE = 64 * 1024;
const PROBE_UTF16 = 512;

/** Names of `files.encoding` whose WHATWG label cannot be had by taking the name apart. */
const LABELS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  big5hkscs: 'big5',
  cp950: 'big5',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  cp866: 'ibm866',
  gb2312: 'gbk',
  macroman: 'macintosh',
};

const LATIN_1 = 'iso-8859-1';
const WINDOWS_1252 = 'windows-1252';
/** What the bytes from 0x80 to 0x9f are in Windows 1252 (WHATWG Encoding, index windows-1252). */
const BEYOND_LATIN_1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The label by which `TextDecoder` knows an encoding of `files.encoding`. */
export function labelOf(encoding: string): string {
  const iso = /^iso8859(\d+)$/.exec(encoding);
  if (iso) return `iso-8859-${iso[1]!}`;
  const windows = /^windows(\d+)$/.exec(encoding);
  if (windows) return `windows-${windows[1]!}`;
  return LABELS[encoding] ?? encoding;
}

/** Whether there is a decoder for an encoding of `files.encoding`. */
export function isDecoded(encoding: string): boolean {
  try {
    return new TextDecoder(labelOf(encoding)).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A text, or the reason why there is none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** Decodes a file as an editor would: a byte order mark decides before `encoding`, and is no part of the text. */
export function decode(bytes: Uint8Array, encoding: string, largest = LARGEST_FILE): Decoded {
  if (bytes.length > largest) {
    return {
      problem: `It is longer than ${largest / 1024 / 1024} MB (${(bytes.length / 1024 / 1024).toFixed(0)} MB).`,
    };
  }
  const label = byteOrderMark(bytes) ?? wideLabel(bytes) ?? labelOf(encoding);
  if (!label.startsWith('utf-16') && bytes.subarray(0, PROBE).includes(0))
    return { problem: 'It is not text but binary data.' };
  if (label === LATIN_1) return { text: withOneLineEnd(latin1(bytes)) };
  if (label === WINDOWS_1252) return { text: withOneLineEnd(windows1252(bytes)) };
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return { problem: `Its encoding (${encoding}) is not supported.` };
    throw error;
  }
  try {
    return { text: withOneLineEnd(decoder.decode(bytes)) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: `It is not encoded as ${label.toUpperCase()}.` };
    throw error;
  }
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Bytes of which each second one is zero, and no other, are UTF-16, whatever the settings say: so the editor has it. */
function wideLabel(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, PROBE_UTF16) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (even === 0 && odd > 0 && odd === length / 2) return 'utf-16le';
  if (odd === 0 && even > 0 && even === length / 2) return 'utf-16be';
  return undefined;
}

/** Each byte is the character of its number; `TextDecoder` takes this encoding for another. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return text;
}

/** Some releases of Node have a `TextDecoder` that takes this encoding for ISO 8859-1. */
function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, character => BEYOND_LATIN_1[character.charCodeAt(0) - 0x80]!);
}

/** Where line ends are mixed, an editor shows the kind that prevails: the text in the index is then the text that opens. */
function withOneLineEnd(text: string): string {
  if (!text.includes('\r')) return text;
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  const cr = (text.match(/\r/g)?.length ?? 0) - crlf;
  const lf = (text.match(/\n/g)?.length ?? 0) - crlf;
  const windows = crlf + cr > (crlf + cr + lf) / 2;
  if (cr === 0 && (windows ? lf : crlf) === 0) return text;
  return text.replace(/\r\n?|\n/g, windows ? '\r\n' : '\n');
}
