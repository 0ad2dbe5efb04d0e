/** Members of a parliament: name, seat and party in brackets at the start of what they say: "Jane Vickery (Thanet West) (Lab):". */
import { isCapitalised, LIKELY, LOCATION, ORGANISATION, PERSON, SURE, withNames } from '../shared/rule.js';
import { BRACKET, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CIVIL } from '../../tagger/words.js';

const PARTY =
  /^(?:Lab|Con|LD|SNP|PC|Ind|DUP|UUP|SDLP|SF|Alliance|Green|Reform|Co|CB|Non|Afl|Coop|ANC|DA|IFP|EFF|ODM|UDA|PNU|Lib|Dem|NDP|BQ|CPC|ALP|LNP|Nats|ACT)$/;
const LONGEST = 6;
const OFFICE = maskOf('title', 'role');
const BODIES = maskOf('organisation', 'company', 'party', 'agency', 'media', 'organisationHead', 'organisationSuffix');
/** Small words in the names of people in some languages. */
const PARTICLE = /^(?:ole|arap|binti|bin|ibn|van|von|de|da|der|den|la|le|al|el|ap)$/;

/** Names the seat a place, the party an organisation, and who has them a person. */
export const members = where([BRACKET], (view, found) => {
  const { tokens } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let open = 2; open + 2 < tokens.count; open++) {
    if (words[open] !== '(' || breaks[open]) continue;
    const first = bracketed(view, open);
    if (first === undefined) continue;
    const second = words[first + 1] === '(' && !breaks[first + 1] ? bracketed(view, first + 1) : undefined;
    const end = (second ?? first) + 1;
    const speaks = words[end] === ':' || /^(?:rose|indicated)$/.test(words[end] ?? '');
    const comma = words.indexOf(',', open);
    const isParted = comma >= 0 && comma < first;
    const isSeated = isParted && comma === first - 2 && /^\p{Lu}{2,6}$/u.test(words[first - 1]!);
    if (second === undefined ? !speaks || (isParted && !isSeated) : isParted) continue;
    const from = startOfName(view, open);
    if (from === undefined) continue;
    if (second === undefined && isBody(view, from, open, found)) continue;
    const isParty = second === undefined && PARTY.test(words[open + 1]!) && first - open <= 4;
    added.push({ from, to: open, type: PERSON, probability: SURE });
    // "(Ugenya, IND)"
    const seatEnd = isSeated ? comma : first;
    added.push({ from: open + 1, to: seatEnd, type: isParty ? ORGANISATION : LOCATION, probability: SURE });
    if (second !== undefined) added.push({ from: first + 2, to: second, type: ORGANISATION, probability: LIKELY });
    open = end;
  }
  return withNames(found, added);
});

/** Where brackets close that hold a name; undefined where they hold something else. */
function bracketed(view: BlockView, open: number): number | undefined {
  const { words } = view.tokens;
  if (!isCapitalised(view, open + 1)) return undefined;
  for (let i = open + 1; i < view.tokens.count && i <= open + LONGEST + 1; i++) {
    if (words[i] === ')') return i;
    if (!isCapitalised(view, i) && !/^(?:and|of|the|upon|on|in|-|–|&|,|\.|’|')$/.test(words[i]!)) return undefined;
  }
  return undefined;
}

/** Whether what stands before a bracket is an organisation rather than a person, or the bracket holds its acronym. */
function isBody({ tokens, marks }: BlockView, from: number, open: number, found: readonly Found[]): boolean {
  if (
    tokens.words[open + 2] === ')' &&
    /^\p{Lu}{3,}$/u.test(tokens.words[open + 1]!) &&
    !PARTY.test(tokens.words[open + 1]!)
  )
    return true;
  if (found.some(name => name.from < open && name.to > from && name.type === ORGANISATION && name.probability > LIKELY))
    return true;
  for (let i = from; i < open; i++) if ((marks.begin[i]! | marks.end[i]!) & BODIES) return true;
  return false;
}

/** Where the name before a bracket begins, which begins a line or follows a title that does. */
function startOfName(view: BlockView, open: number): number | undefined {
  const { tokens } = view;
  let from = open;
  while (
    from > 0 &&
    open - from < 6 &&
    !tokens.breaks[from] &&
    (isCapitalised(view, from - 1) || PARTICLE.test(tokens.words[from - 1]!) || tokens.words[from - 1] === '-')
  )
    from--;
  if (from > 0 && !tokens.breaks[from] && tokens.words[from - 1] !== '.') return undefined;
  while (
    from < open &&
    ((view.words[from]!.flags & CIVIL) !== 0 ||
      /^(?:Hon|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Rt|Right|The|Prof|Capt|Col|Rev)\.?$/i.test(
        tokens.words[from]!,
      ))
  )
    from++;
  const isOffice = view.marks.begin[open - 1]! & OFFICE || view.marks.begin[open + 1]! & BIT.title;
  return open - from > 1 && !isOffice ? from : undefined;
}
