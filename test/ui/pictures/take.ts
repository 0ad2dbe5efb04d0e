/**
 * Takes the pictures of the README and its pages, of the example corpus: `npm run pictures` all of them, `npm run pictures -- where hover` some; `--all-themes` takes every scene
 * in every theme; `--to FOLDER` puts them elsewhere than `media/pictures/`.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { closeBrowser, Workbench } from '../workbench.js';
import { loadLayouts } from '../../layouts/corpus.js';
import { SCENES, type Scene } from './scenes.js';
import { ROOT } from '../../../tools/vscode-host/paths.js';
import { THEMES } from '../../../tools/vscode-host/settings.js';
import { temporaryFolder } from '../../../tools/vscode-host/temporary.js';
import { build } from '../../../tools/tasks/build.js';

type Theme = keyof typeof THEMES;
const themes = Object.keys(THEMES) as Theme[];

/** How long the last movement on the screen may take to end, in milliseconds. */
const STILL = 700;
/** How long each stop of a moving picture is seen, in milliseconds. */
const STOP = 3500;

async function take(scene: Scene, theme: Theme, to: string): Promise<void> {
  const folder = await temporaryFolder('pictures');
  try {
    await fill(folder.path, scene);
    const size = { width: 1180, height: 760 };
    const settings = scene.isUnread === true ? {} : { 'concordance.documents': '**/*.txt' };
    const workbench = await Workbench.open({ theme, size, settings, folder: folder.path });
    try {
      const pictures: Buffer[] = [];
      for (const set of [scene.set, ...(scene.stops ?? [])]) {
        await set(workbench);
        await new Promise(resolve => setTimeout(resolve, STILL));
        pictures.push(await workbench.page.screenshot({ animations: 'disabled', caret: 'hide' }));
      }
      const path = join(to, `${scene.name}-${theme}`);
      console.log(scene.stops ? await writeMoving(pictures, path) : await writeStill(pictures[0]!, path));
    } finally {
      await workbench.close();
    }
  } finally {
    await folder.remove();
  }
}

/** A workbench has few colours: a palette of them takes a third of the room. */
async function writeStill(picture: Buffer, path: string): Promise<string> {
  await sharp(picture).png({ palette: true, quality: 90, effort: 10, compressionLevel: 9 }).toFile(`${path}.png`);
  return `${path}.png`;
}

/** Plays once, and rests on its last picture: nothing moves for ever beside what is read. */
async function writeMoving(pictures: readonly Buffer[], path: string): Promise<string> {
  const delay = pictures.map(() => STOP);
  await sharp([...pictures], { join: { animated: true } })
    .gif({ delay, loop: 1, effort: 10, interFrameMaxError: 2 })
    .toFile(`${path}.gif`);
  return `${path}.gif`;
}

/** Puts the documents of a scene into a folder. */
async function fill(folder: string, { layout }: Scene): Promise<void> {
  if (layout === undefined) {
    await cp(join(ROOT, 'examples', 'harbour'), folder, { recursive: true });
    return;
  }
  const document = loadLayouts('tune').find(({ name }) => name === layout);
  if (!document) throw new Error(`There is no document ${layout} in the corpus of layouts.`);
  await writeFile(join(folder, `${layout}.txt`), document.text);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'all-themes': { type: 'boolean', default: false },
      to: { type: 'string', default: join(ROOT, 'media', 'pictures') },
    },
  });
  const unknown = positionals.filter(name => !SCENES.some(scene => scene.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There are no scenes called ${unknown.join(', ')}; there are ${SCENES.map(({ name }) => name).join(', ')}.`,
    );
  const wanted = SCENES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  await build();
  await mkdir(resolve(values.to), { recursive: true });
  for (const scene of wanted) {
    const every = scene.everyTheme === true || values['all-themes'];
    for (const theme of every ? themes : (['light'] as const)) await take(scene, theme, resolve(values.to));
  }
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => closeBrowser());
