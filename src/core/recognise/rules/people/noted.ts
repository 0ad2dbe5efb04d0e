/** People told by what is noted behind them: an author by the page ("So Tshaba, p. 44"), a scorer by the minute ("(Oduya 12, 40 pen; Lindha 88)"), a second by the stroke ("Motion (Pinnock/Sandha)"); the agency behind a photographer. */
import {
  endOfWord,
  isCapitalised,
  LIKELY,
  ORGANISATION,
  PERSON,
  runOfCapitals,
  UNSURE,
  withNames,
} from '../shared/rule.js';
import { sign, SLASH, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CAPS } from '../../tagger/words.js';

const NAME = maskOf('givenName', 'familyName', 'name');
const NO_PERSON = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'demonym', 'organisation', 'company', 'team', 'organisationSuffix', 'organisationHead', 'placeHead', 'calendar', 'title', 'role', 'commonWord'); // prettier-ignore
const MINUTE = sign(/^(?:1[01]\d|\d{1,2})(?:\+\d)?['’]?$/);
const PAGE = sign(/^pp?\.?$/);

/** Makes people of surnames alone that nothing else was made of. */
export const noted = where([SLASH, PAGE, MINUTE], (view, found) => {
  const { tokens } = view;
  const { words, breaks } = tokens;
  const isTaken = (i: number): boolean =>
    found.some(({ from, to, probability }) => from <= i && to > i && probability >= UNSURE);
  const added: Found[] = [];
  let brackets = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (
      words[i] === '(' ||
      (words[i] === ':' && /^(?:Scorers?|Goals?|Goalscorers?|off|Booked|Bookings|Tries)$/i.test(words[i - 1] ?? ''))
    )
      brackets++;
    else if (breaks[i] && words[i - 1] !== ':') brackets = 0;
    else if (words[i] === ')') brackets = Math.max(0, brackets - 1);
    if (!isCapitalised(view, i) || !(words[i - 1] === '/' || /^[,\d-]/.test(words[i + 1] ?? ''))) continue;
    const agency = agencyAt(view, i, found);
    if (agency) added.push(agency);
    const to = endOfWord(view, i);
    const [next, after] = [words[to] ?? '', words[to + 1] ?? ''];
    const isAlone =
      !(isCapitalised(view, i - 1) && !breaks[i] && view.first[i - 1] !== 1) &&
      !(isCapitalised(view, to) && !breaks[to]);
    const isAuthor = next === ',' && PAGE.at(view, to + 1) && /^(?:\d|\.)/.test(words[to + 2] ?? '');
    const isScorer =
      brackets > 0 &&
      /^[(;,:]$/.test(words[i - 1] ?? '') &&
      MINUTE.at(view, to) &&
      /^(?:[,;().]|pen|og|o\.g)\.?$/.test(after);
    const isSecond =
      words[i - 1] === '/' && !breaks[i] && found.some(({ to, type }) => to === i - 1 && type === PERSON);
    if (isAlone && (isAuthor || isScorer || isSecond) && isStrange(view, i) && !isTaken(i))
      added.push({ from: i, to, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
});

/** The agency behind a photographer: "Photo: Xochitl Barrena/Quay Images". */
function agencyAt(view: BlockView, i: number, found: readonly Found[]): Found | undefined {
  const { words } = view.tokens;
  const before = words[i - 1] === '/' ? found.find(({ to, type }) => to === i - 1 && type === PERSON) : undefined;
  if (
    !before ||
    words[before.from - 1] !== ':' ||
    !/^(?:Photos?|Pictures?|Images?|Photographs?|Foto|Credit)$/i.test(words[before.from - 2] ?? '')
  )
    return undefined;
  const to = runOfCapitals(view, i, 3);
  return to > i + 1 || words[i] === words[i]!.toUpperCase()
    ? { from: i, to, type: ORGANISATION, probability: LIKELY }
    : undefined;
}

/** Whether a word can be a surname: known as one, or no word of the language. */
function isStrange({ marks, words, tokens }: BlockView, i: number): boolean {
  const mask = marks.begin[i]!;
  if (
    tokens.roles[i] === NO_NAME ||
    tokens.words[i]!.length < 3 ||
    (words[i]!.flags & CAPS && tokens.words[i]!.length < 5)
  )
    return false;
  return (mask & NO_PERSON) === 0 && ((mask & NAME) !== 0 || words[i]!.cluster === 0);
}
