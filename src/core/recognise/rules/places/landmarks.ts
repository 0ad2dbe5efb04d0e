/** Places named after people and things: the word behind or before the name says that it is a place. */
import { isCapitalised, LIKELY, LOCATION, ORGANISATION, PERSON, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { PROSE, type BlockView } from '../../tagger/view.js';

/** Last words of places. */
const PLACE = sign(
  /^(?:Landing|Street|St|Road|Rd|Avenue|Ave|Lane|Bridge|Square|Park|Point|Island|Islands|Islet|Falls|Creek|Bay|Hill|Hills|Beach|Wells?|Airport|Harbour|Harbor|Valley|Lake|River|Mountain|Mountains|Pass|Peak|Glacier|Forest|Stadium|Tower|Plaza|Terrace|Boulevard|Blvd|Crescent|Wharf|Pier|Dam|Canyon|Ridge|Cape|Quay|Gardens|Cove|Strait|Reef|Marsh|Meadow|Heath|Common|Green|Gate|Lock|Weir|Loch|Glen|Fjord|Sound|Inlet|Lagoon|Ditch|Crossing|Junction|Highway|Motorway|Expressway|Canal|Tunnel|Cemetery)$/,
);
/** Last words of what is a place even where the tagger saw an organisation. */
const BUILT = sign(
  /^(?:Building|Airport|Bridge|Street|Road|Avenue|Lane|River|Creek|Highway|Motorway|Cemetery|Boulevard)$/,
);
const HOUSE = sign(/^House$/);
/** What a house of a town is for that is called by nothing else: "at the Customs House". */
const FOR = /^(?:Customs?|Opera|Chapter|Mansion|Market|Meeting|Toll|Boat)$/;
/** First words of places in other languages. */
const HEAD = sign(
  /^(?:Rue|Île|Ile|Îles|Quai|Plage|Pointe|Pont|Calle|Avenida|Rua|Praça|Piazza|Straße|Playa|Cerro|Isla|Ilha|Río|Lac|Monte|Côte|Wadi|Jebel|Jabal|Bab|Ulica|Ulitsa)$/,
);
/** "Place" and "Boulevard" are English too: what follows must not be. */
const FRENCH_HEAD = sign(/^(?:Place|Boulevard|Avenue|Route|Chemin|Allée|Passage|Cours|Square|Porte)$/);
const JOINS =
  /^(?:de|du|des|d|d’|d'|la|le|les|l’|l'|aux|au|à|della|del|delle|di|da|do|dos|das|los|las|el|al|of|et|y|e|-|’|')$/i;

/** Makes a place of a name and the place's word behind it: "Marisol Quezada Landing", "Crake’s Well". */
export const landmarks = where([PLACE, BUILT, HOUSE], (view, found) => {
  const { tokens, style } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (const name of found) {
    if (
      name.type === ORGANISATION &&
      name.probability < SURE &&
      name.to - name.from > 1 &&
      BUILT.at(view, name.to - 1)
    ) {
      added.push({ ...name, type: LOCATION });
      continue;
    }
    if (name.type === LOCATION || style[name.from] !== PROSE) continue;
    if (name.type === ORGANISATION && name.probability > 0.7) continue;
    const possessive = /^['’]s$/.test(words[name.to] ?? '');
    const last = possessive ? name.to + 1 : name.to;
    if (last < tokens.count && !breaks[last] && PLACE.at(view, last) && tokens.roles[last] !== NO_NAME) {
      // "Hill’s Park statement": what goes on in capitals is something else.
      if (/^\p{Lu}/u.test(words[last + 1] ?? '') && !breaks[last + 1]) continue;
      added.push({ from: name.from, to: last + 1, type: LOCATION, probability: LIKELY });
    } else if (
      name.type === PERSON &&
      name.to - name.from > 1 &&
      name.probability < 0.8 &&
      PLACE.at(view, name.to - 1) &&
      !/^(?:Hill|Lake|Park|Lane|Green|Marsh|Heath|Glen|Hills|Wells|Forest|Bridge|Gate|Sound|Common|Pass|Point)$/.test(
        words[name.to - 1]!,
      )
    ) {
      added.push({ ...name, type: LOCATION, probability: LIKELY });
    }
  }
  for (let i = 2; i < tokens.count; i++) {
    if (!HOUSE.at(view, i) || !FOR.test(words[i - 1]!) || words[i - 2] !== 'the' || breaks[i]) continue;
    const isNamed = found.some(({ from, to, probability }) => from <= i && to >= i && probability >= LIKELY);
    if (!isNamed) added.push({ from: i - 1, to: i + 1, type: LOCATION, probability: LIKELY });
  }
  for (let i = 0; i + 2 < tokens.count; i++) {
    if (!isOwned(view, i)) continue;
    const other = found.find(name => name.from <= i + 2 && name.to > i);
    if (!other || (other.from === i && other.to === i + 3 && other.probability < LIKELY))
      added.push({ from: i, to: i + 3, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});

/** Whether a place's word stands behind somebody's name that the tagger did not see: "Hargreaves’s Point". */
function isOwned(view: BlockView, i: number): boolean {
  const { tokens, marks, words, style } = view;
  if (
    tokens.words[i + 1]!.length !== 2 ||
    !/^['’]s$/.test(tokens.words[i + 1]!) ||
    !PLACE.at(view, i + 2) ||
    style[i] !== PROSE
  )
    return false;
  if (
    !isCapitalised(view, i) ||
    tokens.breaks[i + 1] ||
    tokens.breaks[i + 2] ||
    (i > 0 && isCapitalised(view, i - 1) && !tokens.breaks[i])
  )
    return false;
  const isName = (marks.begin[i]! & (BIT.familyName | BIT.givenName | BIT.name)) !== 0 || words[i]!.cluster === 0;
  return isName && !(marks.begin[i]! & (BIT.commonWord | BIT.country | BIT.calendar)) && !isCapitalised(view, i + 3);
}

/** Places by a first word of another language: "Rue Kersaint", "Place de l’Indépendance". */
export const foreignPlaces = where([HEAD, FRENCH_HEAD], (view, found) => {
  const { tokens, marks } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let from = 0; from + 1 < tokens.count; from++) {
    if (!isCapitalised(view, from)) continue;
    const french = FRENCH_HEAD.at(view, from);
    if ((!french && !HEAD.at(view, from)) || tokens.roles[from] === NO_NAME) continue;
    let to = from + 1;
    let joined = 0;
    while (to < tokens.count && !breaks[to] && JOINS.test(words[to]!) && words[to] !== '-') {
      joined++;
      to++;
    }
    if (french && (joined === 0 || /^(?:of|e|y|al|el)$/i.test(words[from + 1]!))) continue;
    if (!isCapitalised(view, to) || breaks[to]) continue;
    while (
      to < tokens.count &&
      !breaks[to] &&
      to - from < 7 &&
      (isCapitalised(view, to) || (JOINS.test(words[to]!) && isCapitalised(view, to + 1)))
    )
      to++;
    const other = found.find(name => name.from < to && name.to > from);
    if (
      other &&
      (other.from < from ||
        other.to > to ||
        (other.probability > SURE && other.type !== PERSON && other.to - other.from === to - from))
    )
      continue;
    if (other?.from === from && other.type === PERSON && marks.begin[from]! & BIT.givenName) continue;
    added.push({ from, to, type: LOCATION, probability: LIKELY });
    from = to;
  }
  return withNames(found, added);
});
