/** Whether an entity of a document is the one that a reader names. */
import type { LocalEntity } from '../../types.js';
import { identityOf, type Identity } from './identity.js';
import type { IdentityRules } from './identity-rules.js';
import { referenceIn } from '../statements/references.js';

/** Identities of entities that were asked for: documents have many statements about few entities. */
const known = new WeakMap<LocalEntity, Identity>();

type EntityTest = (entity: LocalEntity) => boolean;

/** What was made of references: each is asked about in every document. */
const tests = new WeakMap<IdentityRules, Map<string, EntityTest>>();

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
  const made = tests.get(identities) ?? new Map<string, EntityTest>();
  tests.set(identities, made);
  const test = made.get(reference) ?? testOf(reference, identities);
  made.set(reference, test);
  return test;
}

function testOf(reference: string, identities: IdentityRules): EntityTest {
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
