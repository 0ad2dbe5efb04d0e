/** The benchmarks in the extension host of a real VS Code: a first session, and one that reopens the folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../vscode-host/browser.js';
import { ROOT } from '../vscode-host/paths.js';
import { startServer } from '../vscode-host/server.js';
import { temporaryFolder } from '../vscode-host/temporary.js';
import { runTestPage } from '../vscode-host/test-page.js';
import { NEWEST } from '../vscode-host/versions.js';
import { inventDocument } from './corpus.js';
import type { HostFigures } from './host/measure.test.js';
import type { Figure } from './results.js';
import { measureTyping, writeFloor } from './typing.js';

const MEGA = 1024 * 1024;
const LONGEST = 20 * 60_000; // milliseconds

/** Documents to type in, with their lengths in bytes and the time from edit to marks that is allowed. VS Code asks before it opens 10 MiB. */
const TYPED_IN = [
  { name: '100 kB', length: 100_000, target: 50 },
  { name: '10 MB', length: 10_000_000, target: 150 },
];

/** Measures a folder of so many documents, and typing in a long and in a very long one. */
export async function measureInHost(documents: number): Promise<Figure[]> {
  return [...(await measureSessions(documents)), ...(await measureKeys())];
}

async function measureSessions(documents: number): Promise<Figure[]> {
  const folder = await temporaryFolder('bench');
  const seeds = join(folder.path, 'seeds');
  await mkdir(seeds);
  for (let i = 0; i < documents; i++) {
    await writeFile(join(seeds, `${String(i).padStart(5, '0')}.txt`), inventDocument(i));
  }
  try {
    const server = await startServer({ version: NEWEST });
    try {
      const address = server.address({
        folder: folder.path,
        extension: ROOT,
        tests: join(ROOT, 'dist', 'test', 'bench.js'),
      });
      const browser = await launchBrowser();
      try {
        const figures: Figure[] = [];
        for (const [session, name] of ['first session', 'reopened'].entries()) {
          await runTestPage(browser, address, LONGEST);
          const found = JSON.parse(await readFile(join(folder.path, `figures-${session}.json`), 'utf8')) as HostFigures;
          figures.push(...figuresOf(name, found));
          if (session === 0) figures.push(...besideCommandLine(found, await timeCommandLine(seeds)));
        }
        return figures;
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  } finally {
    await folder.remove();
  }
}

/** Milliseconds that the command line takes to read a folder. */
async function timeCommandLine(folder: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli.js'), 'analyse', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The command line ended with code ${code}.`);
  return performance.now() - began;
}

function besideCommandLine({ documents, ready }: HostFigures, alone: number): Figure[] {
  const corpus = `${documents}`;
  return [
    { what: 'the command line, all documents', corpus, value: alone, unit: 'ms' },
    { what: 'first session beside the command line', corpus, value: ready / alone, unit: '×', target: 1.5 },
  ];
}

/** From a key to marks on the screen, and what of that VS Code takes with any extension. */
async function measureKeys(): Promise<Figure[]> {
  const folder = await temporaryFolder('bench');
  const floor = await temporaryFolder('floor');
  try {
    await mkdir(join(folder.path, 'seeds'));
    await writeFloor(floor.path);
    const server = await startServer({ version: NEWEST });
    const browser = await launchBrowser();
    try {
      const figures: Figure[] = [];
      for (const { name: corpus, length, target } of TYPED_IN) {
        const text = inventDocument(424_242, length);
        const seen = async (extension: string, below: string): Promise<{ letter: number; marks: number }> => {
          const file = join(folder.path, below, `${length}.txt`);
          await writeFile(file, text);
          try {
            return await measureTyping(browser, server.address({ folder: folder.path, extension }), file);
          } finally {
            await rm(file);
          }
        };
        const bare = await seen(floor.path, '');
        const ours = await seen(ROOT, 'seeds');
        figures.push(
          { what: 'key to letter on the screen', corpus, value: ours.letter, unit: 'ms' },
          { what: 'key to marks on the screen', corpus, value: ours.marks, unit: 'ms' },
          { what: 'the same where an extension only marks', corpus, value: bare.marks, unit: 'ms' },
          { what: 'edit to marks: the difference', corpus, value: ours.marks - bare.marks, unit: 'ms', target },
        );
      }
      return figures;
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    await folder.remove();
    await floor.remove();
  }
}

function figuresOf(session: string, found: HostFigures): Figure[] {
  const corpus = `${found.documents}, ${session}`;
  const first = session === 'first session';
  return [
    { what: 'all documents answered for', corpus, value: found.ready, unit: 'ms', target: first ? 60_000 : 3000 },
    { what: 'host held up, 99th percentile', corpus, value: found.blocked99, unit: 'ms', target: 16 },
    { what: 'host held up, at most', corpus, value: found.blockedMost, unit: 'ms' },
    { what: 'heap of the host', corpus, value: found.heap / MEGA, unit: 'MB', target: 400 },
    { what: 'heap of the host before', corpus, value: found.heapBefore / MEGA, unit: 'MB' },
    { what: 'heap of the worker', corpus, value: found.worker.heap / MEGA, unit: 'MB', target: 1024 },
    ...Object.entries(found.features).flatMap(([feature, value]): Figure[] => {
      const floor = found.floor[feature]!;
      const what = `${feature} by VS Code’s command`;
      return [
        { what: `${what} (${found.usual} mentions)`, corpus, value, unit: 'ms', target: 10 },
        { what: `${what}, an extension that answers at once`, corpus, value: floor, unit: 'ms' },
        { what: `${what}, times that`, corpus, value: value / floor, unit: '×' },
      ];
    }),
    { what: `list of all entities (${found.entities})`, corpus, value: found.list, unit: 'ms', target: 100 },
    { what: `references (${found.mentions})`, corpus, value: found.references, unit: 'ms', target: 200 },
    ...found.correcting.map(({ documents, blockedMost }): Figure => ({
      what: `host held up, at most, while a name in ${documents} documents is corrected`,
      corpus,
      value: blockedMost,
      unit: 'ms',
      target: 16,
    })),
  ];
}
