/** What the view shows, asked of the index. */
import { wasRead, type Asynchronous, type CorpusQueries } from '../../core/corpus/queries.js';
import type { Entity, EntityId, Passage } from '../../core/types.js';
import type { Company, Reach, Strip, Subject, ToPage, Wish } from '../../wire/where-messages.js';

/** How many entities can be chosen from the list, how many an overview shows, and how many companions and pairs. */
const CHOICES = 100;
const OVERVIEW = 12;
const COMPANIONS = 40;
/** A time line divides the documents into so many parts at most: more are too small to be seen and met. */
const PARTS = 100;

type Queries = Asynchronous<CorpusQueries>;

/** What the answers need besides the index. */
export interface Surroundings {
  /** The document in sight, if there is one. */
  readonly current: string | undefined;
  /** Whether all documents have been read. */
  readonly isRead: boolean;
  /** A document's path within the workspace. */
  readonly pathOf: (document: string) => string;
}

/**
 * The strips of the chosen entity, a document each; without one, of the most mentioned entities in the document in sight, and without that
 * the entities of most documents.
 */
export async function strips(queries: Queries, wish: Wish, surroundings: Surroundings): Promise<ToPage> {
  const [choices, chosen] = await Promise.all([
    choicesOf(queries),
    wish.entity === undefined ? undefined : queries.entity(wish.entity),
  ]);
  if (!chosen) return overview(queries, wish, surroundings, choices);
  const among = await documentsNaming(queries, chosen.id, wish.strips, surroundings.current);
  const lengths = new Map((await queries.documents({ among })).map(({ document, length }) => [document, length]));
  const shown = await Promise.all(
    among.map(document => {
      const path = surroundings.pathOf(document);
      return stripOf(queries, { document, length: lengths.get(document) ?? 0, path, title: lastPart(path) }, chosen);
    }),
  );
  const more = chosen.documents - among.length;
  return { type: 'strips', choices, subject: subjectOf(chosen), strips: shown, more, isRead: surroundings.isRead };
}

async function overview(
  queries: Queries,
  wish: Wish,
  { current, isRead, pathOf }: Surroundings,
  choices: readonly Subject[],
): Promise<ToPage> {
  const [here] = current === undefined ? [] : await queries.documents({ among: [current] });
  if (!here) return corpusOverview(queries, choices, isRead);
  const { document, length } = here;
  const named = await queries.entities({ document });
  const path = pathOf(document);
  const shown = await Promise.all(
    named
      .slice(0, Math.max(OVERVIEW, wish.strips))
      .map(entity => stripOf(queries, { document, length, path, title: entity.name }, entity)),
  );
  return { type: 'strips', choices, strips: shown, more: named.length - shown.length, isRead };
}

/** The entities that most documents mention. */
async function corpusOverview(queries: Queries, choices: readonly Subject[], isRead: boolean): Promise<ToPage> {
  const reaches = await widest(queries, OVERVIEW);
  if (reaches.length === 0) return { type: 'strips', choices, strips: [], more: 0, isRead };
  const documents = (await queries.documents()).filter(wasRead).length;
  return { type: 'corpus', choices, reaches, documents };
}

/** An entity is mentioned at least as often as it has documents: once what is left is mentioned less often, it cannot be among these. */
async function widest(queries: Queries, most: number): Promise<readonly Reach[]> {
  for (let limit = 4 * CHOICES; ; limit *= 4) {
    const entities = await queries.entities({ limit });
    const ranked = [...entities].sort((a, b) => b.documents - a.documents || b.mentions - a.mentions).slice(0, most);
    const rest = entities.length < limit ? 0 : (entities.at(-1)?.mentions ?? 0);
    if (rest <= (ranked.at(-1)?.documents ?? 0))
      return ranked.map(entity => ({ subject: subjectOf(entity), documents: entity.documents }));
  }
}

async function stripOf(
  queries: Queries,
  about: Pick<Strip, 'document' | 'length' | 'path' | 'title'>,
  entity: Entity,
): Promise<Strip> {
  const places = await queries.mentionsOf(entity.id, { document: about.document });
  return {
    ...about,
    subject: subjectOf(entity),
    starts: places.map(({ start }) => start),
    lines: places.map(({ from }) => from.line + 1),
  };
}

/** Who appears with the chosen entity; without one, who appear together in most documents. */
export async function company(queries: Queries, wish: Wish, { isRead }: Surroundings): Promise<ToPage> {
  const choices = await choicesOf(queries);
  const chosen = wish.entity === undefined ? undefined : await queries.entity(wish.entity);
  if (!chosen) {
    const pairs = await queries.pairs(COMPANIONS);
    const found = pairs.map(({ first, second, ...shared }): Company => ({
      of: subjectOf(first),
      subject: subjectOf(second),
      ...shared,
    }));
    return { type: 'company', choices, company: found, isRead };
  }
  const companions = await queries.companionsOf(chosen.id, COMPANIONS);
  const found = companions.map(({ entity, ...shared }): Company => ({ subject: subjectOf(entity), ...shared }));
  return { type: 'company', choices, subject: subjectOf(chosen), company: found, isRead };
}

/** The first passages that name both, and where in the order of the documents all of them stand. */
export async function shared(
  queries: Queries,
  entity: EntityId,
  other: EntityId,
  limit: number,
  { pathOf }: Surroundings,
): Promise<ToPage> {
  const [passages, timeline] = await Promise.all([
    queries.passagesTogether(entity, other, limit),
    queries.timelineOf(entity, PARTS, other),
  ]);
  return {
    type: 'shared',
    entity,
    other,
    quotations: passages.map(passage => ({ passage, path: pathOf(passage.document) })),
    timeline: {
      ...timeline,
      stretches: timeline.stretches.map(stretch => ({ ...stretch, path: pathOf(stretch.document) })),
    },
  };
}

/** The passage of one mention, or undefined where it is no more. */
export async function passageAt(
  queries: Queries,
  entity: EntityId,
  document: string,
  start: number,
): Promise<Passage | undefined> {
  const [nearest] = await queries.passagesOf(entity, { document, near: { document, offset: start }, limit: 1 });
  return nearest?.start === start ? nearest : undefined;
}

async function choicesOf(queries: Queries): Promise<Subject[]> {
  return (await queries.entities({ limit: CHOICES })).map(subjectOf);
}

const subjectOf = ({ id, kind, name, mentions }: Entity): Subject => ({ id, kind, name, mentions });

/** The first of the documents that mention an entity: that in sight, then those with most mentions. */
async function documentsNaming(
  queries: Queries,
  id: EntityId,
  most: number,
  current: string | undefined,
): Promise<readonly string[]> {
  const [naming, here] = await Promise.all([
    queries.documentsOf(id, { limit: most }),
    current === undefined ? [] : queries.mentionsOf(id, { document: current, limit: 1 }),
  ]);
  const first = here.map(({ document }) => document);
  const others = naming.map(({ document }) => document).filter(document => !first.includes(document));
  return [...first, ...others].slice(0, most);
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
