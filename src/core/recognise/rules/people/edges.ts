/** Where a person's name begins: behind a greeting, and with its first initial. */
import { PERSON, type Rule } from '../shared/rule.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const GREETING =
  /^(?:Hi|Hello|Hey|Hiya|Dear|Dearest|Darling|Beloved|Thanks|Thx|Ta|Cheers|Regards|Morning|Hallo|Greetings)$/;

/** Takes greetings off: "Hi Mei-Hua", "Dearest Ilze". */
export const greetings: Rule = ({ tokens }, found) => {
  const named = found.map(name => {
    const { from, to, type } = name;
    const isGreeted = type === PERSON && to - from > 1 && GREETING.test(tokens.words[from]!);
    return isGreeted ? { ...name, from: from + 1 } : name;
  });
  return named.some((name, i) => name !== found[i]) ? named : found;
};

/** Takes in all initials that stand before: the "C." of "C. R. D. Noakes". */
export const initials: Rule = (view, found) => {
  const named = found.map((name, i) => {
    if (name.type !== PERSON) return name;
    const from = firstInitial(view, name.from, found[i - 1]);
    return from < name.from ? { ...name, from } : name;
  });
  return named.some((name, i) => name !== found[i]) ? named : found;
};

/** Where the initials before a token begin; they stand in one line, and belong to no other name. */
function firstInitial({ tokens }: BlockView, at: number, before: Found | undefined): number {
  const { words, breaks, roles } = tokens;
  const least = before?.to ?? 0;
  let from = at;
  for (;;) {
    const isWhole = /^\p{Lu}\.$/u.test(words[from - 1] ?? '');
    const isSplit = words[from - 1] === '.' && /^\p{Lu}$/u.test(words[from - 2] ?? '');
    const next = isWhole ? from - 1 : isSplit ? from - 2 : from;
    if (next === from || next < least || breaks[from] || (isSplit && breaks[from - 1]) || roles[next] === NO_NAME)
      return from;
    from = next;
  }
}
