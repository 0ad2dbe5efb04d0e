/** What an assistant is told: entities, and verbatim quotations with their exact places, so that it can cite only what is there. */
import { placeFragment, reasonWords } from '../corpus/describe.js';
import { wasRead, type Asynchronous, type CorpusQueries } from '../corpus/queries.js';
import { KINDS, type Entity, type Kind, type Passage } from '../types.js';

type Queries = Asynchronous<CorpusQueries>;

/** The ways between the index's documents and their paths within the workspace. */
export interface Paths {
  readonly pathOf: (document: string) => string;
  /** A document's address, where its key is none. */
  readonly linkOf?: (document: string) => string;
}

/** The most entities, and the most quotations, of one answer. */
const MOST_ENTITIES = 200;
const MOST_QUOTATIONS = 50;

/** The input of the tool that lists entities, as its schema in the manifest describes it. */
export interface ListInput {
  readonly kind?: Kind;
  readonly document?: string;
  readonly search?: string;
  readonly limit?: number;
}

/** The input of the tool that finds mentions. */
export interface FindInput {
  readonly entity: string;
  readonly document?: string;
  readonly skip?: number;
  readonly limit?: number;
}

/** The input of the tool that finds passages that name two. */
export interface TogetherInput {
  readonly entity: string;
  readonly with: string;
  readonly limit?: number;
}

/** The input of the tool that lists documents. */
export interface DocumentsInput {
  readonly entity?: string;
  readonly skip?: number;
  readonly limit?: number;
}

/** A request that cannot be answered, in words for the one who asked. */
export class Unanswerable extends Error {}

/** Entities, most mentioned first or best match first. */
export async function listEntities(queries: Queries, input: ListInput, paths: Paths): Promise<object> {
  const { kind, search } = input;
  if (kind !== undefined && !KINDS.includes(kind)) throw new Unanswerable(`kind must be one of ${KINDS.join(', ')}.`);
  const document = input.document === undefined ? undefined : await documentCalled(queries, input.document, paths);
  const named = await queries.entities({ ...(kind && { kind }), ...(document !== undefined && { document }) });
  const found = search?.trim() ? await matching(queries, search.trim(), named) : named;
  const limit = within(input.limit, 50, MOST_ENTITIES);
  return {
    total: found.length,
    entities: found.slice(0, limit).map(summary),
  };
}

/** The passages that mention one entity, quoted unchanged. */
export async function findMentions(queries: Queries, input: FindInput, paths: Paths): Promise<object> {
  const { entity, others } = await entityCalled(queries, input.entity);
  const document = input.document === undefined ? undefined : await documentCalled(queries, input.document, paths);
  const skip = within(input.skip, 0, Number.MAX_SAFE_INTEGER);
  const limit = within(input.limit, 20, MOST_QUOTATIONS);
  const query = { ...(document !== undefined && { document }), skip, limit };
  const [passages, documents] = await Promise.all([
    queries.passagesOf(entity.id, query),
    queries.documentsOf(entity.id),
  ]);
  const counted = documents.filter(named => document === undefined || named.document === document);
  const total = counted.reduce((sum, { mentions }) => sum + mentions, 0);
  return {
    entity: summary(entity),
    total,
    quotations: passages.map(passage => quotation(passage, paths)),
    ...(skip + passages.length < total && { next: { skip: skip + passages.length } }),
    ...(others.length > 0 && { otherEntitiesOfThatName: others.map(summary) }),
  };
}

/** The passages that name both of two entities in one sentence, quoted unchanged. */
export async function findTogether(queries: Queries, input: TogetherInput, paths: Paths): Promise<object> {
  const { entity } = await entityCalled(queries, input.entity);
  const { entity: other } = await entityCalled(queries, input.with);
  const passages = await queries.passagesTogether(entity.id, other.id, within(input.limit, 20, MOST_QUOTATIONS));
  return {
    entity: summary(entity),
    with: summary(other),
    quotations: passages.map(passage => quotation(passage, paths)),
  };
}

