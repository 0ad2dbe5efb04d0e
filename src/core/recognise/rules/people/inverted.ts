/** Family name, comma, given names: "OKAFOR, Adaeze", "PETTIBONE, LEWIS A.", "Marlow, Helen". One name. */
import { isCapitalised, PERSON, SURE, withNames, type Rule } from '../shared/rule.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CAPS } from '../../tagger/words.js';

const PLACE = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'region');
const NO_PERSON = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'region', 'commonWord', 'calendar', 'organisation', 'organisationSuffix', 'organisationHead', 'placeHead'); // prettier-ignore
const NAME = maskOf('givenName', 'familyName', 'name');
const OPENS = /^["“'‘(;:•·|]$|^\d{1,3}[.)]?$/;
const CLOSES = /^["”'’();<|:/–—[]$/;
const MOST_GIVEN = 4;

/** Puts the two parts of an inverted name together. */
export const inverted: Rule = (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let comma = 1; comma + 1 < tokens.count; comma++) {
    if (tokens.words[comma] !== ',' || tokens.breaks[comma] || tokens.breaks[comma + 1]) continue;
    const name = around(view, comma, found, added.at(-1));
    if (name) {
      added.push(name);
      comma = name.to;
    }
  }
  return withNames(found, added);
};

/** @param last the inverted name before */
function around(view: BlockView, comma: number, found: readonly Found[], last: Found | undefined): Found | undefined {
  const { tokens, words, marks } = view;
  // Back to where the entry begins.
  let from = comma;
  while (from > 0 && comma - from < 5 && isPartOfName(view, from - 1) && tokens.breaks[from] === 0) from--;
  if (from === comma || !isCapitalised(view, from)) return undefined;
  const begins = from === 0 || tokens.breaks[from] === 1;
  const isNumbered = tokens.words[from - 1] === '.' && /^\d{1,3}$/.test(tokens.words[from - 2] ?? '');
  const opens = begins || isNumbered || OPENS.test(tokens.words[from - 1]!) || isEntryBefore(view, from - 1);
  let to = comma + 1;
  while (
    to < tokens.count &&
    to - comma - 1 < MOST_GIVEN &&
    isGiven(view, to) &&
    (to === comma + 1 || tokens.breaks[to] === 0)
  )
    to++;
  if (to === comma + 1 || tokens.roles.subarray(from, to).includes(NO_NAME)) return undefined;
  const end = tokens.words[to] === '.' ? to + 1 : to;
  const isLast = tokens.words[end] === '.' && (end + 1 >= tokens.count || tokens.breaks[end + 1] === 1);
  const isFamily = (marks.begin[from]! & BIT.givenName) === 0 || (marks.begin[from]! & BIT.familyName) !== 0;
  const isCited = begins && isFamily && isInIndex(view, to);
  if (isCited && isPaged(view, to) && [from, comma + 1].every(i => (marks.begin[i]! & NO_PERSON) === 0))
    return { from, to, type: PERSON, probability: SURE };
  const closes =
    isLast || isCited || end >= tokens.count || tokens.breaks[end] === 1 || CLOSES.test(tokens.words[end]!);
  // "To: Holmgren, Saskia; Whitlock, Perry"
  const goesOn = closes && last?.to === from - 1 && tokens.words[from - 1] === ';' && !tokens.breaks[from];
  const isPlace = (i: number): boolean => (marks.begin[i]! & PLACE) !== 0 && (marks.begin[i]! & NAME) === 0;
  if (goesOn && !isPlace(from) && !isPlace(comma + 1)) return { from, to, type: PERSON, probability: SURE };
  const shouted =
    (words[comma - 1]!.flags & CAPS) !== 0 && words[comma - 1]!.flags !== 0 && tokens.words[comma - 1]!.length > 2;
  const given = marks.begin[comma + 1]!;
  const mixed = shouted && (words[comma + 1]!.flags & CAPS) === 0 && tokens.words[comma + 1]!.length > 1;
  const known = (marks.begin[from]! & NAME) !== 0 && (marks.begin[from]! & BIT.commonWord) === 0;
  const isName =
    (given & BIT.givenName) !== 0 &&
    (given & PLACE) === 0 &&
    (marks.begin[from]! & (BIT.organisation | BIT.title)) === 0;
  const initials = tokens.words.slice(comma + 1, to).every(word => /^(?:\p{Lu}\.?|[.-])$/u.test(word));
  const isMixed = mixed && (given & PLACE) === 0 && (given & BIT.commonWord) === 0;
  // "TEKLU, Hanna" reads so in the middle of a sentence, too, and "YANG,MEE" in the log of a dispatcher.
  const isSure = isMixed && isName && (marks.begin[from]! & PLACE) === 0;
  if (isTight(view, comma))
    return { from: comma - 1, to: endOfTight(view, comma, to), type: PERSON, probability: SURE };
  if (!(opens && closes) && !isSure) return undefined;
  const isPerson = found.some(name => name.type === PERSON && name.from < comma && name.to > from);
  // "Kasper Holmgaard, Justyna Grabiec" are two.
  // "Simran AHLUWALIA, Pike Lowe" has its given name already.
  const parts = tokens.words.slice(from, comma).filter((_, k) => isCapitalised(view, from + k)).length;
  const isHyphened = tokens.words.slice(from, comma).includes('-');
  if (parts > 1 && !isHyphened && !shouted && (marks.begin[from]! & BIT.givenName) !== 0) return undefined;
  if (parts > 1 && shouted && isSmallBehind(tokens.words[from]!)) return undefined;
  const strange = marks.begin[from] === 0 && (isCited || isEnclosed(view, from, end));
  const isGivenPart = isName && (known || shouted || isPerson || strange);
  if ((given & BIT.calendar) !== 0 || ((marks.begin[from]! & PLACE) !== 0 && !isName)) return undefined;
  const isInitialled = initials && (marks.begin[from]! & (PLACE | BIT.commonWord)) === 0;
  if (!isGivenPart && !isMixed && !isInitialled) return undefined;
  const isOther = found.some(
    name => name.from < comma && name.to > from && name.type !== PERSON && name.probability > 0.7,
  );
  if (isOther && !shouted) return undefined;
  if (!isName && !isMixed && !(isInitialled && isEnclosed(view, from, end))) return undefined;
  return { from, to, type: PERSON, probability: SURE };
}

/** Whether an entry of an index or a bibliography goes on behind the name: page numbers, a second author, a title. */
function isInIndex({ tokens }: BlockView, to: number): boolean {
  const [mark, next] = [tokens.words[to], tokens.words[to + 1] ?? ''];
  if (tokens.breaks[to] || tokens.breaks[to + 1]) return false;
  return mark === ',' ? /^(?:\d.*|and|see)$/.test(next) : mark === '.' && /^(?:[“"‘*_]|\p{Lu}.*)$/u.test(next);
}

/** Whether the rest of a line is a comma and the numbers of pages. */
function isPaged({ tokens }: BlockView, comma: number): boolean {
  if (tokens.words[comma] !== ',' || tokens.breaks[comma] || comma + 1 >= tokens.count || tokens.breaks[comma + 1])
    return false;
  for (let i = comma + 1; i < tokens.count && !tokens.breaks[i]; i++)
    if (!/^(?:\d[\d–-]*[fn]{0,2}|[,–-]|[fn]{1,2}\.?)$/.test(tokens.words[i]!)) return false;
  return true;
}

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

/** Whether an entry is all that a cell or brackets hold. */
function isEnclosed({ tokens }: BlockView, from: number, end: number): boolean {
  const opens = from === 0 || tokens.breaks[from] === 1 || /^[("]$/.test(tokens.words[from - 1]!);
  return opens && (end >= tokens.count || tokens.breaks[end] === 1 || /^[)"]$/.test(tokens.words[end]!));
}

/** A given name or an initial: "Adaeze", "A.", "Jean-Luc". */
function isGiven(view: BlockView, i: number): boolean {
  const word = view.tokens.words[i]!;
  if (word === '-') return view.tokens.starts[i] === view.tokens.ends[i - 1];
  if (word === '.') return view.tokens.words[i - 1]!.length === 1;
  // "B/M" in a form is no initial.
  if (word.length === 1 && view.tokens.words[i + 1] === '/') return false;
  return isCapitalised(view, i) && /^(?:\p{L}[\p{L}'’]+|\p{L}\.?)$/u.test(word);
}

/** Whether a list of inverted names went on before: "(Nigeria);". */
const isEntryBefore = ({ tokens }: BlockView, i: number): boolean =>
  tokens.words[i] === ';' || tokens.words[i] === '\u2022';
