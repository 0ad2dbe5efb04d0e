/** Names that the layout gives to people: labels of speakers, senders of messages, bylines. */
import {
  isCapitalised,
  LIKELY,
  LOCATION,
  ORGANISATION,
  PERSON,
  runOfCapitals,
  SURE,
  withNames,
} from '../shared/rule.js';
import { blockSign, sign, where } from '../shared/signs.js';
import { COUNSEL } from './judges.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { MAYBE_SPEAKER, SPEAKER } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CAPS, CIVIL } from '../../tagger/words.js';

const TITLE =
  /^(?:W?\.?P\.?C|D\.?C|SGT|SERGEANT|INSP|INSPECTOR|CONSTABLE|BRO|BROTHER|SISTER|FATHER|Bro|Brother|Sister|Father|Sergeant|Inspector|Constable|Sgt|Insp|MRS?|MS|MX|DR|MISS|SEN|REP|HON|JUDGE|JUSTICE|PROF|SIR|DAME|LORD|LADY|ADV|SHRI|SHRIMATI|SMT|ENGR|BARR|ALHAJI|HAJIYA|CHIEF|SHEIKH|DATUK|CAPT|COL|GEN|LT|SGT|CLLR|REV|SR|SRA|Mrs?|Ms|Mx|Dr|Miss|Sen|Rep|Hon|Judge|Justice|Prof|Sir|Dame|Lord|Lady|Senator|Representative|Chairman|Chairwoman|Captain|Colonel|General|Admiral|Secretary|Commissioner|Professor|Ambassador|Mayor|Governor|Director|Chief|Cllr|Rev)\.?$/;
const NAME = maskOf('givenName', 'familyName', 'name');
const NO_PERSON = maskOf('commonWord', 'role', 'organisationSuffix', 'organisation', 'country');
const PLACE = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'placeHead');
const SMALL = /^(?:de|da|do|dos|del|della|der|den|di|du|la|le|van|von|al|el|bin|ibn|ap|ab|y|of|the)$/i;

const LABELLED = blockSign(({ tokens: { roles } }) => roles.includes(SPEAKER) || roles.includes(MAYBE_SPEAKER));

/** Makes people of the labels before what is said. */
export const speakers = where([LABELLED], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 0; i < tokens.count;) {
    const role = tokens.roles[i]!;
    if (role !== SPEAKER && role !== MAYBE_SPEAKER) {
      i++;
      continue;
    }
    let end = i;
    while (end < tokens.count && tokens.roles[end] === role && (end === i || tokens.breaks[end] === 0)) end++;
    const name = nameIn(view, i, end, role === SPEAKER);
    if (name && (role === SPEAKER || isLikelyPerson(view, name, found))) added.push(name);
    else if (!name) added.push(...namedAgain(view, i, end, found));
    i = end;
  }
  return withNames(found, added);
});

/** Whether a label in small letters, which may be a heading too, is a person's: by a given name, and not for the tagger something else. */
function isLikelyPerson(view: BlockView, { from, to }: Found, found: readonly Found[]): boolean {
  const { marks, tokens, words } = view;
  const inside = found.filter(name => name.from < to && name.to > from);
  if (/^the$/i.test(tokens.words[from]!)) return false;
  if (to - from < 2) return isCalledSo(view, from);
  // Who speaks again and again is no place.
  const isOther = ({ type, probability }: Found): boolean =>
    type === ORGANISATION
      ? probability >= LIKELY || !isSomebodys(view, from, to)
      : type !== PERSON && !(type === LOCATION && speaksAgain(view, from, to));
  if (inside.some(isOther)) return false;
  const isWhole = inside.some(name => name.from === from && name.to === to);
  const lastIsWord = (marks.begin[to - 1]! & NAME) === 0 && words[to - 1]!.cluster !== 0;
  return isWhole || ((inside.length > 0 || (marks.begin[from]! & BIT.givenName) !== 0) && !lastIsWord);
}

/** Whether somebody's name stands first, and no word is a body's: "Otieno Jabalia". */
function isSomebodys({ marks }: BlockView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (((marks.begin[i]! | marks.end[i]!) & NO_PERSON) !== 0) return false;
  return (marks.begin[from]! & NAME) !== 0;
}

/** Whether a word alone is what somebody is called who speaks again: no word of the language, or a name. */
const isCalledSo = (view: BlockView, i: number): boolean =>
  (view.marks.begin[i]! & NO_PERSON) === 0 &&
  ((view.marks.begin[i]! & NAME) !== 0 || view.words[i]!.cluster === 0) &&
  speaksAgain(view, i, i + 1);

/** Whether the words stand in another label of the block. */
function speaksAgain({ tokens }: BlockView, from: number, to: number): boolean {
  for (let i = 0; i + to - from <= tokens.count; i++) {
    if (i === from || tokens.roles[i] !== tokens.roles[from]) continue;
    let k = from;
    while (k < to && tokens.words[i + k - from] === tokens.words[k] && tokens.roles[i + k - from] === tokens.roles[k])
      k++;
    if (k === to) return true;
  }
  return false;
}

/** A label in which the tagger finds a name whose first is somebody's, and who speaks again, though its last is a word too: "Denzil Hocking:". */
function namedAgain(view: BlockView, from: number, end: number, found: readonly Found[]): Found[] {
  const mask = view.marks.begin[from]!;
  if ((mask & NAME) === 0 || (mask & PLACE) !== 0) return [];
  const name = found.find(one => one.from === from && one.to > from + 1 && one.to <= end && one.type !== ORGANISATION);
  return name && speaksAgain(view, from, name.to) ? [{ ...name, type: PERSON, probability: SURE }] : [];
}

