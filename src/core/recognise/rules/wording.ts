/** What the words beside a name say that it is: a constituency, a union, a country's code, an entry of a table. */
import { isCapitalised, LOCATION, ORGANISATION, PERSON, withNames, type Rule } from './rule.js';
import { BIT, maskOf } from '../lists/categories.js';
import { NO_NAME } from '../../text/layout/roles.js';
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';
import { CAPS } from '../tagger/words.js';
import { countryCoded } from '../../world/country-codes.js';

/** How sure is what one rule of thumb says. */
const LIKELY = 0.75;

const SEATS = /^(?:Members?|MPs?|M\.P\.|MSP|MLA|Senator|Deputy|Representative|candidate|constituency|TD)$/i;

/** A member is for a place: "the Member for Coventry South". */
export const constituencies: Rule = ({ tokens }, found) => {
  const named = found.map(name => {
    if (name.type === LOCATION || !/^for$/i.test(tokens.words[name.from - 1] ?? '')) return name;
    const before = [tokens.words[name.from - 2], tokens.words[name.from - 4]];
    const isSeat =
      SEATS.test(before[0] ?? '') || (SEATS.test(before[1] ?? '') && /^parliament$/i.test(before[0] ?? ''));
    return isSeat ? { ...name, type: LOCATION, probability: Math.max(name.probability, LIKELY) } : name;
  });
  return named.some((name, i) => name !== found[i]) ? named : found;
};

const BODIES =
  /^(?:agency|airline|alliance|association|authority|bank|bakery|body|brand|brewery|broadcaster|broker|brokerage|builder|bureau|business|campaign|carrier|chain|charity|club|company|conglomerate|consortium|consultancy|contractor|cooperative|co-operative|corporation|council|creditor|dealer|developer|distributor|employer|enterprise|exchange|exporter|factory|federation|firm|foundation|fund|group|grocer|haulier|hedge|importer|institute|insurer|investor|lab|laboratory|league|lender|lobby|magazine|maker|manufacturer|miner|militia|movement|network|newspaper|nonprofit|operator|organisation|organization|outfit|party|platform|producer|provider|publisher|regulator|retailer|school|shipper|shipyard|society|squad|start-up|startup|store|studio|subsidiary|supermarket|supplier|team|think|thinktank|trader|trust|union|university|utility|vendor|watchdog|wholesaler|workshop)$/i;
const PEOPLE =
  /^(?:actor|actress|analyst|architect|artist|author|baker|boy|brother|captain|chef|child|clerk|cousin|daughter|doctor|driver|engineer|farmer|father|fisherman|girl|husband|journalist|judge|lawyer|man|mother|neighbour|neighbor|nurse|painter|pastor|pensioner|photographer|poet|priest|professor|resident|retiree|sailor|scientist|sister|soldier|son|student|surgeon|tailor|teacher|tenant|uncle|aunt|widow|widower|wife|woman|worker|writer)$/i;

/** What stands in apposition says what a short name is: "Suntrac, a union", "Zipkart, the exchange". */
export const appositions: Rule = (view, found) => {
  const { tokens, marks } = view;
  const named = found.map(name => {
    const { from, to, probability } = name;
    if (probability > 0.95 || to - from > 2 || tokens.words[to] !== ',') return name;
    if (!/^(?:a|an|the|its|their|his|her|one)$/i.test(tokens.words[to + 1] ?? '')) return name;
    const type = typeOfNoun(view, to + 2);
    if (type === undefined || type === name.type) return name;
    // A list that knows it otherwise is believed: "Georgia, a union republic".
    if (type === ORGANISATION && marks.begin[from]! & KNOWN_PLACE) return name;
    return { ...name, type, probability: Math.max(probability, LIKELY) };
  });
  return named.some((name, i) => name !== found[i]) ? named : found;
};

const KNOWN_PLACE = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'water', 'macroRegion');

/** The type that the head of a noun phrase tells: the first such noun within a few words, no comma in between. */
function typeOfNoun({ tokens }: BlockView, start: number): number | undefined {
  for (let i = start; i < Math.min(start + 5, tokens.count); i++) {
    const word = tokens.words[i]!;
    if (/^[,.;:()]$/.test(word) || tokens.breaks[i]) return undefined;
    if (/^(?:of|in|from|for|at|on|who|which|that|whose|where)$/i.test(word)) return undefined;
    // "a union leader": the last noun counts.
    if (
      /^\p{Ll}/u.test(tokens.words[i + 1] ?? '') &&
      !/^(?:of|in|from|for|at|on|who|which|that|and|with|based|owned|founded|run)$/.test(tokens.words[i + 1]!)
    )
      continue;
    return BODIES.test(word) ? ORGANISATION : PEOPLE.test(word) ? PERSON : undefined;
  }
  return undefined;
}

/** Codes of countries behind people, in brackets or a cell of their own: "Anna Kovac (CZE)". */
export const codes: Rule = ({ tokens, words }, found) => {
  const added: Found[] = [];
  for (let i = 1; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if (
      word.length !== 3 ||
      !(words[i]!.flags & CAPS) ||
      !/^[A-Z]{3}$/.test(word) ||
      countryCoded(word) === undefined ||
      tokens.roles[i] === NO_NAME
    )
      continue;
    const inBrackets = tokens.words[i - 1] === '(' && /^[),]$/.test(tokens.words[i + 1] ?? '');
    const inCell = tokens.breaks[i] === 1 && (i + 1 >= tokens.count || tokens.breaks[i + 1] === 1);
    const before = inBrackets ? i - 1 : i;
    const behindPerson = found.some(({ to, type }) => type === PERSON && to === before);
    if ((inBrackets || inCell) && behindPerson) added.push({ from: i, to: i + 1, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
};

const CITY = maskOf('country', 'capital', 'city1M', 'city100k', 'region');
const NAME = maskOf('givenName', 'familyName', 'name');

/** Entries of tables: a cell that is a well-known place, or a given and a family name, and nothing else. */
export const cells: Rule = (view, found) => {
  const { tokens, marks } = view;
  if (!/[\t\n]/.test(tokens.text)) return found;
  const added: Found[] = [];
  for (let from = 0, to = 0; from < tokens.count; from = to) {
    for (to = from + 1; to < tokens.count && !tokens.breaks[to]; to++);
    if (to - from > 3 || !isCapitalised(view, from) || tokens.roles[from] === NO_NAME) continue;
    if (found.some(name => name.from < to && name.to > from)) continue;
    const whole = (mask: number): boolean =>
      (marks.begin[from]! & mask) !== 0 &&
      (marks.end[to - 1]! & mask) !== 0 &&
      tokens.words.slice(from + 1, to).every((_, k) => (marks.inside[from + 1 + k]! & mask) !== 0);
    if (whole(CITY) && !(marks.begin[from]! & BIT.commonWord))
      added.push({ from, to, type: LOCATION, probability: LIKELY });
    else if (
      to - from > 1 &&
      marks.begin[from]! & BIT.givenName &&
      marks.begin[to - 1]! & NAME &&
      isCapitalised(view, to - 1)
    )
      added.push({ from, to, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
};
