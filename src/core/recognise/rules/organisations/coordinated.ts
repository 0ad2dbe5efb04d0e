/** Bodies that go on, and names that do not: "Federation of Library Associations and Institutions", "Office of the United Nations High Commissioner for Refugees". */
import {
  isCapitalised,
  LIKELY,
  ORGANISATION,
  parted,
  PERSON,
  putTogether,
  runOfCapitals,
  SURE,
  UNSURE,
  withNames,
} from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const AND = sign(/^(?:and|&)$/);
const OFFICE = sign(/^Office$/);
/** Many of something. */
const PLURAL = /^\p{Lu}\p{Ll}{3,}s$/u;
const OTHER = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'demonym', 'givenName', 'familyName', 'calendar', 'company'); // prettier-ignore
const LONGEST = 4;

/** An organisation goes on with what stands with "and" beside its last word, and an office with whose it is. */
export const coordinated = where([AND, OFFICE], (view, found) => {
  const longer = found.flatMap(name => {
    if (name.type !== ORGANISATION) return [];
    const to = OFFICE.at(view, name.from) ? endOfOffice(view, name) : endOfPlurals(view, name);
    const isOther = (other: Found): boolean =>
      other !== name && other.from < to && other.to > name.to && (other.probability >= UNSURE || other.to > to);
    return to > name.to && !found.some(isOther) ? [{ ...name, to }] : [];
  });
  return withNames(found, longer);
});

/** Who holds such an office. */
const OFFICIAL =
  /^(?:Superintendent|Commissioner|Ombudsman|Ombudsperson|Comptroller|Controller|Registrar|Inspector|Auditor|Director|Coordinator|Rapporteur|Envoy|Representative|Prosecutor|Attorney|Surveyor|Receiver|Administrator|Commission|Secretary|Adviser|Advisor|Defender|Examiner|Trustee)$/;

/** Makes bodies of offices of somebody for something: "Office of the Superintendent of Financial Institutions". */
export const officials = where([OFFICE], (view, found) => {
  const { words, breaks, count } = view.tokens;
  const added: Found[] = [];
  for (let i = 0; i + 4 < count; i++) {
    if (!OFFICE.at(view, i) || words[i + 1] !== 'of' || words[i + 2] !== 'the') continue;
    const of = runOfCapitals(view, i + 3, LONGEST);
    if (of === i + 3 || !OFFICIAL.test(words[of - 1]!) || !/^(?:of|for|on)$/.test(words[of] ?? '')) continue;
    const to = runOfCapitals(view, of + 1, LONGEST);
    if (to === of + 1 || breaks[of] || breaks[of + 1]) continue;
    const isKnown = found.some(name => name.from <= i && name.to >= to && name.probability >= UNSURE);
    if (!isKnown) added.push({ from: i, to, type: ORGANISATION, probability: SURE });
  }
  return withNames(found, added);
});

/** What bodies are. */
const BODIES =
  /^(?:Foundation|Trust|Bank|Society|Association|Institute|University|College|School|Museum|Orchestra|Company|Corporation|Council|Committee|Commission|Ministry|Department|Agency|Authority|Union|Federation|Fund|Centre|Center|Academy|Club|League|Board|Bureau|Party|Church|Hospital|Library|Office|Service|Court|Institution|Assembly|Parliament|Congress|Senate|Tribunal|Secretariat)$/;

/** Parties, services and houses that are spoken of side by side: "Democrats and Republicans". */
const SIDE =
  /^(?:Democrats|Republicans|Conservatives|Liberals|Tories|Labour|Greens|Nationalists|Unionists|Whigs|Army|Navy|Marines|Senate|House|Lords|Commons|Congress)$/;

/** Two parties or services with "and" between them, and two bodies that "and the" stands between, each with a word that says what it is: "the Rautio Foundation and the Savings Bank of Lund". */
export const beside = where([AND], (view, found) =>
  parted(found, name => {
    const { from, to, type } = name;
    const { words } = view.tokens;
    if (type !== ORGANISATION) return name;
    if (to - from === 3 && AND.at(view, from + 1) && SIDE.test(words[from]!) && SIDE.test(words[from + 2]!))
      return [
        { ...name, to: from + 1 },
        { ...name, from: from + 2 },
      ];
    for (let and = from + 2; and + 3 < to; and++) {
      if (words[and] !== 'and' || words[and + 1] !== 'the') continue;
      const isBody = (start: number, end: number): boolean => words.slice(start, end).some(word => BODIES.test(word));
      // What the second is stands before any small word of its name.
      const small = words.findIndex((word, i) => i >= and + 2 && (i >= to || /^(?:of|for|at|in|on)$/.test(word)));
      if (isBody(from, and) && isBody(and + 2, small < 0 ? to : Math.min(small, to)))
        return [
          { ...name, to: and },
          { ...name, from: and + 2 },
        ];
    }
    return name;
  }),
);

