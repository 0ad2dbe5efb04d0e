/** From the mentions of one document to its entities. */
import type { ReadText } from '../text/read.js';
import type { LocalEntity, LocalMention, Mention } from '../types.js';
import { atOnce, type Steps } from '../text/steps.js';
import type { World } from '../world/world.js';
import { Context } from './shared/context.js';
import { tieCountries } from './places/countries.js';
import { Descriptions } from './offices/descriptions.js';
import { entitiesOf } from './shared/conclusion.js';
import { nameForms, Ties, type NameForm } from './shared/grouping.js';
import { tieOtherNames } from './shared/other-names.js';
import { tieOrganisations } from './organisations/organisations.js';
import { tiePersons } from './people/persons.js';
import { tiePlaces } from './places/places.js';
import { tieSides } from './places/sides.js';
import { standing, type SeatMention } from './governments/stands-for.js';

/** The mentions and entities of a document. */
export interface Resolved {
  readonly mentions: LocalMention[];
  readonly entities: LocalEntity[];
}

/** Ties each mention of a document to an entity of it, and adds the descriptions that mean one. Mentions are in order of `start`. */
export function resolveDocument(text: ReadText, mentions: readonly Mention[], world: World): Resolved {
  return atOnce(resolveInSteps(text, mentions, world));
}

/** The same, resting after each rule's turn and within the long ones. */
export function* resolveInSteps(text: ReadText, mentions: readonly Mention[], world: World): Steps<Resolved> {
  const forms = nameForms(text.flow, mentions);
  yield;
  const context = new Context(text, mentions);
  yield;
  const ties = new Ties();
  tieCountries(
    forms.filter(form => form.kind === 'country'),
    world,
    ties,
  );
  yield;
  const bodies = organisationsAmong(forms, world);
  yield;
  tiePlaces(
    forms.filter(form => form.kind === 'place' && !bodies.includes(form)),
    text.flow,
    mentions,
    world,
    ties,
  );
  yield;
  tieSides(forms, ties);
  yield;
  tieOrganisations(bodies, text.flow, mentions, world, ties);
  yield;
  yield* tiePersons(
    forms.filter(form => form.kind === 'person'),
    context,
    ties,
  );
  yield;
  tieOtherNames(mentions, text.flow, ties);
  yield;
  const descriptions = yield* new Descriptions(context, ties).find();
  yield;
  const seats = standing(seatsAmong(mentions, context, ties), context, codesBy(ties));
  yield;
  return entitiesOf(mentions, forms, ties, seats, descriptions, code => world.country(code)!.name);
}

/** The forms of organisations, and of well-known ones that were taken for places where the text has them as organisations too. */
function organisationsAmong(forms: readonly NameForm[], world: World): readonly NameForm[] {
  const bodies = forms.filter(form => form.kind === 'organisation');
  const places = forms.filter(form => form.kind === 'place' && / |^[A-Z.]+$/.test(form.text));
  if (bodies.length === 0 || places.length === 0) return bodies;
  const known = new Set(bodies.map(form => world.knownOrganisation(form.text)));
  known.delete(undefined);
  return [...bodies, ...places.filter(form => known.has(world.knownOrganisation(form.text)))];
}

/** The mentions of capitals and seats of government. */
function seatsAmong(mentions: readonly Mention[], context: Context, ties: Ties): SeatMention[] {
  const seats: SeatMention[] = [];
  mentions.forEach((_, index) => {
    const { seat } = ties.clusterOf(index);
    if (seat) seats.push({ index, place: context.place(index), ...seat });
  });
  return seats;
}

/** The country of a mention of a country or of a seat of government. */
const codesBy =
  (ties: Ties) =>
  (index: number): string | undefined => {
    const { kind, country, seat } = ties.clusterOf(index);
    return kind === 'country' ? country : seat?.code;
  };
