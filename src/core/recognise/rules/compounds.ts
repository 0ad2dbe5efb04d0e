/** Names of several parts that belong together, and parts that do not: hyphens, nicknames, full stops, countries with "and", parties. */
import { LEGAL } from './organisations/endings.js';
import {
  changed,
  isCapitalised,
  putTogether,
  LIKELY,
  LOCATION,
  ORGANISATION,
  parted,
  PERSON,
  SURE,
  withNames,
  type Rule,
} from './shared/rule.js';
import { HYPHEN, sign, where } from './shared/signs.js';
import { BIT, maskOf } from '../lists/categories.js';
import type { Found } from '../tagger/tagger.js';
import { CAPITALS, type BlockView } from '../tagger/view.js';

const WEEKDAY = /^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?$/;

/** What may stand between two people who were taken for one. */
const SUNDERS = sign(/^(?:[+/|=&.]|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?)$/);

/** People with a sign between them are several, and none is called by a weekday: "Wed Birgit + Tomasz". */
export const apart: Rule = (view, found) => {
  const { tokens } = view;
  return parted(found, name => {
    if (name.type !== PERSON || name.to - name.from < 2) return name;
    let isMarked = false;
    for (let i = name.from; i < name.to && !isMarked; i++) isMarked = SUNDERS.at(view, i);
    if (!isMarked) return name;
    const names: Found[] = [];
    let start = name.from;
    for (let i = start; i <= name.to; i++) {
      if (i < name.to && !/^[+/|=]$/.test(tokens.words[i]!) && !isBetweenTwo(tokens, name, i)) continue;
      const from = i - start > 1 && WEEKDAY.test(tokens.words[start]!) ? start + 1 : start;
      if (i > from) names.push({ ...name, from, to: i, probability: Math.max(name.probability, LIKELY) });
      start = i + 1;
    }
    return names.length === 1 && names[0]!.from === name.from && names[0]!.to === name.to ? name : names;
  });
};

/** Whether "&" stands between two full names, or a full stop behind a surname that ends its sentence: "Sgt Mbeki. Dladla was there". */
function isBetweenTwo({ words, starts, ends }: BlockView['tokens'], { from, to }: Found, i: number): boolean {
  if (words[i] === '&') return (i - from > 1 || /^\p{Lu}\.?$/u.test(words[from - 1] ?? '')) && to - i > 2;
  if (words[i] !== '.' || i - from !== 1 || i + 1 >= to || starts[i + 1] === ends[i]) return false;
  return (
    /^\p{Lu}\p{Ll}{3,}[aeiou]$/u.test(words[from]!) &&
    /^(?:Mr|Mrs|Ms|Dr|Sgt|Cpl|Const|Capt|Lt|Insp|PC|Cllr|Judge|Justice)\.?$/.test(words[from - 1] ?? '')
  );
}

/** What is said behind a name with a hyphen, and is no part of it. */
const HONORIFIC = /^(?:san|sama|sensei|kun|chan|ji|saheb|bey|hanim|ssi|nim)$/;

/** A person's name takes in all that hyphens without spaces join to it, but no honorific: "COULIBALY-TRAORE", "Kuroki-san". */
export const doubled = where([HYPHEN], (view, found) => {
  const { tokens } = view;
  const joins = (mark: number): boolean =>
    /^[-‐‑]$/.test(tokens.words[mark] ?? '') &&
    tokens.ends[mark - 1] === tokens.starts[mark] &&
    tokens.ends[mark] === tokens.starts[mark + 1];
  return changed(found, name => {
    if (name.type !== PERSON) return name;
    let { from, to } = name;
    while (from > 1 && joins(from - 1) && isPart(view, from - 2) && !overlaps(found, from - 2, name)) from -= 2;
    while (joins(to) && isPart(view, to + 1) && !overlaps(found, to + 1, name)) to += 2;
    if (to - from > 2 && joins(to - 2) && HONORIFIC.test(tokens.words[to - 1]!)) to -= 2;
    return from === name.from && to === name.to ? name : { ...name, from, to };
  });
});

/** Whether a word can be part of a double name: one that lists know, one that is no word, or any where all is in capitals. */
const isPart = (view: BlockView, i: number): boolean =>
  isCapitalised(view, i) &&
  ((view.marks.begin[i]! & NAME) !== 0 || view.words[i]!.cluster === 0 || view.style[i] === CAPITALS);

const overlaps = (found: readonly Found[], i: number, but: Found): boolean =>
  found.some(name => name !== but && name.from <= i && name.to > i);

/** Puts names together that a hyphen without spaces joins: "PICKETT-YODER", "Asante-Boateng". */
export const hyphens = where([HYPHEN], (view, found) => {
  const { starts, ends } = view.tokens;
  return putTogether(found, (before, name) => {
    const mark = name.from - 1;
    const isOne =
      before.to === mark &&
      (before.type === PERSON || name.type === PERSON) &&
      HYPHEN.at(view, mark) &&
      ends[mark - 1] === starts[mark] &&
      ends[mark] === starts[name.from];
    const probability = Math.max(before.probability, name.probability);
    return isOne ? { from: before.from, to: name.to, type: PERSON, probability } : undefined;
  });
});

const STOPPED = sign(/^(?:Inc|Corp|Ltd|Co|Bros|LLC|LLP|D\.C|U\.S|U\.K|U\.N|E\.U)\.$/);
const PLACE_ABBREVIATION = /^(?:D\.C|U\.S|U\.K)\.$/;

