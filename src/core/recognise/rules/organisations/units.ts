/** Bodies of several words by the last one, which says what they are: "the General Service Unit", "St Kizito’s Girls’ School". */
import {
  changed,
  isCapitalised,
  LIKELY,
  LOCATION,
  ORGANISATION,
  startOfCapitals,
  SURE,
  UNSURE,
  withNames,
} from '../shared/rule.js';
import { SAINT } from '../shared/saints.js';
import { sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS } from '../../tagger/view.js';
import { FUNCTION } from '../../tagger/words.js';

/** Last words of bodies; in a text that calls one by it alone they are no names. */
export const UNIT = sign(
  /^(?:Unit|Secretariat|Team|Squad|Directorate|Inspectorate|Registry|Tribunal|Taskforce|Corps|Constabulary|Bureau|Branch|Workshop|Commissariat)$/,
);
/** What stands before a body that is one of its kind. */
const ARTICLE = /^(?:the|The|THE|an?|An?|its|their|our|his|her|['’]s)$/;
const OF_LAND = maskOf('country', 'demonym', 'region', 'macroRegion', 'organisation', 'capital', 'city1M', 'city100k');
const TOWN = maskOf('capital', 'city1M', 'city100k', 'city15k', 'city5k', 'region');
const LONGEST = 6;

/** Makes organisations of capitalised words that end so, behind an article: three of them, or two where the first is a land's. */
export const units = where([UNIT], (view, found) => {
  const { tokens, style, marks, words } = view;
  const added: Found[] = [];
  for (let last = 1; last < tokens.count; last++) {
    if (!UNIT.at(view, last) || style[last] === CAPITALS || tokens.breaks[last]) continue;
    if (isCapitalised(view, last + 1) && !tokens.breaks[last + 1]) continue;
    let from = startOfCapitals(view, last, LONGEST);
    while (from < last && (words[from]!.flags & FUNCTION) !== 0) from++;
    const isWhole = last - from > 1 || (last > from && (marks.begin[from]! & OF_LAND) !== 0);
    // "General Service Unit", but no "Secretary Amadi Bureau".
    const isTitled = (marks.begin[from]! & BIT.title) !== 0 && words.slice(from, last).some(word => word.cluster === 0);
    const isStart = (marks.begin[from]! & BIT.calendar) === 0 && !isTitled;
    if (!isWhole || !isStart || !ARTICLE.test(tokens.words[from - 1] ?? '')) continue;
    const isOther = (name: Found): boolean => name.from <= last && name.to > from && name.probability >= UNSURE;
    if (!found.some(isOther)) added.push({ from, to: last + 1, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});

const OFFICE = sign(/^(?:Office|Treasury|Board|Admiralty)$/);
/** Departments of the British government, which have no article of their own in every text. */
const DEPARTMENT =
  /^(?:(?:Cabinet|Home|Foreign|War|Colonial|India|Scotland|Wales|Scottish|Welsh|Privy Council) Office|HM Treasury|Admiralty Board|the Admiralty)$/;

/** Makes organisations of the departments of a government, where the tagger saw nothing. */
export const departments = where([OFFICE], (view, found) => {
  const { words, breaks, roles } = view.tokens;
  const added: Found[] = [];
  for (let last = 1; last < view.tokens.count; last++) {
    if (!OFFICE.at(view, last) || breaks[last] || roles[last] === NO_NAME) continue;
    const from = words[last - 1] === 'Council' ? last - 2 : last - 1;
    if (from < 0 || !DEPARTMENT.test(words.slice(from, last + 1).join(' '))) continue;
    if (isCapitalised(view, last + 1) && !breaks[last + 1]) continue;
    const start = words[from] === 'the' ? from + 1 : from;
    if (!found.some(name => name.from <= last && name.to > from && name.probability >= UNSURE))
      added.push({ from: start, to: last + 1, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});

const SCHOOL = sign(/^(?:School|College|Academy|Hospital|Hospice|Seminary|Infirmary|Orphanage|Convent|Clinic)$/);

/** Makes organisations of schools and hospitals under a saint: all from the saint to what it is. */
export const saints = where([SCHOOL], (view, found) => {
  const { words, breaks } = view.tokens;
  const added: Found[] = [];
  for (let last = 1; last < view.tokens.count; last++) {
    if (!SCHOOL.at(view, last) || breaks[last]) continue;
    let from = last;
    while (
      from > 0 &&
      last - from < 9 &&
      !breaks[from] &&
      (isCapitalised(view, from - 1) || /^(?:['’]s?|\.|-|of|the|and|&)$/.test(words[from - 1]!))
    )
      from--;
    while (from < last && !SAINT.test(words[from]!)) from++;
    if (last - from < 2) continue;
    const isWhole = (name: Found): boolean => name.from <= from && name.to > last && name.probability >= UNSURE;
    if (!found.some(isWhole)) added.push({ from, to: last + 1, type: ORGANISATION, probability: SURE });
  }
  return withNames(found, added);
});

const CROWN = sign(/^(?:ROYAL|NATIONAL|IMPERIAL|FEDERAL|CENTRAL|INTERNATIONAL|EUROPEAN|AFRICAN|BRITISH|AMERICAN)$/);
const CROWNED =
  /^(?:SOCIETY|COMMITTEE|COMMISSION|COUNCIL|BANK|BOARD|INSTITUTE|ACADEMY|UNIVERSITY|COLLEGE|COMPANY|CORPORATION|ASSOCIATION|FEDERATION|AUTHORITY|AGENCY|BUREAU|ASSEMBLY|MUSEUM|LIBRARY|HOSPITAL|RAILWAY|NAVY|ARMY)$/;

/** Makes bodies in a text in capitals of what begins and ends as they do: "ROYAL GEOGRAPHICAL SOCIETY". */
export const crowned = where([CROWN], (view, found) => {
  const { tokens, style } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!CROWN.at(view, i) || style[i] !== CAPITALS) continue;
    let last = i + 1;
    while (last < tokens.count && last - i < 4 && !tokens.breaks[last] && isCapitalised(view, last)) {
      if (CROWNED.test(tokens.words[last]!)) break;
      last++;
    }
    if (tokens.breaks[last] || !CROWNED.test(tokens.words[last] ?? '') || tokens.roles[i] === NO_NAME) continue;
    const isKnown = found.some(name => name.from < last + 1 && name.to > i && name.probability >= UNSURE);
    if (!isKnown) added.push({ from: i, to: last + 1, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});

const POLICE = sign(/^P\.?D\.?$/);

/** Makes bodies of a town's police by their letters: "MACON PD", "Oakland P.D." */
export const departmentsOfPolice = where([POLICE], (view, found) => {
  const { tokens, marks } = view;
  const added: Found[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (!POLICE.at(view, i) || tokens.breaks[i] || !isCapitalised(view, i - 1)) continue;
    const before = found.find(name => name.to === i || (name.to === i + 1 && name.from < i));
    const from = before?.from ?? startOfCapitals(view, i - 1, 1);
    const isTown = before?.type === LOCATION || before?.type === ORGANISATION || (marks.begin[from]! & TOWN) !== 0;
    if (isTown) added.push({ from, to: i + 1, type: ORGANISATION, probability: SURE });
  }
  return withNames(found, added);
});

const NUMBERED = sign(/^(?:Local|Locals|Lodge|Post|Troop|Council|Branch|Chapter|Battalion|Precinct|Pack)$/);

/** A body that is one of many goes on with its number: "Teamsters Local 12", "American Legion Post # 40", "Lodge No. 8". */
export const numbered = where([NUMBERED], (view, found) => {
  const { words, breaks } = view.tokens;
  return changed(found, name => {
    const { to, type } = name;
    if (type !== ORGANISATION || to - name.from < 2 || !NUMBERED.at(view, to - 1)) return name;
    let end = to;
    while (/^(?:No\.?|Number|#|\.)$/.test(words[end] ?? '') && end - to < 2 && !breaks[end]) end++;
    return /^\d{1,4}$/.test(words[end] ?? '') && !breaks[end] ? { ...name, to: end + 1 } : name;
  });
});
