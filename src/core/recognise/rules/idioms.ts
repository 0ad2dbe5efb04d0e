/** Words that are given names too, and none where the next word shows what they are: "Mark my words", "Grace was said". */
import { LOCATION, PERSON } from './shared/rule.js';
import { sign, where } from './shared/signs.js';
import { BIT } from '../lists/categories.js';
import type { Found } from '../tagger/tagger.js';

/** Such words, in lower case, each with what follows where it is no name. */
const FOLLOWED: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    amber: /^(?:alert|light|lights|warning|warnings)$/,
    basil: /^(?:leaves|leaf|pesto)$/,
    carol: /^(?:service|singing|singers|concert)$/,
    christian: /^(?:names?|charity|faith|values|burial|doctrine|name)$/,
    cliff: /^(?:top|edge|path|face|walk)$/,
    daisy: /^chains?$/,
    dawn: /^(?:broke|raid|raids|chorus)$/,
    drew: /^(?:the|a|an|up|lots)$/,
    faith: /^(?:in|schools?|groups?|leaders?)$/,
    frank:
      /^(?:talk|talks|discussion|discussions|exchange|exchanges|conversation|words|admission|answers?|advice|speaking)$/,
    gene: /^(?:therapy|for|pool)$/,
    ginger: /^(?:tea|beer|ale|biscuits?|cake)$/,
    grace: /^(?:before|period|under)$/,
    grant: /^(?:me|us|them|him|her|of|that|applications?|funding|money)$/,
    hope: /^(?:springs|that)$/,
    ivy: /^(?:walls?|leaves|covered)$/,
    lily: /^(?:pads?|ponds?)$/,
    mark: /^(?:my|this|that|these|the|it|you|your|each|all)$/,
    may: /^(?:I|you|he|she|it|we|they|the|God|this|these|your|his)$/,
    miles: /^(?:away|per)$/,
    olive: /^(?:oil|oils|branch|trees?|groves?|green)$/,
    pat: /^(?:down|dry)$/,
    pearl: /^(?:necklaces?|buttons?|earrings?|barley|divers?)$/,
    penny: /^(?:whistle|each)$/,
    reed: /^beds?$/,
    rich: /^(?:in|man|men)$/,
    rob: /^(?:him|them|the|a|me|us|us)$/,
    rose: /^(?:bushes|bush|petals?|gardens?|early|again|hips?|bed|beds)$/,
    sandy: /^(?:beach|beaches|soil|soils|shores?|ground|bottom|bay)$/,
    skip: /^(?:the|to|it|this)$/,
    sue: /^(?:them|him|me|us|the)$/,
    wade: /^(?:into|through|across)$/,
    will: /^(?:I|you|he|she|it|we|they|the|there|this|that|these|anyone|somebody|anybody|your|his|her|my)$/,
  }),
);
/** "Faith, he will", "Grace was said". */
const FOLLOWED_BY_TWO: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    faith: /^, (?:he|she|I|it|we|they|no|yes|sir|sirs|and)$/,
    grace: /^(?:was|is|being) (?:said|granted|given|allowed)$/,
  }),
);

/** Names of countries and their people that are goods or styles too. */
const PLACES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    portland: /^(?:cement|stone)$/,
    turkey:
      /^(?:prices?|breasts?|dinners?|sandwich(?:es)?|curry|meat|legs?|eggs|farmers?|farms?|growers|producers|poults|burgers?|soup)$/,
    china: /^(?:cups?|plates?|tea|cabinets?|dolls?|dogs|bowls?|shops?)$/,
    georgian:
      /^(?:style|houses?|terraces?|windows?|architecture|furniture|silver|era|period|mansion|townhouse|facade|façade)$/,
  }),
);

const IDIOM = sign(word => [FOLLOWED, FOLLOWED_BY_TWO, PLACES].some(words => words.has(word.toLowerCase())));

/** Leaves out such words at the start of a sentence; names of several words are names. */
export const idioms = where([IDIOM], ({ tokens: { words, breaks }, first }, found) => {
  const named = found.filter(({ from, to, type }) => {
    if (to - from !== 1 || breaks[to]) return true;
    const word = words[from]!.toLowerCase();
    const next = words[to] ?? '';
    if (type === LOCATION) return PLACES.get(word)?.test(next) !== true;
    if (type !== PERSON || !first[from]) return true;
    return !FOLLOWED.get(word)?.test(next) && !FOLLOWED_BY_TWO.get(word)?.test(`${next} ${words[to + 1] ?? ''}`);
  });
  return named.length === found.length ? found : named;
});

/** What is called after who found it. */
const EPONYM = sign(/^(?:disease|Disease|syndrome|Syndrome|palsy|chorea|lymphoma|theorem|paradox|algorithm)$/);

/** Takes people out of what is called after them: "Parkinson's disease". */
export const eponyms = where([EPONYM], (view, found) => {
  const { words } = view.tokens;
  const isEponym = ({ from, to }: Found): boolean =>
    EPONYM.at(view, to + 1) && /^['’]s$/.test(words[to] ?? '') && (view.marks.begin[from]! & BIT.givenName) === 0; // "Annabel’s disease" is hers
  const named = found.filter(name => name.type !== PERSON || !isEponym(name));
  return named.length === found.length ? found : named;
});
