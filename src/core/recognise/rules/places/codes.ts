/** Codes of countries behind people in tables and results: "Anna Kovac (CZE)", "1 Leo Kipsang KEN 8:19.31". */
import { isCapitalised, LIKELY, LOCATION, PERSON, withNames, type Rule } from '../shared/rule.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import { countryCoded } from '../../../world/country-codes.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CAPS } from '../../tagger/words.js';

/** What a result may have behind a code. */
const MARK = /^(?:\d.*|DNF|DNS|DSQ|DNQ|OTL|DQ|[;,.])$/;
const LONGEST = 4;

/** Makes places of the codes, and people of those before them. */
export const codes: Rule = (view, found) => {
  const { tokens, words } = view;
  const at: number[] = [];
  for (let i = 1; i < tokens.count; i++)
    if ((words[i]!.flags & CAPS) !== 0 && tokens.words[i]!.length === 3 && isCode(view, i)) at.push(i);
  if (at.length === 0) return found;
  const added = at.flatMap(i => (isBehind(view, i, found) ? [placeAt(i)] : []));
  for (const i of at) {
    const from = isCell(view, i) ? startOfSurnameFirst(view, i) : i;
    if (from === i) continue;
    const isKnown = found.some(
      name => name.type === PERSON && name.from === from && name.to === i && name.probability >= LIKELY,
    );
    if (!isKnown) added.push({ from, to: i, type: PERSON, probability: LIKELY }, placeAt(i));
  }
  const crews = at.filter(i => isCrew(view, i));
  if (crews.length > 1) added.push(...crews.map(placeAt));
  const results = at.filter(i => isResult(view, i));
  if (results.length > 1) for (const i of results) added.push(...resultAt(view, i));
  // "Ole Vestberg DEN" in a row among others whose codes stand in cells of their own
  else if (at.some(i => isCell(view, i)))
    for (const name of found) {
      const last = name.to - 1;
      if (name.type === PERSON && last > name.from && at.includes(last) && isEnd(view, name.to))
        added.push({ ...name, to: last }, placeAt(last));
    }
  return withNames(found, added);
};

const placeAt = (i: number): Found => ({ from: i, to: i + 1, type: LOCATION, probability: LIKELY });

const isCode = ({ tokens }: BlockView, i: number): boolean =>
  tokens.roles[i] !== NO_NAME && /^[A-Z]{3}$/.test(tokens.words[i]!) && countryCoded(tokens.words[i]!) !== undefined;

const isEnd = ({ tokens }: BlockView, i: number): boolean => i >= tokens.count || tokens.breaks[i] === 1;
const isCell = (view: BlockView, i: number): boolean => view.tokens.breaks[i] === 1 && isEnd(view, i + 1);

/** Whether a code stands in brackets or a cell of its own behind a person. */
function isBehind(view: BlockView, i: number, found: readonly Found[]): boolean {
  const { words } = view.tokens;
  const inBrackets = words[i - 1] === '(' && /^[),]$/.test(words[i + 1] ?? '');
  const before = inBrackets ? i - 1 : i;
  return (inBrackets || isCell(view, i)) && found.some(({ to, type }) => type === PERSON && to === before);
}

/** Where the cell before a code begins, if it holds a family name in capitals and then a given name: "VAN DEN BROEK Lotte"; else the code itself. */
function startOfSurnameFirst({ tokens: { words, breaks } }: BlockView, code: number): number {
  let from = code - 1;
  while (from > 0 && !breaks[from] && code - from <= LONGEST) from--;
  const at = words.slice(from, code).findIndex(word => isWritten(word));
  const isSurname = (word: string): boolean => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) && !MARK.test(word);
  const family = words.slice(from, from + at);
  const isOne = at > 0 && family.every(isSurname) && words.slice(from + at, code).every(isWritten);
  return isOne && (from === 0 || breaks[from] === 1) ? from : code;
}

/** Whether a code stands behind a name and before a time, a place or a mark. */
function isResult(view: BlockView, i: number): boolean {
  const { words } = view.tokens;
  return !view.tokens.breaks[i] && MARK.test(words[i + 1] ?? '.') && isWritten(words[i - 1]!);
}

/** Whether a code stands between a rank and a crew in brackets: "1 NZL (Rangi Tawhiri, Craig Lisle)". */
const isCrew = ({ tokens: { words } }: BlockView, i: number): boolean =>
  words[i + 1] === '(' && /^\d{1,2}[.)]?$/.test(words[i - 1]!);

/** A code and the name before it, of two words or more. */
function resultAt(view: BlockView, i: number): Found[] {
  const { words, breaks } = view.tokens;
  let from = i;
  while (
    from > 0 &&
    i - from < LONGEST &&
    !breaks[from] &&
    isCapitalised(view, from - 1) &&
    isWritten(words[from - 1]!)
  )
    from--;
  const person: Found = { from, to: i, type: PERSON, probability: LIKELY };
  return i - from > 1 ? [person, placeAt(i)] : [placeAt(i)];
}

/** Whether a word is written as names are, and as no code is. */
const isWritten = (word: string): boolean => /^\p{Lu}[\p{Ll}'’]/u.test(word);
