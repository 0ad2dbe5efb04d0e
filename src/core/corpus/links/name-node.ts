/** One name in the corpus: the node of which `Linker` makes entities. */
import type { EntityId, Kind, LocalEntity } from '../../types.js';
import { Counts } from './counts.js';
import { isShouted } from '../../resolve/shared/grouping.js';
import { compareFullness, type Identity } from '../../correct/entities/identity.js';

/** A document of the corpus, to the linker. */
export interface LinkedDocument {
  readonly key: string;
  entities: readonly LocalEntity[];
  /** The node of each of `entities`. */
  nodes: readonly NameNode[];
}

/** All entities of single documents that bear one full name, or one part of a name, in any spelling of it. */
export class NameNode {
  /** The documents of all entities of this name, in no order. */
  readonly members: LinkedDocument[] = [];
  /** Number of mentions by each name and demonym. */
  readonly forms = new Counts<string>();
  readonly countries = new Counts<string>();
  readonly seats = new Counts<string>();
  /** Fuller names that documents give to the bearer of this one, and the reverse. */
  readonly fuller = new Counts<NameNode>();
  readonly lesser = new Counts<NameNode>();
  /** Full names of which this is a part, and the reverse. */
  readonly completions = new Counts<NameNode>();
  readonly parts = new Counts<NameNode>();
  /** Those of `completions` that begin with this and are companies, as often as no document says more. */
  readonly companies = new Counts<NameNode>();
  /** The place and the person that would be called so, where this begins companies, and the reverse. */
  readonly rivals = new Counts<NameNode>();
  readonly watchers = new Counts<NameNode>();
  /** The node whose entity this one's members are: itself, or a fuller one. */
  root: NameNode = this;
  /** All nodes with this one as root. */
  readonly group = new Set<NameNode>([this]);
  id: EntityId;
  /** Whether it has been given up, as one that nothing speaks of: a name that comes back has another node. */
  dropped = false;
  /** Whether the reader made it one with others: it stands for itself then. */
  pinned = false;

  readonly #slugs = new Counts<string>();
  /** Names of the entities, as their documents give them in full, with the number of mentions by them. */
  readonly #names = new Counts<string>();
  #closed = 0;

  constructor(
    readonly key: string,
    readonly kind: Kind,
  ) {
    this.id = key;
  }

  /** True where every document gives this as a part of a name, or as a name that may be one. */
  get open(): boolean {
    return this.#closed === 0;
  }

  /** Adds (`by` 1) or takes away (`by` -1) an entity of a document. */
  count(document: LinkedDocument, identity: Identity, entity: LocalEntity, by: 1 | -1): void {
    if (by > 0) this.members.push(document);
    else this.lose(document);
    this.#slugs.add(identity.slug, by);
    if (!identity.open) this.#closed += by;
    if (entity.country !== undefined) this.countries.add(entity.country, by);
    if (entity.seat !== undefined) this.seats.add(entity.seat, by);
    entity.names.forEach((name, i) => this.forms.add(name, by * entity.counts[i]!));
    for (const [demonym, mentions] of entity.demonyms ?? []) this.forms.add(demonym, by * mentions);
    this.#names.add(entity.name, by * Math.max(1, entity.counts[entity.names.indexOf(entity.name)] ?? 1));
  }

  /** Counts a company that begins with this word, and the place and the person that would be called so; adds those that nobody is to `idle`. */
  countCompany(company: NameNode, rivals: readonly NameNode[], by: 1 | -1, idle: Set<NameNode>): void {
    this.companies.add(company, by);
    for (const rival of rivals) {
      this.rivals.add(rival, by);
      rival.watchers.add(this, by);
      if (rival.members.length === 0) idle.add(rival);
    }
  }

  private lose(document: LinkedDocument): void {
    const at = this.members.lastIndexOf(document);
    const last = this.members.pop()!;
    if (at < this.members.length) this.members[at] = last;
  }

  /** What this node stands for, by what its neighbours stand for now. */
  findRoot(): NameNode {
    if (this.pinned) return this;
    let found: NameNode | undefined;
    for (const node of this.open ? this.completions.keys() : this.fuller.keys()) {
      const { root } = node;
      if (this.isGuess(node)) continue;
      if (found && found !== root) return this;
      // A document that names both by themselves has told them apart.
      if (this.open && this.standsBeside(node)) return this;
      found = root;
    }
    return found ?? this;
  }

  /** Whether it is only the first word of a company's name, and a place or somebody is called so as well. */
  private isGuess(node: NameNode): boolean {
    const times = this.companies.get(node);
    if (times === 0 || times < this.completions.get(node)) return false;
    return [...this.rivals.keys()].some(({ members, completions }) => members.length + completions.size > 0);
  }

  /** Whether a document has entities of this name and of another one. */
  private standsBeside(other: NameNode): boolean {
    const { members } = this.members.length <= other.members.length ? this : other;
    return members.some(({ nodes }) => nodes.includes(this) && nodes.includes(other));
  }

  /** Brings the id up to date; true if it changed. */
  rename(): boolean {
    let best: string | undefined;
    for (const slug of this.#slugs.keys()) if (best === undefined || compareFullness(slug, best) < 0) best = slug;
    const id = best === undefined ? this.key : `${this.kind}:${best}`;
    if (id === this.id) return false;
    this.id = id;
    return true;
  }

  /** The fullest of its names: in mixed case first, then by words, mentions and length. */
  displayName(): string {
    if (this.#names.size === 1) for (const name of this.#names.keys()) return name;
    let best: { name: string; shouted: boolean; words: number; count: number } | undefined;
    for (const [name, count] of this.#names) {
      const words = name.split(/[\s-]+/).length;
      const shouted = isShouted(name) && (words > 1 || this.kind !== 'organisation');
      const one = { name, shouted, words, count };
      if (!best || compareNames(one, best) < 0) best = one;
    }
    return best?.name ?? this.id;
  }

  /** Whether any document has an entity that this node, as a root, stands for. */
  isNamed(): boolean {
    for (const node of this.group) if (node.members.length > 0) return true;
    return false;
  }

  /** Whether no document and no other name speaks of it any more. */
  isUnused(): boolean {
    const { members, fuller, lesser, completions, parts, watchers } = this;
    return members.length + fuller.size + lesser.size + completions.size + parts.size + watchers.size === 0;
  }
}

type Candidate = Readonly<{ name: string; shouted: boolean; words: number; count: number }>;

function compareNames(a: Candidate, b: Candidate): number {
  if (a.shouted !== b.shouted) return a.shouted ? 1 : -1;
  return b.words - a.words || b.count - a.count || b.name.length - a.name.length || (a.name < b.name ? -1 : 1);
}
