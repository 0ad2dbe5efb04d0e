/** Entities as a reader names them: "person: Ana Sousa". */
import { KINDS, type Kind } from '../../types.js';

/** An entity by its kind and one of its names. */
export interface Reference {
  readonly kind: Kind;
  readonly name: string;
}

/** Takes a reference apart; undefined where it is none. */
export function referenceIn(text: string): Reference | undefined {
  const colon = text.indexOf(':');
  const kind = KINDS.find(known => known === text.slice(0, colon).trim());
  const name = text.slice(colon + 1).trim();
  return colon > 0 && kind !== undefined && name !== '' ? { kind, name } : undefined;
}

/** Writes a reference. */
export function referenceTo({ kind, name }: Reference): string {
  return `${kind}: ${name}`;
}
