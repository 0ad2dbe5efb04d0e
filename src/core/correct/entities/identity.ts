/** By what an entity of one document is known again in another. */
import { KINDS, type EntityId, type Kind, type LocalEntity } from '../../types.js';
import {
  acronymOf,
  commonSpelling,
  legalFormOf,
  withoutLegalForm,
} from '../../resolve/organisations/organisation-name.js';
import { TYPE_WORDS } from '../../resolve/organisations/organisation-words.js';
import { isFullPerson, parsePerson } from '../../resolve/people/person-name.js';
import { slugOf } from '../../resolve/shared/slug.js';
import { skeletonOf } from '../../resolve/shared/spelling.js';

/** First words of fewer letters are not taken for a company: too much begins with them. */
const SHORTEST_HEAD = 4;

/** How one document names an entity, reduced to what can be compared with other documents. */
export interface Identity {
  /** The part of the id after the kind ("vladimir-putin", "CN"). */
  readonly slug: string;
  /** Equal for two spellings of the slug; starts with the kind. */
  readonly key: string;
  /** Keys of its less full names that still name it fully ("Brock Holt" of "Brock Wyatt Holt"). */
  readonly others: readonly string[];
  /** Keys of what it is called in short where the full name has been given elsewhere: surname, acronym. */
  readonly shorts: readonly string[];
  /** Those of `shorts` that no document calls it by: the first words of companies. */
  readonly heads: readonly Head[];
  /** True where the name is itself one that another document may give in full. */
  readonly open: boolean;
}

/** The first word of a company's name, by which it is called where nothing else is. */
export interface Head {
  readonly key: string;
  /** Keys of the place and of the person that would be called so. */
  readonly rivals: readonly string[];
}

/** The id of a government's own entity: a country, or the European Union. */
export function governmentId(code: string): EntityId {
  return code === 'EU' ? 'organisation:european-union' : `country:${code}`;
}

/** The kind of an entity of the corpus: its id starts with it. */
export function kindOf(id: EntityId): Kind {
  return KINDS.find(kind => id.startsWith(kind))!;
}

/** The key of a slug: its words without what spellings disagree about. */
function keyOf(kind: Kind, slug: string): string {
  const skeleton =
    kind === 'person'
      ? slug.split('-').map(skeletonOf).join('-')
      : kind === 'organisation'
        ? commonSpelling(slug)
        : slug;
  return `${kind}:${skeleton}`;
}

/** Orders slugs or keys from the fullest: more words, then more letters, then by the alphabet. */
export function compareFullness(a: string, b: string): number {
  const words = b.split('-').length - a.split('-').length;
  return words || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The key of a name that the reader gave. */
export function givenKey(kind: Kind, slug: string): string {
  return keyOf(kind, slug);
}

/** Reduces an entity of a document to its identity. */
export function identityOf(entity: LocalEntity): Identity {
  if (entity.given !== undefined) {
    const slug = slugOf(entity.given);
    return { slug, key: givenKey(entity.kind, slug), others: [], shorts: [], heads: [], open: false };
  }
  switch (entity.kind) {
    case 'country':
      return countryIdentity(entity);
    case 'person':
      return personIdentity(entity);
    case 'organisation':
      return organisationIdentity(entity);
    case 'place':
      return placeIdentity(entity);
  }
}

function countryIdentity({ country, name }: LocalEntity): Identity {
  const slug = country ?? slugOf(name);
  return { slug, key: `country:${slug}`, others: [], shorts: [], heads: [], open: false };
}

function placeIdentity({ name, known }: LocalEntity): Identity {
  const slug = slugOf(known ?? name);
  return { slug, key: keyOf('place', slug), others: [], shorts: [], heads: [], open: false };
}

function personIdentity({ names, name }: LocalEntity): Identity {
  const full = new Set<string>();
  const shorts = new Set<string>();
  for (const one of names) {
    const parsed = parsePerson(one);
    if (!isFullPerson(parsed)) continue;
    full.add(slugOf(parsed.parts.join(' ') + (parsed.suffix ? ` ${parsed.suffix}` : '')));
    const surname = slugOf(parsed.surname);
    shorts.add(keyOf('person', surname));
    const bare = /^(?:al|el|de|von|van)-(.+)$/.exec(surname);
    if (bare) shorts.add(keyOf('person', bare[1]!));
  }
  if (full.size === 0) {
    const parsed = parsePerson(name);
    const slug = slugOf(parsed.parts.join(' ') + (parsed.suffix ? ` ${parsed.suffix}` : ''));
    return { slug, key: keyOf('person', slug), others: [], shorts: [], heads: [], open: parsed.given.length === 0 };
  }
  return { ...fullest('person', full), shorts: [...shorts], heads: [], open: false };
}

function organisationIdentity({ names, name, known }: LocalEntity): Identity {
  const slugs = new Set<string>();
  const shorts = new Set<string>();
  for (const one of known === undefined ? names : [known, ...names]) {
    const slug = slugOf(withoutLegalForm(one));
    if (slug.includes('-')) slugs.add(slug);
    else shorts.add(keyOf('organisation', slug));
    const acronym = acronymOf(one);
    if (acronym) shorts.add(keyOf('organisation', acronym.toLowerCase()));
  }
  if (known === undefined && slugs.size === 0) {
    const slug = slugOf(withoutLegalForm(name));
    return { slug, key: keyOf('organisation', slug), others: [], shorts: [], heads: [], open: true };
  }
  // A well-known organisation is known by its known name alone: what else a text calls it is not told apart from its parts.
  const { slug, key, others } =
    known === undefined ? fullest('organisation', slugs) : fullest('organisation', [slugOf(withoutLegalForm(known))]);
  const heads = headsOf(names).filter(head => !shorts.has(head.key));
  for (const head of heads) shorts.add(head.key);
  return { slug, key, others, shorts: [...shorts].filter(short => short !== key), heads, open: false };
}

/** The first words of companies' names: those of two words or more before their legal form. */
function headsOf(names: readonly string[]): Head[] {
  const found = new Map<string, Head>();
  for (const name of names) {
    if (legalFormOf(name) === undefined) continue;
    const [head, ...rest] = slugOf(withoutLegalForm(name)).split('-');
    if (rest.length === 0 || head!.length < SHORTEST_HEAD || TYPE_WORDS.has(head!)) continue;
    const key = keyOf('organisation', head!);
    found.set(key, { key, rivals: [keyOf('place', head!), keyOf('person', head!)] });
  }
  return [...found.values()];
}

/** The fullest of some slugs with its key, and the keys of the others. */
function fullest(kind: Kind, slugs: Iterable<string>): Pick<Identity, 'slug' | 'key' | 'others'> {
  const [first, ...rest] = [...slugs]
    .map(slug => ({ slug, key: keyOf(kind, slug) }))
    .sort((a, b) => compareFullness(a.key, b.key) || compareFullness(a.slug, b.slug));
  const { slug, key } = first!;
  return { slug, key, others: [...new Set(rest.map(other => other.key))].filter(other => other !== key) };
}
