/** The example corpus: thirty-five invented documents that tell one story, and their names as they were marked by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseLayout, type LayoutDocument } from '../layouts/corpus.js';

const MARKED = new URL('marked/', import.meta.url);
const PLAIN = new URL('../../examples/harbour/', import.meta.url);

/** The marked documents in order of their dates. A slug names one entity of the whole corpus. */
export function loadHarbour(): LayoutDocument[] {
  return textsIn(MARKED).map(file => {
    const marked = parseLayout(file.slice(0, -4), readFileSync(new URL(file, MARKED), 'utf8'));
    return { ...marked, genre: marked.name.replace(/^[\d-]+/u, '') };
  });
}

/** The documents as a reader opens them, by their names without the ending. */
export function plainHarbour(): ReadonlyMap<string, string> {
  return new Map(textsIn(PLAIN).map(file => [file.slice(0, -4), readFileSync(new URL(file, PLAIN), 'utf8')]));
}

function textsIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort();
}
