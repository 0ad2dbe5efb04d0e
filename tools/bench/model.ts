/** The model's files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_FILES, type ModelFiles } from '../../src/core/reading/knowledge.js';
import { ROOT } from '../vscode-host/paths.js';

/** Reads the files under `model/`. */
export function readModel(): ModelFiles {
  return Object.fromEntries(MODEL_FILES.map(name => [name, new Uint8Array(readFileSync(join(ROOT, 'model', name)))]));
}
