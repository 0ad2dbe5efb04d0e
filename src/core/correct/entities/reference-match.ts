/** Whether an entity of a document is the one that a reader names. */
import type { LocalEntity } from '../../types.js';
import { identityOf, type Identity } from './identity.js';
import type { IdentityRules } from './identity-rules.js';
import { referenceIn } from '../statements/references.js';

/** Identities of entities that were asked for: documents have many statements about few entities. */
const known = new WeakMap<LocalEntity, Identity>();

/** What a reference means. */
export interface ReferenceMatch {
  /** An entity that is meant has one of these among its own keys: see `keysOf`. */
  readonly keys: readonly string[];
  /** Whether an entity is meant. */
  readonly isMeant: (entity: LocalEntity) => boolean;
}

/** What was made of references: each is asked about in every document. */
const matches = new WeakMap<IdentityRules, Map<string, ReferenceMatch>>();

function identityIn(entity: LocalEntity): Identity {
  let identity = known.get(entity);
  if (!identity) {
    identity = identityOf(entity);
    known.set(entity, identity);
  }
  return identity;
}

/** The keys of an entity's full names, and of what it is called where the document gives no full one. */
export function keysOf(entity: LocalEntity): readonly string[] {
  const { key, others } = identityIn(entity);
  return others.length === 0 ? [key] : [key, ...others];
}

/**
 * Tells the entities of documents that a reference means: by their full name, by another full name of theirs, or by what the name is
 * called in short, where the document gives no more than that.
 */
export function referenceMatch(reference: string, identities: IdentityRules): ReferenceMatch {
  const made = matches.get(identities) ?? new Map<string, ReferenceMatch>();
  matches.set(identities, made);
  const match = made.get(reference) ?? matchOf(reference, identities);
  made.set(reference, match);
  return match;
}

function matchOf(reference: string, identities: IdentityRules): ReferenceMatch {
  const { kind } = referenceIn(reference)!;
  const meant = identities.identityOf(reference);
  const full = new Set([meant.key, ...meant.others]);
  const shorts = new Set(meant.shorts);
  return {
    keys: [...full, ...shorts],
    isMeant(entity) {
      if (entity.kind !== kind) return false;
      const { key, others, open } = identityIn(entity);
      return full.has(key) || others.some(other => full.has(other)) || (open && shorts.has(key));
    },
  };
}
