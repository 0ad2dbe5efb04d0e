/** Globs of documents put together and taken apart: what the reader chose, as the setting has it. */
import { alternatives, globFor } from '../../host/surroundings/globs.js';

/** All text files. */
export const ALL_TEXTS = '**/*.txt';

/** The glob of the text files of a folder at any depth; `path` is relative, with slashes, and empty for the whole. */
export function textsBelow(path: string): string {
  return path === '' ? ALL_TEXTS : `${literal(path)}/${ALL_TEXTS}`;
}

/** A glob that matches this path, and few others. Commas have a meaning where globs are put together. */
export function literal(path: string): string {
  return globFor(path).replaceAll(',', '?');
}

/** A glob of what either matches. */
export function either(glob: string, other: string): string {
  const all = partsOf(glob);
  return joined(all.includes(other) ? all : [...all, other]);
}

/** The glob without one of those it was put together from; undefined where nothing is left of it. */
export function without(glob: string, part: string): string | undefined {
  const rest = partsOf(glob).filter(one => one !== part);
  return rest.length === 0 ? undefined : joined(rest);
}

/** Whether a glob was put together from this one. */
export function hasPart(glob: string, part: string): boolean {
  return partsOf(glob).includes(part);
}

function partsOf(glob: string): string[] {
  // Only a glob that is one pair of braces was put together; braces further in are part of a pattern.
  return /^\{[^{}]*,[^{}]*\}$/.test(glob) ? alternatives(glob) : [glob];
}

function joined(globs: readonly string[]): string {
  if (globs.length === 1) return globs[0]!;
  // A pattern with braces of its own is taken apart: globs with braces within braces are read differently in places.
  return `{${globs.flatMap(alternatives).join(',')}}`;
}
