/** Fields of forms: the label says of what kind the name behind it is: "District: VAYALUR", "City Fargo     State ND". */
import { entryOf } from './rolls/entries.js';
import {
  cellsOf,
  isCapitalised,
  LIKELY,
  LOCATION,
  ORGANISATION,
  PERSON,
  SURE,
  UNSURE,
  withNames,
} from './shared/rule.js';
import { COLON, sign, where } from './shared/signs.js';
import { typeTold } from './shared/heads.js';
import { maskOf } from '../lists/categories.js';
import { NO_NAME } from '../../text/layout/roles.js';
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';

/** Short for a police station, which is named after its place. */
const STATION = /^P\.?S\.?$/;
/** Labels that need no colon where they begin a cell. */
const BARE = sign(/^(?:City|Town|State|Country|County|Province|District)$/);
const NO_PLACE = maskOf('organisationSuffix', 'organisationHead', 'company', 'calendar', 'role', 'title');
const NO_PERSON = maskOf('country', 'capital', 'city1M', 'organisation', 'company', 'organisationSuffix', 'organisationHead', 'placeHead', 'calendar', 'role', 'title', 'demonym'); // prettier-ignore
/** Parts of a form, and no value. */
const LABEL = /^(?:surname|given|first|last|middle|forenames?|names?)$/i;
/** Longer values are sentences. */
const LONGEST = 4;

/** Gives the value of a field the kind that its label tells, where the value is one name and nothing else. */
export const fields = where([COLON, BARE], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (const [from, to] of cellsOf(tokens)) {
    let colon = from;
    while (colon < to && tokens.words[colon] !== ':') colon++;
    let value: number;
    let type: number | undefined;
    if (colon > from && colon < to) {
      const word = tokens.words[colon - 1]!;
      type = STATION.test(word) || STATION.test(tokens.words[colon - 2] ?? '') ? LOCATION : typeTold(word);
      // "Alder Bay Boat Club: Orla Keane" is no field of a form.
      if (type === ORGANISATION && colon - from > 2) type = undefined;
      value = colon + 1;
    } else {
      const isCell = to - from > 1 && to < tokens.count && from > 0 && BARE.at(view, from);
      type = isCell ? LOCATION : undefined;
      value = from + 1;
    }
    if (type === undefined || value >= tokens.count) continue;
    let end = value + 1;
    while (end < tokens.count && !tokens.breaks[end]) end++;
    // The first of two names behind a comma is the field's: "GODOWN LANE, OLDTOWN" is left to others.
    if (isValue(view, value, end, type)) {
      const known = found.find(name => name.from < end && name.to > value);
      const agrees = known?.type === type && known.probability >= UNSURE && known.from === value && known.to === end;
      const isSurer = known !== undefined && known.probability > SURE && known.from === value && known.to === end;
      if (!agrees && !isSurer) added.push({ from: value, to: end, type, probability: LIKELY });
    }
  }
  return withNames(found, added);
});

/** Whether tokens `[from, to)` are one name that can be of a type. */
function isValue(view: BlockView, from: number, to: number, type: number): boolean {
  const { tokens, marks } = view;
  if (type === ORGANISATION) return isBody(view, from, to);
  if (to - from > LONGEST || tokens.roles[from] === NO_NAME) return false;
  if ((type !== LOCATION && type !== PERSON) || LABEL.test(tokens.words[from]!)) return false;
  // One word behind "Name" may be anything's.
  if (type === PERSON && to - from < 2) return false;
  for (let i = from; i < to; i++) {
    if (!isCapitalised(view, i)) return false;
    if ((marks.begin[i]! | marks.end[i]!) & (type === PERSON ? NO_PERSON : NO_PLACE)) return false;
  }
  return true;
}

/** Whether tokens `[from, to)` are one name of several words, none of which is a person's alone. */
function isBody(view: BlockView, from: number, to: number): boolean {
  const entry = entryOf(view, { from, to });
  return entry?.from === from && entry.to === to && !entry.isTold && !entry.isInverted && to - from > 1;
}
