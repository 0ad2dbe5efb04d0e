/** Judges and counsel, by the letters behind their names or as the bench that a case comes before: "per Beaulne J.", "SCALLON and VO, JJ.", "JPG van Zyl SC". */
import { endOfWord, isCapitalised, noName, PERSON, startOfWord, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CAPS, CIVIL } from '../../tagger/words.js';

const NAME = maskOf('givenName', 'familyName', 'name');
const SMALL = /^(?:de|da|do|dos|del|della|der|den|di|du|la|le|van|von|al|el|bin|ibn|ap|ab)$/i;

/** What stands behind judges: Lord Justice, of the Supreme Court, of Appeal, President, Chief Justice. */
const BENCH = sign(/^(?:LJJ?|JJ?\.A\.?|JJ?SC|AJA|JJ?A|[AD]?JP|S?CJ|ACJ|JJ?\.?)$/);
/** What stands behind a judge of appeal and nothing else: "MACKLEY J.A." */
const OF_APPEAL = sign(/^JJ?\.A\.?$/);
/** What stands behind senior counsel. */
export const COUNSEL = /^[SQK]C$/;

const COUNSELS = sign(COUNSEL);
const LETTERS = sign(/^(?:C|C\.J|JJ?|LJJ?|L)\.?$/);

/** Makes people of the surnames before "J." and "JJ.": "KENDRICK, C. J., and SCALLON and VO, JJ., joined". */
export const judges = where([LETTERS, COUNSELS, BENCH], (view, found) => {
  const { tokens, words } = view;
  let isLaw: boolean | undefined;
  const added: Found[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.roles[i] !== NO_NAME || !LETTERS.at(view, i) || tokens.words[i - 1] !== ',') continue;
    const many = /^(?:L\.?)?JJ/.test(tokens.words[i]!);
    let k = i - 2;
    while (k >= 0 && isCapitalised(view, k) && tokens.roles[k] !== NO_NAME) {
      let from = startOfWord(view, k);
      while (from > 0 && /^\p{Lu}\.$/u.test(tokens.words[from - 1]!) && !tokens.breaks[from]) from--;
      const isNear = k === i - 2 && (words[k]!.cluster === 0 || (view.marks.begin[k]! & NAME) !== 0);
      if (!many || isNear || (words[k]!.flags & CAPS) !== 0)
        added.push({ from, to: k + 1, type: PERSON, probability: SURE });
      k = from - 1;
      if (!many || !/^(?:,|and|&)$/.test(tokens.words[k] ?? '')) break;
      while (/^(?:,|and|&)$/.test(tokens.words[k] ?? '')) k--;
      if (k < 0 || (words[k]!.flags & CAPS) === 0) break;
    }
  }
  for (let i = 1; i < tokens.count; i++) {
    if (COUNSELS.at(view, i) && !tokens.breaks[i]) {
      const counsel = initialled(view, i);
      if (counsel) added.push(counsel, noName(i));
      continue;
    }
    if (!BENCH.at(view, i) || tokens.breaks[i] || !isCapitalised(view, i - 1)) continue;
    const from = startOfWord(view, i - 1);
    // "per Beaulne J."; "Thomas J." is a given name and an initial.
    if (/^J\.?$/.test(tokens.words[i]!) && !/^per$/i.test(tokens.words[from - 1] ?? '') && !(isLaw ??= isOfLaw(view)))
      continue;
    // "Sir Alan Ward LJ" has more of a name before.
    const isFirst = !isCapitalised(view, from - 1) || tokens.roles[from - 1] === NO_NAME;
    const other = startOfWord(view, from - 2);
    const isSecond = /^L?JJ/.test(tokens.words[i]!) && /^(?:and|&)$/.test(tokens.words[from - 1] ?? '');
    if (
      isSecond &&
      isCapitalised(view, other) &&
      (!isCapitalised(view, other - 1) || tokens.words[other - 1] === 'Per')
    )
      added.push({ from: other, to: from - 1, type: PERSON, probability: SURE });
    if (isFirst && ((words[from]!.flags & CAPS) === 0 || OF_APPEAL.at(view, i)))
      added.push({ from, to: i, type: PERSON, probability: SURE }, noName(i));
  }
  return withNames(
    found,
    added.filter((one, i) => added.findIndex(other => other.from === one.from) === i),
  );
});

const BEFORE = sign(/^(?:Before|BEFORE)$/);
const BENCHES =
  /^(?:Circuit|Chief|District|Senior|Magistrate|Bankruptcy|Associate|Judges?|Justices?|JJ\.?|CIRCUIT|CHIEF|DISTRICT|SENIOR)$/;

/** Makes people of those before whom a case comes: "Before PELLERIN, DUBOSE, and HATCH-AMADOR, Circuit Judges." */
export const benches = where([BEFORE], (view, found) => {
  const { words, breaks, count } = view.tokens;
  const added: Found[] = [];
  for (let i = 0; i + 2 < count; i++) {
    if (!BEFORE.at(view, i) || (i > 0 && !breaks[i])) continue;
    const names: Found[] = [];
    let from = words[i + 1] === ':' ? i + 2 : i + 1;
    while (from < count && isCapitalised(view, from) && !BENCHES.test(words[from]!)) {
      let to = endOfWord(view, from);
      while (to < count && to - from < 4 && isCapitalised(view, to) && !breaks[to]) to = endOfWord(view, to);
      names.push({ from, to, type: PERSON, probability: SURE });
      from = to;
      while (/^(?:,|and|&)$/.test(words[from] ?? '')) from++;
    }
    if (names.length > 0 && BENCHES.test(words[from] ?? '')) added.push(...names);
  }
  return withNames(found, added);
});

/** Whether cases are cited, or other judges named in letters that are nothing else: there "J." is one's as well. */
const isOfLaw = (view: BlockView): boolean =>
  view.tokens.words.some((word, i) => view.tokens.roles[i] === NO_NAME && /^\d{3,4}$/.test(word)) ||
  view.tokens.words.some(
    (word, i) => /^(?:LJJ?|JJ\.?|JSC|per)$/.test(word) && isCapitalised(view, word === 'per' ? i + 1 : i - 1),
  );

/** The name before a counsel's rank: initials and a surname that is no word, "N Abrahamse SC", "JPG van Zyl SC". */
function initialled(view: BlockView, rank: number): Found | undefined {
  const { tokens, words, marks } = view;
  let from = startOfWord(view, rank - 1);
  if (!isCapitalised(view, from) || (words[from]!.cluster !== 0 && (marks.begin[from]! & NAME) === 0)) return undefined;
  while (from > 0 && SMALL.test(tokens.words[from - 1]!)) from--;
  const isInitials =
    from > 0 &&
    !tokens.breaks[from] &&
    /^\p{Lu}{1,4}$/u.test(tokens.words[from - 1]!) &&
    !(words[from - 1]!.flags & CIVIL);
  return isInitials ? { from: from - 1, to: rank, type: PERSON, probability: SURE } : undefined;
}
