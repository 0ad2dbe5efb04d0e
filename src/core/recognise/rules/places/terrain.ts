/** Places by the common noun beside a name that no list knows: "River Orrin", "the Wend estuary", "Elmsby is a market town". */
import {
  isCapitalised,
  LIKELY,
  LOCATION,
  ORGANISATION,
  PERSON,
  SURE,
  UNSURE,
  withNames,
  type Rule,
} from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import { posOf } from '../../../text/tokens.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, PROSE, type BlockView } from '../../tagger/view.js';

const BEFORE = sign(/^(?:River|Lake|Lough|Loch|Mount|Mt|Cape|Lac)$/);
/** Nouns in small letters behind the name of a place. */
const BEHIND = sign(
  /^(?:estuary|rapids|massif|valley|river|peninsula|delta|plateau|gorge|canyon|basin|strip|strait|archipelago|lagoon|reef|oasis|fjord|glacier|escarpment|rainforest|wetlands|headland|foothills|reservoir)$/,
);
/** What a place is said to be. */
const KIND = sign(
  /^(?:town|village|city|hamlet|port|harbour|harbor|suburb|township|island|islet|peninsula|valley|river|lake|mountain|capital|resort|settlement|commune|municipality)$/,
);
const NAME = maskOf('givenName', 'familyName', 'name');
const KNOWN = maskOf('country', 'capital', 'organisation', 'company', 'commonWord', 'calendar', 'role', 'title', 'demonym', 'organisationHead', 'organisationSuffix'); // prettier-ignore

const BODY = maskOf('organisation', 'company', 'party', 'agency', 'media', 'school', 'team', 'organisationHead', 'organisationSuffix'); // prettier-ignore

/** Whether a word is no list's and none of the language. */
export const isStrange = (view: BlockView, i: number): boolean =>
  isCapitalised(view, i) && (view.marks.begin[i]! & KNOWN) === 0 && view.tokens.roles[i] !== NO_NAME;

/** Makes places of a river's, a lake's or a mountain's word and the name behind it. */
export const waters = where([BEFORE], (view, found) => {
  const { tokens, style } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!BEFORE.at(view, i) || style[i] !== PROSE || tokens.breaks[i + 1] || !isStrange(view, i + 1)) continue;
    let to = i + 2;
    while (
      tokens.words[to] === '-' &&
      tokens.ends[to - 1] === tokens.starts[to] &&
      tokens.ends[to] === tokens.starts[to + 1]
    )
      to += 2;
    if (isCapitalised(view, to) && !tokens.breaks[to]) continue;
    if (i > 0 && isCapitalised(view, i - 1) && !tokens.breaks[i]) continue;
    const other = found.find(name => name.from < to && name.to > i);
    if (other && (other.from < i || other.to > to || other.probability > LIKELY)) continue;
    added.push({ from: i, to, type: LOCATION, probability: SURE });
  }
  return withNames(found, added);
});

/** Makes places of names before a noun of the land, and of what is said to be a town. */
export const described = where([BEHIND, KIND], (view, found) => {
  const { tokens, style, marks, words } = view;
  const added: Found[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (!BEHIND.at(view, i) || style[i] !== PROSE || tokens.breaks[i] || !isStrange(view, i - 1)) continue;
    const other = found.find(name => name.from < i && name.to > i - 1);
    if (other) {
      if (other.to === i && other.type !== LOCATION && other.probability < SURE)
        added.push({ ...other, type: LOCATION, probability: LIKELY });
    } else if (words[i - 1]!.cluster === 0 && /^the$/i.test(tokens.words[i - 2] ?? ''))
      added.push({ from: i - 1, to: i, type: LOCATION, probability: LIKELY });
  }
  for (const name of found) {
    if (name.type !== PERSON && name.type !== ORGANISATION) continue;
    if (name.type === ORGANISATION && (marks.begin[name.from]! | marks.end[name.to - 1]!) & BODY) continue;
    if (marks.begin[name.from]! & BIT.givenName && marks.begin[name.to - 1]! & NAME) continue;
    if (isSaidToBe(view, name.to))
      added.push({ ...name, type: LOCATION, probability: Math.max(name.probability, SURE) });
  }
  return withNames(found, added);
});

