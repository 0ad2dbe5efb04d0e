/** A folder of documents whose texts, names and paths try to be more than text. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileWith } from '../../../src/core/correct/file/file-edits.js';
import type { Statement } from '../../../src/core/correct/statements/statements.js';

/** Names of people. What comes of one that is more than text has `planted` in it, is the icon of a squirrel, or an element for formatting. */
export const NAMES = {
  element: '<h1 id="planted" class="planted" onclick="planted()">PLANTED</h1> <planted-element>Ada</planted-element>',
  image:
    '<img src="https://planted.example/a.png" onerror="plantedRan=1"> Bea ![PLANTED](https://planted.example/b.png)',
  block: '# PLANTED **PLANTED** __PLANTED__ ~~PLANTED~~ `PLANTED` <details open>PLANTED</details> Cyd',
  command: 'Dan [PLANTED](command:planted.run) [PLANTED](command:planted.run "PLANTED") <command:planted.run>',
  address: 'Eve [PLANTED](vscode://planted.example/a) <https://planted.example/c> [PLANTED](https://planted.example/d)',
  icon: '$(squirrel) PLANTED Flo $(squirrel~spin) \\$(squirrel)',
  template: 'Gil {{PLANTED}} ${PLANTED} {0} %planted% &lt;b class=planted&gt;PLANTED&lt;/b&gt;',
  direction: 'Hal \u202ePLANTED\u2066\u2067 \u200fdetnalp\u2069',
  unseen: `I\u200bn\u200d\u2060a PLANT\u00adED \ufeffa${'\u0301\u0316'.repeat(40)}`,
  alike: 'Јоn РLАNТЕD', // the first letters, and some of the others, are Cyrillic
} as const;

/** What the country of the documents is called. */
export const COUNTRY = '<b class="planted">PLANTED</b> $(squirrel) [PLANTED](command:planted.run)';

/** The name of the document that is to be opened; the others are harder to reach. */
export const MAIN = 'hostile.txt';

/** Paths in the folder of documents. Their icon is that of a telescope. A name may have anything but slashes. */
const PATHS = [
  MAIN,
  '$(telescope) [PLANTED](command:planted.run).txt',
  '<img src=x onerror=plantedRan=1> **PLANTED** `b`/<h1 class=planted>PLANTED.txt',
  'line\nbreak\r# PLANTED/line\nbreak.txt',
  '\u202etxt.PLANTED\u2066.txt',
  `a\u200bb${'\u0301'.repeat(30)}/Јоn РLАNТЕD.txt`,
  "%0A&lt;b&gt; ;'{0} #PLANTED?x=1.txt",
];

function textOf(nth: number): string {
  const names = Object.values(NAMES);
  const lines = names.map(
    (name, i) => `On day ${nth} they saw ${name} and ${names[(i + 1) % names.length]!} in Germany.`,
  );
  return `${lines.join('\n\n')}\n\nNobody else was in Germany on that day.\n`;
}

/** Makes the documents, and a file of corrections that calls all these names. It has one statement that cannot be followed. */
export async function plant(folder: string): Promise<void> {
  for (const [i, path] of PATHS.entries()) {
    const file = join(folder, 'seeds', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, textOf(i));
  }
  const statements: Statement[] = Object.values(NAMES).map(name => ({ name, kind: 'person' }));
  statements.push({ rename: 'country: Germany', as: COUNTRY });
  const wrong = { [NAMES.command]: NAMES.element, kind: NAMES.icon, name: NAMES.image };
  await writeFile(corrections(folder), fileWith([...statements, wrong as unknown as Statement]));
}

/** Makes the file of corrections one that cannot be read further than to one of these names. */
export async function damage(folder: string): Promise<void> {
  await writeFile(corrections(folder), `{"version": 1, "corrections": [ ${NAMES.command} ]}`);
}

const corrections = (folder: string): string => join(folder, 'concordance.corrections.json');
