/** All there is to test, in the order of what it takes. */
import { join } from 'node:path';
import { launchBrowser } from '../vscode-host/browser.js';
import { runGuarded } from '../vscode-host/guarded.js';
import { ROOT } from '../vscode-host/paths.js';
import { startServer } from '../vscode-host/server.js';
import type { Outcome } from '../vscode-host/test-events.js';
import { runTestPage } from '../vscode-host/test-page.js';
import { NEWEST, OLDEST, type Version } from '../vscode-host/versions.js';
import { startWebServer } from '../vscode-host/web-server.js';
import { makeWorkspace } from '../vscode-host/workspace.js';
import { runMocha, runMochaTwice } from './mocha-suite.js';

const MINUTE = 60_000; // milliseconds

export interface Suite {
  /** What to call it on the command line. */
  readonly name: string;
  readonly title: string;
  /**
   * Whether another suite may run beside it. Those that run alone come last: what a reader does is timed and wants the machine to itself,
   * and the package is built where the other bundles are.
   */
  readonly besideOthers: boolean;
  /** Whether it needs the bundles of `esbuild.js`. */
  readonly bundled: boolean;
  run(): Promise<Outcome>;
}

/** In the order in which they begin: the longest first, so that the last ones end together. */
export const SUITES: readonly Suite[] = [
  {
    name: 'newest',
    title: `VS Code ${NEWEST.vscode}`,
    besideOthers: true,
    bundled: true,
    run: () => inNodeHost(NEWEST, 'node.js'),
  },
  { name: 'check', title: 'types, lint and format', besideOthers: true, bundled: false, run: check },
  {
    name: 'unit',
    title: 'unit tests',
    besideOthers: true,
    bundled: true,
    run: () => runMocha('.mocharc.json', 'Dot', 12 * MINUTE),
  },
  {
    name: 'killed',
    title: 'killed while it reads and stores',
    besideOthers: true,
    bundled: true,
    run: () => runMocha('test/killed/.mocharc.json', 'Spec', 30 * MINUTE),
  },
  {
    name: 'web',
    title: `VS Code ${NEWEST.vscode} in a browser`,
    besideOthers: true,
    bundled: true,
    run: () => inBrowserHost(NEWEST),
  },
  {
    name: 'oldest',
    title: `VS Code ${OLDEST.vscode}`,
    besideOthers: true,
    bundled: true,
    run: () => inNodeHost(OLDEST, 'oldest.js'),
  },
  {
    name: 'ui',
    title: 'as a reader',
    besideOthers: false,
    bundled: true,
    run: () => runMochaTwice('test/ui/.mocharc.json', 'Spec', 20 * MINUTE),
  },
  {
    name: 'package',
    title: 'the package',
    besideOthers: false,
    bundled: false,
    run: () => runMocha('test/package/.mocharc.json', 'Spec', 5 * MINUTE),
  },
];

async function check(): Promise<Outcome> {
  const code = await runGuarded('npm', ['run', '--silent', 'check'], 10 * MINUTE);
  return code === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [`  ✗ npm run check ended with code ${code}`] };
}

async function inNodeHost(version: Version, bundle: string): Promise<Outcome> {
  const workspace = await makeWorkspace();
  try {
    const server = await startServer({ version });
    try {
      const tests = join(ROOT, 'dist', 'test', bundle);
      return await inPage(server.address({ folder: workspace.path, extension: ROOT, tests }));
    } finally {
      await server.stop();
    }
  } finally {
    await workspace.remove();
  }
}

async function inBrowserHost(version: Version): Promise<Outcome> {
  const workspace = await makeWorkspace();
  try {
    const tests = join(ROOT, 'dist', 'test', 'web.js');
    const server = await startWebServer(version, { folder: workspace.path, extension: ROOT, tests });
    try {
      return await inPage(server.address);
    } finally {
      await server.stop();
    }
  } finally {
    await workspace.remove();
  }
}

async function inPage(address: string): Promise<Outcome> {
  const browser = await launchBrowser();
  try {
    return await runTestPage(browser, address, 10 * MINUTE);
  } finally {
    await browser.close();
  }
}