/** The documents, or those that mention one entity, with the number of mentions in each. */
export async function listDocuments(queries: Queries, input: DocumentsInput, { pathOf }: Paths): Promise<object> {
  const documents =
    input.entity === undefined
      ? (await queries.documents()).filter(wasRead)
      : await queries.documentsOf((await entityCalled(queries, input.entity)).entity.id);
  const skip = within(input.skip, 0, Number.MAX_SAFE_INTEGER);
  const limit = within(input.limit, 50, MOST_ENTITIES);
  const listed = documents.slice(skip, skip + limit);
  return {
    total: documents.length,
    documents: listed.map(({ document, mentions }) => ({ document: pathOf(document), mentions })),
    ...(skip + listed.length < documents.length && { next: { skip: skip + listed.length } }),
  };
}

async function matching(queries: Queries, search: string, among: readonly Entity[]): Promise<Entity[]> {
  const here = new Map(among.map(entity => [entity.id, entity]));
  return (await queries.search(search, MOST_ENTITIES)).flatMap(({ id }) => here.get(id) ?? []);
}

/** The entity of that id, else of exactly that name, else the best match; with the others that have exactly that name. */
async function entityCalled(queries: Queries, called: string): Promise<{ entity: Entity; others: Entity[] }> {
  if (typeof called !== 'string' || !called.trim()) throw new Unanswerable('entity must be a name or an id.');
  const byId = await queries.entity(called);
  if (byId) return { entity: byId, others: [] };
  const found = await queries.search(called.trim(), 20);
  const wanted = called.trim().toLowerCase();
  const exact = found.filter(({ name, aliases }) => [name, ...aliases].some(other => other.toLowerCase() === wanted));
  const [entity, ...others] = exact.length > 0 ? exact : found.slice(0, 1);
  if (!entity) throw new Unanswerable(`The documents name nothing like “${called.trim()}”.`);
  return { entity, others };
}

async function documentCalled(queries: Queries, called: string, { pathOf }: Paths): Promise<string> {
  const documents = (await queries.documents()).map(({ document }) => document);
  const found =
    documents.find(document => document === called || pathOf(document) === called) ??
    documents.find(document => pathOf(document).endsWith(`/${called}`));
  if (found === undefined) throw new Unanswerable(`There is no document “${called}”.`);
  return found;
}

function summary({ id, kind, name, aliases, mentions, documents, country, standsFor }: Entity): object {
  return {
    id,
    kind,
    name,
    ...(aliases.length > 0 && { aliases }),
    mentions,
    documents,
    ...(country !== undefined && { country }),
    ...(standsFor !== undefined && { canStandFor: standsFor }),
  };
}

function quotation(passage: Passage, paths: Paths): object {
  const {
    document,
    start,
    end,
    quote,
    from,
    to,
    before,
    name,
    after,
    cutBefore,
    cutAfter,
    inferred,
    reason,
    standsFor,
  } = passage;
  const why = reasonWords(reason);
  return {
    document: paths.pathOf(document),
    line: from.line + 1,
    /** Of the name, from 1, as the link counts. */
    range: `${from.line + 1},${from.character + 1}-${to.line + 1},${to.character + 1}`,
    link: linkTo(passage, paths),
    quote: before + name + after,
    name,
    /** In UTF-16 code units of the document's text: of the name, and of the quotation. */
    offsets: { start, end, quoteStart: quote.start, quoteEnd: quote.end },
    ...(cutBefore && { sentenceStartsEarlier: true }),
    ...(cutAfter && { sentenceGoesOn: true }),
    ...(inferred && { inferred }),
    ...(why !== undefined && { reason: why }),
    ...(standsFor !== undefined && { standsFor }),
  };
}

/** The address of exactly the name, as VS Code opens it. */
function linkTo(passage: Passage, { linkOf = same }: Paths): string {
  return `${linkOf(passage.document)}#${placeFragment(passage)}`;
}

const same = (document: string): string => document;

function within(value: number | undefined, otherwise: number, most: number): number {
  return typeof value === 'number' && value >= 0 ? Math.min(Math.floor(value), most) : otherwise;
}
