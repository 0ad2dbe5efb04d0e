/** Organisations by their last word, which says what they do: "Corrib Ferries", "Mwazaro Dispensary". */
import { isCapitalised, LIKELY, ORGANISATION, OTHER, startOfCapitals, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, PROSE, type BlockView } from '../../tagger/view.js';

const WORDS =
  'Ferries|Lines|Railways|Airlines|Airways|Buses|Coaches|Tankers|Shipping|Freight|Haulage|Logistics|Towing|Ambulance|Nurseries|Traders|Foods|Breweries|Bakery|Motors|Choir|Conservatoire|Infirmary|Dispensary|Hospital|Clinic|Cooperative|Co-operative|SACCO|Guild|Tours|Aggregates|Builders|Solicitors|Undertakers|Chemicals|Textiles|Fisheries|Plastics|Steelworks|Shipyard|Brewers|Distillers|Publishers|Outfitters|Caterers|Orchestra|Ensemble|Gazette|Tribune|Herald|Chronicle|Sentinel|Gymkhana';
const TRADE = sign(new RegExp(`^(?:${WORDS})$`));
const NAME = maskOf('givenName', 'familyName', 'name');
const OWN = maskOf('givenName', 'familyName', 'name', 'country', 'capital', 'city1M', 'city100k', 'region');
/** The same in capitals, and legal forms: there only words that are no words of the language belong to the name. */
const SHOUTED = sign(new RegExp(`^(?:${WORDS.toUpperCase()}|TRADING|LINE|RAILWAY|SHIPYARD|PETROLEUM|METALS?|ALLOYS)$`));
const LEGAL = sign(/^(?:LTDA?|INC|CORP|CO|PLC|LLC|GMBH|SA|AG)\.?$/);
/** Words before the last one. */
const LONGEST = 4;

/** Makes organisations of capitalised words that end in a trade, where one of them is a name's or no word of the language. */
export const trades = where([TRADE, SHOUTED, LEGAL], (view, found) => {
  const { tokens, style } = view;
  const added: Found[] = [];
  for (let last = 1; last < tokens.count; last++) {
    if (style[last] === CAPITALS) {
      const name = shoutedTrade(view, last);
      if (name && !found.some(other => isBetter(view, other, name))) added.push(name);
      continue;
    }
    if (!TRADE.at(view, last) || style[last] !== PROSE || tokens.breaks[last]) continue;
    if (isCapitalised(view, last + 1) && !tokens.breaks[last + 1]) continue;
    let from = startOfCapitals(view, last, LONGEST);
    while (
      from < last &&
      (/^(?:The|A|An|Our|At|In|From|To|By|And|Call|Ask|Tell|See|Visit|Contact)$/.test(tokens.words[from]!) ||
        isTitle(view, from))
    )
      from++;
    if (from === last || !hasOwnWord(view, from, last)) continue;
    const inside = found.filter(name => name.from <= last && name.to > from);
    if (inside.some(name => name.from < from || name.to > last + 1)) continue;
    if (inside.some(({ type, probability }) => type === OTHER && probability > 0.8)) continue;
    const whole = inside.find(name => name.from === from && name.to === last + 1);
    if (whole && (whole.type === ORGANISATION || whole.probability > 0.9)) continue;
    added.push({ from, to: last + 1, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});

/** Whether a name that was found is rather meant: a sure one, or an organisation that ends at the same word, unless it has more before a word that is only a name. */
const isBetter = ({ marks }: BlockView, other: Found, { from, to }: Found): boolean =>
  other.from < to &&
  other.to > from &&
  (other.probability > SURE ||
    (other.type === ORGANISATION &&
      other.to === to &&
      (other.from >= from || (marks.begin[from]! & BIT.commonWord) !== 0)));

/** A company in a text in capitals whose last word but its legal form is a token: "PADMA TRADING CORP". */
function shoutedTrade(view: BlockView, last: number): Found | undefined {
  const { tokens, words, marks } = view;
  const isTrade = SHOUTED.at(view, last);
  const isLegal = LEGAL.at(view, last);
  if ((!isTrade && !isLegal) || tokens.breaks[last]) return undefined;
  let first = last;
  if (isLegal && SHOUTED.at(view, first - 1) && !tokens.breaks[first - 1]) first--;
  let from = first;
  const isOwn = (i: number): boolean =>
    isCapitalised(view, i) &&
    (words[i]!.cluster === 0 || (marks.begin[i]! & OWN) !== 0) &&
    (marks.begin[i]! & BIT.title) === 0;
  while (from > 0 && first - from < 3 && !tokens.breaks[from] && isOwn(from - 1)) from--;
  if (from === first || (isTrade && (SHOUTED.at(view, last + 1) || LEGAL.at(view, last + 1)))) return undefined;
  const to = tokens.words[last + 1] === '.' && isLegal ? last + 2 : last + 1;
  return { from, to, type: ORGANISATION, probability: LIKELY };
}

const isTitle = ({ marks }: BlockView, i: number): boolean =>
  (marks.begin[i]! & BIT.title) !== 0 && (marks.begin[i]! & NAME) === 0;

/** Whether one of the words is known as a name, or is no word of the language. */
function hasOwnWord({ marks, words }: BlockView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks.begin[i]! & NAME || words[i]!.cluster === 0) return true;
  return false;
}
