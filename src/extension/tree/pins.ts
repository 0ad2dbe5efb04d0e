/** The entities that the reader pinned, kept for the workspace by what they are, not by what the documents make of them now. */
import * as vscode from 'vscode';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import { KINDS, type Entity, type EntityId, type Kind } from '../../core/types.js';

/** What a pin is kept as. */
interface Pin {
  readonly kind: Kind;
  readonly name: string;
}

const KEY = 'pinned';

const isPin = (value: unknown): value is Pin => {
  const pin = value as Partial<Pin> | null;
  return (
    typeof pin === 'object' && pin !== null && typeof pin.name === 'string' && KINDS.some(kind => kind === pin.kind)
  );
};

/** The reader's pins, and word of when there are others. */
export class Pins implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.changed.event;
  /** Those that were found last. */
  private ids: ReadonlySet<EntityId> = new Set();

  constructor(private readonly kept: vscode.Memento) {}

  has(id: EntityId): boolean {
    return this.ids.has(id);
  }

  /** The pinned entities that the documents speak of now, in the order in which they were pinned. */
  async found(queries: Asynchronous<CorpusQueries>): Promise<Entity[]> {
    const found = await Promise.all(this.pins.map(pin => find(pin, queries)));
    const entities = [...new Map(found.flatMap(entity => (entity ? [[entity.id, entity] as const] : []))).values()];
    this.ids = new Set(entities.map(({ id }) => id));
    return entities;
  }

  async pin(entities: readonly Entity[]): Promise<void> {
    const others = this.pins.filter(pin => !entities.some(entity => isOf(pin, entity)));
    await this.keep([...others, ...entities.map(({ kind, name }) => ({ kind, name }))]);
  }

  async unpin(entities: readonly Entity[]): Promise<void> {
    await this.keep(this.pins.filter(pin => !entities.some(entity => isOf(pin, entity))));
  }

  dispose(): void {
    this.changed.dispose();
  }

  private get pins(): readonly Pin[] {
    const kept = this.kept.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter(isPin) : [];
  }

  private async keep(pins: readonly Pin[]): Promise<void> {
    await this.kept.update(KEY, pins);
    this.changed.fire(undefined);
  }
}

/** Whether a pin is of an entity, under whatever name it was pinned. */
function isOf({ kind, name }: Pin, entity: Entity): boolean {
  return kind === entity.kind && (name === entity.name || entity.aliases.includes(name));
}

/** The entity of a pin: that of the name, else one that is known by it too. */
async function find(pin: Pin, queries: Asynchronous<CorpusQueries>): Promise<Entity | undefined> {
  const like = (await queries.entities({ kind: pin.kind, name: pin.name })).filter(entity => isOf(pin, entity));
  return like.find(({ name }) => name === pin.name) ?? like[0];
}
