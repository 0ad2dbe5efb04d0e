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
import { runMocha } from './mocha-suite.js';

const MINUTE = 60_000; // milliseconds

/** On two cores, what waits for an editor leaves one of them to the rest. */
export const LANES = ['editor', 'beside'] as const;

export interface Suite {
  /** What to call it on the command line. */
  readonly name: string;
  readonly title: string;
  /**
   * Suites of one lane run one after the other, and lanes beside each other; those without a lane run alone, when the lanes are done:
   * what a reader does is timed and wants the machine to itself, and the package is built where the other bundles are.
   */
  readonly lane?: (typeof LANES)[number];
  /** Whether it needs the bundles of `esbuild.js`. */
  readonly bundled: boolean;
  run(): Promise<Outcome>;
}

export const SUITES: readonly Suite[] = [
  { name: 'check', title: 'types, lint and format', lane: 'beside', bundled: false, run: check },
  {
    name: 'unit',
    title: 'unit tests',
    lane: 'beside',
    bundled: true,
    run: () => runMocha('.mocharc.json', 'Dot', 12 * MINUTE),
  },
  {
    name: 'newest',
    title: `VS Code ${NEWEST.vscode}`,
    lane: 'editor',
    bundled: true,
    run: () => inNodeHost(NEWEST, 'node.js'),
  },
  {
    name: 'oldest',
    title: `VS Code ${OLDEST.vscode}`,
    lane: 'editor',
    bundled: true,
    run: () => inNodeHost(OLDEST, 'oldest.js'),
  },
  {
    name: 'web',
    title: `VS Code ${NEWEST.vscode} in a browser`,
    lane: 'editor',
    bundled: true,
    run: () => inBrowserHost(NEWEST),
  },
  {
    name: 'killed',
    title: 'killed while it reads and stores',
    lane: 'beside',
    bundled: true,
    run: () => runMocha('test/killed/.mocharc.json', 'Spec', 30 * MINUTE),
  },
  {
    name: 'ui',
    title: 'as a reader',
    bundled: true,
    run: () => runMocha('test/ui/.mocharc.json', 'Spec', 20 * MINUTE),
  },
  {
    name: 'package',
    title: 'the package',
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
