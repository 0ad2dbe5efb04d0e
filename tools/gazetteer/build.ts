/** `npm run gazetteer`: makes `model/world.json`, `model/names-by-language.json` and `model/gazetteer.bin` from lists and data packages. The same inputs give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { CATEGORIES, BIT, maskOf } from '../../src/core/recognise/lists/categories.js';
import { readNamesByLanguage } from './languages.js';
import { readLists } from './lists.js';
import * as packages from './packages.js';
import { PhraseTable } from './phrases.js';
import { readWorld } from './world.js';
import { pack } from './write.js';

const model = new URL('../../model/', import.meta.url);
mkdirSync(model, { recursive: true });

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(name, model), bytes);
  console.log(`model/${name}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
}

const world = readWorld();
write('world.json', new TextEncoder().encode(JSON.stringify(world) + '\n'));
write('names-by-language.json', new TextEncoder().encode(JSON.stringify(readNamesByLanguage(world)) + '\n'));

const table = new PhraseTable();
packages.addWorld(table, world);
for (const { phrase, categories } of readLists()) table.add(phrase, ...categories);
packages.addFakerNames(table);
packages.addCities(table);
packages.addSubdivisions(table);
packages.addLanguages(table);
const other = maskOf(
  'country', 'demonym', 'capital', 'city1M', 'city100k', 'region', 'macroRegion', 'people', 'language', 'calendar',
  'organisation', 'agency', 'title', 'particle', 'role', 'organisationSuffix', 'placeHead',
); // prettier-ignore
packages.addHumanNames(table, other, packages.englishWords(60));
const common = table.flagCommon(packages.englishWords(50));

const counts = CATEGORIES.map(name => {
  let count = 0;
  for (const { mask } of table.entries.values()) if (mask & BIT[name]) count++;
  return `${name} ${count}`;
});
console.log(`${table.entries.size} entries, ${common} of them common words; ${counts.join(', ')}`);
write('gazetteer.bin', pack(table));
