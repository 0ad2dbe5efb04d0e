/** Runs a test bundle in an extension host and brings back what it counted. */
import type { Browser, Page } from 'playwright-core';
import { describeEvent, parseEvent, type Outcome } from './test-events.js';

/**
 * Opens a page whose address names a test bundle, and prints its tests as they end. Resolves with their sum; throws when
 * they did not run to their end within `timeout` milliseconds. With `CONCORDANCE_VERBOSE` set, all that VS Code logs is printed.
 */
export async function runTestPage(browser: Browser, address: string, timeout: number): Promise<Outcome> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const log: string[] = [];
  let outcome: Outcome | undefined;
  const hear = (line: string) => {
    const event = parseEvent(line);
    if (event?.type === 'end') outcome = event.outcome;
    const words = event && describeEvent(event);
    if (words !== undefined) console.log(words);
    if (!event) log.push(line);
    if (!event && process.env['CONCORDANCE_VERBOSE']) console.log(line);
  };
  page.on('pageerror', error => log.push(error.message));
  try {
    await page.exposeFunction('codeAutomationLog', (_level: string, values: readonly unknown[]) => {
      values.map(String).join(' ').split('\n').forEach(hear);
    });
    const code = await exitOf(page, address, timeout);
    if (!outcome) throw new Error(`The extension host ended with code ${code} before its tests did.`);
    if (code !== 0 && outcome.failed === 0)
      throw new Error(`The tests passed, but the extension host ended with code ${code}.`);
    return outcome;
  } catch (error) {
    console.error(`What VS Code logged last:\n${log.slice(-80).join('\n')}`);
    throw error;
  } finally {
    await context.close();
  }
}

/** Opens the page and waits for the code that its extension host ends with. */
async function exitOf(page: Page, address: string, timeout: number): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const exit = new Promise<number>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The tests did not end within ${timeout / 1000} s.`)), timeout);
    page.on('crash', () => reject(new Error('The page of the tests crashed.')));
    page
      .exposeFunction('codeAutomationExit', (code: number) => resolve(code))
      .then(() => page.goto(address))
      .catch(reject);
  });
  try {
    return await exit;
  } finally {
    clearTimeout(timer);
  }
}
