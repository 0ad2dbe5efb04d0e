/** Which documents a statement is about. */
import { braceExpand, Minimatch } from 'minimatch';

/** The statements of one folder's file, and whose they are. */
export interface CorrectedFolder<S> {
  /** What the keys of the folder's documents begin with, a slash at its end; empty where that is nothing. */
  readonly root: string;
  /** Whether keys are addresses, with what has a meaning there percent-encoded. */
  readonly encoded?: boolean;
  readonly statements: readonly S[];
}

/** The path of a document within a folder, slashes between its parts; undefined where it is not below the folder. */
export function pathBelow({ root, encoded }: CorrectedFolder<unknown>, document: string): string | undefined {
  if (!document.startsWith(root)) return undefined;
  const rest = document.slice(root.length);
  if (encoded !== true) return rest.replaceAll('\\', '/');
  if (!rest.includes('%')) return rest;
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest; // an address with a stray percent sign stands for itself
  }
}

const MOST_ALTERNATIVES = 64;

/** Whether a path of `in` is a glob: one path stands for one document otherwise. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/** Tells the paths that a glob matches; stars match names that begin with a dot, as the editor reads globs. */
export function globTest(glob: string): (path: string) => boolean {
  const globs = braceExpand(glob, { braceExpandMax: MOST_ALTERNATIVES });
  const tests = globs.map(
    one => new Minimatch(one, { dot: true, nobrace: true, nocomment: true, noext: true, nonegate: true }),
  );
  return path => path === glob || tests.some(test => test.match(path));
}

/** A path as `in` names it: without "./" before it. */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}
