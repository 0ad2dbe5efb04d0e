/** A real VS Code with one folder, whose extension host can be killed. */
import assert from 'node:assert/strict';
import { watch, type FSWatcher } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tools/vscode-host/browser.js';
import { ROOT } from '../../tools/vscode-host/paths.js';
import { startServer, type VSCodeServer } from '../../tools/vscode-host/server.js';
import { temporaryFolder } from '../../tools/vscode-host/temporary.js';
import { runTestPage } from '../../tools/vscode-host/test-page.js';
import { NEWEST } from '../../tools/vscode-host/versions.js';
import { BEGUN, ENDED, type Begun, type Ended } from './session.js';

const SESSION = join(ROOT, 'dist', 'test', 'session.js');

export class Editor {
  private constructor(
    private readonly browser: Browser,
    private readonly server: VSCodeServer,
    /** The path of the folder that it has open. */
    readonly folder: string,
    private readonly removeFolder: () => Promise<void>,
  ) {}

  static async start(): Promise<Editor> {
    const folder = await temporaryFolder('killed');
    return new Editor(await launchBrowser(), await startServer({ version: NEWEST }), folder.path, () =>
      folder.remove(),
    );
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await this.removeFolder();
  }

  /** The folder of all that it keeps. */
  get data(): string {
    return this.server.data;
  }

  /** What a session has left in a file; undefined as long as it is not there. */
  async found<T>(name: string): Promise<T | undefined> {
    const text = await readFile(join(this.folder, name), 'utf8').catch(() => ''); // not there yet
    return text.endsWith('}') ? (JSON.parse(text) as T) : undefined;
  }

  /** Waits for what a session leaves in a file. */
  async awaited<T>(name: string): Promise<T> {
    for (;;) {
      const found = await this.found<T>(name);
      if (found) return found;
      await pause(5);
    }
  }

  /** A whole session. */
  async session(): Promise<Ended> {
    await rm(join(this.folder, ENDED), { force: true });
    const { failed } = await runTestPage(this.browser, this.address, 300_000);
    assert.equal(failed, 0);
    const ended = await this.found<Ended>(ENDED);
    assert.ok(ended, 'the session has told what it found');
    return ended;
  }

  /** A session whose extension host is killed, at the moment for which `moment` waits; false where it has ended by then. */
  async killed(moment: () => Promise<void>): Promise<boolean> {
    await rm(join(this.folder, BEGUN), { force: true });
    const context = await this.browser.newContext();
    try {
      const page = await context.newPage();
      for (const name of ['codeAutomationLog', 'codeAutomationExit']) await page.exposeFunction(name, () => undefined);
      await page.goto(this.address);
      const { host } = await this.awaited<Begun>(BEGUN);
      await moment();
      return kill(host);
    } finally {
      await context.close();
    }
  }

  private get address(): string {
    return this.server.address({ folder: this.folder, extension: ROOT, tests: SESSION });
  }
}

/** Waits so many milliseconds. */
export function pause(time: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, time));
}

/** Resolves when below a folder files of an ending have come or gone `nth` times, or after `longest` milliseconds. */
export function appearing(folder: string, ending: string, nth: number, longest: number): Promise<void> {
  let watcher: FSWatcher | undefined;
  let seen = 0;
  return new Promise<void>(resolve => {
    setTimeout(resolve, longest);
    watcher = watch(folder, { recursive: true }, (event, name) => {
      if (event === 'rename' && name?.endsWith(ending) && ++seen >= nth) resolve();
    });
  }).finally(() => watcher?.close());
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
