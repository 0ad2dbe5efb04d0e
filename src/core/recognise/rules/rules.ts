/** All rules that put right what the tagger found, in their order. */
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';
import { companies, firms, ministries } from './companies.js';
import { countries, hyphens, nicknames, parties, stops } from './compounds.js';
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
  parties,
  firms,
  companies,
  inverted,
  titles,
  speakers,
  bylines,
  judges,
  constituencies,
  partyStates,
  actors,
  appositions,
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
