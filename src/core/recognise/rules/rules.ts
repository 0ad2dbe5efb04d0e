/** All rules that put right what the tagger found, in their order. */
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';
import { acronyms, spelt, wellKnown } from './organisations/acronyms.js';
import { chambers, directed, foreignBodies, offices, ofPlaces, shouted } from './organisations/bodies.js';
import { companies, firms, joined, partners, tradingAs } from './organisations/companies.js';
import { formed } from './organisations/formed.js';
import { dashed, defined, hereinafter, ofWords } from './organisations/shortened.js';
import { beside, besideBodies, coordinated, officials, whole } from './organisations/coordinated.js';
import { loans } from './organisations/loans.js';
import { knownBodies } from './organisations/well-known.js';
import { signed } from './organisations/signed.js';
import { governments } from './organisations/governments.js';
import { ministries, portfolios, purposes } from './organisations/ministries.js';
import { trades } from './organisations/trades.js';
import { campaigns, causes } from './organisations/causes.js';
import { crowned, departments, departmentsOfPolice, numbered, saints, units } from './organisations/units.js';
import { wires } from './organisations/wires.js';
import { closings, dears } from './people/closings.js';
import { doneTo, pronouns, shoutedPeople, signatures } from './people/shouted.js';
import { fields } from './fields.js';
import { kin, officers, ranks, titledLists } from './people/ranks.js';
import { addresses, roads } from './places/addresses.js';
import { births, parishes } from './places/births.js';
import { headed } from './places/headed.js';
import { codes } from './places/codes.js';
import { postcodes } from './places/postcodes.js';
import { posts } from './places/posts.js';
import { ridings } from './places/ridings.js';
import { routes } from './places/routes.js';
import { possessed } from './places/saints.js';
import { seated } from './places/seats.js';
import { foreignPlaces, landmarks } from './places/landmarks.js';
import { listedWith } from './places/listed.js';
import { departed, shoutedTowns, wired } from './places/reported.js';
import { articled, described, inhabited, unarticled, waters } from './places/terrain.js';
import { members } from './people/members.js';
import { dismissed } from './people/scorecards.js';
import { apart, countries, doubled, hyphens, parties, patronymics, states, stops } from './compounds.js';
import { abbreviated, credits, familial, hardlyBodies } from './people/given-names.js';
import { called, former, namely, registered, relatives, sworn } from './people/called.js';
import { generations, greetings, initialled, initials, lettered, particles } from './people/edges.js';
import { inverted } from './people/inverted.js';
import { capitals, civic, knownPlaces, owned, phrases } from './general.js';
import { eponyms, idioms } from './idioms.js';
import { ordinary } from './ordinary.js';
import type { Rule } from './shared/rule.js';
import type { ClearNames } from './shared/repeat.js';
import { signsIn, type SignedRule } from './shared/signs.js';
import { borne } from './people/bearers.js';
import { nicknames, quotedNicknames } from './people/nicknames.js';
import { noted } from './people/noted.js';
import { benches, judges } from './people/judges.js';
import { bylines, senders, speakers } from './people/speakers.js';
import { honours, signedTitles, titledCells, titles } from './people/titles.js';
import { affiliations } from './rolls/affiliations.js';
import { authors } from './rolls/authors.js';
import { columns } from './rolls/columns.js';
import { contractParties } from './rolls/parties.js';
import { rolls } from './rolls/rolls.js';
import { shortForms } from './short-forms.js';
import { starts } from './starts.js';
import { cells, litigants, totals } from './tables.js';
import {
  acting,
  actors,
  appositions,
  asked,
  constituencies,
  partyStates,
  presided,
  saidBy,
  selves,
  spokenTo,
} from './wording.js';

/** In their order; some stand there twice. */
export const RULES: readonly (Rule | SignedRule)[] = [
  apart,
  greetings,
  initials,
  lettered,
  stops,
  nicknames,
  quotedNicknames,
  hyphens,
  doubled,
  patronymics,
  countries,
  states,
  governments,
  ministries,
  purposes,
  portfolios,
  offices,
  chambers,
  directed,
  parties,
  firms,
  joined,
  formed,
  companies,
  partners,
  seated,
  shouted,
  ofPlaces,
  foreignBodies,
  trades,
  units,
  saints,
  possessed,
  crowned,
  departmentsOfPolice,
  departments,
  wires,
  causes,
  numbered,
  coordinated,
  officials,
  beside,
  whole,
  besideBodies,
  loans,
  inverted,
  titles,
  apart, // what a title has made people of may be two
  titledCells,
  honours,
  signedTitles,
  ranks,
  officers,
  titledLists,
  kin,
  speakers,
  senders,
  bylines,
  judges,
  benches,
  members,
  dismissed,
  initialled,
  abbreviated,
  companies, // what is a person by now may have a legal form behind it
  called,
  sworn,
  namely,
  former,
  relatives,
  registered,
  tradingAs,
  doneTo,
  shoutedPeople,
  signatures,
  signed,
  closings,
  dears,
  pronouns,
  posts,
  addresses,
  postcodes,
  roads,
  credits,
  noted,
  constituencies,
  ridings,
  partyStates,
  actors,
  acting,
  asked,
  spokenTo,
  saidBy,
  selves,
  presided,
  appositions,
  landmarks,
  waters,
  described,
  inhabited,
  departed,
  articled,
  unarticled,
  listedWith,
  shoutedTowns,
  wired,
  births,
  parishes,
  headed,
  foreignPlaces,
  dashed,
  acronyms,
  hereinafter,
  spelt,
  ofWords,
  defined,
  wellKnown,
  cells,
  totals,
  litigants,
  columns,
  authors,
  contractParties,
  campaigns,
  rolls,
  affiliations,
  generations,
  starts,
  fields,
  routes,
  codes,
  honours, // a code of a country behind somebody may be one
  ordinary,
  shortForms,
  idioms,
  eponyms,
  phrases,
  capitals,
  familial,
  hardlyBodies,
  owned,
  civic,
  knownPlaces,
  knownBodies,
];

/** The names of a block as the rules leave them. */
export function putRight(view: BlockView, found: readonly Found[]): readonly Found[] {
  const held = signsIn(view);
  let names = found;
  for (const rule of RULES)
    if (!('signs' in rule) || rule.signs.some(({ index }) => held[index] === 1)) names = rule(view, names);
  return names;
}

/** The same with what the rest of the document says. */
export function putRightInDocument(view: BlockView, found: readonly Found[], clear: ClearNames): readonly Found[] {
  return particles(view, initials(view, selves(view, borne(clear)(view, found))));
}
