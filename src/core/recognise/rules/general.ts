/** Names made of general words, and names of countries and capitals that people and other words have too. */
import { changed, LOCATION, noName, ORGANISATION, PERSON, SURE, withNames, type Rule } from './shared/rule.js';
import { IN_CAPITALS, sign, where } from './shared/signs.js';
import { BIT, maskOf } from '../lists/categories.js';
import type { Found } from '../tagger/tagger.js';
import { CAPITALS } from '../tagger/view.js';

const EVIDENCE = maskOf(
  'organisation', 'company', 'party', 'agency', 'media', 'school', 'team', 'organisationHead', 'organisationSuffix', 'country', 'demonym', 'region',
  'city1M', 'city100k', 'city15k', 'water', 'land', 'macroRegion', 'placeHead', 'landmark',
); // prettier-ignore
const SMALL = /^(?:and|for|to|of|the|in|with|&)$/;

/** A joined name of general words, of which no list knows any: "Peace and Security", "Open for Business". */
export const phrases: Rule = (view, found) => {
  const { tokens, marks, words: all } = view;
  const named = found.filter(({ from, to, type, probability }) => {
    if ((type !== ORGANISATION && type !== LOCATION) || to - from < 3 || to - from > 5 || probability > 0.92)
      return true;
    if (!/^(?:and|for|to)$/.test(tokens.words[from + 1]!) || /^the$/i.test(tokens.words[from - 1] ?? '')) return true;
    for (let i = from; i < to; i++) {
      if (SMALL.test(tokens.words[i]!)) continue;
      if ((marks.begin[i]! | marks.end[i]!) & EVIDENCE || all[i]!.cluster === 0) return true;
    }
    return false;
  });
  return named.length === found.length ? found : named;
};

/** Nobody owns a country: "HIS CAR" in a text in capitals. */
export const owned = where([IN_CAPITALS], (view, found) => {
  const { tokens, style, marks } = view;
  const added: Found[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (style[i] !== CAPITALS || !(marks.begin[i]! & BIT.country) || !/^[A-Z]{2,4}$/.test(tokens.words[i]!)) continue;
    if (/^(?:CAR|CAN|PAN|TON|JAM|COD|GIN|BEN)$/.test(tokens.words[i]!) && tokens.words[i - 1] === 'THE')
      added.push(noName(i));
    if (/^(?:MY|HIS|HER|OUR|THEIR|YOUR|A|AN|ANOTHER)$/.test(tokens.words[i - 1]!)) added.push(noName(i));
  }
  return withNames(found, added);
});

/** "Washington said" before "Peter Washington" has been introduced is the capital. */
export const capitals: Rule = ({ tokens, words: all, marks }, found) => {
  return changed(found, name => {
    const { from, to, type } = name;
    if (type !== PERSON || to - from !== 1 || !(marks.begin[from]! & BIT.capital)) return name;
    const isBearer = (other: Found): boolean =>
      other.type === PERSON && other.to - other.from > 1 && all[other.to - 1]!.id === all[from]!.id;
    if (
      found.some(other => other.from < from && isBearer(other)) ||
      !found.some(other => other.from > from && isBearer(other))
    )
      return name;
    return TITLE.test(tokens.words[from - 1] ?? '') ? name : { ...name, type: LOCATION };
  });
};

/** A well-known place alone, of which the tagger is hardly sure that it is an organisation, is the place. */
export const knownPlaces: Rule = ({ marks }, found) => {
  return changed(found, name => {
    const { from, to, type, probability } = name;
    if (type !== ORGANISATION || to - from !== 1 || probability >= UNSURE) return name;
    return marks.begin[from]! & KNOWN_PLACE && !(marks.begin[from]! & KNOWN_BODY) ? { ...name, type: LOCATION } : name;
  });
};

/** What a city has and no club or firm: "Toronto's population", "Leeds's oldest street". */
const CIVIC = sign(
  /^(?:airports?|architecture|avenues?|beach(?:es)?|boroughs?|bridges?|buildings?|cafes?|canals?|cathedrals?|cemeter(?:y|ies)|churches|citizens|climate|culture|dialect|districts?|downtown|economy|harbou?r|homeless|hospitals?|hotels?|house|houses|housing|inhabitants|landmarks?|librar(?:y|ies)|markets?|mayor|metro|mosques?|museums?|neighbou?rhoods?|nightlife|outskirts|parks?|people|pollution|population|ports?|property|pubs?|residents|restaurants?|riverside|roads?|schools|shops|skyline|slums|squares?|streets?|suburbs?|subway|synagogues?|taxis|theatres?|theaters?|tourists?|towers?|traffic|trams?|transit|university|universities|walls|waterfront|weather|zoo)$/,
);
const CITY = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'region');
const BODY = maskOf('organisation', 'company', 'party', 'agency', 'media', 'school');
const NEAR = 5;

/** A well-known place that has what only places have is the place. */
export const civic = where([CIVIC], (view, found) => {
  const { tokens, marks } = view;
  return changed(found, name => {
    const { from, to, type, probability } = name;
    if (type !== ORGANISATION || probability >= SURE || !/^['’]s?$/.test(tokens.words[to] ?? '')) return name;
    if (!(marks.begin[from]! & marks.end[to - 1]! & CITY) || marks.begin[from]! & BODY) return name;
    for (let i = to + 1; i < Math.min(tokens.count, to + 1 + NEAR) && !tokens.breaks[i]; i++) {
      if (/^[.,;:()]$/.test(tokens.words[i]!)) break;
      if (CIVIC.at(view, i)) return { ...name, type: LOCATION };
    }
    return name;
  });
});

const UNSURE = 0.55;
const KNOWN_PLACE = maskOf('country', 'capital', 'city1M');
const KNOWN_BODY = maskOf('organisation', 'company', 'party', 'agency', 'media', 'school', 'team', 'familyName', 'givenName', 'commonWord'); // prettier-ignore

const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|President|Senator|Governor|General|Judge|Justice|Captain|Professor|Secretary|Minister)\.?$/i;
