import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../../../src/core/reading/knowledge.js';

const folder = fileURLToPath(new URL('../../../model/', import.meta.url));
let loaded: Knowledge | undefined;

/** The model that is shipped, loaded once. */
export function knowledge(): Knowledge {
  loaded ??= loadKnowledge(Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(join(folder, name))])));
  return loaded;
}
