/**
 * The extension host of a real VS Code is killed again and again while it reads and stores, then the folder is opened once
 * more. `CONCORDANCE_ROUNDS` says how often (4), `CONCORDANCE_SEED` at which moments (1).
 */
import assert from 'node:assert/strict';
import { readFileSync, watch, type FSWatcher } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { loadKnowledge, MODEL_FILES } from '../../src/core/reading/knowledge.js';
import { MINIMUM_CONFIDENCE } from '../../src/core/recognise/confidence.js';
import type { Stamp } from '../../src/wire/protocol.js';
import { decodeSegment } from '../../src/worker/cache/segment.js';
import { inventDocument } from '../../tools/bench/corpus.js';
import { random } from '../../tools/train/random.js';
import { launchBrowser } from '../../tools/vscode-host/browser.js';
import { ROOT } from '../../tools/vscode-host/paths.js';
import { startServer, type VSCodeServer } from '../../tools/vscode-host/server.js';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import { runTestPage } from '../../tools/vscode-host/test-page.js';
import { NEWEST } from '../../tools/vscode-host/versions.js';
import { saidFresh } from '../answers.js';
import { BEGUN, ENDED, type Begun, type Ended } from './session.js';

const ROUNDS = Number(process.env['CONCORDANCE_ROUNDS'] ?? 4);
const SEED = Number(process.env['CONCORDANCE_SEED'] ?? 1);
const DOCUMENTS = 1000;
const LENGTH = 1500; // UTF-16 code units
const model = Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(join(ROOT, 'model', name))]));
const knowledge = loadKnowledge(model);
const version = `${knowledge.version}/${MINIMUM_CONFIDENCE}`;
const SESSION = join(ROOT, 'dist', 'test', 'session.js');
/** The longest time to a kill, in milliseconds from the start of the extension host's tests. */
const LATEST = 4000;

describe('an extension host that is killed', () => {
  let browser: Browser;
  let server: VSCodeServer;
  let folder: TemporaryFolder;
  const texts = new Map<string, string>();

  before(async () => {
    folder = await temporaryFolder('killed');
    await mkdir(join(folder.path, 'seeds'));
    for (let i = 0; i < DOCUMENTS; i++) await write(i, inventDocument(i, LENGTH));
    server = await startServer({ version: NEWEST });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.stop();
    await folder.remove();
  });

  const address = (): string => server.address({ folder: folder.path, extension: ROOT, tests: SESSION });

  async function found<T>(name: string): Promise<T | undefined> {
    const path = join(folder.path, name);
    const text = await readFile(path, 'utf8').catch(() => ''); // not there yet
    return text.endsWith('}') ? (JSON.parse(text) as T) : undefined;
  }

  /** A whole session. */
  async function session(): Promise<Ended> {
    await rm(join(folder.path, ENDED), { force: true });
    const { failed } = await runTestPage(browser, address(), 300_000);
    assert.equal(failed, 0);
    const ended = await found<Ended>(ENDED);
    assert.ok(ended, 'the session has told what it found');
    return ended;
  }

  /** A session whose extension host is killed, at the moment for which `moment` waits; false where it has ended by then. */
  async function killed(moment: () => Promise<void>): Promise<boolean> {
    await rm(join(folder.path, BEGUN), { force: true });
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      for (const name of ['codeAutomationLog', 'codeAutomationExit']) await page.exposeFunction(name, () => undefined);
      await page.goto(address());
      let begun = await found<Begun>(BEGUN);
      while (!begun) {
        await pause(5);
        begun = await found<Begun>(BEGUN);
      }
      await moment();
      return kill(begun.host);
    } finally {
      await context.close();
    }
  }

  /** The files of remembered readings, the latest first. */
  async function stored(ending: string): Promise<string[]> {
    const names = await readdir(server.data, { recursive: true });
    return names.filter(name => name.endsWith(ending)).sort((a, b) => (basename(a) < basename(b) ? 1 : -1));
  }

  /** Which documents are remembered as they are now. */
  async function remembered(): Promise<Set<string>> {
    const latest = new Map<string, Stamp>();
    for (const name of await stored('.segment')) {
      const segment = await readFile(join(server.data, name));
      for (const { document, stamp } of decodeSegment(segment, version)) {
        if (!latest.has(document)) latest.set(document, stamp);
      }
    }
    const current = new Set<string>();
    for (const [document, { mtime, size }] of latest) {
      const found = await stat(fileURLToPath(document));
      if (found.mtime.getTime() === mtime && found.size === size) current.add(document);
    }
    return current;
  }

  /** Resolves when something is being stored for the `nth` time, or after `longest` milliseconds. */
  function storing(nth: number, longest: number): Promise<void> {
    let watcher: FSWatcher | undefined;
    const begun = new Set<string>();
    return new Promise<void>(resolve => {
      setTimeout(resolve, longest);
      watcher = watch(server.data, { recursive: true }, (_, name) => {
        if (name?.endsWith('.unfinished')) begun.add(name);
        if (begun.size >= nth) resolve();
      });
    }).finally(() => watcher?.close());
  }

  async function write(i: number, text: string): Promise<void> {
    const path = join(folder.path, 'seeds', `${String(i).padStart(4, '0')}.txt`);
    await writeFile(path, text);
    texts.set(pathToFileURL(path).href, text);
  }

  it(`${ROUNDS} times, at any moment, starts right again, and reads only what was not stored`, async () => {
    const next = random(SEED);
    let ends = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (let i = 0; i < DOCUMENTS; i++)
        if (next() < 0.3) await write(i, inventDocument(i + round * DOCUMENTS, LENGTH));
      const [time, nth] = [next() * LATEST, 1 + Math.floor(next() * 3)];
      if (!(await killed(() => (round % 2 === 0 ? pause(time) : storing(nth, LATEST))))) ends++;
    }
    assert.ok(ends <= ROUNDS / 2, `${ends} of ${ROUNDS} sessions came to their end before they were killed`);
    const known = await remembered();
    const after = await session();
    assert.equal(after.read, DOCUMENTS - known.size);

    const fresh = JSON.parse(JSON.stringify(await saidFresh(texts, knowledge))) as unknown;
    assert.deepEqual(after.said, fresh);

    const reopened = await session();
    assert.equal(reopened.read, 0);
    assert.deepEqual(reopened.said, fresh);
    assert.deepEqual(await stored('.unfinished'), []);
  });
});

function pause(time: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, time));
}

/** Kills a process; false where there is none. */
function kill(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
