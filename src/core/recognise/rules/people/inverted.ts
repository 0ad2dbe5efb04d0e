/** Family name, comma, given names: "OKAFOR, Adaeze", "PETTIBONE, LEWIS A.", "Marlow, Helen". One name. */
import { isCapitalised, PERSON, startOfWord, SURE, withNames, type Rule } from '../shared/rule.js';
import { isCountryBehind, isDatedEntry, isEdited, isLabelled, isFormWord, isEnclosed, isEntryBefore, isInIndex, isInRoll, isOfKin, isPaged, isSentenceEnd } from './entry-ends.js'; // prettier-ignore
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CAPS, CIVIL, OFFICE } from '../../tagger/words.js';

const PLACE = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'region');
const NO_PERSON = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'region', 'commonWord', 'calendar', 'organisation', 'organisationSuffix', 'organisationHead', 'placeHead'); // prettier-ignore
const NAME = maskOf('givenName', 'familyName', 'name');
/** What has a name beside a comma that is nobody's: "Fox, Inc." */
const OTHER_THING = maskOf(
  'country',
  'organisation',
  'organisationSuffix',
  'organisationHead',
  'placeHead',
  'calendar',
);
const RANK = /^(?:Pte|Gnr|Spr|Dvr|Tpr|Rfn|Lieut|Capt|Maj|Brig|Cpl|Sgt)\.?$/;
const OPENS = /^["“'‘(;:•·|]$|^\d{1,3}[.)]?$/;
const CLOSES = /^["”'’();<|:/–—[]$/;
/** What stands before the comma where somebody is spoken to, or signs. */
const CLOSING =
  /^(?:Thanks|Thx|Thks|Rgds|Brgds|BR|Br|KR|Kr|BW|Bw|Xx|Hth|Cheers|Ta|Yours|Please|Sorry|Me|You|Us|Them|Myself|Well|Now|Yes|No|Sir|Madam)$/;
/** What stands behind a name and a comma, and says what somebody is. */
const isState = (word: string): boolean =>
  /^(?:Deceased|Widow|Spinster|Bachelor|Esquire|Gentleman|Labourer|Farmer|Mariner|Merchant|Solicitor|Respondent|Appellant|Executor|Administrator|Trustee|Chair|Chairman|Secretary|Treasurer|President|Overseers?|Defendant|Plaintiff|Minor|Infant|Retired|Late)$/.test(
    word,
  );
const PARTICLE = /^(?:de|da|do|dos|di|del|van|von|zu|ter|ten)$/;
const MOST_GIVEN = 4;

/** Words that may be an inverted name. */
interface Entry {
  readonly name: Found;
  /** Whether it is one by itself; else only in a list of others. */
  readonly isSure: boolean;
  /** Whether it begins a line, and what somebody is follows in small letters: two of these are a list. */
  readonly isTold?: boolean;
}

/** Puts the two parts of an inverted name together. */
export const inverted: Rule = (view, found) => {
  const { tokens } = view;
  const entries: Entry[] = [];
  for (let comma = 1; comma + 1 < tokens.count; comma++) {
    if (tokens.words[comma] !== ',' || tokens.breaks[comma] || tokens.breaks[comma + 1]) continue;
    if (!isGiven(view, comma + 1) || !isPartOfName(view, comma - 1)) continue;
    const entry = entryAt(view, comma, found, entries.at(-1));
    if (entry) {
      entries.push(entry);
      comma = entry.name.to - 1;
    }
  }
  const isList =
    entries.length > 1 && (entries.some(({ isSure }) => isSure) || entries.filter(({ isTold }) => isTold).length > 1);
  return withNames(
    found,
    entries.flatMap(({ name, isSure }) => (isSure || isList ? [name] : [])),
  );
};

/** @param last the entry before */
function entryAt(view: BlockView, comma: number, found: readonly Found[], last: Entry | undefined): Entry | undefined {
  const { tokens, words, marks } = view;
  // Back to where the entry begins.
  let from = comma;
  while (from > 0 && comma - from < 5 && isPartOfName(view, from - 1) && tokens.breaks[from] === 0) from--;
  while (from < comma - 1 && isTitle(view, from)) from++;
  if (from < comma - 1 && tokens.words[from] === 'O' && isLabelled(view, from + 1)) from++;
  const isOfFamily = from + 1 < comma && PARTICLE.test(tokens.words[from]!) && tokens.breaks[from] === 1;
  if (
    from === comma ||
    !(isCapitalised(view, from) || isOfFamily) ||
    CLOSING.test(tokens.words[from]!) ||
    (from > 1 && /^alias(?:es)?$/i.test(tokens.words[from - 2]!)) ||
    isInRoll(view, from)
  )
    return undefined;
  let to = comma + 1;
  while (
    to < tokens.count &&
    to - comma - 1 < MOST_GIVEN &&
    isGiven(view, to) &&
    (to === comma + 1 || tokens.breaks[to] === 0)
  )
    to++;
  // "Obregon, Maria del Pilar (Peru)"
  if (to > comma + 1 && PARTICLE.test(tokens.words[to] ?? '') && to + 1 < tokens.count && isGiven(view, to + 1))
    to += 2;
  // "Abendrot, Ludwig von, 14"
  if (to > comma + 1 && PARTICLE.test(tokens.words[to] ?? '') && /^[,.;]$/.test(tokens.words[to + 1] ?? '')) to++;
  if (to === comma + 1 || tokens.roles.subarray(from, to).includes(NO_NAME)) return undefined;
  const name: Found = { from, to, type: PERSON, probability: SURE };
  const sure: Entry = { name, isSure: true };
  const begins = from === 0 || tokens.breaks[from] === 1;
  const opens = isOpening(view, from) || isLabelled(view, from);
  const end = tokens.words[to] === '.' ? to + 1 : to;
  const isLast = tokens.words[end] === '.' && (end + 1 >= tokens.count || tokens.breaks[end + 1] === 1);
  const [family, given] = [marks.begin[from]!, marks.begin[comma + 1]!];
  const isFamily = (family & BIT.givenName) === 0 || (family & BIT.familyName) !== 0;
  const isTrade = begins && tokens.words[to] === ',' && /^\p{Ll}/u.test(tokens.words[to + 1] ?? '');
  if (isTrade && (family & NAME) !== 0 && (family & PLACE) === 0 && (given & BIT.givenName) !== 0)
    return { name, isSure: false, isTold: true };
  if (isTrade && isOfKin(view, to + 1)) return sure;
  const isCited = begins && isFamily && (isInIndex(view, to) || isDatedEntry(view, to));
  if (
    isCited &&
    isPaged(view, to) &&
    [from, comma + 1].every(i => (marks.begin[i]! & NO_PERSON) === 0 || (i > comma && (given & BIT.givenName) !== 0))
  )
    return sure;
  if (begins && (isEdited(view, to) || isDatedEntry(view, to)) && (family & PLACE) === 0) return sure;
  const shouted =
    (words[comma - 1]!.flags & CAPS) !== 0 && words[comma - 1]!.flags !== 0 && tokens.words[comma - 1]!.length > 2;
  const closes =
    isLast ||
    isCited ||
    end >= tokens.count ||
    tokens.breaks[end] === 1 ||
    CLOSES.test(tokens.words[end]!) ||
    (shouted && isSentenceEnd(view, to)) ||
    (shouted && isFormWord(tokens.words[to]!)) ||
    (shouted && tokens.words[to] === ',' && /^\p{Ll}/u.test(tokens.words[to + 1] ?? ''));
  if (
    closes &&
    isSender(view, from) &&
    startOfWord(view, comma - 1) === from &&
    [from, comma + 1].every(i => (marks.begin[i]! & NO_PERSON) === 0)
  )
    return sure;
  // "To: Holmgren, Saskia; Whitlock, Perry"
  const goesOn =
    closes && last?.isSure && last.name.to === from - 1 && tokens.words[from - 1] === ';' && !tokens.breaks[from];
  const isPlace = (i: number): boolean => (marks.begin[i]! & PLACE) !== 0 && (marks.begin[i]! & NAME) === 0;
  if (goesOn && !isPlace(from) && !isPlace(comma + 1)) return sure;
  const mixed = shouted && (words[comma + 1]!.flags & CAPS) === 0 && tokens.words[comma + 1]!.length > 1;
  const known = (family & NAME) !== 0 && (family & BIT.commonWord) === 0;
  const isGivenName = (given & BIT.givenName) !== 0 && (family & (BIT.organisation | BIT.title)) === 0;
  const isName = isGivenName && (given & PLACE) === 0;
  const initials = tokens.words.slice(comma + 1, to).every(word => /^(?:\p{Lu}\.?|[.-])$/u.test(word));
  const isMixed =
    mixed &&
    (((given & PLACE) === 0 && (given & BIT.commonWord) === 0 && !isState(tokens.words[comma + 1]!)) ||
      (opens && closes && isGivenName));
  // "TEKLU, Hanna" reads so in the middle of a sentence, too, and "YANG,MEE" in the log of a dispatcher.
  const isSure = isMixed && isName && (family & PLACE) === 0;
  if (isTight(view, comma))
    return { name: { ...name, from: comma - 1, to: endOfTight(view, comma, to) }, isSure: true };
  // "Quaintrell, Lovina, widow, 91"; "Nakagomori, Shinji (moved to Osaka);"
  const isNoted = tokens.words[to] === '(' && /[;:]$/.test(tokens.words[from - 1] ?? '') && comma - from === 1;
  const isTold = (isTrade || isNoted) && [from, comma + 1].every(i => isStranger(view, i));
  if (!(opens && closes) && !isSure) return isTold ? { name, isSure: false, isTold } : undefined;
  const isPerson = found.some(one => one.type === PERSON && one.from < comma && one.to > from);
  // "Kasper Holmgaard, Justyna Grabiec" are two.
  // "Simran AHLUWALIA, Pike Lowe" has its given name already.
  const parts = tokens.words.slice(from, comma).filter((_, k) => isCapitalised(view, from + k)).length;
  const isHyphened = tokens.words.slice(from, comma).includes('-');
  if (parts > 1 && !isHyphened && !shouted && (family & BIT.givenName) !== 0) return undefined;
  if (parts > 1 && !isHyphened && !shouted && to - comma > 2 && tokens.words[to - 1]!.length > 2) return undefined;
  if (parts > 1 && shouted && isSmallBehind(tokens.words[from]!)) return undefined;
  const isOfCountry = opens && isCountryBehind(view, to);
  const strange = family === 0 && (isCited || isOfCountry || isEnclosed(view, from, end));
  if ((given & BIT.calendar) !== 0 || ((family & PLACE) !== 0 && !isName)) return undefined;
  const isDoubtful = (family & OTHER_THING) !== 0 || (given & ((OTHER_THING & ~BIT.organisation) | PLACE)) !== 0;
  const unsure = isDoubtful || (parts > 1 && !isHyphened) ? undefined : { name, isSure: false, isTold };
  const isGivenPart = isName && (known || shouted || isPerson || strange);
  const isInitialled = initials && (family & (PLACE | BIT.commonWord)) === 0;
  if (isOfCountry && !isDoubtful && parts < 3) return sure;
  if (!isGivenPart && !isMixed && !isInitialled) return unsure;
  const isOther = found.some(one => one.from < comma && one.to > from && one.type !== PERSON && one.probability > 0.7);
  if (isOther && !shouted && !(isGivenPart && known && isHyphened)) return unsure;
  const isSentence = view.first[from] === 1 && known && tokens.words[to] === ',';
  const isListed = isInitialled && [tokens.words[from - 1], tokens.words[end]].includes(';');
  if (
    !isName &&
    !isMixed &&
    !isListed &&
    !(isInitialled && isSentence) &&
    !(isInitialled && isEnclosed(view, from, end))
  )
    return unsure;
  return sure;
}

/** Whether an entry may begin at a token: at a break, behind a mark, a number, or another entry, and behind the titles there. */
function isOpening(view: BlockView, from: number): boolean {
  const { words, breaks } = view.tokens;
  if (from === 0 || breaks[from] === 1 || OPENS.test(words[from - 1]!) || isEntryBefore(view, from - 1)) return true;
  if (words[from - 1] === '.' && /^(?:\d{1,5}|[IVX]{1,5})$/.test(words[from - 2] ?? '')) return true;
  const title = words[from - 1] === '.' ? from - 2 : from - 1;
  return title >= 0 && (isTitle(view, title) || /^\d{2,6}$/.test(words[title]!)) && isOpening(view, title);
}

const isTitle = ({ tokens, words, marks }: BlockView, i: number): boolean =>
  ((words[i]?.flags ?? 0) & (CIVIL | OFFICE)) !== 0 ||
  ((marks.begin[i] ?? 0) & BIT.title) !== 0 ||
  RANK.test(tokens.words[i] ?? '');

/** Whether a word is a name's or none that is known, and no place's. */
const isStranger = ({ marks, words }: BlockView, i: number): boolean =>
  (marks.begin[i]! & (PLACE | BIT.commonWord | BIT.calendar | BIT.role)) === 0 &&
  ((marks.begin[i]! & NAME) !== 0 || (marks.begin[i] === 0 && words[i]!.cluster === 0));

/** Whether a mail's header stands before: "From: Holmgren, Saskia". */
const isSender = ({ tokens: { words } }: BlockView, i: number): boolean =>
  words[i - 1] === ':' && /^(?:From|To|Cc|CC|Bcc|Sender|Von|An)$/.test(words[i - 2] ?? '');

const isPartOfName = (view: BlockView, i: number): boolean =>
  isCapitalised(view, i) || /^(?:[-'’]|de|da|di|del|van|von|der|den|la|le|al|el|bin|ibn)$/i.test(view.tokens.words[i]!);

/** Whether a comma has no space on either side: "PRUDHOLM,WAYLON". */
function isTight({ tokens, words, marks }: BlockView, comma: number): boolean {
  const from = comma - 1;
  const isJoined = tokens.ends[comma - 1] === tokens.starts[comma] && tokens.ends[comma] === tokens.starts[comma + 1];
  if (!isJoined || tokens.words[comma + 1]!.length < 3) return false;
  const [family, given] = [marks.begin[from]!, marks.begin[comma + 1]!];
  if ((family & PLACE) !== 0 || ((given & PLACE) !== 0 && (given & BIT.givenName) === 0)) return false;
  const isOrdinary = (i: number): boolean => words[i]!.cluster !== 0 && (marks.begin[i]! & NAME) === 0;
  const isFamily = (family & BIT.familyName) !== 0 && (family & BIT.commonWord) === 0;
  return !isOrdinary(from) && (isFamily || !isOrdinary(comma + 1));
}

/** Where the given names behind such a comma end: more than one are only initials and well-known ones. */
function endOfTight({ tokens, marks }: BlockView, comma: number, most: number): number {
  let to = comma + 2;
  const isGivenName = (i: number): boolean =>
    (marks.begin[i]! & BIT.givenName) !== 0 && (marks.begin[i]! & BIT.commonWord) === 0;
  while (to < most && (tokens.words[to]!.length === 1 || isGivenName(to))) to++;
  return to;
}

/** Whether a word is written as a given name is, and no particle: "Simran" before "AHLUWALIA". */
const isSmallBehind = (word: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && !/^(?:de|da|di|del|van|von|der|den|la|le|al|el|bin|ibn|mac|mc)$/i.test(word);

/** A given name or an initial: "Adaeze", "A.", "Jean-Luc". */
function isGiven(view: BlockView, i: number): boolean {
  const word = view.tokens.words[i]!;
  if (word === '-') return view.tokens.starts[i] === view.tokens.ends[i - 1];
  if (word === '.') return view.tokens.words[i - 1]!.length === 1;
  // "B/M" in a form is no initial.
  if (word.length === 1 && view.tokens.words[i + 1] === '/') return false;
  // "OAKLEY, DL": right behind the comma these are initials.
  if (isFormWord(word) && view.tokens.words[i - 1] !== ',') return false;
  return isCapitalised(view, i) && /^(?:\p{L}[\p{L}'’]+|\p{L}\.?)$/u.test(word);
}