/** A name ends with the full stop of an abbreviation that ends its sentence: "Halden Inc. Dragunov left", "in Washington D.C. Hale left". */
export const stops = where([STOPPED], (view, found) => {
  const { tokens } = view;
  const named = found.flatMap(name => {
    for (let i = name.from; i + 1 < name.to; i++) {
      if (!STOPPED.at(view, i) || LEGAL.test(tokens.words[i + 1]!)) continue;
      // "Co. Durham" and "U.S. Steel" go on.
      if (name.type !== PERSON && !/^(?:Inc|Corp|Ltd|LLC|LLP|Bros)\.$/.test(tokens.words[i]!)) continue;
      const isPlace = PLACE_ABBREVIATION.test(tokens.words[i]!);
      const first = {
        ...name,
        to: i + 1,
        type: isPlace ? LOCATION : ORGANISATION,
        probability: Math.max(name.probability, 0.6),
      };
      const rest = { ...name, from: i + 1, type: PERSON, probability: Math.max(name.probability, 0.6) };
      return [first, rest];
    }
    return [name];
  });
  return named.flatMap((name, k) => {
    if (isDistrict(tokens, name.from) && name.to - name.from === 1 && named[k - 1]?.to === name.from) return [];
    return name.type === LOCATION && isDistrict(tokens, name.to) ? [{ ...name, to: name.to + 1 }] : [name];
  });
});

/** Whether "D.C." stands at a token, which is part of the city's name before it. */
const isDistrict = ({ words, breaks }: BlockView['tokens'], i: number): boolean => words[i] === 'D.C.' && !breaks[i];

/** Countries whose names hold "and": one name each. */
export const countries: Rule = (view, found) => {
  const { tokens, marks } = view;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (!(marks.inside[i]! & BIT.country) || !/^(?:and|And|AND|&)$/.test(tokens.words[i]!)) continue;
    let from = i - 1;
    while (from > 0 && !(marks.begin[from]! & BIT.country)) from--;
    let to = i + 1;
    while (
      to < tokens.count &&
      marks.inside[to]! & BIT.country &&
      !(marks.end[to]! & BIT.country && !(marks.inside[to + 1]! & BIT.country))
    )
      to++;
    if (i - from > 4 || to - i > 4 || !(marks.end[to]! & BIT.country) || !isCapitalised(view, from)) continue;
    added.push({ from, to: to + 1, type: LOCATION, probability: SURE });
    i = to;
  }
  return withNames(found, added);
};

/** Words between a given name and the father's or the clan's: "Josphat Kiprugut arap Rono". */
const PATRONYMIC = sign(/^(?:arap|ole|ould|mint|bint|binti|bin|ibn|ben|ap|ag|wa)$/);

/** Two people with such a word between them are one. */
export const patronymics = where([PATRONYMIC], (view, found) => {
  const { breaks } = view.tokens;
  return putTogether(found, (before, name) => {
    const isOne =
      before.type === PERSON &&
      name.type === PERSON &&
      name.from === before.to + 1 &&
      PATRONYMIC.at(view, before.to) &&
      !breaks[name.from] &&
      !breaks[before.to];
    return isOne ? { ...before, to: name.to } : undefined;
  });
});

const STATE = sign(/^(?:Republic|Kingdom|REPUBLIC|KINGDOM)$/);

/** A state by its form and its country: "Republic of Portugal". */
export const states = where([STATE], (view, found) => {
  const { tokens, marks } = view;
  const added: Found[] = [];
  for (let i = 0; i + 2 < tokens.count; i++) {
    const next = tokens.words[i + 1]!;
    if ((next !== 'of' && next !== 'OF') || !STATE.at(view, i)) continue;
    const from = /^the$/i.test(tokens.words[i + 2]!) ? i + 3 : i + 2;
    if (!((marks.begin[from] ?? 0) & BIT.country)) continue;
    let to = from;
    // "(DRC)" is a name of its own.
    for (let k = from; tokens.words[k] !== '(' && (k === from || (marks.inside[k] ?? 0) & BIT.country); k++)
      if (marks.end[k]! & BIT.country) to = k + 1;
    let start = i;
    while (start > 0 && isCapitalised(view, start - 1) && FORM.test(tokens.words[start - 1]!)) start--;
    // "Bank of the Republic of …", and "Co-operative Republic of …" by the lists
    const isKnown = found.some(
      name => name.from <= start && name.to >= to && (name.type === LOCATION || name.to > to || name.from < start),
    );
    if (to > from && !isKnown) added.push({ from: start, to, type: LOCATION, probability: SURE });
  }
  return withNames(found, added);
});

const FORM =
  /^(?:Federal|Democratic|Islamic|Socialist|United|Arab|Hashemite|FEDERAL|DEMOCRATIC|ISLAMIC|SOCIALIST|UNITED|ARAB|HASHEMITE)$/;

const NAME = maskOf('givenName', 'familyName', 'name');
const PLACES = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'region');

const PARTY = sign(/^(?:Party|Union|Alliance|Front|Movement|League|Congress)$/i);

/** A party and the place of its candidate are two: "Democratic Renewal Party Taipei candidate". */
export const parties = where([PARTY], (view, found) => {
  const { tokens, marks } = view;
  return parted(found, name => {
    if (name.type !== ORGANISATION || name.to - name.from < 3) return name;
    for (let i = name.from + 1; i + 1 < name.to; i++) {
      if (!PARTY.at(view, i)) continue;
      if (!(marks.begin[i + 1]! & PLACES) || !(marks.end[name.to - 1]! & PLACES) || !isLower(tokens.words[name.to]))
        continue;
      return [
        { ...name, to: i + 1 },
        { from: i + 1, to: name.to, type: LOCATION, probability: name.probability },
      ];
    }
    return name;
  });
});

const isLower = (word: string | undefined): boolean => word !== undefined && /^\p{Ll}/u.test(word);
