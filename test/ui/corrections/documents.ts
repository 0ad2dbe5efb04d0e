/** Documents of which each of the eight statements corrects another name. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The document that is open. */
export const MAIN = 'voyage.txt';

const TEXTS = {
  [MAIN]: `A voyage

Tove Lindqvist came to Bergen by ferry. Norway paid for it, and Norway asked for nothing. Beijing said that it would wait.

Denmark sent Jonas Adeyemi. He went to Lisbon, and he left Lisbon at night. Ola Brekke of the Nordic Harbour Council wrote it down.
`,
  'answer.txt': `An answer

Tove Lindqvist lives in Bergen. Norway and Denmark have signed, but China has not. Jonas Adeyemi met Ola Brekke in Lisbon.
`,
};

/** Writes them below the folder `seeds` of a folder. */
export async function plant(folder: string): Promise<void> {
  await mkdir(join(folder, 'seeds'));
  for (const [name, text] of Object.entries(TEXTS)) await writeFile(join(folder, 'seeds', name), text);
}
