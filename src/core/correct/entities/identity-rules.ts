/** What a reader says of entities across documents: which are one, and how they are shown. */
import type { Kind, LocalEntity } from '../../types.js';
import type { World } from '../../world/world.js';
import { slugOf } from '../../resolve/shared/slug.js';
import { givenKey, identityOf, type Identity } from './identity.js';
import { referenceIn } from '../statements/references.js';
import type { Statement } from '../statements/statements.js';

/** Which names are those of other entities, and what entities are called. */
export class IdentityRules {
  /** Keys of names, to the key of the entity that they are made one with. */
  readonly #same = new Map<string, string>();
  /** How the entity of a key is shown. */
  readonly #shown = new Map<string, string>();
  /** The slug of each entity that others are made one with. */
  readonly #slugs = new Map<string, string>();
  /** Identities of names that readers gave. */
  readonly #given = new Map<string, Identity>();
  /** Identities of references that were asked for once all given names were known. */
  readonly #meant = new Map<string, Identity>();
  #isComplete = false;

  constructor(
    statements: readonly Statement[],
    private readonly world?: World,
  ) {
    for (const statement of statements) if ('apart' in statement) this.#give(statement.apart, statement.as);
    for (const statement of statements) if ('rename' in statement) this.#give(statement.rename, statement.as, true);
    this.#isComplete = true;
    for (const statement of statements) {
      if ('rename' in statement) this.#shown.set(this.keyOf(statement.rename), statement.as.trim());
      else if ('same' in statement) this.#join(statement.same);
    }
    // What is made one with another is shown as that.
    for (const [key, name] of [...this.#shown])
      if (!this.#shown.has(this.rootOf(key))) this.#shown.set(this.rootOf(key), name);
  }

  /** Whether nothing is said of any entity. */
  get isEmpty(): boolean {
    return this.#same.size === 0 && this.#shown.size === 0;
  }

  /** All names about which something is said: what an entity is, or is shown as, depends on these alone. */
  get said(): ReadonlyMap<string, string> {
    const said = new Map<string, string>();
    for (const key of this.#same.keys()) said.set(key, `${this.rootOf(key)} `);
    for (const [key, name] of this.#shown) said.set(key, `${said.get(key) ?? ''}${name}`);
    for (const [key, slug] of this.#slugs) said.set(key, `${said.get(key) ?? ''} ${slug}`);
    return said;
  }

  /** The identity of the entity that a reference names. */
  identityOf(reference: string): Identity {
    let identity = this.#meant.get(reference);
    if (!identity) {
      const { kind, name } = referenceIn(reference)!;
      identity = this.#given.get(`${kind}:${slugOf(name)}`) ?? this.#plain(kind, name);
      if (this.#isComplete) this.#meant.set(reference, identity);
    }
    return identity;
  }

  /** The identity by which documents are tied, where the reader has said something of it. */
  applied(identity: Identity): Identity {
    const keys = [identity.key, ...identity.others];
    const said = keys.find(key => this.#same.has(key) || this.#slugs.has(key));
    const shorts = identity.shorts.filter(short => !this.#same.has(short));
    const heads = identity.heads.filter(({ key }) => shorts.includes(key));
    if (said === undefined) return shorts.length === identity.shorts.length ? identity : { ...identity, shorts, heads };
    const root = this.rootOf(said);
    const others = [...new Set(keys.map(key => this.rootOf(key)))].filter(key => key !== root);
    const slug = root === identity.key ? identity.slug : this.#slugs.get(root)!;
    return {
      key: root,
      slug,
      others,
      shorts: shorts.filter(short => short !== root),
      heads: heads.filter(({ key }) => key !== root),
      open: false,
    };
  }

  /** Whether others are made one with the entity of this key: it stands for itself then, whatever documents say. */
  isRoot(key: string): boolean {
    return this.#slugs.has(key) && !this.#same.has(key);
  }

  /** How the entity of a key is shown; undefined where the reader has not said. */
  shownAs(key: string): string | undefined {
    return this.#shown.get(key);
  }

  /** The key of the entity that a reference names. */
  keyOf(reference: string): string {
    return this.identityOf(reference).key;
  }

  #plain(kind: Kind, name: string): Identity {
    const { world } = this;
    const known =
      kind === 'organisation'
        ? world?.knownOrganisation(name)
        : kind === 'place'
          ? world?.foreignCapital(name)?.name
          : undefined;
    const country = kind === 'country' ? world?.countryNamed(name) : undefined;
    const entity: LocalEntity = {
      kind, name, names: [name], counts: [1], partial: false,
      ...(known !== undefined && { known }), ...(country !== undefined && { country }),
    }; // prettier-ignore
    return identityOf(entity);
  }

  /** A name that the reader gave: of an entity of its own, or of one that there is. */
  #give(reference: string, as: string, isShown = false): void {
    const { kind } = referenceIn(reference)!;
    const slug = slugOf(as);
    const id = `${kind}:${slug}`;
    if (this.#given.has(id)) return;
    const own: Identity = { slug, key: givenKey(kind, slug), others: [], shorts: [], heads: [], open: false };
    this.#given.set(id, isShown ? this.identityOf(reference) : own);
  }

  #join(references: readonly string[]): void {
    const [first, ...rest] = references.map(reference => this.identityOf(reference));
    const root = this.rootOf(first!.key);
    if (!this.#slugs.has(root)) this.#slugs.set(root, first!.slug);
    for (const { key } of rest) {
      const other = this.rootOf(key);
      if (other !== root) this.#same.set(other, root);
    }
    this.#shown.set(root, referenceIn(references[0]!)!.name);
  }

  /** The key of the entity that a name is made one with; its own where the reader has not said. */
  rootOf(key: string): string {
    let root = key;
    for (let next = this.#same.get(root); next !== undefined; next = this.#same.get(root)) root = next;
    return root;
  }
}
