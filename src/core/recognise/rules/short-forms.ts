/** Short forms in capitals that name nobody and nothing of ours: zones of time, units, degrees, what is cut short in chats; and cries, and peoples. */
import { noName, ORGANISATION, OTHER, parted, withNames } from './shared/rule.js';
import { sign, where } from './shared/signs.js';
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';

const ZONE = sign(/^(?:UTC|GMT|[ECMPA][SD]T|AK[SD]T|HST|[CEW]ES?T|MSK|BST|IST|JST|SGT|HKT|AEST|A[CEW][SD]T|NZ[SD]T)$/);
/** What a zone stands behind: "10:30", "a.m.", "-0700". */
const TIME = /^(?:\d{1,2}[:.]\d\d\S*|\d{3,4}|[+-]\d{4}|\d{1,2}|[ap]\.?m\.?|noon|midnight)$/i;
const UNIT = sign(/^(?:[kKMGT][Bb](?:ps)?|[kKMG][Hh]z|kW|MW|GW|kWh|MWh|dB|dpi|DPI|rpm|RPM|PSI|psi|BTU|kV|mAh)$/);
const DEGREE = sign(/^(?:Ph\.?D|D\.?Phil|M\.?Phil|MBA|M\.?Sc|B\.?Sc|LL\.?[BMD]|Ed\.?D|BEng|MEng)\.?$/);
/** What chats and mails cut short. */
const CHATTED = sign(/^(?:BTW|IMHO|IIRC|AFAIK|AFAICT|FWIW|FYI|TIA|LOL|OMG|ROFL|RTFM|YMMV|WTF|ASAP|HTH|IANAL|ISTR)$/);
/** "Ahhhh", "Sooo": a letter that is drawn out. */
const CRY = sign(
  word =>
    /(\p{Ll})\1\1/u.test(word) &&
    /^(?:a+h+|o+h+|u+h+|u+m+|h+m+|e+r+|a+w+|w+o+w+|y+a+y+|ye+s+|no+|so+|he+y+|hi+|ye+a+h+)$/i.test(word),
);
/** Peoples as a census counts them. */
const PEOPLE = sign(/^(?:Islanders|Natives|Indians|Hawaiians|Aborigines|Americans|Hispanics|Latinos)$/);
const OPT = sign(/^OPT$/);
const OF_PEOPLE =
  /^(?:(?:American|Native|Pacific|Alaska|Alaskan|Torres|Strait|African|Asian|Mexican|Hispanic|Black|White|Islanders|Natives|Indians|Hawaiians|Americans|Latinos|Hispanics|Whites|Blacks|Asians) ?|and |or )+$/;

/** Takes these off names, and away where nothing else is left. */
export const shortForms = where([ZONE, UNIT, DEGREE, CHATTED, CRY, PEOPLE, OPT], (view, found) => {
  const shorter = parted(found, name => {
    let { from, to } = name;
    while (to - from > 1 && (CHATTED.at(view, from) || CRY.at(view, from))) from++;
    if (from > name.from && to - from > 1 && view.tokens.words[from] === ',') from++;
    while (to - from > 1 && CHATTED.at(view, to - 1)) to--;
    if (isPeople(view, { ...name, from, to })) return { from, to, type: OTHER, probability: 1 };
    return from === name.from && to === name.to ? name : { ...name, from, to };
  });
  const denied: Found[] = [];
  for (let i = 0; i < view.tokens.count; i++)
    if (isNone(view, i) && !shorter.some(({ from, to }) => from <= i && to > i && to - from > 1))
      denied.push(noName(i));
  return withNames(shorter, denied);
});

function isPeople(view: BlockView, { from, to, type }: Found): boolean {
  if (type !== ORGANISATION || to - from < 2 || !PEOPLE.at(view, to - 1)) return false;
  return OF_PEOPLE.test(view.tokens.words.slice(from, to).join(' '));
}

function isNone(view: BlockView, from: number): boolean {
  const { words } = view.tokens;
  const to = from + 1;
  const [before = '', behind = ''] = [words[from - 1], words[to]];
  if (CHATTED.at(view, from) || CRY.at(view, from) || DEGREE.at(view, from)) return true;
  if (ZONE.at(view, from) && (TIME.test(before) || (before === '(' && TIME.test(words[from - 2] ?? '')))) return true;
  if (UNIT.at(view, from) && /^\d/.test(before)) return true;
  // "MBA, PhD, MD"
  const isListed =
    (/^[,/]$/.test(before) && DEGREE.at(view, from - 2)) || (/^[,/]$/.test(behind) && DEGREE.at(view, to + 1));
  if (isListed && /^(?:BA|MA|MD|JD)$/.test(words[from]!)) return true;
  // "OPT-IN" is no territory.
  return OPT.at(view, from) && behind === '-' && /^(?:IN|OUT)$/.test(words[to + 1] ?? '');
}
