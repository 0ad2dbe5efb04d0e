/** From the mentions of one document to its entities. */
import type { ReadText } from '../read.js';
import type { LocalEntity, LocalMention, Mention } from '../types.js';
import type { World } from '../world.js';
import { Context } from './context.js';
import { tieCountries } from './countries.js';
import { conclude, nameForms, Ties } from './grouping.js';
import { tieOrganisations } from './organisations.js';
import { tiePersons } from './persons.js';
import { tiePlaces } from './places.js';

/** Ties each mention of a document to an entity of it, and adds the descriptions that mean one. Mentions are in order of `start`. */
export function resolveDocument(
  text: ReadText,
  mentions: readonly Mention[],
  world: World,
): { mentions: LocalMention[]; entities: LocalEntity[] } {
  const forms = nameForms(text.text, mentions);
  const context = new Context(text, mentions);
  const ties = new Ties();
  tieCountries(
    forms.filter(form => form.kind === 'country'),
    world,
    ties,
  );
  tiePlaces(
    forms.filter(form => form.kind === 'place'),
    world,
    ties,
  );
  tieOrganisations(
    forms.filter(form => form.kind === 'organisation'),
    text.text,
    mentions,
    world,
    ties,
  );
  tiePersons(
    forms.filter(form => form.kind === 'person'),
    context,
    ties,
  );
  const { mentions: resolved, entities } = conclude(mentions, forms, ties);
  return { mentions: resolved, entities };
}
