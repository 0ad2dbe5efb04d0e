/** Places, and names that are of no kind a reader asks for: laws, events, works, products, vessels, awards, programmes. */
import type { Dice } from './dice.js';
import { coined, fields, type Setting } from './naming.js';
import { CAUSES, EPITHETS, EVENTS, FIELDS, NOUNS, POLICIES, SAINTS, STREETS, SUBJECTS, TERRAIN } from './words.js';

type Rule = (dice: Dice, at: Setting) => string;

export const PLACES: Readonly<Record<string, Rule>> = {
  nature: (dice, at) => {
    const stem = dice.weighted([
      [4, at.city()],
      [3, at.family()],
      [2, coined(dice)],
      [2, `${dice.pick(EPITHETS)} ${dice.pick(NOUNS)}`],
    ]);
    return dice.one(
      () => `${stem} ${dice.pick(TERRAIN)}`,
      () => `${stem} ${dice.pick(TERRAIN)}`,
      () => `Mount ${at.family()}`,
      () => `Lake ${stem}`,
      () => `Cape ${stem}`,
      () => `Gulf of ${at.city()}`,
      () => `${dice.pick(['North', 'South', 'East', 'West'])} ${at.city()}`,
      () => `River ${coined(dice)}`,
    );
  },
  street: (dice, at) =>
    dice.one(
      () => `${at.family()} ${dice.pick(STREETS)}`,
      () => `${dice.pick(NOUNS)} ${dice.pick(STREETS)}`,
      () => `${at.city()} ${dice.pick(STREETS)}`,
      () => `St ${dice.pick(SAINTS)}'s ${dice.pick(STREETS)}`,
      () => `${at.given()} ${at.family()} ${dice.pick(STREETS)}`,
    ),
  district: (dice, at) =>
    dice.one(
      () => `${at.city()} District`,
      () => `${at.family()} County`,
      () => `${at.city()} Province`,
      () => `${at.city()} Governorate`,
      () => `${dice.pick(['Northern', 'Southern', 'Eastern', 'Western', 'Upper', 'Lower'])} ${at.city()}`,
      () => `Old ${at.city()}`,
    ),
};

const LATIN = 'I,II,III,IV,V,3,5,7,9,X,Pro,Max,Mini,SE,GT,One'.split(',');

export const OTHERS: Readonly<Record<string, Rule>> = {
  law: (dice, at) =>
    dice.one(
      () => `${dice.pick(POLICIES)} Act`,
      () => `${dice.pick(POLICIES)} and ${dice.pick(POLICIES)} Act ${dice.int(1961, 2024)}`,
      () => `${dice.pick(POLICIES)} Bill`,
      () => `${at.family()} Law`,
      () => `Treaty of ${at.city()}`,
      () => `${at.city()} Protocol`,
      () => `${at.city()} Convention on ${fields(dice)}`,
      () => `Code of ${dice.pick(['Criminal', 'Civil', 'Administrative'])} Procedure`,
    ),
  event: (dice, at) =>
    dice.one(
      () => `${at.city()} ${dice.pick(EVENTS)}`,
      () => `${at.city()} ${dice.pick(EVENTS)}`,
      () => `World Congress of ${dice.pick(SUBJECTS)}`,
      () => `Battle of ${at.city()}`,
      () => `${at.family()} ${dice.pick(['Cup', 'Trophy', 'Shield', 'Lecture', 'Memorial'])}`,
      () => `${at.country()} Cup`,
      () => `Festival of ${dice.pick(NOUNS)}s`,
      () => `${at.demonym()} ${dice.pick(['Open', 'Grand Prix', 'Championships', 'Spring', 'Revolution'])}`,
      () => `International Year of ${dice.pick(FIELDS)}`,
    ),
  work: (dice, at) =>
    dice.one(
      () => `The ${dice.pick(EPITHETS)} ${dice.pick(NOUNS)}`,
      () => `${dice.pick(NOUNS)} of ${dice.pick(NOUNS)}`,
      () => `${dice.pick(NOUNS)}s and ${dice.pick(NOUNS)}s`,
      () => `A ${dice.pick(EPITHETS)} ${dice.pick(NOUNS)}`,
      () => `The ${dice.pick(NOUNS)} at ${at.city()}`,
      () => `${at.given()} and ${at.given()}`,
      () => `${at.given()}'s ${dice.pick(NOUNS)}`,
      () => `Return to ${at.city()}`,
      () => `Symphony No. ${dice.int(1, 9)}`,
      () => `The ${dice.pick(NOUNS)} Keeper`,
    ),
  product: (dice, at) =>
    dice.one(
      () => `${coined(dice)} ${dice.pick(LATIN)}`,
      () => `${coined(dice)} ${dice.int(2, 900)}`,
      () => coined(dice),
      () => `${at.family()} ${dice.int(20, 90)}`,
      () => `${coined(dice)[0]}${dice.int(2, 99)}`,
      () => `${coined(dice)}${dice.pick(['Book', 'Phone', 'OS', 'Pad', 'Drive'])}`,
    ),
  vessel: (dice, at) =>
    dice.one(
      () => `MV ${at.city()} ${dice.pick(['Star', 'Spirit', 'Trader', 'Express'])}`,
      () => `${dice.pick(['HMS', 'USS', 'SS', 'INS', 'HMAS'])} ${dice.pick(NOUNS)}`,
      () => `${dice.pick(EPITHETS)} ${dice.pick(NOUNS)}`,
      () => `Queen ${at.given()}`,
      () => `${at.given()} ${at.family()}`,
      () => `${coined(dice)} ${dice.pick(['Pioneer', 'Explorer', 'Voyager'])}`,
    ),
  award: (dice, at) =>
    dice.one(
      () => `${at.family()} Prize`,
      () => `${at.given()} ${at.family()} Award`,
      () => `${at.city()} Medal`,
      () => `Order of the ${dice.pick(EPITHETS)} ${dice.pick(NOUNS)}`,
      () => `${at.family()} Prize for ${dice.pick(SUBJECTS)}`,
      () => `${at.family()} Fellowship`,
    ),
  programme: (dice, at) =>
    dice.one(
      () => `Project ${dice.pick(NOUNS)}`,
      () => `Operation ${dice.pick(EPITHETS)} ${dice.pick(NOUNS)}`,
      () => `${dice.pick(CAUSES)} Initiative`.replace(/^the /, ''),
      () => `${at.city()} Plan`,
      () => `${dice.pick(EPITHETS)} ${dice.pick(NOUNS)} Programme`,
      () => `${at.family()} Report`,
    ),
};
