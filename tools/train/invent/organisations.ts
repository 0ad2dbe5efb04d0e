/** Organisations by a grammar: what kinds of words their names are made of, and what they are called for short. */
import { coined, named, REGIONS, type Rule } from './naming.js';
import { PUBLIC_BODIES } from './public-bodies.js';
import {
  ANIMALS,
  CAUSES,
  CLUB_WORDS,
  EPITHETS,
  FORMS,
  NOUNS,
  PAPERS,
  SAINTS,
  SECTORS,
  SUBJECTS,
  TRADES,
} from './words.js';

/** The kinds of organisations that texts may ask for. */
export const ORGANISATIONS: Readonly<Record<string, Rule>> = {
  ...PUBLIC_BODIES,
  company: (dice, at) => {
    const stem = dice.weighted([
      [5, coined(dice)],
      [3, at.family()],
      [1, `${at.family()} & ${at.family()}`],
      [1, `${at.family()}-${at.family()}`],
      [1, at.city()],
      [1, dice.pick(NOUNS)],
      [1, `${dice.pick(EPITHETS)} ${dice.pick(NOUNS)}`],
      [1, coined(dice).slice(0, 3).toUpperCase()],
    ]);
    return dice.one(
      () => named(`${stem} ${dice.pick(FORMS)}`, stem),
      () => named(`${stem} ${dice.pick(SECTORS)} ${dice.pick(FORMS)}`, stem),
      () => named(`${stem} ${dice.pick(SECTORS)}`, stem),
      () => named(stem),
      () => named(`${stem} ${dice.pick(SECTORS)} and ${dice.pick(SECTORS)}`, stem),
      () => named(`${at.given()[0]}. ${at.given()[0]}. ${at.family()} ${dice.pick(['Co.', '& Sons', 'Company'])}`),
      () => named(`Bank of ${at.city()}`),
      () => named(`${at.demonym()} ${dice.pick(SECTORS)}`),
      () => named(`${stem} Bank`, stem),
    );
  },
  startup: (dice, at) => {
    const stem = coined(dice);
    return dice.one(
      () => named(stem),
      () => named(`${dice.pick(EPITHETS)}${dice.pick(NOUNS)}`),
      () =>
        named(
          `${stem} ${dice.pick(['AI', 'Labs', 'Health', 'Robotics', 'Bio', 'Energy', 'Pay', 'Cloud', 'Space', 'Mobility'])}`,
          stem,
        ),
      () => named(`${dice.pick(NOUNS)} ${dice.pick(['Labs', 'AI', 'Technologies', 'Ventures'])}`),
      () => named(`${at.family()} ${dice.pick(['Ventures', 'Capital', 'Partners'])}`),
    );
  },
  firm: (dice, at) =>
    dice.one(
      () => named(`${at.family()} ${at.family()} LLP`),
      () => named(`${at.family()}, ${at.family()} & ${at.family()}`),
      () => named(`${at.family()} & ${at.family()}`),
      () => named(`${at.family()} and Partners`),
      () => named(`${at.family()} Chambers`),
    ),
  union: (dice, at) => {
    const [a, b] = dice.some(TRADES, 2) as [string, string];
    return dice.one(
      () => named(`National Union of ${a}`),
      () => named(`Union of ${a} and ${b}`),
      () => named(`${at.demonym()} ${a} Association`),
      () => named(`Federation of ${a}`),
      () => named(`Amalgamated ${a} and ${b}`),
      () => named(`International Brotherhood of ${a}`),
      () => named(`${at.country()} Association of ${a}`),
      () => named(`Confederation of ${at.demonym()} ${a}`),
    );
  },
  charity: (dice, at) => {
    const cause = dice.pick(CAUSES);
    return dice.one(
      () =>
        named(
          `${dice.pick(['Campaign', 'Coalition', 'Alliance', 'Society', 'Foundation', 'Network', 'Trust', 'Fund', 'Association'])} for ${cause}`,
        ),
      () => named(`Friends of the ${dice.pick(NOUNS)}`),
      () => named(`${at.given()} ${at.family()} Foundation`),
      () => named(`${at.family()} Foundation`),
      () => named(`${dice.pick(NOUNS)} Aid`),
      () => named(`${at.city()} Relief`),
      () =>
        named(`${cause} ${dice.pick(['International', 'Now', 'Network', 'Watch', 'Initiative'])}`.replace(/^the /, '')),
      () =>
        named(
          `Society for the Protection of ${dice.pick(['Birds', 'Ancient Buildings', 'Wild Rivers', 'Children', 'Hedgerows'])}`,
        ),
      () => named(`${dice.pick(TRADES)} Without Frontiers`),
    );
  },
  club: (dice, at) => {
    const city = at.city();
    const animals = dice.pick(ANIMALS);
    return dice.one(
      () => named(`${city} ${dice.pick(CLUB_WORDS)}`, city),
      () => named(`${city} ${dice.pick(CLUB_WORDS)}`, city),
      () => named(`${city} ${animals}`, animals),
      () => named(`${dice.pick(['FC', 'AC', 'SK', 'AS', 'CD', 'RC', 'BK', 'IF', 'NK', 'FK'])} ${city}`, city),
      () => named(`${dice.pick(['Sporting', 'Dynamo', 'Racing', 'Real', 'Inter', 'Olympique', 'Union'])} ${city}`),
      () =>
        named(`${city} ${dice.pick(['Rowing', 'Chess', 'Tennis', 'Athletics', 'Cricket', 'Cycling', 'Hockey'])} Club`),
      () => named(city),
    );
  },
  federation: (dice, at) =>
    dice.one(
      () =>
        named(
          `${at.demonym()} ${dice.pick(['Football', 'Rowing', 'Athletics', 'Swimming', 'Handball', 'Chess'])} ${dice.pick(['Federation', 'Association', 'Union'])}`,
        ),
      () => named(`International ${dice.pick(['Curling', 'Canoe', 'Table Tennis', 'Fencing', 'Korfball'])} Federation`),
      () => named(`${dice.pick(REGIONS)} ${dice.pick(['Premier', 'Super', 'Hockey', 'Basketball'])} League`),
    ),
  media: (dice, at) => {
    const paper = dice.pick(PAPERS);
    return dice.one(
      () => named(`${at.city()} ${paper}`),
      () => named(`${at.city()} ${paper}`, paper),
      () => named(`Daily ${dice.pick(NOUNS)}`),
      () => named(`Radio ${at.city()}`),
      () => named(`${dice.pick(NOUNS)} TV`),
      () => named(`${at.demonym()} Broadcasting Corporation`),
      () => named(`${at.demonym()} News Agency`),
      () => named(`Channel ${dice.int(3, 14)}`),
    );
  },
  journal: (dice, at) =>
    dice.one(
      () => named(`Journal of ${dice.pick(SUBJECTS)}`),
      () => named(`${at.demonym()} Review of ${dice.pick(SUBJECTS)}`),
      () => named(`${dice.pick(SUBJECTS)} Letters`),
      () => named(`Annals of ${dice.pick(SUBJECTS)}`),
    ),
  venue: (dice, at) =>
    dice.one(
      () => named(`${at.city()} General Hospital`),
      () => named(`St ${dice.pick(SAINTS)}'s Hospital`),
      () =>
        named(
          `${at.city()} Museum of ${dice.pick(['Art', 'Natural History', 'Modern Art', 'the Sea', 'Folk Culture'])}`,
        ),
      () => named(`${at.city()} Philharmonic`),
      () => named(`${at.city()} Symphony Orchestra`),
      () => named(`National Library of ${at.country()}`),
      () => named(`${at.family()} Gallery`),
      () => named(`${at.city()} Opera`),
      () => named(`${at.demonym()} National Theatre`),
    ),
};
