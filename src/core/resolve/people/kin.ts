/** What the words around a name tell of kin: "his wife, Lettice Fairlie", "My aunt, Rosaura Yupanqui", "Anna Tarn, daughter of Piet Tarn". */
import { LINE } from '../../text/layout/joints.js';
import type { Mention } from '../../types.js';
import type { Gender } from './first-names.js';

type Place = Pick<Mention, 'start' | 'end'>;

const KIN_BEFORE =
  /\b(?:his|her|their|my|our|whose|the|and)\s(?:late\s|elder\s|younger\s|eldest\s|youngest\s|only\s|first\s|second\s)?(?:(?<woman>wife|daughter|sister|mother|niece|aunt|widow|grandmother)|(?<man>husband|son|brother|father|nephew|uncle|widower|grandfather)),?\s$/;
const KIN_BEHIND = /^\s(?:and|with)\s(?:(?<man>his\s(?:wife|widow))|(?<woman>her\shusband))\b/;
const UNRELATED = /^\s*(?:\(|,\s|—|–|\sis\s|,\swho\sis\s)\s*(?:who\sis\s)?(?:no relation|not related|unrelated)\b/;

const KIN =
  '(?:mother|father|brother|sister|son|daughter|aunt|uncle|cousin|niece|nephew|husband|wife|grandmother|grandfather)';
/** "My aunt, Rosaura Yupanqui," and "Kwabena Tetteh, my husband’s father,". */
const MY_KIN_BEFORE = new RegExp(`\\b[Mm]y (?:[\\p{Ll}’'-]+ ){0,2}${KIN},? $`, 'u');
const MY_KIN_BEHIND = new RegExp(`^, my (?:[\\p{Ll}’'-]+ ){0,2}${KIN}\\b`, 'u');

const HEAD = '(?:[Ff]ather|[Mm]other|[Hh]usband|[Ss]pouse|[Gg]uardian|[Pp]arent|FATHER|MOTHER|HUSBAND|SPOUSE|GUARDIAN)';
/** "son of the late ", "w/o ", "Father’s / Husband’s Name: ". */
const KIN_OF = new RegExp(
  `(?:\\b[sdwcSDWC]/[oO]\\.?:?|\\b(?:son|daughter|wife|widow|child|widower|brother|sister) of|` +
    `\\b${HEAD}(?:['’]?[sS])?(?: ?/ ?${HEAD}(?:['’]?[sS])?)*(?: (?:[Nn]ame|NAME))?:)` +
    '(?: the)?(?: [Ll]ate)?(?: \\p{Lu}\\p{Ll}{0,4}\\.?)? $',
  'u',
);
/** The widest of these, in UTF-16 code units. */
const WIDEST = 64;
/** Who speaks, at the start of a line. */
const LABEL = /^[^:?!\n]{2,60}(?=:\s)/;
/** The most of what somebody says that is looked through for who does, in UTF-16 code units. */
const LONGEST = 2000;

/** The words before a mention on its line, no more than so many UTF-16 code units. */
function lineBefore(flow: string, start: number, most: number): string {
  const before = flow.slice(Math.max(0, start - most), start);
  return before.slice(before.lastIndexOf(LINE) + 1);
}

/** Whether a woman or a man is named, as kin: "his wife, Lettice Fairlie", "Ingram Fairlie and his wife". */
export function genderAsKin(flow: string, { start, end }: Place): Gender | undefined {
  const before = KIN_BEFORE.exec(flow.slice(Math.max(0, start - 24), start))?.groups;
  if (before) return before['woman'] === undefined ? 'man' : 'woman';
  const after = KIN_BEHIND.exec(flow.slice(end, end + 24))?.groups;
  if (after) return after['woman'] === undefined ? 'man' : 'woman';
  return undefined;
}

/** Whether the text says that no other bearer of the surname is kin: "Ronald Okell (no relation)". */
export function isSaidUnrelated(flow: string, { end }: Place): boolean {
  return UNRELATED.test(flow.slice(end, end + 40));
}

/** Whether somebody of this surname speaks, of kin: in what "DR. YUPANQUI:" says, "My aunt, Rosaura Yupanqui". */
export function isOwnKin(flow: string, { start, end }: Place, surname: string): boolean {
  const isKin =
    MY_KIN_BEFORE.test(lineBefore(flow, start, WIDEST)) || MY_KIN_BEHIND.test(flow.slice(end, end + WIDEST));
  if (!isKin) return false;
  const label = LABEL.exec(lineBefore(flow, start, LONGEST).trimStart())?.[0].toLowerCase();
  return label?.endsWith(surname) === true;
}

/** Whether somebody is named as whose child or wife another is: "Anna Tarn, daughter of Piet Tarn", "Husband’s name: Piet Tarn". */
export function isKinOfAnother(flow: string, { start }: Place): boolean {
  return KIN_OF.test(lineBefore(flow, start, WIDEST));
}
