/** Text in Markdown that reads as it is: nothing in it becomes markup, and a name in it can be set in bold. */

/** What has a meaning wherever it stands: in CommonMark, in GitHub's dialect, in mathematics and in templates. */
const ALWAYS = /[\\`*_[\]<>~|#$^{}@=]/g;
/** The beginnings of character references and emoji, and what makes addresses of words. */
const BEGINNINGS = /&(?=#?\w+;)|:(?=\/\/|[\w+-]+:)|(?<=\b(?:mailto|xmpp)):/giu;
const DOTS = /\.(?=\p{L})/gu;
/** What has a meaning at the start of a line: list marks and underlines. */
const LINE_STARTS = /^[ \t]*(?:[+\-:]|\d+[.)])/gmu;
/** White space that would be lost, or be taken for code or for a hard break. */
const SPACES = /^[ \t]|[ \t](?=$)/gmu;

/** The place of a name in a text. */
type Bold = readonly [from: number, to: number];

/** The text with backslashes before all that has a meaning in Markdown. Line ends stay. */
export function literal(text: string, bold?: Bold): string {
  return literalBut([ALWAYS, BEGINNINGS, DOTS], text, bold);
}

function literalBut(marks: readonly RegExp[], text: string, bold?: Bold): string {
  const written = new Map<number, string>();
  const escape = (at: number): void => void written.set(at, `\\${text[at]!}`);
  for (const mark of marks) for (const { index } of text.matchAll(mark)) escape(index);
  for (const { index, 0: start } of text.matchAll(LINE_STARTS)) escape(index + start.length - 1);
  for (const { index } of text.matchAll(SPACES)) written.set(index, `&#${text.charCodeAt(index)};`);
  const [from, to] = bold && canBeBold(text, bold, written) ? bold : [-1, -1];
  let result = '';
  let done = 0;
  for (const at of [...new Set([from, to, ...written.keys()])].sort((a, b) => a - b)) {
    if (at < 0) continue;
    result += text.slice(done, at) + (at === from || at === to ? '**' : '') + (written.get(at) ?? '');
    done = written.has(at) ? at + 1 : at;
  }
  return result + text.slice(done);
}

/** The same on one line. */
export function literalLine(text: string): string {
  return onOneLine(literal(text));
}

/** The same for the words of a link, in which an address makes no other. */
export function literalLabel(text: string): string {
  return onOneLine(literalBut([ALWAYS, BEGINNINGS], text));
}

function onOneLine(markdown: string): string {
  return markdown.replace(/[\r\n\u2028\u2029]/g, end => `&#${end.charCodeAt(0)};`);
}

/** Asterisks make bold where no white space is within them, and punctuation within them has no letter or digit on their other side. */
function canBeBold(text: string, [from, to]: Bold, written: ReadonlyMap<number, string>): boolean {
  const words = text.slice(from, to);
  if (words === '' || /^\s|\s$|\n\s*\n|\r\s*\r/.test(words)) return false;
  const isMark = (at: number): boolean => written.has(at) || /^[\p{P}\p{S}]/u.test(characterAt(text, at));
  const isApart = (at: number): boolean => isMark(at) || /^[\p{Zs}\t\n\f\r]?$/u.test(text.charAt(at));
  return (!isMark(from) || isApart(from - 1)) && (!isMark(to - 1) || isApart(to));
}

/** The whole character of which an offset is one half, or the one at it. */
function characterAt(text: string, at: number): string {
  const isSecond = /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return text.slice(isSecond ? at - 1 : at, at + 2);
}

/** A path as the address of a link, relative to where the text is kept. */
export function addressOf(path: string): string {
  return path
    .replace(/^\/+/, '/')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(part =>
      encodeURIComponent(part).replace(/[!'()*~_]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
}
