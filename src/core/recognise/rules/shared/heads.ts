/** What the head of a column, or the label of a form's field, says of what stands below or behind it. */
import { LOCATION, ORGANISATION, PERSON } from './rule.js';

const HEADS: readonly (readonly [RegExp, number])[] = [
  [/^(?:names?|person|people|witness(?:es)?|deponent|declarant|patient|pupil|prisoner|passenger|recipient|nominee|spokes(?:man|woman|person)|delegate|rapporteur|applicant|householder|lobbyists?|author|contact|player|athlete|rider|cyclist|runner|swimmer|rower|jockey|boxer|candidate|member|director|minister|speaker|employee|officer|signatory|chair|complainant|informant|accused|suspect|victim|occupant|guide|driver|helm|crew|master|captain|skipper|pilot|surgeon|teacher|judge|counsel|secretary|treasurer|coach|referee|seller|buyer|tenant|sitter|artist|donor)$/i, PERSON], // prettier-ignore
  [/^(?:place|city|town|country|location|nation|state|county|province|district|village|region|venue|port|seat|address|nationality|origin|destination|birthplace|river|lake|stop|station|parish|suburb|born|birth|hometown|domicile|residence|abode|dwelling|constituency|ward|riding|electorate|delegation)$/i, LOCATION], // prettier-ignore
  [/^(?:client|clients|company|companies|organi[sz]ation|firm|employer|body|agency|supplier|vendor|owner|operator|customer|team|club|bank|grantee|contractor|publisher|institution|school|university|carrier|shipper)$/i, ORGANISATION], // prettier-ignore
];

/** Heads of two words or three that tell a place: "Sworn at", "Place of birth". */
const OF_PLACES =
  /^(?:(?:sworn|held|taken|issued|born|died|signed|built|made|arrested|based|lodged|registered|found|seen|buried|filed|stationed) (?:at|in)|(?:place|port|town|city|country|district|county|state) of \w+|home (?:port|town))$/i;

/** The type that a head of several words tells. */
export const typeToldBy = (words: string): number | undefined => (OF_PLACES.test(words) ? LOCATION : undefined);

/** The type that such a word tells; undefined where it tells none. */
export function typeTold(word: string): number | undefined {
  return HEADS.find(([pattern]) => pattern.test(word))?.[1];
}
