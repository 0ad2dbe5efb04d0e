/** All rules that put right what the tagger found, in their order. */
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';
import { acronyms } from './organisations/acronyms.js';
import { chambers, foreignBodies, offices, ofPlaces, shouted } from './organisations/bodies.js';
import { companies, firms, joined, ministries } from './organisations/companies.js';
import { pronouns, shoutedPeople } from './people/shouted.js';
import { addresses, roads } from './places/addresses.js';
import { foreignPlaces, landmarks } from './places/landmarks.js';
import { members } from './people/members.js';
import { countries, doubled, hyphens, nicknames, parties, stops } from './compounds.js';
import { abbreviated, credits } from './people/given-names.js';
import { inverted } from './people/inverted.js';
import { capitals, knownPlaces, phrases } from './general.js';
import { ordinary } from './ordinary.js';
import type { Rule } from './shared/rule.js';
import type { ClearNames } from './shared/repeat.js';
import { borne } from './people/bearers.js';
import { bylines, judges, senders, speakers } from './people/speakers.js';
import { titles } from './people/titles.js';
import { columns } from './columns.js';
import { cells, codes } from './tables.js';
import { actors, appositions, constituencies, partyStates } from './wording.js';

const RULES: readonly Rule[] = [
  stops,
  nicknames,
  hyphens,
  doubled,
  countries,
  ministries,
  offices,
  chambers,
  parties,
  firms,
  joined,
  companies,
  shouted,
  ofPlaces,
  foreignBodies,
  inverted,
  titles,
  speakers,
  senders,
  bylines,
  judges,
  members,
  abbreviated,
  shoutedPeople,
  pronouns,
  addresses,
  roads,
  credits,
  constituencies,
  partyStates,
  actors,
  appositions,
  landmarks,
  foreignPlaces,
  acronyms,
  cells,
  columns,
  codes,
  ordinary,
  phrases,
  capitals,
  knownPlaces,
];

/** The names of a block as the rules leave them. */
export function putRight(view: BlockView, found: readonly Found[]): readonly Found[] {
  return RULES.reduce((names, rule) => rule(view, names), found);
}

/** The same with what the rest of the document says. */
export function putRightInDocument(view: BlockView, found: readonly Found[], clear: ClearNames): readonly Found[] {
  return borne(clear)(view, found);
}
