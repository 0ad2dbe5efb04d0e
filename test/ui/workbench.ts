/** VS Code as a reader sees and handles it. One of these is one server with one page. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tools/vscode-host/browser.js';
import { ROOT, STORE } from '../../tools/vscode-host/paths.js';
import { startServer } from '../../tools/vscode-host/server.js';
import { THEMES, type Settings, type Theme } from '../../tools/vscode-host/settings.js';
import { NEWEST, type Version } from '../../tools/vscode-host/versions.js';
import { startWebServer } from '../../tools/vscode-host/web-server.js';
import { makeWorkspace } from '../../tools/vscode-host/workspace.js';
import { EditorPane } from './editor-pane.js';
import { A_MOMENT, eventually, isThere } from './eventually.js';
import { QuickInput } from './quick-input.js';
import { TreeView } from './tree-view.js';

/** How long anything may take on a machine that has much else to do, in milliseconds. */
const PATIENCE = 60_000;

export interface WorkbenchOptions {
  /** Waited for, and chosen as a reader does where it does not show; without one the settings name a light one, and whatever shows will do. */
  readonly theme?: Theme;
  /** Added to those of a quiet workbench. */
  readonly settings?: Settings;
  readonly version?: Version;
  /** The folder to open; by default a copy of the project's and the tests' documents that is removed in the end. */
  readonly folder?: string;
  /** A file of the folder that is open from the start. */
  readonly file?: string;
  /** The folder of an extension that is installed besides. */
  readonly installed?: string;
  /** As for the server. */
  readonly asksForTrust?: boolean;
  /** Waits for what the page shows at first, before anything is done with it; for the files of the folder unless told otherwise. */
  readonly settled?: (page: Page) => Promise<void>;
  /** Whether extensions run in the browser instead of a Node process; documents are then those of a folder that is served. */
  readonly inBrowser?: boolean;
  /** Of the page, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels in a CSS pixel. */
  readonly scale?: number;
  /** A BCP 47 tag: what extensions bring in this language is shown in it; the workbench's own words stay English without a language pack. */
  readonly language?: string;
}

export class Workbench {
  /** The entities of the corpus, in the side bar. */
  readonly entities: TreeView;
  /** The active editor. */
  readonly editor: EditorPane;
  /** The input at the top, for files, commands and places. */
  readonly quickInput: QuickInput;

  private constructor(
    readonly page: Page,
    /** The folder that is open. */
    readonly folder: string,
    private readonly closing: (() => Promise<void>)[],
  ) {
    this.entities = new TreeView(page, 'Entities');
    this.quickInput = new QuickInput(page);
    this.editor = new EditorPane(page, '.editor-group-container.active');
  }

  /** The pages that are open. */
  static readonly pages = new Set<Page>();

