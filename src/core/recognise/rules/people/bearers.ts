/** Words that are names of places and of people: who is meant where a document has introduced a bearer. */
import { LOCATION, ORGANISATION, PERSON, type Rule } from '../shared/rule.js';
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
  /^(?:said|says|told|asked|asks|replied|smiled|smiles|laughed|nodded|slept|sleeps|felt|feels|thought|thinks|knew|knows|loved|loves|liked|wrote|writes|sang|sat|stood|walked|ran|ate|drank|cried|wept|married|died|errs|erred|had|has|was|is|never|went|came|left|arrived|looked|agreed|disagreed|answered|explained|recalled|added|joked|whispered|shouted|sighed|who|'s|’s)$/i;

/** The names of a block, where the document's clear names tell of people who bear them. */
export function borne(clear: ClearNames): Rule {
  return (view, found) => {
    const named = found.map(name => {
      const { from, to, type, probability } = name;
      if (type !== LOCATION && type !== ORGANISATION) return name;
      if (to - from === 1 && probability < 0.9 && isSurname(view, from, clear)) return { ...name, type: PERSON };
      if (to - from === 1 && isGivenNameOf(view, from, clear))
        return { ...name, type: PERSON, probability: Math.max(probability, 0.7) };
      if (type === LOCATION && to - from > 1 && probability < 0.97 && isFullNameOf(view, from, to, clear))
        return { ...name, type: PERSON };
      return name;
    });
    return named.some((name, i) => name !== found[i]) ? named : found;
  };
}

/** Whether one word is the given name of somebody whom the document names in full, and stands where a person does. */
function isGivenNameOf(view: BlockView, i: number, clear: ClearNames): boolean {
  const { tokens, words, marks } = view;
  const full = clear.startingWith(words[i]!.id).some(({ ids, type }) => ids.length > 1 && type === PERSON);
  if (!full) return false;
  const known = (marks.begin[i]! & PLACE) !== 0;
  if (!known && !(marks.begin[i]! & BIT.givenName)) return false;
  const before = tokens.words[i - 1] ?? '';
  if (LOCATIVE.test(before)) return false;
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
