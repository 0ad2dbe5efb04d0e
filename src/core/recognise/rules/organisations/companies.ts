/** Names of companies: legal forms, partners. */
import {
  changed,
  endOfWord,
  isCapitalised,
  LIKELY,
  LOCATION,
  ORGANISATION,
  OTHER,
  PERSON,
  startOfWord,
  SURE,
  withNames,
} from '../shared/rule.js';
import { AMPERSAND, sign, SLASH, where } from '../shared/signs.js';
import {
  endOfBrothers,
  endOfSociety,
  endOfVariable,
  KIN,
  KINS,
  LEGAL,
  LEGALS,
  NO_START,
  TRADE,
  TRADES,
} from './endings.js';
import { BIT, maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CIVIL, FUNCTION, OFFICE, STOP } from '../../tagger/words.js';

/** What stands before the family that a company belongs to. */
const FAMILY = /^(?:Gebr|Gebrüder|Gebroeders|Fa|Firma|Wwe|Irmãos|Hermanos|Fratelli|Frères|Établissements|Ets)\.?$/;

/** Makes companies of people whose names a legal form ends: "J. A. Crossan Co.", "Okafor & Sons Ltd". */
export const companies = where([LEGALS, KINS, SLASH], (view, found) => {
  const { tokens, words: all } = view;
  const { words } = tokens;
  const named = changed(found, name => {
    let { to } = name;
    if (name.type === OTHER) return name;
    // "Justice Nkechi Amadi JSC" is a judge.
    if (name.type === PERSON && words[to] === 'JSC' && ((all[name.from - 1]?.flags ?? 0) & (CIVIL | OFFICE)) !== 0)
      return name;
    if (words[to] === '&' && KIN.test(words[to + 1] ?? '')) to += 2;
    else if (words[to] === 'and' && words[to + 1] === 'Company' && name.type === PERSON) to += 2;
    if (
      KIN.test(words[to - 1]!) &&
      TRADE.test(words[to] ?? '') &&
      LEGAL.test(words[to + 1] ?? '') &&
      !tokens.breaks[to]
    )
      to++;
    if (/^(?:Bros|Co)$/.test(words[to - 1]!) && words[to] === '.') to = endOfBrothers(words, to);
    else if (/^Co\.?$/.test(words[to - 1]!) && TRADE.test(words[to] ?? '') && !tokens.breaks[to]) to++;
    if (
      words[to] === 'A' &&
      words[to + 1] === '/' &&
      /^S\.?$/.test(words[to + 2] ?? '') &&
      tokens.ends[to] === tokens.starts[to + 1]
    )
      to += 3;
    // "Kestrel Holdings (Pty) Ltd", "W. H. Tippett (Grimsby) Limited"
    if (words[to] === '(' && /^\p{Lu}/u.test(words[to + 1] ?? '')) {
      const close = words.indexOf(')', to);
      if (close > 0 && close - to < 5 && LEGAL.test(words[close + 1] ?? '')) to = close + 1;
    }
    const legal =
      words[to] === ',' && LEGAL.test(words[to + 1] ?? '') && /\.$|^(?:LLC|LLP|Inc|Ltd)$/.test(words[to + 1]!)
        ? to + 1
        : to;
    if (
      LEGAL.test(words[legal] ?? '') &&
      tokens.breaks[legal] === 0 &&
      (legal > to || tokens.starts[legal]! - tokens.ends[legal - 1]! <= 2)
    )
      to = endOfVariable(words, legal + 1);
    to = Math.max(to, endOfSociety(words, words[to] === ',' ? to + 1 : to));
    // "Sdn. Bhd.", "Pvt. Ltd."
    const second = words[to] === '.' ? to + 1 : to;
    if (to > name.from + 1 && /^(?:Sdn|Pvt|Pty|Pte)\.?$/.test(words[to - 1]!) && LEGALS.at(view, second))
      to = second + 1;
    // "Lda. insured", "Zrt. from": wink knows no such abbreviation.
    const isStopped = words[to] === '.' && tokens.ends[to - 1] === tokens.starts[to] && LEGALS.at(view, to - 1);
    if (isStopped && words[to - 1]!.length < 5 && /^(?:\p{Ll}|[,;)])/u.test(words[to + 1] ?? '')) to++;
    const isCompany = to > name.to || (to - name.from > 1 && LEGAL.test(words[to - 1]!) && words[to - 1] !== 'AS');
    if (!isCompany) return name;
    const before = words[name.from - 1] === '.' ? name.from - 2 : name.from - 1;
    const from = FAMILY.test(words[before] ?? '') && !tokens.breaks[name.from] ? before : name.from;
    return { ...name, from, to, type: ORGANISATION, probability: Math.max(name.probability, SURE) };
  });
  return named === found ? found : withNames(found, withoutOverlaps(named.filter((name, i) => name !== found[i])));
});

