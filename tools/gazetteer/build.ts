/** `npm run gazetteer`: makes `model/world.json` from lists and data packages. The same inputs give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readWorld } from './world.js';

const model = new URL('../../model/', import.meta.url);
mkdirSync(model, { recursive: true });

const world = JSON.stringify(readWorld());
writeFileSync(new URL('world.json', model), world + '\n');
console.log(`model/world.json: ${world.length} characters`);
