/**
 * Measures what starting the extension costs, by VS Code's own figures: `npm run measure:activation`. VS Code is opened on `seeds/` some times; of each
 * time the table of "Developer: Startup Performance" gives how long loading and calling `activate` took, in milliseconds.
 */
import { launchBrowser } from '../vscode-host/browser.js';
import { ROOT, SEEDS } from '../vscode-host/paths.js';
import { startServer } from '../vscode-host/server.js';
import { NEWEST } from '../vscode-host/versions.js';
import { build } from './build.js';
import type { Page } from 'playwright-core';

const RUNS = 5;
const LIMIT = 50; // milliseconds

interface Figures {
  readonly load: number;
  readonly call: number;
}

async function main(): Promise<void> {
  await build('--production');
  const browser = await launchBrowser();
  const server = await startServer({ version: NEWEST });
  const all: Figures[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
      const page = await context.newPage();
      await page.goto(server.address({ folder: SEEDS, extension: ROOT }));
      all.push(await figuresOf(page));
      await context.close();
    }
  } finally {
    await server.stop();
    await browser.close();
  }
  for (const { load, call } of all) console.log(`load ${load} ms, activate ${call} ms`);
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  const [load, call] = [median(all.map(figures => figures.load)), median(all.map(figures => figures.call))];
  console.log(`median: load ${load} ms, activate ${call} ms`);
  if (!(call < LIMIT)) throw new Error(`Activation takes ${call} ms, not less than ${LIMIT}.`);
}

/** Opens a document, so that the extension starts, and reads the figures. */
async function figuresOf(page: Page): Promise<Figures> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.txt' }).first().dblclick();
  await page.locator('.editor-instance .view-overlays [class*="ced-"]').first().waitFor();
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:not(.hidden) input[type=text]').fill('>Developer: Startup Performance');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Startup Performance' }).first().click();
  await page.locator('.tab.active', { hasText: 'Startup Performance' }).waitFor();
  for (;;) {
    const text = await page.locator('.editor-group-container.active .view-lines').innerText();
    const found = /concordance\.concordance\D+?(?:\|[^|\n]*?)\|\s*(\d+)\s*\|\s*(\d+)/.exec(
      text.replaceAll('\u00a0', ' '),
    );
    if (found) return { load: Number(found[1]), call: Number(found[2]) };
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(100);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
