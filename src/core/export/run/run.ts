/** One export: walks through the documents and the entities that are wanted, little by little. */
import { wasRead, type DocumentSummary } from '../../corpus/queries.js';
import { byName } from '../../corpus/names/name-order.js';
import type { Entity, EntityId, Kind, Passage, ResolvedMention } from '../../types.js';
import { ExportEnded, type Control, type ExportSource, type Scope } from './source.js';

/** So many entities or passages are asked for at a time. */
const PAGE = 1000;

/** Two entities that share sentences. */
export interface PairOfEntities {
  readonly first: Entity;
  readonly second: Entity;
  readonly sentences: number;
  readonly documents: number;
}

/** What a document mentions of what is wanted. */
export interface WantedIn {
  /** By their ids; `mentions` counts this document's alone. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** In order of `start`. */
  readonly mentions: readonly ResolvedMention[];
}

/** Every walk throws `ExportEnded` once the signal is set; what it asks for is never more than one document or one page. */
export class ExportRun {
  private readonly wanted: ReadonlySet<EntityId> | undefined;

  constructor(
    readonly source: ExportSource,
    readonly scope: Scope = {},
    private readonly control: Control = {},
  ) {
    this.wanted = scope.entities && new Set(scope.entities);
  }

  /** The documents that could be read and that can mention what is wanted, in order of their keys. */
  async *documents(): AsyncGenerator<DocumentSummary> {
    const documents = await this.documentsInScope();
    yield* this.counted(documents);
  }

  /** What a document mentions of what is wanted. */
  async in(document: string): Promise<WantedIn> {
    const { queries } = this.source;
    const { kind } = this.scope;
    const [named, mentions] = await Promise.all([
      queries.entities({ document, ...(kind && { kind }) }),
      queries.mentionsIn(document),
    ]);
    const entities = new Map(named.filter(({ id }) => this.isChosen(id)).map(entity => [entity.id, entity]));
    return {
      entities,
      mentions: this.isEverything ? mentions : mentions.filter(({ entity }) => entities.has(entity)),
    };
  }

  /** The passages of a document that mention some entities of it. */
  async *passagesIn(document: string, entities: ReadonlyMap<EntityId, Entity>): AsyncGenerator<Passage> {
    if (entities.size === 0) return;
    const only = this.isEverything ? {} : { entities: [...entities.keys()] };
    const page = (skip: number): Promise<readonly Passage[]> =>
      this.source.queries.passagesIn(document, { ...only, skip, limit: PAGE });
    yield* this.paged(page);
  }

  /** The entities that are wanted, most mentioned first. */
  async *entities(): AsyncGenerator<Entity> {
    const { document, kind } = this.scope;
    if (this.wanted) {
      yield* this.counted(await this.chosen());
      return;
    }
    const query = { ...(kind && { kind }), ...(document !== undefined && { document }) };
    let done = 0;
    for await (const entity of this.paged(skip => this.source.queries.entities({ ...query, skip, limit: PAGE }))) {
      this.check();
      this.control.progress?.(done++);
      yield entity;
    }
  }

  /** The passages that mention an entity, in the order of documents and their texts. */
  async *passagesOf({ id }: Entity): AsyncGenerator<Passage> {
    const { document } = this.scope;
    const query = document === undefined ? {} : { document };
    yield* this.paged(skip => this.source.queries.passagesOf(id, { ...query, skip, limit: PAGE }));
  }

  /** Who of what is wanted shares sentences with whom, each pair once. Where entities are chosen, the other may be any. */
  async *pairs(): AsyncGenerator<PairOfEntities> {
    const { document, kind } = this.scope;
    for await (const first of this.entities()) {
      for (const { entity: second, sentences, documents } of await this.source.queries.companionsOf(
        first.id,
        Infinity,
        document,
      )) {
        if (kind !== undefined && second.kind !== kind) continue;
        if (this.isChosen(second.id) && second.id < first.id) continue;
        yield { first, second, sentences, documents };
      }
    }
  }

  /** The same of one kind alone. */
  ofKind(kind: Kind): ExportRun {
    return new ExportRun(this.source, { ...this.scope, kind }, this.control);
  }

  /** Whether all that the documents mention is wanted. */
  get isEverything(): boolean {
    return this.wanted === undefined && this.scope.kind === undefined;
  }

  private check(): void {
    if (this.control.signal?.aborted === true) throw new ExportEnded();
  }

  private isChosen(id: EntityId): boolean {
    return this.wanted?.has(id) ?? true;
  }

  private async chosen(): Promise<Entity[]> {
    const { queries } = this.source;
    const { document, kind } = this.scope;
    const found =
      document === undefined
        ? await Promise.all([...this.wanted!].map(id => queries.entity(id)))
        : (await queries.entities({ document })).filter(({ id }) => this.isChosen(id));
    return found
      .filter(entity => entity !== undefined)
      .filter(entity => kind === undefined || entity.kind === kind)
      .sort((a, b) => b.mentions - a.mentions || byName(a, b));
  }

  private async documentsInScope(): Promise<readonly DocumentSummary[]> {
    const { queries } = this.source;
    const { document } = this.scope;
    let among: string[] | undefined;
    if (document !== undefined) among = [document];
    else if (this.wanted) {
      const of = await Promise.all([...this.wanted].map(id => queries.documentsOf(id)));
      among = [...new Set(of.flat().map(({ document }) => document))];
    }
    const documents = await queries.documents(among ? { among } : {});
    return documents.filter(wasRead);
  }

  private *counted<T>(items: readonly T[]): Generator<T> {
    for (const [i, item] of items.entries()) {
      this.check();
      this.control.progress?.(i, items.length);
      yield item;
    }
    this.control.progress?.(items.length, items.length);
  }

  private async *paged<T>(ask: (skip: number) => Promise<readonly T[]>): AsyncGenerator<T> {
    for (let skip = 0; ; skip += PAGE) {
      this.check();
      const page = await ask(skip);
      yield* page;
      if (page.length < PAGE) return;
    }
  }
}
