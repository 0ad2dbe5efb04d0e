/** What a glob of whole paths leaves to match below a folder, once the folder's own path is spoken for. */

// For example: what names text files below a folder "seeds" leaves itself, for another such folder further down, and
// below "/books/seeds" also all text files there. A glob that does not start with two stars is relative already.

/** The globs, relative to a folder, of exactly those files below it that `glob` matches by their whole path. */
export function globsBelow(folder: string, glob: string): string[] {
  const parts = glob.split('/');
  if (parts[0] !== '**') return [glob];
  let places = new Set<number>([0]);
  for (const segment of folder.split('/').filter(Boolean)) {
    const next = new Set<number>();
    for (const place of places) step(parts, place, segment, next);
    places = next;
  }
  const rests = [...places].sort((a, b) => a - b).map(place => parts.slice(place).join('/'));
  return rests.filter(Boolean);
}

/** Where a glob can stand after one more segment of the path: `**` takes any number of them, none included. */
function step(parts: readonly string[], place: number, segment: string, into: Set<number>): void {
  const part = parts[place];
  if (part === undefined) return;
  if (part === '**') {
    into.add(place);
    step(parts, place + 1, segment, into);
  } else if (matches(part, segment)) into.add(place + 1);
}

function matches(part: string, segment: string): boolean {
  if (/[{}[\]]/.test(part)) return false; // too rich for a folder's name
  const pattern = part
    .replace(/[.+^$()|\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`, 'i').test(segment);
}