/** Firms of several names: "PARDO, MULCAHY & SINGH", "Wexler & Doyle". Two people with their given names are two people. */
export const firms = where([AMPERSAND], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (tokens.words[i] !== '&' || !isCapitalised(view, i - 1) || !isCapitalised(view, i + 1)) continue;
    if (tokens.breaks[i] || tokens.breaks[i + 1]) continue;
    const isOfKin = KIN.test(tokens.words[i + 1]!) && view.marks.begin[i - 1]! & (BIT.familyName | BIT.name);
    if (!isOfKin && ![i - 1, KIN.test(tokens.words[i + 1]!) ? i - 1 : i + 1].every(k => isSurnamelike(view, k, found)))
      continue;
    let to = endOfWord(view, i + 1);
    let from = startOfWord(view, i - 1);
    if ([i - 1, i + 1].some(k => isCalledSo(view, k, found))) continue;
    const isTrade =
      TRADES.at(view, to) && tokens.breaks[to] === 0 && !(isCapitalised(view, to + 1) && tokens.breaks[to + 1] === 0);
    if (isTrade) to++;
    // Longer parts are names of their own.
    if (isCapitalised(view, to) && tokens.breaks[to] === 0 && !LEGAL.test(tokens.words[to]!)) continue;
    const before = found.find(name => name.to > from && name.from < i);
    if (before && before.from < from && before.type === PERSON) continue;
    if (before && before.from < from) from = before.from;
    else
      while (
        tokens.words[from - 1] === ',' &&
        isCapitalised(view, from - 2) &&
        isSurnamelike(view, from - 2, found) &&
        !tokens.breaks[from] &&
        !tokens.breaks[from - 1]
      ) {
        const start = startOfWord(view, from - 2);
        if (isCapitalised(view, start - 1) && tokens.breaks[start] === 0) break;
        from = start;
      }
    if (tokens.words[to] === ',' && LEGAL.test(tokens.words[to + 1] ?? '')) to += 2;
    else if (LEGAL.test(tokens.words[to] ?? '') && tokens.breaks[to] === 0) to++;
    if (before?.type === LOCATION && found.some(name => name.from === i + 1 && name.type === LOCATION)) continue;
    // "(Dye & Bavelier, 2010)": two authors.
    if (/^[,(]$/.test(tokens.words[to] ?? '') && /^\d{4}[a-z]?$/.test(tokens.words[to + 1] ?? '')) continue;
    added.push({ from, to, type: ORGANISATION, probability: SURE });
    i = to;
  }
  return withNames(found, added);
});

/** Whether a word is no part of the name behind it: a title, a word of the language's grammar, or what ends a sentence. */
const isApartFrom = ({ words, tokens }: BlockView, i: number): boolean =>
  (words[i]!.flags & (CIVIL | FUNCTION)) !== 0 || ((words[i]!.flags & STOP) !== 0 && tokens.words[i]!.length > 2);

/** Partners before the firm that ends with the last of them: "Abara, Lindqvist & Co.", "Abara, Lindqvist and Company". */
export const partners = where([AMPERSAND, KINS], (view, found) => {
  const { tokens } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (const name of found) {
    const at = endOfWord(view, name.from);
    const isFirm =
      name.type === ORGANISATION &&
      at < name.to - 1 &&
      (words[at] === '&' || words[at] === 'and') &&
      (KIN.test(words[at + 1]!) || (words[at] === '&' && (at + 2 === name.to || LEGAL.test(words[name.to - 1]!))));
    const isLegal = LEGALS.at(view, name.to - 1);
    if (!isFirm) continue;
    // "Tan Keng Boon & Partners": nothing stands between what was taken for somebody and the last name.
    const first = found.find(
      ({ to, type, probability }) => to === name.from && type === PERSON && probability < LIKELY && !breaks[to],
    );
    if (!(first || isLegal || isSurnamelike(view, name.from, found))) continue;
    let from = first?.from ?? name.from;
    while (
      words[from - 1] === ',' &&
      !breaks[from] &&
      !breaks[from - 1] &&
      isCapitalised(view, from - 2) &&
      isSurnamelike(view, from - 2, found)
    ) {
      const start = startOfWord(view, from - 2);
      if (isCapitalised(view, start - 1) && !breaks[start] && !isApartFrom(view, start - 1)) break;
      from = start;
    }
    if (from < name.from) added.push({ ...name, from, probability: Math.max(name.probability, SURE) });
  }
  return withNames(found, added);
});

