/** All rules that put right what the tagger found, in their order. */
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';
import { acronyms } from './organisations/acronyms.js';
import { chambers, offices, shouted } from './organisations/bodies.js';
import { companies, firms, joined, ministries } from './organisations/companies.js';
import { foreignPlaces, landmarks } from './landmarks.js';
import { members } from './members.js';
import { countries, hyphens, nicknames, parties, stops } from './compounds.js';
import { abbreviated, credits } from './given-names.js';
import { inverted } from './inverted.js';
import { capitals, phrases } from './general.js';
import { ordinary } from './ordinary.js';
import type { Rule } from './rule.js';
import type { ClearNames } from './repeat.js';
import { borne } from './bearers.js';
import { bylines, judges, speakers } from './speakers.js';
import { titles } from './titles.js';
import { cells, codes } from './tables.js';
import { actors, appositions, constituencies, partyStates } from './wording.js';

const RULES: readonly Rule[] = [
  stops,
  nicknames,
  hyphens,
  countries,
  ministries,
  offices,
  chambers,
  parties,
  firms,
  joined,
  companies,
  shouted,
  inverted,
  titles,
  speakers,
  bylines,
  judges,
  members,
  abbreviated,
  credits,
  constituencies,
  partyStates,
  actors,
  appositions,
  landmarks,
  foreignPlaces,
  acronyms,
  cells,
  codes,
  ordinary,
  phrases,
  capitals,
];

/** The names of a block as the rules leave them. */
export function putRight(view: BlockView, found: readonly Found[]): readonly Found[] {
  return RULES.reduce((names, rule) => rule(view, names), found);
}

/** The same with what the rest of the document says. */
export function putRightInDocument(view: BlockView, found: readonly Found[], clear: ClearNames): readonly Found[] {
  return borne(clear)(view, found);
}