const CITY = sign(/^CITY$/);
/** Who lives in a place, and what lies around it. */
const INHABITANTS = sign(
  /^(?:ratepayers|inhabitants|residents|townspeople|townsfolk|burgesses|villagers|parishioners|outskirts|suburbs|environs|hamlet|diocese)$/,
);

/** Makes cities of what stands before "CITY" in capitals, and places of strange words behind "the inhabitants of". */
export const inhabited = where([CITY, INHABITANTS], (view, found) => {
  const { tokens, style } = view;
  const added: Found[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (CITY.at(view, i) && style[i] === CAPITALS && !tokens.breaks[i]) {
      const before = found.find(({ to, type }) => to === i && type === LOCATION);
      if (before) added.push({ ...before, to: i + 1 });
    }
    const at = i + 2;
    if (!INHABITANTS.at(view, i) || tokens.words[i + 1] !== 'of' || at >= tokens.count || !isStrange(view, at))
      continue;
    const isAlone =
      !(isCapitalised(view, at + 1) && !tokens.breaks[at + 1]) && !/^(?:['’]s|-|of)$/.test(tokens.words[at + 1] ?? '');
    if (
      isAlone &&
      style[at] === PROSE &&
      !found.some(name => name.from <= at && name.to > at && name.probability >= UNSURE)
    )
      added.push({ from: at, to: at + 1, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});

const NOUNS = new Set([posOf('NOUN'), posOf('PROPN')]);
const WATERS = maskOf('water', 'land');
const BUSINESS = maskOf('company');

/** Makes companies of the names of rivers and ranges that have no article, where one is called so: "a parcel from Amazon". */
export const unarticled: Rule = ({ tokens, marks, style }, found) => {
  const isCompany = ({ from, to, type }: Found): boolean =>
    type === LOCATION &&
    to - from === 1 &&
    style[from] === PROSE &&
    (marks.begin[from]! & WATERS) !== 0 &&
    (marks.begin[from]! & BUSINESS) !== 0 &&
    /^(?:from|by|for|with|at)$/.test(tokens.words[from - 1] ?? '') &&
    !NOUNS.has(tokens.pos[to] ?? -1) &&
    tokens.breaks[from] === 0;
  if (!found.some(isCompany)) return found;
  return found.map(name => (isCompany(name) ? { ...name, type: ORGANISATION, probability: LIKELY } : name));
};

/** Makes places of rivers and ranges that companies are called by, where they have an article: "ferries on the Amazon". */
export const articled: Rule = ({ tokens, marks }, found) => {
  const isRiver = ({ from, to, type }: Found): boolean =>
    type === ORGANISATION &&
    to - from === 1 &&
    (marks.begin[from]! & WATERS) !== 0 &&
    tokens.words[from - 1] === 'the' &&
    !NOUNS.has(tokens.pos[to] ?? -1) &&
    !/^(?:['’]s|-)$/.test(tokens.words[to] ?? '');
  if (!found.some(isRiver)) return found;
  return found.map(name => (isRiver(name) ? { ...name, type: LOCATION, probability: LIKELY } : name));
};

/** Whether words go on from a name as in "is a fishing town", "was a Roman harbour". */
function isSaidToBe(view: BlockView, at: number): boolean {
  const { tokens } = view;
  if (!/^(?:is|was|remains|became)$/.test(tokens.words[at] ?? '') || !/^(?:a|an|the)$/.test(tokens.words[at + 1] ?? ''))
    return false;
  for (let i = at + 2; i < Math.min(at + 6, tokens.count); i++) {
    if (/^[,.;:()]$|^(?:of|in|from|for|who|which|that)$/.test(tokens.words[i]!) || tokens.breaks[i]) return false;
    if (KIND.at(view, i) && !/^\p{L}/u.test(tokens.words[i + 1] ?? '')) return true;
    if (
      KIND.at(view, i) &&
      /^(?:of|in|on|at|near|where|with|and|that|which|by|from|to|for)$/.test(tokens.words[i + 1]!)
    )
      return true;
  }
  return false;
}
