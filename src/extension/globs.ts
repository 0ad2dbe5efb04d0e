/** Globs, followed down a path folder by folder. */

// For example: what names text files below a folder "seeds" leaves itself, for another such folder further down, and
// below "/books/seeds" also all text files there. A glob that does not start with two stars is relative already.

/** A glob of more alternatives than this is left as it is. */
const MOST_ALTERNATIVES = 64;
const ANY = '**';

/** The places in a glob that a path has led to: indices of its parts, its length where all of it has been matched. */
export type Places = ReadonlySet<number>;

/** A glob without braces, taken apart at its slashes. */
export class Glob {
  readonly start: Places = new Set([0]);
  private readonly parts: readonly string[];
  private readonly patterns = new Map<string, RegExp>();

  constructor(glob: string) {
    this.parts = glob.split('/');
  }

  get isAnywhere(): boolean {
    return this.parts[0] === ANY;
  }

  /** Where the glob can stand after one more segment of the path. */
  descend(places: Places, segment: string): Places {
    const next = new Set<number>();
    for (const place of places) this.step(place, segment, next);
    return next;
  }

  /** Whether the path as a whole is matched. */
  isMatch(places: Places): boolean {
    const { length } = this.parts;
    return places.has(length) || (places.has(length - 1) && this.parts[length - 1] === ANY);
  }

  /** Whether something further down can be matched. */
  reaches(places: Places): boolean {
    for (const place of places) if (place < this.parts.length) return true;
    return false;
  }

  /** Whether something directly in this folder can be matched. */
  holds(places: Places): boolean {
    for (const place of places) {
      let at = place;
      while (at < this.parts.length - 1 && this.parts[at] === ANY) at++;
      if (at === this.parts.length - 1) return true;
    }
    return false;
  }

  /** What is left of the glob at each of the places. */
  rests(places: Places): string[] {
    const rests = [...places].sort((a, b) => a - b).map(place => this.parts.slice(place).join('/'));
    return rests.filter(Boolean);
  }

  /** `**` takes any number of segments, none included. */
  private step(place: number, segment: string, into: Set<number>): void {
    const part = this.parts[place];
    if (part === undefined) return;
    if (part === ANY) {
      into.add(place);
      this.step(place + 1, segment, into);
    } else if (this.pattern(part).test(segment)) into.add(place + 1);
  }

  private pattern(part: string): RegExp {
    let pattern = this.patterns.get(part);
    if (!pattern) this.patterns.set(part, (pattern = patternOf(part)));
    return pattern;
  }
}

/** The same glob without braces: one for each choice of alternatives. */
export function alternatives(glob: string): string[] {
  let globs = [''];
  let rest = glob;
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    const choice = choiceAt(rest, open);
    if (!choice) break;
    const before = rest.slice(0, open);
    const inside = choice.alternatives.flatMap(alternatives);
    globs = globs.flatMap(start => inside.map(middle => start + before + middle));
    if (globs.length > MOST_ALTERNATIVES) return [glob];
    rest = rest.slice(choice.end);
  }
  return globs.map(start => start + rest);
}

/** The globs, relative to a folder, of exactly those files below it that `glob` matches by their whole path. */
export function globsBelow(folder: string, glob: string): string[] {
  const rests = alternatives(glob).flatMap(one => {
    const whole = new Glob(one);
    if (!whole.isAnywhere) return [one];
    const places = folder
      .split('/')
      .filter(Boolean)
      .reduce((at, segment) => whole.descend(at, segment), whole.start);
    return whole.rests(places);
  });
  return [...new Set(rests)];
}

/** A glob that matches this path, and few others: those with other characters where this one has some that globs give a meaning. */
export function globFor(path: string): string {
  return path.replace(/[*?[\]{}\\]/g, '?');
}

/** The alternatives in braces that open at a place, and where they end; undefined where they do not. */
function choiceAt(glob: string, open: number): { alternatives: string[]; end: number } | undefined {
  const found: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < glob.length; at++) {
    if (glob[at] === '{') depth++;
    else if (glob[at] === ',' && depth === 1) {
      found.push(glob.slice(start, at));
      start = at + 1;
    } else if (glob[at] === '}' && --depth === 0) {
      return { alternatives: [...found, glob.slice(start, at)], end: at + 1 };
    }
  }
  return undefined;
}

/** What one segment of a path must look like. */
function patternOf(part: string): RegExp {
  const pattern = part.replace(
    /\[(!?)(\][^\]]*|[^\]]+)\]|[.+^$()|\\[\]{}]|\*+|\?/g,
    (found, not: string, set: string | undefined) => {
      if (set !== undefined) return `[${not ? '^' : ''}${set.replace(/[\\\]^[]/g, '\\$&')}]`;
      if (found.startsWith('*')) return '.*';
      return found === '?' ? '.' : `\\${found}`;
    },
  );
  return new RegExp(`^${pattern}$`, 'is');
}
