/** Spellings of one name: transliterations, diacritics, slips of the pen. */
import { remembering } from '../../text/memo.js';

const VARIANTS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['muhammad', 'mohammed mohamed mohammad muhammed mohamad muhamed mohamud mahomet'],
      ['gaddafi', 'qaddafi gadhafi kadhafi qadhafi khadafy khaddafi gadafi kaddafi qadafi'],
      ['hussein', 'husayn hussain husain hosein hossein husein'],
      ['ahmed', 'ahmad'],
      ['yusuf', 'yousef youssef yousuf yusef'],
      ['abdullah', 'abdallah abdulla'],
      ['osama', 'usama'],
      ['alexander', 'aleksandr alexandr aleksander'],
      ['alexei', 'aleksei aleksey alexey aleksej'],
      ['sergei', 'sergey serguei sergej'],
      ['andrei', 'andrey andrej'],
      ['nikolai', 'nikolay nikolaj'],
      ['dmitry', 'dmitri dmitriy dimitri dmitrii'],
      ['yevgeny', 'evgeny yevgeni evgeni evgeniy yevgeniy'],
      ['yuri', 'yury yuriy iurii'],
      ['mikhail', 'mihail michail'],
    ] as const
  ).flatMap(([name, others]) => others.split(' ').map((other): [string, string] => [other, name])),
);

/** The part of a name with what transliterations disagree about taken away: equal for "zelensky", "zelenskyy" and "zelenskiy". */
export const skeletonOf = remembering((part: string): string => {
  const known = VARIANTS.get(part);
  if (known) return known;
  if (part.length < 5) return part;
  return part
    .replace(/(?:yy|iy|ii|ij|yi|y|i)$/, 'i')
    .replace(/(?<=.)y(?=[^aeiou])/g, 'i')
    .replace(/ts(?=ch)|t(?=sch)/g, '')
    .replace(/(?<=[aeiou])(?:y|j|i)(?=e)/g, '')
    .replace(/(?<=[^aeiouq])ue/g, 'u')
    .replace(/oe/g, 'o')
    .replace(/q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/(.)\1/g, '$1');
});

/**
 * Whether two words differ by one slip: a letter added, dropped or changed, or two neighbours swapped. Short words, a changed
 * first letter and an ending "s" or "a" more or less (a plural, a feminine form) are no slip.
 */
export function isSlip(a: string, b: string): boolean {
  if (a.length > b.length) [a, b] = [b, a];
  if (a.length < 5 || b.length - a.length > 1 || a === b || !b.startsWith(a[0]!)) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  if (b.length > a.length) {
    if (head === a.length && /[saoe]$/.test(b)) return false;
    return a.slice(head) === b.slice(head + 1);
  }
  if (head === a.length - 1 && /[aoeisy]$/.test(a) && /[aoeisy]$/.test(b)) return false;
  if (a.slice(head + 1) === b.slice(head + 1)) return true;
  return a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2);
}
