/** Public bodies by a grammar: what kinds of words their names are made of. */
import { fields, named, ORDINALS, REGIONS, type Rule } from './naming.js';
import { ADJECTIVES, BODIES, EPITHETS, FIELDS, NOUNS, PARTIES, SAINTS, SUBJECTS } from './words.js';

export const PUBLIC_BODIES: Readonly<Record<string, Rule>> = {
  ministry: (dice, at) => {
    const of = fields(dice);
    return dice.one(
      () => named(`Ministry of ${of}`),
      () => named(`Ministry of ${of}`),
      () => named(`Department of ${of}`),
      () => named(`Ministry of ${of} of ${at.country()}`, `Ministry of ${of}`),
      () => named(`Ministry for ${of}`),
      () => named(`${dice.pick(FIELDS)} Ministry`),
      () => named(`Federal Ministry of ${of}`),
      () => named(`${at.demonym()} Ministry of ${of}`),
      () => named(`State Secretariat for ${of}`),
      () => named(`Department for ${of}`),
    );
  },
  agency: (dice, at) => {
    const body = dice.pick(BODIES);
    const field = dice.pick(FIELDS);
    return dice.one(
      () => named(`${dice.pick(REGIONS)} ${field} ${body}`),
      () => named(`${at.country()} ${field} ${body}`),
      () => named(`${field} ${body}`),
      () => named(`${field} ${body} of ${at.country()}`),
      () => named(`${body} for ${fields(dice)}`),
      () => named(`Office of ${field}`),
      () => named(`${body} of ${fields(dice)}`),
      () => named(`${at.city()} ${field} ${body}`),
      () => named(`${at.demonym()} ${field} ${body}`),
      () => named(`${dice.pick(REGIONS)} ${body} on ${fields(dice)}`),
    );
  },
  court: (dice, at) =>
    dice.one(
      () => named(`${at.city()} District Court`),
      () => named(`Court of Appeal of ${at.city()}`),
      () => named(`High Court of ${at.country()}`),
      () => named(`${at.city()} Regional Court`),
      () => named(`Supreme Administrative Court`),
      () => named(`Court of Appeals for the ${dice.pick(ORDINALS)} Circuit`),
      () => named(`${at.city()} Magistrates' Court`),
      () => named(`Constitutional Court of ${at.country()}`),
      () => named(`${dice.pick(FIELDS)} Tribunal`),
      () => named(`${at.family()} County Superior Court`),
    ),
  brigade: dice =>
    named(
      `${dice.pick(ORDINALS)} ${dice.pick(['Infantry', 'Armoured', 'Mountain', 'Airborne', 'Guards', 'Border', 'Engineer'])} ${dice.pick(['Brigade', 'Division', 'Regiment', 'Battalion', 'Corps'])}`,
    ),
  militia: (dice, at) =>
    dice.one(
      () => named(`${at.city()} Liberation Front`),
      () =>
        named(
          `People's ${dice.pick(['Defence', 'Liberation', 'Protection'])} ${dice.pick(['Army', 'Forces', 'Units', 'Committees'])}`,
        ),
      () => named(`${dice.pick(ADJECTIVES)} Forces of ${at.city()}`),
      () =>
        named(
          `${dice.pick(['Free', 'United', 'New', 'Black', 'Red'])} ${dice.pick(NOUNS)} ${dice.pick(['Movement', 'Brigades', 'Army', 'Front'])}`,
        ),
      () => named(`Army of the ${dice.pick(EPITHETS)} ${dice.pick(NOUNS)}`),
    ),
  army: (dice, at) =>
    dice.one(
      () =>
        named(
          `${dice.pick(ORDINALS)} ${dice.pick(['Infantry', 'Armoured', 'Mountain', 'Airborne', 'Guards', 'Signal', 'Engineer'])} ${dice.pick(['Brigade', 'Division', 'Regiment', 'Battalion'])}`,
        ),
      () => named(`${at.demonym()} Armed Forces`),
      () => named(`Royal ${at.city()} Regiment`),
      () => named(`${at.demonym()} Navy`),
      () => named(`${at.country()} Coast Guard`),
      () => named(`${at.city()} Liberation Front`),
      () => named(`${at.demonym()} Air Force`),
      () => named(`${dice.pick(REGIONS)} Command`),
      () => named(`People's ${dice.pick(['Defence', 'Liberation'])} ${dice.pick(['Army', 'Forces', 'Units'])}`),
    ),
  police: (dice, at) =>
    dice.one(
      () => named(`${at.city()} Police Department`),
      () => named(`${at.city()} Police`),
      () => named(`${at.family()} County Sheriff's Office`),
      () => named(`${at.city()} Fire and Rescue Service`),
      () => named(`${at.country()} Federal Police`),
      () => named(`Directorate of Criminal Investigations`),
    ),
  council: (dice, at) => {
    const city = at.city();
    return dice.one(
      () => named(`${city} City Council`),
      () => named(`${city} Town Council`),
      () => named(`${at.family()} County Board of Supervisors`),
      () => named(`Municipality of ${city}`),
      () => named(`${city} Planning Commission`),
      () => named(`${city} School Board`),
      () => named(`${city} Parish Council`),
      () => named(`${city} Chamber of Commerce`),
      () => named(`${city} Housing Authority`),
      () => named(`${city} Water District`),
    );
  },
  party: (dice, at) => {
    const [a, b] = dice.some(ADJECTIVES, 2) as [string, string];
    const party = dice.pick(PARTIES);
    return dice.one(
      () => named(`${a} ${b} ${party}`),
      () => named(`${a} ${party}`),
      () => named(`${a} ${party} of ${at.country()}`),
      () =>
        named(
          `${party} for ${dice.pick(['Change', 'the Future', 'Work and Bread', 'Law and Order', 'the Regions', 'Renewal'])}`,
        ),
      () => named(`${at.demonym()} ${a} ${party}`),
      () => named(`${dice.pick(['Forward', 'Our', 'New', 'Together for', 'Rise'])} ${at.country()}`),
    );
  },
  school: (dice, at) =>
    dice.one(
      () => named(`University of ${at.city()}`),
      () => named(`${at.city()} University`, at.city()),
      () => named(`${at.family()} University`),
      () => named(`${at.family()} College`),
      () => named(`${at.city()} High School`),
      () => named(`${at.city()} School of ${dice.pick(SUBJECTS)}`),
      () => named(`${at.city()} Institute of Technology`),
      () =>
        named(`St ${dice.pick(SAINTS)}'s ${dice.pick(['Primary School', 'College', 'Secondary School', 'Academy'])}`),
      () => named(`${at.given()} ${at.family()} Academy`),
      () => named(`${at.demonym()} Academy of ${dice.pick(SUBJECTS)}`),
      () => named(`${at.city()} Polytechnic`),
    ),
  institute: (dice, at) =>
    dice.one(
      () => named(`${at.family()} Institute for ${dice.pick(SUBJECTS)}`, `${at.family()} Institute`),
      () => named(`Centre for ${dice.pick(SUBJECTS)} and ${dice.pick(SUBJECTS)}`),
      () => named(`Institute of ${dice.pick(SUBJECTS)}`),
      () => named(`Laboratory of ${dice.pick(SUBJECTS)}`),
      () => named(`Department of ${dice.pick(SUBJECTS)}`),
      () => named(`${at.city()} Observatory`),
      () => named(`${at.demonym()} Society of ${dice.pick(SUBJECTS)}`),
      () => named(`Faculty of ${dice.pick(SUBJECTS)}`),
      () => named(`${at.family()} Research Group`),
      () => named(`${at.country()} Academy of Sciences`),
    ),
  church: (dice, at) => {
    const saint = dice.pick(SAINTS);
    return dice.one(
      () => named(`St ${saint}'s Church`),
      () => named(`Diocese of ${at.city()}`),
      () => named(`Archdiocese of ${at.city()}`),
      () => named(`First ${dice.pick(['Baptist', 'Methodist', 'Presbyterian', 'Lutheran'])} Church of ${at.city()}`),
      () => named(`Church of ${at.country()}`),
      () => named(`${at.city()} Islamic Centre`),
      () => named(`Evangelical ${dice.pick(['Lutheran', 'Reformed'])} Church in ${at.country()}`),
      () => named(`${at.city()} Hebrew Congregation`),
      () => named(`Order of St ${saint}`),
      () => named(`${at.demonym()} Bishops' Conference`),
    );
  },
};
