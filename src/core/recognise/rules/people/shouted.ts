/** People in text all in capitals, where no letter tells a name from a word: by an office before them, and by what only people do. */
import { changed, isCapitalised, LIKELY, noName, PERSON, SURE, withNames } from '../shared/rule.js';
import { IN_CAPITALS, sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, type BlockView } from '../../tagger/view.js';

const OFFICE =
  /^(?:NAMED|SARDAR|PERMSEC|POLOFF|ECONOFF|EMBOFF|CONOFF|POLCOUNS|CHARGE|DCM|AMBASSADOR|AMB|MINISTER|PRESIDENT|PRIMIN|FONMIN|DEFMIN|DIRECTOR|COLONEL|COL|CAPTAIN|CAPT|GENERAL|GEN|MAJOR|LIEUTENANT|LT|SGT|SERGEANT|OFC|OFFICER|DEP|DEPUTY|DET|DETECTIVE|SENATOR|CONGRESSMAN|CHAIRMAN|COMMISSIONER|GOVERNOR|MAYOR|JUDGE|JUSTICE|DR|MR|MRS|MS|MISS|PROF|PROFESSOR|BISHOP|FORECASTER|ABBOT|ABBESS|PRIOR|RABBI|MULLAH|AYATOLLAH|ADMIRAL|BRIGADIER|CONSTABLE|INSPECTOR|FATHER|SISTER|SHEIKH|KING|QUEEN|PRINCE)\.?$/;
const ACTS =
  /^(?:SAID|SAYS|TOLD|ASKED|ADDED|REPLIED|STATED|NOTED|LAUGHED|SMILED|AGREED|CONFIRMED|DENIED|DENIES|FEARS|FEARED|BELIEVES|BELIEVED|THINKS|THOUGHT|EXPLAINED|INSISTED|CLAIMED|CLAIMS|COMPLAINED|ADMITTED|ADVISED|OBSERVED|REMARKED|REPORTED|ARGUED|SPEAKS|SPOKE|WROTE|WHO|TELLS|ASSURED|PROMISED|HOPES|HOPED|SUGGESTED|URGED)$/;
/** What officials do with somebody. */
const DOES = sign(
  /^(?:SAW|MET|CALLED|RAISED|PRESSED|URGED|VISITED|ASKED|TOLD|THANKED|RECEIVED|HOSTED|BRIEFED|INFORMED|ESCORTED|JOINED|APPROACHED)$/,
);
const KNOWN = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'organisation', 'company', 'commonWord', 'calendar', 'role', 'title', 'demonym', 'macroRegion'); // prettier-ignore

const TIMES = sign(/^(?:MORNING|AFTERNOON|EVENING|NIGHT|TODAY|YESTERDAY|TOMORROW|TONIGHT|NOON)$/);

/** Takes what is done with somebody off the name, behind who does it: "AMBASSADOR SAW TAUFAHEMA". */
export const doneTo = where([DOES, TIMES], (view, found) =>
  changed(found, name => {
    const { from, to, type, probability } = name;
    // "MINISTER BEKELE TESSEMMA MORNING OF AUGUST 9"
    const isTimed = type === PERSON && to - from > 1 && TIMES.at(view, to - 1) && view.style[from] === CAPITALS;
    if (isTimed) return { ...name, to: to - 1, probability: Math.max(probability, LIKELY) };
    const isOne = type === PERSON && to - from > 1 && DOES.at(view, from) && view.style[from] === CAPITALS;
    if (!isOne || from === 0 || view.tokens.breaks[from]) return name;
    return { ...name, from: from + 1, probability: Math.max(probability, LIKELY) };
  }),
);

/** Makes people of words that no list knows otherwise, behind an office or before what only people do. */
export const shoutedPeople = where([IN_CAPITALS], (view, found) => {
  const { tokens, style } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  const acronyms = bracketed(words);
  for (let i = 0; i < tokens.count; i++) {
    if (style[i] !== CAPITALS || !isStranger(view, i) || acronyms.has(words[i]!)) continue;
    let from = i;
    while (
      from > 0 &&
      !breaks[from] &&
      /^(?:\p{Lu}\.|DE|DA|DO|DOS|DEL|DI|VAN|VON|DER|DEN|LE|LA|EL|AL|BIN|IBN)$/u.test(words[from - 1]!)
    )
      from--;
    let before = from - 1;
    if (words[before] === '.' && !breaks[from]) before--;
    const titled = before >= 0 && !breaks[from] && (OFFICE.test(words[before]!) || isRole(view, before));
    let to = i + 1;
    while (
      to + 1 < tokens.count &&
      words[to] === '-' &&
      tokens.ends[to - 1] === tokens.starts[to] &&
      tokens.ends[to] === tokens.starts[to + 1]
    )
      to += 2;
    while (titled && to < tokens.count && !breaks[to] && to - i < 3 && isStranger(view, to)) to++;
    const next = words[to] === ',' && words[to + 1] === 'WHO' ? 'WHO' : words[to];
    if (!titled && !(ACTS.test(next ?? '') && !breaks[to])) continue;
    if (to < tokens.count && titled) to = endOfParticle(view, to);
    const other = found.find(name => name.from < to && name.to > from);
    // An office that was taken for a part of the name is none.
    const isOffice = titled && other?.type === PERSON && other.from === before && other.to <= to;
    if (other && !isOffice && (other.probability > SURE || other.to - other.from > to - from)) continue;
    added.push({ from, to, type: PERSON, probability: titled ? SURE : LIKELY });
    i = to;
  }
  return withNames(found, added);
});

