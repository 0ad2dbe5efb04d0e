/** The benchmarks in the extension host of a real VS Code: a first session, and one that reopens the folder. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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

const MEGA = 1024 * 1024;
const LONGEST = 20 * 60_000; // milliseconds

/** Measures a folder of so many documents. */
export async function measureInHost(documents: number): Promise<Figure[]> {
  const folder = await temporaryFolder('bench');
  const seeds = join(folder.path, 'seeds');
  await mkdir(seeds);
  for (let i = 0; i < documents; i++) {
    await writeFile(join(seeds, `${String(i).padStart(5, '0')}.txt`), inventDocument(i));
  }
  await writeFile(join(seeds, 'long.txt'), inventDocument(424_242, 100_000));
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
          const found = await readFile(join(folder.path, `figures-${session}.json`), 'utf8');
          figures.push(...figuresOf(name, JSON.parse(found) as HostFigures));
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
    { what: 'hover', corpus, value: found.hover, unit: 'ms', target: 10 },
    { what: `references (${found.mentions})`, corpus, value: found.references, unit: 'ms', target: 200 },
    { what: 'edit to marks, 100 kB', corpus, value: found.editToMarks, unit: 'ms', target: 50 },
  ];
}
