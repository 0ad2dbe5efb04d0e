/** Bodies that go on, and names that do not: "Federation of Library Associations and Institutions", "Office of the United Nations High Commissioner for Refugees". */
import { changed, isCapitalised, ORGANISATION, parted, PERSON, runOfCapitals } from '../shared/rule.js';
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
export const coordinated = where([AND, OFFICE], (view, found) =>
  changed(found, name => {
    if (name.type !== ORGANISATION) return name;
    const to = OFFICE.at(view, name.from) ? endOfOffice(view, name) : endOfPlurals(view, name);
    return to > name.to && !found.some(other => other !== name && other.from < to && other.to > name.to)
      ? { ...name, to }
      : name;
  }),
);

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
    PLURAL.test(words[i] ?? '') && all[i]!.cluster !== 0 && (marks.begin[i]! & OTHER) === 0;
  const goesOn =
    /^(?:and|&)$/.test(words[to] ?? '') && isPlural(to - 1) && isPlural(to + 1) && !breaks[to] && !breaks[to + 1];
  const isOf = words.slice(from, to).includes('of');
  return goesOn && isOf && !/^\p{Lu}/u.test(words[to + 2] ?? '') ? to + 2 : to;
}

function endOfOffice(view: BlockView, { from, to }: Found): number {
  const { words, breaks } = view.tokens;
  if (words[from + 1] !== 'of' || words[from + 2] !== 'the' || breaks[to] || !isCapitalised(view, to)) return to;
  const end = runOfCapitals(view, to, LONGEST);
  return words[end] === 'for' && isCapitalised(view, end + 1) && !breaks[end + 1]
    ? runOfCapitals(view, end + 1, LONGEST)
    : end;
}