/** The words that stand alone in brackets somewhere, as acronyms do. */
const bracketed = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((_, i) => words[i - 1] === '(' && words[i + 1] === ')'));

/** Whether a word says what somebody is: "PILOT GUNASEKERA". */
const isRole = ({ marks, words }: BlockView, i: number): boolean =>
  (marks.begin[i]! & BIT.role) !== 0 &&
  (marks.begin[i]! & (BIT.familyName | BIT.country)) === 0 &&
  words[i]!.cluster !== 0;

/** Where a name ends that goes on behind a small word: "CHANDRA DE ALWIS". */
function endOfParticle(view: BlockView, to: number): number {
  const { words, breaks } = view.tokens;
  const goesOn = /^(?:DE|DA|DOS|DEL|VAN|VON|EL|AL|BIN|IBN)$/.test(words[to]!) && !breaks[to] && !breaks[to + 1];
  return goesOn && isStranger(view, to + 1) ? to + 2 : to;
}

/** Makes people of those who sign: a word alone on the last line of a text in capitals, behind the end of a sentence. */
export const signatures = where([IN_CAPITALS], (view, found) => {
  const { tokens, style } = view;
  const last = tokens.count - 1;
  const isSigned = tokens.words[last - 1] === 'STOP' && ((view.marks.begin[last] ?? 0) & BIT.givenName) !== 0;
  if (isSigned && style[last] === CAPITALS)
    return withNames(found, [{ from: last, to: last + 1, type: PERSON, probability: LIKELY }]);
  if (last < 2 || !tokens.breaks[last] || !/^\p{Lu}{5,}$/u.test(tokens.words[last]!) || style[last] !== CAPITALS)
    return found;
  if (!/^(?:[.!?"”]|RE?GA?R?DS)$/.test(tokens.words[last - 1]!) || !isStranger(view, last)) return found;
  return withNames(found, [{ from: last, to: last + 1, type: PERSON, probability: LIKELY }]);
});

/** Whether a word in capitals is known as a name of people, or is no word that is known. */
function isStranger(view: BlockView, i: number): boolean {
  const { marks, words, tokens } = view;
  const mask = marks.begin[i]!;
  if (!isCapitalised(view, i) || tokens.roles[i] === NO_NAME || tokens.words[i]!.length < 3) return false;
  if (mask & KNOWN) return false;
  return (mask & (BIT.familyName | BIT.givenName | BIT.name)) !== 0 || words[i]!.cluster === 0;
}

const DONE_TO =
  /^(?:TELL|TELLS|TOLD|TELLING|GIVE|GIVES|GAVE|GIVEN|LET|LETS|ASK|ASKS|ASKED|ASKING|SHOW|SHOWED|HELP|HELPED|INFORM|INFORMED|ASSURED|URGE|URGED|SENT|SEND|SUPPLY|MEET|MET|JOIN|JOINED|ADVISED|WARNED|REMINDED|OFFERED|BOTH|ALL)$/;
/** What shows that the country is meant all the same. */
const OF_THE_STATE =
  /^\d|^(?:GOVERNMENT|EMBASSY|SENATE|CONGRESS|DOLLARS?|AID|FORCES|TROOPS|COMPANIES|CITIZENS?|OFFICIALS)/;

/** "US" in capitals behind what is done to people is no country: "TOLD US THAT". */
export const pronouns = where([IN_CAPITALS], ({ tokens, style }, found) => {
  const added: Found[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.words[i] !== 'US' || style[i] !== CAPITALS || !DONE_TO.test(tokens.words[i - 1]!)) continue;
    if (!OF_THE_STATE.test(tokens.words[i + 1] ?? '')) added.push(noName(i));
  }
  return withNames(found, added);
});
