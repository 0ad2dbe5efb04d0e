/** What stands behind a name in a register, an index or a bibliography, and shows that it is an entry. */
import { BIT } from '../../lists/categories.js';
import type { BlockView } from '../../tagger/view.js';

/** "(ed.)", ", trans." */
export const isEdited = ({ tokens }: BlockView, i: number): boolean =>
  /^[(,]$/.test(tokens.words[i] ?? '') && /^(?:eds?|trans|comps?)\.?$/.test(tokens.words[i + 1] ?? '');

/** Whether a full stop that ends a sentence of a register follows: "HOLLIS, Amos. Born …" */
export const isSentenceEnd = ({ tokens }: BlockView, i: number): boolean =>
  tokens.words[i] === '.' && /^\p{Lu}/u.test(tokens.words[i + 1] ?? '');

/** Whether an entry of an index or a bibliography goes on behind the name: page numbers, a second author, a title. */
export function isInIndex({ tokens }: BlockView, to: number): boolean {
  const [mark, next] = [tokens.words[to], tokens.words[to + 1] ?? ''];
  if (tokens.breaks[to] || tokens.breaks[to + 1]) return false;
  if (/^(?:and|&)$/.test(mark ?? '')) return /^\p{Lu}/u.test(next) && tokens.words[to - 1]!.length < 3;
  return mark === ','
    ? /^(?:\d.*|and|see|[“"‘])$/.test(next)
    : mark === '.' && /^(?:[“"‘*_]|\p{Lu}.*|(?:1[5-9]|20)\d\d)$/u.test(next);
}

/** Whether the rest of a line is a comma and the numbers of pages. */
export function isPaged({ tokens }: BlockView, comma: number): boolean {
  if (tokens.words[comma] !== ',' || tokens.breaks[comma] || comma + 1 >= tokens.count || tokens.breaks[comma + 1])
    return false;
  for (let i = comma + 1; i < tokens.count && !tokens.breaks[i]; i++)
    if (!/^(?:\d[\d–-]*[fn]{0,2}|[,–-]|[fn]{1,2}\.?)$/.test(tokens.words[i]!)) return false;
  return true;
}

/** Whether a country stands alone in brackets: "Vatneberg, Sigrun Elise (Norway)". */
export function isCountryBehind({ tokens, marks }: BlockView, open: number): boolean {
  if (tokens.words[open] !== '(' || !((marks.begin[open + 1] ?? 0) & BIT.country)) return false;
  let to = open + 1;
  while (to - open < 6 && to < tokens.count && tokens.words[to] !== ')') to++;
  return tokens.words[to] === ')' && (marks.end[to - 1]! & BIT.country) !== 0;
}

/** "(2017).", the year of a book behind its author. */
export const isDatedEntry = ({ tokens: { words } }: BlockView, open: number): boolean =>
  words[open] === '(' && /^(?:1[5-9]|20)\d\d[a-z]?$/.test(words[open + 1] ?? '') && words[open + 2] === ')';

/** What goes on behind a name in a form in capitals: "KINCAID, RORY DOB 03/04/1988", "TOLLAND, MARCUS J. OF 12 ELM ST". */
export const isFormWord = (word: string): boolean =>
  /^(?:DOB|AKA|AGE|OF|AT|ADDR|ADDRESS|SSN|PH|TEL|RES|RACE|SEX|HGT|WGT|OLN|DL)$/.test(word);

/** Whether a form's word for somebody stands before: "R/O BLEVARD, DARLENE", "SUSP/ KINCAID, RORY". */
export function isLabelled({ tokens: { words } }: BlockView, i: number): boolean {
  const slash = words[i - 1] === 'O' ? i - 2 : i - 1;
  return words[slash] === '/' && /^(?:R|P|S|V|W|SUSP|VIC|VICT|WIT|COMP|DEF|ARR|OWN)$/.test(words[slash - 1] ?? '');
}

/** Whether a list of players begins at a token, each by the family name: "Booked: Wrzesniak, Ben-Shoshan". */
export const isInRoll = ({ tokens: { words } }: BlockView, i: number): boolean =>
  words[i - 1] === ':' &&
  /^(?:Booked|Cautioned|Scorers?|Goals?|Goalscorers|Subs|Substitutes|Bench|Cards|Off|Dismissed|Unused|Tries|Conversions|Penalties|Replacements)$/.test(
    words[i - 2] ?? '',
  );

/** Whether an entry is all that a cell or brackets hold. */
export function isEnclosed({ tokens }: BlockView, from: number, end: number): boolean {
  const opens = from === 0 || tokens.breaks[from] === 1 || /^[("]$/.test(tokens.words[from - 1]!);
  return opens && (end >= tokens.count || tokens.breaks[end] === 1 || /^[)"]$/.test(tokens.words[end]!));
}

/** Whether a list of inverted names went on before, "(Nigeria);", or the mark of an item begins a line. */
export const isEntryBefore = ({ tokens }: BlockView, i: number): boolean =>
  tokens.words[i] === ';' ||
  tokens.words[i] === '\u2022' ||
  (/^[-–*]$/.test(tokens.words[i]!) && (i === 0 || tokens.breaks[i] === 1));

/** Whether a register says whose child or widow somebody is: "dau. of a mariner". */
export const isOfKin = ({ tokens: { words } }: BlockView, i: number): boolean =>
  /^(?:dau|dtr|daughter|son|wife|widow|relict|infant|child|apprentice)\.?$/.test(words[i] ?? '') &&
  (words[i + 1] === 'of' || words[i + 2] === 'of');
