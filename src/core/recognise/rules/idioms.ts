/** Words that are given names too, and none where the next word shows what they are: "Mark my words", "Grace was said". */
import { LOCATION, PERSON, type Rule } from './shared/rule.js';

/** Such words, in lower case, each with what follows where it is no name. */
const FOLLOWED: Readonly<Record<string, RegExp>> = {
  amber: /^(?:alert|light|lights|warning|warnings)$/,
  basil: /^(?:leaves|leaf|pesto)$/,
  bill: /^of$/,
  carol: /^(?:service|singing|singers|concert)$/,
  christian: /^(?:names?|charity|faith|values|burial|doctrine|name)$/,
  cliff: /^(?:top|edge|path|face|walk)$/,
  daisy: /^chains?$/,
  dawn: /^(?:broke|raid|raids|chorus)$/,
  drew: /^(?:the|a|an|up|from|on|near|lots)$/,
  faith: /^(?:in|schools?|groups?|leaders?)$/,
  frank:
    /^(?:talk|talks|discussion|discussions|exchange|exchanges|conversation|words|admission|answers?|advice|speaking)$/,
  gene: /^(?:therapy|for|pool)$/,
  ginger: /^(?:tea|beer|ale|biscuits?|cake)$/,
  grace: /^(?:before|period)$/,
  grant: /^(?:me|us|them|him|her|of|that|applications?|funding|money)$/,
  hope: /^(?:is|springs|that|to|you|this|for|all)$/,
  ivy: /^(?:walls?|leaves|covered)$/,
  joy: /^(?:to|of|is)$/,
  lily: /^(?:pads?|ponds?)$/,
  mark: /^(?:my|this|that|these|the|it|you|your|each|all)$/,
  may: /^(?:I|you|he|she|it|we|they|the|God|this|these|your|his)$/,
  miles: /^(?:away|from|of|to|per|an)$/,
  olive: /^(?:oil|oils|branch|trees?|groves?|green)$/,
  pat: /^(?:on|down|dry)$/,
  pearl: /^(?:necklaces?|buttons?|earrings?|barley|divers?)$/,
  penny: /^(?:for|a|whistle|each)$/,
  ray: /^of$/,
  reed: /^beds?$/,
  rich: /^(?:in|and|man|men|with)$/,
  rob: /^(?:him|them|the|a|me|us|us)$/,
  rose: /^(?:bushes|bush|petals?|gardens?|early|late|at|by|to|from|again|up|hips?|bed|beds)$/,
  sandy: /^(?:beach|beaches|soil|soils|shores?|ground|bottom|bay)$/,
  skip: /^(?:the|to|it|this)$/,
  sue: /^(?:them|him|me|us|the|for)$/,
  wade: /^(?:into|through|across|in|out)$/,
  will: /^(?:I|you|he|she|it|we|they|the|there|this|that|these|anyone|somebody|anybody|your|his|her|my)$/,
};
/** "Faith, he will", "Grace was said". */
const FOLLOWED_BY_TWO: Readonly<Record<string, RegExp>> = {
  faith: /^, (?:he|she|I|it|we|they|no|yes|sir|sirs|and)$/,
  grace: /^(?:was|is|being) said$/,
};

/** Names of countries and their people that are goods or styles too. */
const PLACES: Readonly<Record<string, RegExp>> = {
  portland: /^(?:cement|stone)$/,
  turkey:
    /^(?:prices?|breasts?|dinners?|sandwich(?:es)?|curry|meat|legs?|eggs|farmers?|farms?|growers|producers|poults|burgers?|soup)$/,
  china: /^(?:cups?|plates?|tea|cabinets?|dolls?|dogs|bowls?|shops?)$/,
  georgian:
    /^(?:style|houses?|terraces?|windows?|architecture|furniture|silver|era|period|mansion|townhouse|facade|façade)$/,
};

/** Leaves out such words; names of several words are names. */
export const idioms: Rule = ({ tokens: { words, breaks } }, found) => {
  const named = found.filter(({ from, to, type }) => {
    if (to - from !== 1 || breaks[to]) return true;
    if (type === LOCATION) return PLACES[words[from]!.toLowerCase()]?.test(words[to] ?? '') !== true;
    if (type !== PERSON) return true;
    const word = words[from]!.toLowerCase();
    const isOne = Object.hasOwn(FOLLOWED, word) && FOLLOWED[word]!.test(words[to] ?? '');
    const isTwo =
      Object.hasOwn(FOLLOWED_BY_TWO, word) && FOLLOWED_BY_TWO[word]!.test(words.slice(to, to + 2).join(' '));
    return !isOne && !isTwo;
  });
  return named.length === found.length ? found : named;
};
