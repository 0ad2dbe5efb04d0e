/** Entities of a document whose mentions the reader has changed. */
import { isShouted } from '../resolve/shared/grouping.js';
import { isFullPerson, parsePerson } from '../resolve/people/person-name.js';
import type { Form, Kind, LocalEntity, Reason, Writable } from '../types.js';

/** A mention of an entity, as its counts need it. */
export interface Use {
  readonly words: string;
  readonly form: Form;
}

/** What the reader calls some words. */
export interface Target {
  readonly kind: Kind;
  readonly form: Form;
  readonly country?: string;
  readonly known?: string;
  readonly partial: boolean;
}

/** An entity that the document has not had, by the name that the reader says. */
export function entityFor({ kind, partial, country, known }: Target, name: string): LocalEntity {
  return {
    kind,
    name,
    names: [name],
    counts: [1],
    ...(country !== undefined && { country }),
    ...(known !== undefined && { known }),
    partial,
  };
}

/** An entity that the document has not had, by its name alone. */
export function entityOf(kind: Kind, name: string): LocalEntity {
  return entityFor({ kind, form: 'name', partial: isPartial(kind, name) }, name);
}

/** Whether a name is but a part of one: a surname, or one word for an organisation. */
export function isPartial(kind: Kind, name: string): boolean {
  return kind === 'person' ? !isFullPerson(parsePerson(name)) : kind === 'organisation' && !name.includes(' ');
}

/** Why a mention still belongs to its entity, whose mentions are others now: the name that told it may be no name any more. */
export function reasonLeft(reason: Reason, words: string, entity: LocalEntity): Reason {
  if (reason.of === undefined || entity.country !== undefined || entity.name === reason.of) return reason;
  return words === entity.name ? { rule: 'exact-name' } : { ...reason, of: entity.name };
}

/** The entity with other mentions than before. */
export function recounted(entity: LocalEntity, uses: readonly Use[]): LocalEntity {
  const counted = (form: Form): [string, number][] => {
    const counts = new Map<string, number>();
    for (const use of uses) if (use.form === form) counts.set(use.words, (counts.get(use.words) ?? 0) + 1);
    return [...counts].sort(([, m], [, n]) => n - m);
  };
  const names = counted('name');
  const demonyms = counted('demonym');
  const result: Writable<LocalEntity> = {
    ...entity,
    names: names.map(([name]) => name),
    counts: names.map(([, count]) => count),
  };
  delete result.demonyms;
  if (demonyms.length > 0) result.demonyms = demonyms;
  if (entity.given !== undefined || entity.country !== undefined || names.length === 0) return result;
  if (!result.names.includes(entity.name)) {
    result.name = fullest(names);
    result.partial = entity.kind === 'person' && !isFullPerson(parsePerson(result.name));
  }
  return result;
}

/** In mixed case first, then by words, then by mentions. */
function fullest(names: readonly (readonly [string, number])[]): string {
  const words = (name: string): number => name.split(/[ -]/).length;
  return [...names].sort(
    ([a, m], [b, n]) => Number(isShouted(a)) - Number(isShouted(b)) || words(b) - words(a) || n - m,
  )[0]![0];
}
