/** Markup of HTML in a text, as in mails and pages that were saved: tags are no words, and blocks and cells end where their tags stand. */
import { decodeHTML } from 'entities/decode';

const CELLS = 'td|th';
const BLOCKS =
  'html|head|body|title|meta|link|base|p|br|hr|div|table|tbody|thead|tfoot|tr|caption|center|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|form|input|select|option|' +
  'textarea|button|iframe|frame|frameset|section|article|header|footer|nav|main|figure|address';
const WORDS =
  'a|abbr|acronym|b|big|cite|code|em|font|i|img|label|mark|nobr|o:p|q|s|small|span|st1:\\w+|strike|strong|sub|sup|tt|u';
/** Subtitles have these, too, and nothing else. */
const IN_SUBTITLES = /^<\/?(?:i|b|u|em|strong|font|br)\b/i;

/** What has no value in a tag; other words alone are no attributes: "<Main Street>". */
const BARE = 'nowrap|checked|selected|disabled|noshade|compact|multiple|readonly|defer|async|hidden';
const ATTRIBUTES = `(?:[\\s/](?:\\s|/|(?:${BARE})(?=[\\s/>]))*|[\\s=/](?=[^<>]*=)[^<>]*|=[^<>]*)?`;
const TAG = new RegExp(`<(/?)(?:(${CELLS})|(${BLOCKS})|(${WORDS}))${ATTRIBUTES}>`, 'iy');
const DECLARATION = /<!(?:DOCTYPE|\[)[^<>]*>/iy;
/** What is kept from the reader's eyes up to where it ends. */
const UNSEEN: readonly (readonly [opens: RegExp, closes: RegExp])[] = [
  [/<!--/y, /-->/g],
  [/<style\b[^<>]*>/iy, /<\/style\s*>/gi],
  [/<script\b[^<>]*>/iy, /<\/script\s*>/gi],
];
const SPACE = /\s+/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});?/g;

/** Stands where nothing is read, and is no gap between columns either. */
export const UNREAD = '\u0001';
/** A longer stretch of tags does not join what stands beside it. */
const LONGEST_JOINED = 40;

/** Whether a paragraph holds markup, and not only that of subtitles. */
export function hasMarkup(paragraph: string): boolean {
  for (let at = paragraph.indexOf('<'); at >= 0; at = paragraph.indexOf('<', at + 1)) {
    if (paragraph.startsWith('<!--', at)) return true;
    TAG.lastIndex = at;
    if (!IN_SUBTITLES.test(paragraph.slice(at, at + 9)) && TAG.test(paragraph)) return true;
  }
  return false;
}

/** What stands in one place: tags and the white space around them. */
interface Run {
  readonly end: number;
  /** A line end, a cell's end, a space, or nothing that is seen. */
  readonly means: '\n' | '\t' | ' ' | '';
}

/**
 * A paragraph without its markup, as long as it is: line ends stand where blocks begin and end, and nowhere else. What is left out is `UNREAD`, or
 * `join` where a word goes on.
 * @param isFolded whether a line that ends in "=" goes on in the next
 */
export function withoutMarkup(paragraph: string, join: string, isFolded: boolean): string {
  let text = '';
  let at = 0;
  for (let i = nextOf(paragraph, 0); i < paragraph.length; i = nextOf(paragraph, i)) {
    const run = runAt(paragraph, i, isFolded);
    if (run.end === i) {
      i++;
      continue;
    }
    text += paragraph.slice(at, i) + instead(run, run.end - i, text === '' && at === i, join);
    at = i = run.end;
  }
  return withEntities(text + paragraph.slice(at), join);
}

/** Where white space or a tag may begin. */
function nextOf(paragraph: string, from: number): number {
  for (let i = from; i < paragraph.length; i++) {
    const code = paragraph.charCodeAt(i);
    if (code <= 32 || code === 60 || code === 61) return i;
  }
  return paragraph.length;
}

function runAt(paragraph: string, start: number, isFolded: boolean): Run {
  let end = start;
  let means: Run['means'] = '';
  let isLink = false;
  const raise = (to: Run['means']): void => {
    if (rank(to) > rank(means)) means = to;
  };
  for (;;) {
    if (isFolded && /^=\r?\n/.test(paragraph.slice(end, end + 3))) {
      end = paragraph.indexOf('\n', end) + 1;
      continue;
    }
    const space = lengthAt(SPACE, paragraph, end);
    if (space > 0) raise(' ');
    end += space;
    TAG.lastIndex = end;
    const tag = TAG.exec(paragraph);
    if (tag) {
      raise(tag[2] !== undefined ? '\t' : tag[3] !== undefined ? '\n' : '');
      // Two links side by side are two.
      if (/^a$/i.test(tag[4] ?? '')) {
        if (isLink && tag[1] === '') raise(' ');
        isLink = true;
      }
      end = TAG.lastIndex;
      continue;
    }
    const unseen = unseenAt(paragraph, end);
    if (unseen === 0 && space === 0) return { end, means };
    end += unseen;
  }
}

const rank = (means: Run['means']): number => ['', ' ', '\t', '\n'].indexOf(means);

/** The length of what begins at a place and is kept from the reader's eyes; 0 where nothing is. */
function unseenAt(paragraph: string, at: number): number {
  if (paragraph[at] !== '<') return 0;
  const declared = lengthAt(DECLARATION, paragraph, at);
  if (declared > 0) return declared;
  for (const [opens, closes] of UNSEEN) {
    const opening = lengthAt(opens, paragraph, at);
    if (opening === 0) continue;
    closes.lastIndex = at + opening;
    return (closes.test(paragraph) ? closes.lastIndex : paragraph.length) - at;
  }
  return 0;
}

function lengthAt(pattern: RegExp, paragraph: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(paragraph) ? pattern.lastIndex - at : 0;
}

/** What stands in place of a run of so many characters. */
function instead({ means }: Run, length: number, isFirst: boolean, join: string): string {
  if (isFirst) return ' '.repeat(length);
  if (means === '\n' || means === '\t') return means.padStart(length);
  return means === '' && length <= LONGEST_JOINED ? join.repeat(length) : ' '.padEnd(length, UNREAD);
}

/** Characters that are written by their names or numbers, with nothing behind them. */
function withEntities(text: string, join: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, entity => {
    const said = decodeHTML(entity);
    if (said === entity || said.length > entity.length) return entity;
    return /^\s/.test(said) ? ' '.padEnd(entity.length, UNREAD) : said.padEnd(entity.length, join);
  });
}
