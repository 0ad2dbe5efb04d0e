/** From a key to the marks on the screen, as a reader sees it: in a page of a real VS Code. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../vscode-host/paths.js';

/** From pressing a key that makes a name, or takes one away, in milliseconds. */
export interface Seen {
  /** Until the letter is on the screen. */
  readonly letter: number;
  /** Until the marks on the screen say so. */
  readonly marks: number;
}

/** What is typed is a name with its first letter, and none without it. */
const WORDS = 'eru and ';
const LETTER = 'P';
const REPEATS = 20;
/** Between two keys, in milliseconds; apart, so that one is done before the next. */
const PAUSE = 700;
const PATIENCE = 180_000;

/** Opens a file of the folder that the page at an address shows, and types in the middle of it. Gives the medians. */
export async function measureTyping(browser: Browser, address: string, file: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript({ path: join(ROOT, 'tools', 'bench', 'watch-key.js') });
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await openInTheMiddle(page, basename(file));
    await page.keyboard.type(WORDS);
    await page.keyboard.press('Home');
    const times: Seen[] = [];
    for (let i = 0; i < REPEATS; i++) {
      await page.waitForTimeout(PAUSE);
      const isNamed = i % 2 === 0;
      await page.evaluate(`void (globalThis.seen = watchKey(${isNamed}))`);
      await page.keyboard.press(isNamed ? `Shift+${LETTER}` : 'Backspace');
      times.push(await page.evaluate<Seen>('seen'));
    }
    return { marks: median(times.map(({ marks }) => marks)), letter: median(times.map(({ letter }) => letter)) };
  } finally {
    await context.close();
  }
}

async function openInTheMiddle(page: Page, file: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+p');
  const input = page.locator('.quick-input-widget input[type=text]');
  await input.fill(file);
  await page
    .locator('.quick-input-list .monaco-list-row .label-name')
    .getByText(file, { exact: true })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  await page.locator('.view-overlays [class*="ced-"]').first().waitFor();
  await page.keyboard.press('ControlOrMeta+End');
  await page.waitForTimeout(PAUSE);
  const status = (await page.locator('#status\\.editor\\.selection').textContent()) ?? '';
  const lines = Number(/Ln (\d+)/.exec(status)?.[1] ?? 1);
  await page.keyboard.press('Control+g');
  await input.fill(`:${(lines >> 2) * 2 + 1}:1`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator('.view-overlays [class*="ced-"]').first().waitFor();
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** The least that an extension can do after an edit: it marks the first word of each line in view that begins with a capital. */
const FLOOR = `
const vscode = require('vscode');
exports.activate = () => {
  const type = vscode.window.createTextEditorDecorationType({ border: '1px solid' });
  const mark = editor => {
    const marks = [];
    for (const { start, end } of editor.visibleRanges) {
      for (let line = start.line; line <= end.line; line++) {
        const [word] = /^[A-Z]\\w*/.exec(editor.document.lineAt(line).text) ?? [];
        if (word) marks.push(new vscode.Range(line, 0, line, word.length));
      }
    }
    editor.setDecorations(type, marks);
  };
  const markAll = () => vscode.window.visibleTextEditors.forEach(mark);
  vscode.workspace.onDidChangeTextDocument(markAll);
  vscode.window.onDidChangeVisibleTextEditors(markAll);
  vscode.window.onDidChangeTextEditorVisibleRanges(markAll);
  markAll();
};
`;

/** Writes an extension to compare with into an empty folder. */
export async function writeFloor(folder: string): Promise<void> {
  const manifest = {
    name: 'floor',
    publisher: 'bench',
    version: '0.0.1',
    engines: { vscode: '^1.99.0' },
    main: './extension.js',
    activationEvents: ['onStartupFinished'],
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'extension.js'), FLOOR);
}