/** Last words of bodies that "and" may stand in. */
const SOCIETY =
  /^(?:Society|Association|Union|Company|Club|Fund|Federation|Guild|Board|League|Cooperative|Co-operative)$/;

/** Puts together a body that was taken for two at "and": "the Kansai Tugboat and Lighterage Mutual Aid Society". */
export const whole = where([AND], (view, found) => {
  const { words, breaks } = view.tokens;
  return putTogether(found, (before, name) => {
    const and = before.to;
    const isOne =
      before.type === ORGANISATION &&
      name.type === ORGANISATION &&
      name.from === and + 1 &&
      AND.at(view, and) &&
      !breaks[and] &&
      !breaks[name.from] &&
      before.to - before.from === 2 &&
      Math.max(before.probability, name.probability) < SURE &&
      /^(?:the|The)$/.test(words[before.from - 1] ?? '') &&
      !words.slice(before.from, before.to).some(word => BODIES.test(word)) &&
      SOCIETY.test(words[name.to - 1]!) &&
      name.to - name.from > 1;
    return isOne ? { ...name, from: before.from, probability: LIKELY } : undefined;
  });
});

const THE = sign(/^the$/);
const NO_PERSON = maskOf(
  'organisation',
  'company',
  'agency',
  'school',
  'media',
  'organisationSuffix',
  'organisationHead',
);
const HEAD =
  /^(?:Committee|Commission|Board|Council|Court|Government|Ministry|Company|Department|Parliament|Senate|House|Union|Party|Tribunal|Panel)$/;

/** Somebody, and the body of which something is said then: "Of Adaeze Obi and Bram Kool the Committee says little". */
export const besideBodies = where([THE], (view, found) =>
  parted(found, name => {
    const { from, to, type } = name;
    const { words } = view.tokens;
    if (type !== ORGANISATION || !HEAD.test(words[to - 1]!)) return name;
    let the = from;
    while (the < to && isCapitalised(view, the) && !(view.marks.begin[the]! & NO_PERSON)) the++;
    if (the - from < 2 || the - from > LONGEST || the === to || !THE.at(view, the)) return name;
    const person = { ...name, to: the, type: PERSON };
    return to - the > 2 ? [person, { ...name, from: the + 1 }] : person;
  }),
);

function endOfPlurals({ tokens: { words, breaks }, words: all, marks }: BlockView, { from, to }: Found): number {
  const isPlural = (i: number): boolean =>
    PLURAL.test(words[i] ?? '') &&
    (all[i]!.cluster !== 0 || /(?:ers|ors|ists|ians)$/.test(words[i]!)) &&
    (marks.begin[i]! & OTHER) === 0;
  const goesOn =
    /^(?:and|&)$/.test(words[to] ?? '') && isPlural(to - 1) && isPlural(to + 1) && !breaks[to] && !breaks[to + 1];
  const isOf = words.slice(from, to).includes('of');
  return goesOn && isOf && !/^\p{Lu}/u.test(words[to + 2] ?? '') ? to + 2 : to;
}

function endOfOffice(view: BlockView, { from, to }: Found): number {
  const { words, breaks } = view.tokens;
  if (words[from + 1] !== 'of' || words[from + 2] !== 'the' || breaks[to]) return to;
  let end = isCapitalised(view, to) ? runOfCapitals(view, to, LONGEST) : to;
  if (words[end] === 'for' && isCapitalised(view, end + 1) && !breaks[end + 1])
    end = runOfCapitals(view, end + 1, LONGEST);
  // "for Crimes against the Environment"
  const victim = words[end + 1] === 'the' ? end + 2 : end + 1;
  return words[end] === 'against' && isCapitalised(view, victim) ? runOfCapitals(view, victim, LONGEST) : end;
}
