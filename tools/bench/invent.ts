/** Writes invented documents into a folder: `node --import tsx tools/bench/invent.ts FOLDER COUNT [LENGTH]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventDocument } from './corpus.js';

/** So many documents go into one folder. */
const EACH = 1000;

const [folder, count, length] = process.argv.slice(2);
if (folder === undefined || !(Number(count) > 0)) {
  console.error('Usage: node --import tsx tools/bench/invent.ts FOLDER COUNT [LENGTH]');
  process.exitCode = 2;
} else {
  for (let i = 0; i < Number(count); i++) {
    const into = join(folder, String(Math.floor(i / EACH)));
    if (i % EACH === 0) mkdirSync(into, { recursive: true });
    const text = length === undefined ? inventDocument(i) : inventDocument(i, Number(length));
    writeFileSync(join(into, `${String(i).padStart(6, '0')}.txt`), text);
  }
}