/** What a company of the old kind ends with. */
const COMPANY = sign(/^(?:Company|Corporation|Brewery|Foundry|Works|Mills|Stores|Railroad|Railway)$/);

/** Companies named after somebody, with what they trade in: "the Wm. Parmley Hardware Company", "Nordby Bros. Lumber Company". */
export const tradingAs = where([COMPANY, TRADES], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 2; i < tokens.count; i++) {
    if (tokens.breaks[i] || !isCapitalised(view, i)) continue;
    const isTrade = TRADES.at(view, i) && isBehindPerson(view, i, found);
    if (!isTrade && !COMPANY.at(view, i)) continue;
    let from = i;
    const isPart = (k: number): boolean =>
      isCapitalised(view, k) ||
      (tokens.words[k] === '.' && /^(?:Wm|Geo|Jno|Chas|Thos|Jas|Bros)$/.test(tokens.words[k - 1] ?? ''));
    while (from > 0 && i - from < 6 && !tokens.breaks[from] && isPart(from - 1)) from--;
    while (from < i && ((view.marks.begin[from]! & NO_START) !== 0 || (view.words[from]!.flags & FUNCTION) !== 0))
      from++;
    const first = found.find(name => name.to > from && name.from <= i);
    if (first?.from !== from || first.to > i || (first.type !== PERSON && first.type !== ORGANISATION)) continue;
    if (i - from > 1 && tokens.words[first.to] !== ',')
      added.push({ from, to: i + 1, type: ORGANISATION, probability: SURE });
  }
  return withNames(found, added);
});

/** Whether somebody's full name ends before a word, and nothing of a name stands behind it. */
function isBehindPerson(view: BlockView, i: number, found: readonly Found[]): boolean {
  const { tokens } = view;
  if (isCapitalised(view, i + 1) && !tokens.breaks[i + 1]) return false;
  return found.some(({ from, to, type }) => to === i && type === PERSON && to - from > 1);
}

/** A "place" with "&" in it that no list knows is a firm: "Gateway & Ozark Central". */
export const joined = where([AMPERSAND], ({ tokens, marks }, found) => {
  return changed(found, name => {
    const { from, to, type } = name;
    if (type !== LOCATION || !tokens.words.slice(from + 1, to - 1).includes('&')) return name;
    const listed =
      marks.begin[from]! & marks.end[to - 1]! & maskOf('country', 'region', 'city1M', 'city100k', 'city15k', 'city5k');
    return listed ? name : { ...name, type: ORGANISATION };
  });
});

/** Whether a word can be a partner's name: a surname by the lists or the tagger, or no word at all. */
function isSurnamelike({ marks, words }: BlockView, i: number, found: readonly Found[]): boolean {
  const name = found.find(({ from, to }) => from <= i && to > i);
  if (name && name.type !== PERSON && name.to - name.from === 1 && name.probability > 0.9) return false;
  if (name?.type === PERSON || (name?.type === ORGANISATION && name.to - name.from === 1)) return true;
  const mask = marks.begin[i]!;
  if (mask & BIT.commonWord) return false;
  return (mask & (BIT.familyName | BIT.name)) !== 0 || words[i]!.cluster === 0;
}

/** Whether a word is the given name of somebody whom the same text names in full: "Sjoerd & Priya" beside "Priya Raghuveer". */
function isCalledSo({ words }: BlockView, i: number, found: readonly Found[]): boolean {
  return found.some(
    ({ from, to, type }) => type === PERSON && to - from > 1 && from !== i && words[from]!.id === words[i]!.id,
  );
}

/** Of names that overlap the first stays. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
