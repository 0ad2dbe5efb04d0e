/** Fills a folder of the store once. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { STORE } from './paths.js';

const HOUR = 3_600_000; // milliseconds

/**
 * The folder `name` of the store, filled by `fill` if it is not there yet. `fill` works in a folder beside it that takes its
 * place only when all is done, so that an interrupted download is never taken for an installed one, and two runs at
 * once do no harm. Put into the name what `fill` depends on, a version for one.
 */
export async function installOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const target = join(STORE, name);
  if (existsSync(target)) return target;
  console.log(`Installing ${name} into .vscode-test, once …`);
  await mkdir(STORE, { recursive: true });
  await sweep(`.${name}-`);
  const draft = await mkdtemp(join(STORE, `.${name}-`));
  try {
    await fill(draft);
    await rename(draft, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error; // otherwise another run was faster
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}

/** Removes what killed runs left; a young draft may belong to a run that is still at it. */
async function sweep(prefix: string): Promise<void> {
  for (const name of await readdir(STORE)) {
    const draft = join(STORE, name);
    if (name.startsWith(prefix) && Date.now() - (await stat(draft)).mtimeMs > HOUR)
      await rm(draft, { recursive: true, force: true });
  }
}
