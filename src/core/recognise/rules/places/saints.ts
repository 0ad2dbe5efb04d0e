/** Cities and parishes that are called after saints, with the apostrophe: "St. John's". */
import { changed, LOCATION, type Rule } from '../shared/rule.js';
import { SAINT } from '../shared/saints.js';
import type { Found } from '../../tagger/tagger.js';
import { FUNCTION, UPPER } from '../../tagger/words.js';

/** Takes the apostrophe into the name, where nothing of the saint's is named behind it. */
export const possessed: Rule = ({ tokens, words }, found) => {
  const isSaint = ({ from, to, type }: Found): boolean =>
    type === LOCATION &&
    to - from === 2 &&
    SAINT.test(tokens.words[from]!) &&
    /^['’]s$/.test(tokens.words[to] ?? '') &&
    tokens.starts[to] === tokens.ends[to - 1];
  const isAlone = (at: number): boolean =>
    at >= tokens.count ||
    tokens.breaks[at] === 1 ||
    /^[^\p{L}\p{N}]/u.test(tokens.words[at]!) ||
    (words[at]!.flags & (FUNCTION | UPPER)) === FUNCTION;
  const own = new Set<number>();
  for (const name of found) if (isSaint(name) && isAlone(name.to + 1)) own.add(words[name.from + 1]!.id);
  if (own.size === 0) return found;
  return changed(found, name =>
    isSaint(name) && own.has(words[name.from + 1]!.id) ? { ...name, to: name.to + 1 } : name,
  );
};
