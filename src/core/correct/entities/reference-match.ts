/** Whether an entity of a document is the one that a reader names. */
import type { LocalEntity } from '../../types.js';
import { identityOf, type Identity } from './identity.js';
import type { IdentityRules } from './identity-rules.js';
import { referenceIn } from '../statements/references.js';

/** Identities of entities that were asked for: documents have many statements about few entities. */
const known = new WeakMap<LocalEntity, Identity>();

function identityIn(entity: LocalEntity): Identity {
  let identity = known.get(entity);
  if (!identity) {
    identity = identityOf(entity);
    known.set(entity, identity);
  }
  return identity;
}

/**
 * Tells the entities of documents that a reference means: by their full name, by another full name of theirs, or by what the name is
 * called in short, where the document gives no more than that.
 */
export function referenceMatch(reference: string, identities: IdentityRules): (entity: LocalEntity) => boolean {
  const { kind } = referenceIn(reference)!;
  const meant = identities.identityOf(reference);
  const full = new Set([meant.key, ...meant.others]);
  const shorts = new Set(meant.shorts);
  return entity => {
    if (entity.kind !== kind) return false;
    const { key, others, open } = identityIn(entity);
    return full.has(key) || others.some(other => full.has(other)) || (open && shorts.has(key));
  };
}
