/** Words that are names of places and of people: who is meant where a document has introduced a bearer. */
import { changed, endOfWord, LIKELY, LOCATION, ORGANISATION, OTHER, PERSON, type Rule } from '../shared/rule.js';
import { BIT, maskOf } from '../../lists/categories.js';
import type { ClearNames } from '../shared/repeat.js';
import type { BlockView } from '../../tagger/view.js';

const PLACE = maskOf('country', 'capital', 'city1M', 'city100k', 'region');
const KNOWN =
  PLACE | maskOf('city15k', 'city5k', 'organisation', 'company', 'party', 'agency', 'media', 'team', 'land', 'water');
const LOCATIVE =
  /^(?:in|at|to|from|near|across|around|into|outside|inside|within|throughout|toward|towards|via|of|over|through|between|against|with|for)$/i;
/** What people do and countries do not, mostly. */
const HUMAN =
  /^(?:said|says|told|asked|asks|will|would|can|could|did|does|must|should|replied|smiled|smiles|laughed|nodded|slept|sleeps|felt|feels|thought|thinks|knew|knows|loved|loves|liked|wrote|writes|sang|sat|stood|walked|ran|ate|drank|cried|wept|married|died|errs|erred|had|has|was|is|never|went|came|left|arrived|looked|agreed|disagreed|answered|explained|recalled|added|joked|whispered|shouted|sighed|drives|drove|sings|cooks|cooked|paints|painted|swims|swam|studies|studied|teaches|taught|drinks|eats|wakes|woke|dances|danced|lives|lived|who|'s|’s)$/i;

/** Less sure of a place, the bearer is meant. */
const HARDLY = 0.6;

/** Who is given, told or shown something. */
const GIVING =
  /^(?:gave|give|gives|given|handed|lent|sent|showed|paid|offered|taught|told|brought|bought|owed|left|promised|asked)$/;

const TOWN = maskOf('capital', 'city1M', 'city100k', 'city15k', 'city5k', 'country', 'region');
const REACHED = /^(?:seen|reached|reaching|toured|entered|near|via)$/i;
const GOING =
  /^(?:been|train|trains|bus|coach|road|way|flight|boat|ferry|ship|journey|trip|went|goes|going|came|come|drove|flew|sailed|travelled|traveled|moved|returned|back|rode|marched|walked|retired|emigrated|escaped|fled|miles|arrived|posted)$/i;
const LIVING =
  /^(?:living|lived|lives|live|born|based|stationed|working|worked|stayed|staying|stays|died|buried|educated|studied|studying|settled|arrived|landed|stopped|grew|raised|hospital|school|prison|hotel|house|home|flat|office|offices|held)$/i;
const SEAT =
  /^(?:Dean|Bishop|Archbishop|Archdeacon|Mayor|Mayoress|Earl|Duke|Duchess|Countess|Recorder|city|City|town|Town|streets|outskirts|suburbs|north|south|east|west|port|Port|county|County|diocese|university|University)$/;

/** Whether a word stands where only a place does: "took the train to Lincoln", "the Dean of Lincoln", "reached Florence in April". */
function isWhere({ tokens }: BlockView, i: number): boolean {
  const { words, breaks } = tokens;
  const [last = '', before = ''] = [words[i - 1], words[i - 2]];
  if (breaks[i] || (words[i + 1] === '-' && tokens.starts[i + 1] === tokens.ends[i])) return false;
  if (/^of$/.test(last)) return SEAT.test(before);
  if (/^in$/.test(last)) return LIVING.test(before);
  if (/^(?:to|from)$/.test(last)) return GOING.test(before);
  const isDated =
    /^(?:in|on|at|by|last|early|late|next|until|before|again|since)$/i.test(words[i + 1] ?? '') ||
    /^[,.;]$/.test(words[i + 1] ?? '');
  return REACHED.test(last) && isDated;
}

/** Whether a town's name stands behind "in", which goes before people only behind a few words: "in Florence", "confided in Florence". */
const isInTown = ({ tokens: { words, breaks }, marks }: BlockView, i: number): boolean =>
  (marks.begin[i]! & TOWN) !== 0 &&
  words[i - 1] === 'in' &&
  !breaks[i] &&
  !/^['’]s$/.test(words[i + 1] ?? '') &&
  !/^(?:confid\w+|trust\w*|believ\w+|interest\w*|faith|confidence|invest\w*|delight\w*|change\w*|qualit\w+)$/.test(
    words[i - 2] ?? '',
  );

/** The names of a block, where the document's clear names tell of people who bear them. */
export function borne(clear: ClearNames): Rule {
  return (view, found) => {
    return changed(found, name => {
      const { from, to, type, probability } = name;
      if (type === OTHER && to - from > 1 && probability < 0.8 && isFullNameOf(view, from, to, clear))
        return { ...name, type: PERSON, probability: LIKELY };
      if (type === PERSON && to - from === 1 && (view.marks.begin[from]! & TOWN) !== 0 && isWhere(view, from))
        return { ...name, type: LOCATION, probability: LIKELY };
      const isIn = type === PERSON && to - from === 1 && probability <= HARDLY && isInTown(view, from);
      if (isIn) return { ...name, type: LOCATION };
      if (type !== LOCATION && type !== ORGANISATION) return name;
      if (to - from > 1 && probability < 0.9 && isDoubleSurname(view, from, to, clear))
        return { ...name, type: PERSON };
      if (to - from === 1 && probability < 0.9 && isSurname(view, from, clear)) return { ...name, type: PERSON };
      if (to - from === 1 && isGivenNameOf(view, from, clear, probability))
        return { ...name, type: PERSON, probability: Math.max(probability, 0.7) };
      if (type === LOCATION && to - from > 1 && probability < 0.97 && isFullNameOf(view, from, to, clear))
        return { ...name, type: PERSON };
      return name;
    });
  };
}

/** Whether one word is the given name of somebody whom the document names in full, and stands where a person does. */
function isGivenNameOf(view: BlockView, i: number, clear: ClearNames, probability: number): boolean {
  const { tokens, words, marks } = view;
  const { id } = words[i]!;
  if (!clear.isGiven(id) && !clear.startingWith(id).some(({ ids, type }) => ids.length > 1 && type === PERSON))
    return false;
  const known = (marks.begin[i]! & PLACE) !== 0;
  if (!known && !(marks.begin[i]! & BIT.givenName)) return false;
  const before = tokens.words[i - 1] ?? '';
  if (LOCATIVE.test(before)) return false;
  // A place that the tagger is hardly sure of is whoever bears the name.
  if (probability < HARDLY) return true;
  // "Victoria, 34, a dentist"
  if (tokens.words[i + 1] === ',' && /^\d{1,2}$/.test(tokens.words[i + 2] ?? '') && tokens.words[i + 3] === ',')
    return true;
  if (before === ',' && tokens.words[i + 1] === '!') return true; // "Well done, Kenya!"
  // "Dallas, welcome."
  if (tokens.words[i + 1] === ',' && /^(?:welcome|thanks|thank)$/.test(tokens.words[i + 2] ?? '')) return true;
  // "Israel, who is fifty," and "I gave Israel a shilling"
  if (tokens.words[i + 1] === ',' && tokens.words[i + 2] === 'who') return true;
  if (GIVING.test(before) && /^(?:an?|the|some|his|her|my|our|two|three|it|them)$/.test(tokens.words[i + 1] ?? ''))
    return true;
  return HUMAN.test(tokens.words[i + 1] ?? '') || /^(?:["“”’]|told|asked|by)$/i.test(before);
}

/** Whether one word that lists know as nothing else is the surname of somebody whom the document names. */
function isSurname({ words, marks }: BlockView, i: number, clear: ClearNames): boolean {
  if (marks.begin[i]! & KNOWN) return false;
  return clear.startingWith(words[i]!.id).some(({ ids, type }) => ids.length === 1 && type === PERSON);
}

/** Whether a name of several words begins with a given name and ends with the surname of somebody the document is clear about. */
function isFullNameOf({ words, marks }: BlockView, from: number, to: number, clear: ClearNames): boolean {
  if (!(marks.begin[from]! & BIT.givenName) && words[from]!.cluster !== 0) return false;
  return clear.startingWith(words[to - 1]!.id).some(({ ids, type }) => ids.length === 1 && type === PERSON);
}

/** Whether a word with hyphens is the surname of somebody whom the document names. */
function isDoubleSurname(view: BlockView, from: number, to: number, clear: ClearNames): boolean {
  if (endOfWord(view, from) !== to) return false;
  const isIt = (ids: readonly number[]): boolean =>
    ids.length === to - from && ids.every((id, k) => id === view.words[from + k]!.id);
  return clear.startingWith(view.words[from]!.id).some(({ ids, type }) => type === PERSON && isIt(ids));
}
