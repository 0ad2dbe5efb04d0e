/** Text in Markdown that reads as it is: nothing in it becomes markup, and a name in it can be set in bold. */

/** What has a meaning wherever it stands: in CommonMark, in GitHub's dialect, in mathematics and in templates. */
const ALWAYS = /[\\`*_[\]<>~|#$^{}@=]/g;
/** The beginnings of character references, addresses and emoji. */
const BEGINNINGS = /&(?=#?\w+;)|:(?=\/\/|[\w+-]+:)|(?<=\b(?:mailto|xmpp)):|\.(?=\p{L})/giu;
/** What has a meaning at the start of a line: list marks and underlines. */
const LINE_STARTS = /^[ \t]*(?:[+\-:]|\d+[.)])/gmu;
/** White space that would be lost, or be taken for code or for a hard break. */
const SPACES = /^[ \t]|[ \t](?=$)/gmu;

/** The text with backslashes before all that has a meaning in Markdown. Line ends stay. */
export function literal(text: string, bold?: readonly [from: number, to: number]): string {
  const written = new Map<number, string>();
  const escape = (at: number): void => void written.set(at, `\\${text[at]!}`);
  for (const { index } of text.matchAll(ALWAYS)) escape(index);
  for (const { index } of text.matchAll(BEGINNINGS)) escape(index);
  for (const { index, 0: start } of text.matchAll(LINE_STARTS)) escape(index + start.length - 1);
  for (const { index } of text.matchAll(SPACES)) written.set(index, `&#${text.charCodeAt(index)};`);
  const [from, to] = bold && canBeBold(text, bold) ? bold : [-1, -1];
  let result = '';
  let done = 0;
  for (const at of [...new Set([from, to, ...written.keys()])].sort((a, b) => a - b)) {
    if (at < 0) continue;
    result += text.slice(done, at) + (at === from || at === to ? '**' : '') + (written.get(at) ?? '');
    done = written.has(at) ? at + 1 : at;
  }
  return result + text.slice(done);
}

/** The same on one line, for headings and links. */
export function literalLine(text: string): string {
  return literal(text).replace(/[\r\n\u2028\u2029]/g, end => `&#${end.charCodeAt(0)};`);
}

/** Asterisks make bold where they stand beside a letter or a digit of the words, or beside none outside of them. */
function canBeBold(text: string, [from, to]: readonly [number, number]): boolean {
  const words = text.slice(from, to);
  if (/^\s|\s$|\n\s*\n|\r\s*\r/.test(words) || words === '') return false;
  const isWord = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}\p{M}\p{Surrogate}]/u.test(character);
  const opens = isWord(text[from]) || !isWord(text[from - 1]);
  const closes = isWord(text[to - 1]) || !isWord(text[to]);
  return opens && closes;
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
