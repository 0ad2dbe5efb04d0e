/** Globs of documents: what one leaves to find below a folder, and which folders a walk need not enter. */
import { braceExpand, Minimatch, type MinimatchOptions } from 'minimatch';

/** A glob of more alternatives than this is left as it is. */
const MOST_ALTERNATIVES = 64;
const ANY = '**';

/**
 * As the editor reads globs: stars match names that begin with a dot, and nothing but stars, `?`, brackets and braces has a meaning. Case
 * is left out of account, as with the patterns of languages and in many file systems: too much is better here than too little.
 */
const DIALECT: MinimatchOptions = {
  dot: true,
  nobrace: true,
  nocase: true,
  nocomment: true,
  noext: true,
  nonegate: true,
};

/** A glob without braces. All paths are relative to where it is, with slashes between their segments; that of the start is empty. */
export class Glob {
  private readonly whole: Minimatch;
  /** What matches the folders of what the glob matches. */
  private readonly folders: Minimatch | undefined;

  constructor(glob: string) {
    this.whole = new Minimatch(glob, DIALECT);
    const parts = glob.split('/');
    const above = parts.at(-1) === ANY ? parts : parts.slice(0, -1);
    this.folders = above.length > 0 ? new Minimatch(above.join('/'), { ...DIALECT, partial: true }) : undefined;
  }

  isMatch(path: string): boolean {
    return this.whole.match(path);
  }

  /** Whether something in this folder, or further down, can be matched. */
  reaches(folder: string): boolean {
    return folder === '' || (this.folders?.match(folder) ?? false);
  }

  /** Whether something directly in this folder can be matched. */
  holds(folder: string): boolean {
    return this.folders ? this.folders.match(folder && `${folder}/`, false) : folder === '';
  }
}

/** The same glob without braces: one for each choice of alternatives. */
export function alternatives(glob: string): string[] {
  const globs = braceExpand(glob, { braceExpandMax: MOST_ALTERNATIVES + 1 });
  return globs.length > MOST_ALTERNATIVES ? [glob] : globs;
}

/**
 * The globs, relative to a folder, of exactly those files below it that `glob` matches by their whole path. One of all texts in
 * folders "seeds" leaves itself below a folder "books", for another such folder further down, and below "seeds" all texts besides. A
 * glob that does not start with two stars is relative already.
 */
export function globsBelow(folder: string, glob: string): string[] {
  return [...new Set(alternatives(glob).flatMap(one => restsOf(one, folder.replace(/^\/|\/$/g, ''))))];
}

/** What is left of a glob where the part before it matches a folder. */
function restsOf(glob: string, folder: string): string[] {
  const parts = glob.split('/');
  if (parts[0] !== ANY) return [glob];
  return parts.flatMap((part, i) => {
    const before = parts.slice(0, part === ANY ? i + 1 : i);
    // Where two stars can be left, they stand for what follows them, too.
    const isLeft = part === ANY || parts[i - 1] !== ANY;
    const path = part === ANY ? `${folder}/` : folder;
    return isLeft && (i === 0 || new Minimatch(before.join('/'), DIALECT).match(path))
      ? [parts.slice(i).join('/')]
      : [];
  });
}

/** A glob that matches this path, and few others: those with other characters where this one has some that globs give a meaning. */
export function globFor(path: string): string {
  return path.replace(/[*?[\]{}\\]/g, '?');
}