  /**
   * Starts VS Code with the extension and waits until its page can be used. Mocha tries tests again, but not the hooks that open a workbench;
   * so a start that fails is told, with a picture, and tried once more here.
   */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    try {
      return await Workbench.start(options);
    } catch (error) {
      console.log(`      A workbench did not start, and is started once more: ${String(error)}`);
      return Workbench.start(options);
    }
  }

  private static async start(options: WorkbenchOptions): Promise<Workbench> {
    const closing: (() => Promise<void>)[] = [];
    try {
      let folder = options.folder;
      if (folder === undefined) {
        const workspace = await makeWorkspace();
        closing.unshift(workspace.remove);
        folder = workspace.path;
      }
      const settings = { 'workbench.colorTheme': THEMES[options.theme ?? 'light'].id, ...options.settings };
      const { stop, address } = await serve(folder, settings, options);
      closing.unshift(stop);
      const browser = await sharedBrowser();
      const context = await browser.newContext({
        viewport: options.size ?? { width: 1280, height: 800 },
        deviceScaleFactor: options.scale ?? 1,
        reducedMotion: 'reduce', // what moves is drawn by the processor, which has enough to do
      });
      closing.unshift(() => context.close());
      context.setDefaultTimeout(PATIENCE);
      // tsx marks inner functions with this helper; those that are sent to the page need it there.
      await context.addInitScript('globalThis.__name = f => f');
      if (options.language !== undefined) await context.addInitScript(speaking(options.language));
      const page = await context.newPage();
      Workbench.pages.add(page);
      closing.push(() => Promise.resolve(void Workbench.pages.delete(page)));
      await page.goto(address);
      await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
      if (options.settled) await options.settled(page);
      else await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      const workbench = new Workbench(page, folder, closing);
      // The settings name the theme, but VS Code that is started to develop an extension may show its default one all the same.
      const { theme } = options;
      if (theme !== undefined && !(await workbench.comesToShow(theme))) await workbench.useTheme(theme);
      return workbench;
    } catch (error) {
      await pictureOfFailure('a workbench that did not start');
      for (const close of closing) await close();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const close of this.closing.splice(0)) await close();
  }

  /** The text of a file of the folder, byte order mark included. */
  text(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** Opens a file of the folder the way a reader does who knows its name. */
  async openFile(path: string): Promise<void> {
    const name = basename(path);
    const first = this.quickInput.widget.locator('.monaco-list-row[data-index="0"] .label-name').first();
    await this.quickInput.enter('ControlOrMeta+p', name, first.filter({ hasText: name }));
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .view-lines .view-line').first().waitFor();
  }

  /** The tab of an open file. */
  tab(name: string) {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  /** The editor that shows a file, active or not. */
  editorOf(name: string): EditorPane {
    return new EditorPane(this.page, `.editor-group-container:has(.tab.active[data-resource-name="${name}"])`);
  }

  /** Runs a command by its title, category included, from the command palette. */
  async command(title: string): Promise<void> {
    const row = this.quickInput.widget.locator('.monaco-list-row').filter({ hasText: title }).first();
    await this.quickInput.click('F1', `>${title}`, row);
  }

  /** Puts the cursor at a line and a column, both from 1, and brings it into view. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.quickInput.enter('Control+g', `:${line}:${column}`);
    await eventually(
      `the cursor at ${line}:${column}`,
      () => this.editor.position(),
      position => position.line === line && position.column === column,
    );
  }

  /** Chooses a colour theme as a reader does, and waits until it shows. */
  async useTheme(theme: Theme): Promise<void> {
    await eventually(
      `the theme ${THEMES[theme].label}`,
      async () => {
        await this.chooseTheme(theme);
        return this.comesToShow(theme);
      },
      yes => yes,
    );
  }

  /** Whether the page shows a theme, or does within a moment. */
  private comesToShow(theme: Theme): Promise<boolean> {
    return isThere(this.page.locator(`.monaco-workbench[class*="-${THEMES[theme].mark}-json"]`), A_MOMENT);
  }

  private async chooseTheme(theme: Theme): Promise<void> {
    await this.command('Preferences: Color Theme');
    const rows = this.quickInput.widget.locator('.monaco-list-row');
    await rows
      .filter({ hasText: /Modern|High Contrast/ })
      .first()
      .waitFor();
    await this.quickInput.fill(THEMES[theme].label);
    await eventually(
      'one theme to choose',
      () => rows.allTextContents(),
      ([first]) => first?.includes(THEMES[theme].label) === true,
    );
    await this.quickInput.field.press('Enter');
  }

  /** What VS Code has told the reader, newest first. */
  async notifications(): Promise<string[]> {
    await this.command('Notifications: Show Notifications');
    await this.page.locator('.notifications-center').waitFor();
    const messages = await this.page.locator('.notifications-center .notification-list-item-message').allTextContents();
    await this.page.keyboard.press('Escape');
    return messages;
  }
}

/** Runs in the page before the workbench does, which takes its language from here. */
const speaking = (language: string): string =>
  `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: ${JSON.stringify(language)} })`;

/** Serves VS Code with a folder, and gives the address of its page. */
async function serve(
  folder: string,
  settings: Settings,
  { version = NEWEST, asksForTrust = false, installed, file, inBrowser = false }: WorkbenchOptions,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const request = { folder, extension: ROOT, ...(file !== undefined && { file }) };
  if (inBrowser) return startWebServer(version, request, settings);
  const server = await startServer({ version, settings, asksForTrust, ...(installed !== undefined && { installed }) });
  return { address: server.address(request), stop: server.stop };
}

let browser: Promise<Browser> | undefined;

/** The one browser of a run; `closeBrowser` ends it. */
function sharedBrowser(): Promise<Browser> {
  return (browser ??= launchBrowser());
}

/** Ends the browser, if one was started. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Keeps a picture of each open page in `.vscode-test/failures`, where a developer looks after a test has failed. */
export async function pictureOfFailure(title: string): Promise<void> {
  const folder = join(STORE, 'failures');
  for (const [i, page] of [...Workbench.pages].entries()) {
    const path = join(folder, `${title.replace(/[^\w-]+/g, '-')}${i > 0 ? `-${i + 1}` : ''}.png`);
    await page.screenshot({ path });
    console.log(`      ${path}`);
  }
}
