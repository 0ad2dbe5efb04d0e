/** What a contract will call a company: "ESTALEIROS VALE DE PRATA, S.A. (“Vale de Prata”)". */
import { LEGAL } from './endings.js';
import { isCapitalised, ORGANISATION, SURE, withNames, type Rule } from '../shared/rule.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const QUOTE = /^["“”'‘’]$/;
const GENERAL = maskOf('organisationSuffix', 'organisationHead', 'commonWord', 'role');
/** The most words of such a name. */
const LONGEST = 5;

/** Makes organisations of the words in quotation marks and brackets behind a company, where they are words of its name. */
export const defined: Rule = (view, found) => {
  const added: Found[] = [];
  for (const { from, to, type } of found) {
    if (type !== ORGANISATION) continue;
    const [start, end] = quotedBehind(view, to);
    if (start !== undefined && isPartOf(view, start, end, from, to))
      added.push({ from: start, to: end, type: ORGANISATION, probability: SURE });
  }
  return withNames(found, added);
};

/** The words `[start, end)` in quotation marks and brackets that open at a token. */
function quotedBehind(view: BlockView, open: number): readonly [start: number, end: number] | readonly [undefined?] {
  const { words } = view.tokens;
  if (!/^[([]$/.test(words[open] ?? '')) return [];
  let start = open + 1;
  while (
    start < open + 6 &&
    /^(?:the|hereinafter|hereafter|referred|called|to|as|together|,)$/i.test(words[start] ?? '')
  )
    start++;
  if (!QUOTE.test(words[start] ?? '') || !isCapitalised(view, start + 1)) return [];
  let end = ++start;
  while (end - start < LONGEST && end < view.tokens.count && !QUOTE.test(words[end]!)) end++;
  return QUOTE.test(words[end] ?? '') && /^[)\],;]$/.test(words[end + 1] ?? '') ? [start, end] : [];
}

/** Whether some words are words of a name, one after the other, and not only what it is: "the “Company”". */
function isPartOf(view: BlockView, start: number, end: number, from: number, to: number): boolean {
  const { words } = view.tokens;
  if (end - start === 1 && (LEGAL.test(words[start]!) || view.marks.begin[start]! & GENERAL)) return false;
  const low = (i: number): string => words[i]!.toLocaleLowerCase('en');
  for (let at = from; at + end - start <= to; at++) {
    let k = 0;
    while (k < end - start && low(at + k) === low(start + k)) k++;
    if (k === end - start) return k < to - from;
  }
  return false;
}