/** The name in a label `[from, end)`: what follows the title, up to what stands in brackets. */
function nameIn(view: BlockView, from: number, end: number, isSure: boolean): Found | undefined {
  const { tokens } = view;
  let titled = false;
  // "DIRECT EXAMINATION BY MR. DOYLE:"
  for (let k = from; k + 1 < end; k++)
    if (/^BY$/.test(tokens.words[k]!) && TITLE.test(tokens.words[k + 1]!)) from = k + 1;
  while (from < end && (TITLE.test(tokens.words[from]!) || tokens.words[from] === '.' || isCivil(view, from))) {
    titled = true;
    from++;
  }
  let to = from;
  while (
    to < end &&
    (isCapitalised(view, to) ||
      isGlued(view, to) ||
      /^(?:[-'’.]|\p{L}\.?)$/u.test(tokens.words[to]!) ||
      (SMALL.test(tokens.words[to]!) && tokens.words[to] !== 'of'))
  )
    to++;
  while (to > from && !isCapitalised(view, to - 1) && !isGlued(view, to - 1)) to--;
  while (to - from > 1 && COUNSEL.test(tokens.words[to - 1]!)) to--;
  if (to === from) return undefined;
  if (!titled && !isNamelike(view, from, to, isSure)) return undefined;
  return { from, to, type: PERSON, probability: SURE };
}

const isCivil = ({ words }: BlockView, i: number): boolean => (words[i]!.flags & CIVIL) !== 0;

/** Whether a word in small letters goes on with a name behind a hyphen: "Hyun-woo". */
const isGlued = ({ tokens }: BlockView, i: number): boolean =>
  tokens.words[i - 1] === '-' &&
  tokens.starts[i] === tokens.ends[i - 1] &&
  tokens.starts[i - 1] === tokens.ends[i - 2] &&
  /^\p{Ll}/u.test(tokens.words[i] ?? '');

/** Whether the words of a label without a title can be a name: "NOTE:" and "Key findings:" are no speakers. */
function isNamelike({ marks, words, tokens }: BlockView, from: number, to: number, isSure: boolean): boolean {
  const isName = (k: number): boolean => (marks.begin[k]! & NAME) !== 0;
  for (let k = from; k < to; k++) {
    if ((marks.begin[k]! & NO_PERSON) !== 0 && !isName(k)) return false;
    // In capitals any word may stand: each is known as a name, or not known as a word.
    const isWord = (words[k]!.flags & CAPS) !== 0 && !isName(k) && words[k]!.cluster !== 0;
    if (isSure && isWord) return false;
  }
  if (to - from > 1) return true;
  const word = tokens.words[from]!;
  // "AOB:", "RSVP:"
  if (word === word.toUpperCase() && !isName(from) && (word.length < 4 || !/[AEIOUY]/.test(word))) return false;
  return isSure && word.length > 1 && (marks.begin[from]! & BIT.commonWord) === 0;
}

const TIME = sign(/^\[?\d{1,2}:\d{2}(?::\d{2})?\]?$/);

/** Makes people of what stands alone before the time of a message: "Shin'ichi Kuroki  07:05". */
export const senders = where([TIME], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let time = 1; time < tokens.count; time++) {
    if (!tokens.breaks[time] || !TIME.at(view, time)) continue;
    if (time + 1 < tokens.count && !tokens.breaks[time + 1] && !/^(?:am|pm|AM|PM|\])$/.test(tokens.words[time + 1]!))
      continue;
    let from = time;
    if (/^(?:Updated|Posted|Published|Modified|Sent|Received|Last|Time|Date)$/i.test(tokens.words[time - 1]!)) continue;
    while (from > 0 && time - from < 5 && !tokens.breaks[from]) from--;
    if (from > 0 && !tokens.breaks[from]) continue;
    if (from > 0 && !tokens.text.slice(tokens.ends[from - 1], tokens.starts[from]).includes('\n')) continue;
    const isName = tokens.words
      .slice(from, time)
      .every(
        (word, k) =>
          isCapitalised(view, from + k) || (k > 0 && (SMALL.test(word) || /^(?:[-'’.]|\p{Lu}\.)$/u.test(word))),
      );
    if (isName && time - from > 1) added.push({ from, to: time, type: PERSON, probability: SURE });
  }
  return withNames(found, added);
});

const BY = sign(/^(?:By|BY)$/);

/** Makes people of bylines: "By MARTA OKONJO and Lee Sung-min" alone on its line. */
export const bylines = where([BY], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((i > 0 && tokens.breaks[i] === 0) || !BY.at(view, i)) continue;
    let from = i + 1;
    const names: Found[] = [];
    for (;;) {
      const to = runOfNames(view, from);
      if (to - from < 2 || !isNameStart(view, from)) break;
      names.push({ from, to, type: PERSON, probability: SURE });
      from = to;
      if (/^(?:and|AND|,|&)$/.test(tokens.words[from] ?? '')) from++;
      else break;
    }
    const last = names.at(-1)?.to ?? 0;
    if (names.length > 0 && (last >= tokens.count || tokens.breaks[last] === 1 || /^[|,]$/.test(tokens.words[last]!)))
      added.push(...names);
  }
  return withNames(found, added);
});

/** Whether a byline's name begins with a given name, or with no word that is known. */
const isNameStart = ({ marks, words }: BlockView, i: number): boolean =>
  (marks.begin[i]! & (BIT.givenName | BIT.name)) !== 0 || words[i]!.cluster === 0;

function runOfNames(view: BlockView, from: number): number {
  let to = runOfCapitals(view, from, 4);
  // "Sung-min" is of several tokens
  while (
    view.tokens.words[to] === '-' &&
    to + 1 < view.tokens.count &&
    view.tokens.ends[to] === view.tokens.starts[to + 1]
  )
    to = Math.max(runOfCapitals(view, to + 1, 3), to + 2);
  return to;
}
