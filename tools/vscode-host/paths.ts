/** Where the project's own things are. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Where the builds of VS Code are kept between runs; git ignores it. */
export const STORE = join(ROOT, '.vscode-test');

/** The project's documents. */
export const SEEDS = join(ROOT, 'seeds');

/** The extension that shows what `npm start` opens on. */
export const FIRST_LOOK = join(ROOT, 'tools', 'vscode-host', 'first-look');
