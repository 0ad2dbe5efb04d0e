/** Whom people are with, by the lines around their names and signatures: "Orla Keane ↵ Clerk, Hannaford Dairy", "HANNAFORD DAIRY ↵ By: ______". */
import { entryOf, isBody, isPersonal, type Entry } from './entries.js';
import { indexIn } from './rows.js';
import { cellsOf, isDenied, LIKELY, LOCATION, namesIn, ORGANISATION, PERSON, SURE, UNSURE, withNames, type Rule } from '../shared/rule.js'; // prettier-ignore
import { BIT } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

/** First words of what somebody is, where no list of roles has them. */
const OFFICE =
  /^(?:Clerk|Bursar|Chair|Registrar|Convenor|Convener|Head|Vice|Deputy|Acting|Senior|Junior|Assistant|Associate|Managing|Executive|General|Chief|Partner|Attorney|Treasurer|Counsel)$/;
const LONGEST_OFFICE = 5;
/** A line to sign on, or the fields below it, within so many UTF-16 code units. */
const SIGNATURE = /^By:\s*(?:_{3}|\/s\/)|\n\s*(?:Name|Title|Its|Date)\s*:/;
const LONGEST_SIGNATURE = 160;

/** Makes bodies of lines below people that read like one, and of what stands behind somebody's office there. */
export const affiliations: Rule = (view, found) => {
  const { breaks } = view.tokens;
  if (!breaks.includes(1)) return found;
  const added: Found[] = [];
  let isBelow = false;
  for (const [from, to] of cellsOf(view.tokens)) {
    const below = isBelow ? (behindOffice(view, from, to) ?? entryOf(view, { from, to })) : undefined;
    const entry = below && isWithBody(view, below, from) ? below : aboveSignature(view, from, to);
    if (entry && !isKnown(entry, found))
      added.push({ from: entry.from, to: entry.to, type: ORGANISATION, probability: LIKELY });
    isBelow = namesIn(found, from, to).some(
      name => name.type === PERSON && name.from === from && name.to === to && name.probability >= UNSURE,
    );
  }
  return withNames(found, added);
};

/** What stands behind an office and a comma, up to the end of a line. */
function behindOffice(view: BlockView, from: number, to: number): Entry | undefined {
  const { words } = view.tokens;
  const isOffice = (view.marks.begin[from]! & (BIT.role | BIT.title)) !== 0 || OFFICE.test(words[from]!);
  const comma = indexIn(words, ',', { from, to });
  if (!isOffice || comma < 0 || comma - from > LONGEST_OFFICE) return undefined;
  return entryOf(view, { from: comma + 1, to });
}

/** For whom somebody signs: the line above "By: ______". */
function aboveSignature(view: BlockView, from: number, to: number): Entry | undefined {
  const { words, breaks, text, starts } = view.tokens;
  if (words[to] !== 'By' || words[to + 1] !== ':' || !breaks[to]) return undefined;
  // A headline has its byline below it.
  if (!SIGNATURE.test(text.slice(starts[to], starts[to]! + LONGEST_SIGNATURE))) return undefined;
  const entry = entryOf(view, { from, to });
  const isName = entry !== undefined && !entry.isTold && !entry.isInverted && entry.to - entry.from > 1;
  return isName && (isBody(view, entry) || !isPersonal(view, entry)) ? entry : undefined;
}

/** Whether an entry is a body's name; behind an office it is, unless it reads like a person's. */
function isWithBody(view: BlockView, entry: Entry, start: number): boolean {
  if (entry.isTold || entry.isInverted) return false;
  return isBody(view, entry) || (entry.from > start + 1 && entry.to - entry.from > 1 && !isPersonal(view, entry));
}

/** Whether what was found is rather meant: the same, a place, or what is surely another. */
const isKnown = ({ from, to }: Entry, found: readonly Found[]): boolean =>
  namesIn(found, from, to).some(
    name =>
      isDenied(name) ||
      name.from < from ||
      name.to > to + 1 ||
      (name.from === from && name.to >= to && (name.type !== PERSON || name.probability > SURE)) ||
      (name.type === LOCATION && name.from === from && name.probability > SURE),
  );
