/** The input at the top of the workbench, as a reader's keys fill it. */
import type { Locator, Page } from 'playwright-core';
import { A_MOMENT, eventually, inTime, isThere } from './eventually.js';

/** Within this time an input that was opened has taken its first text, in milliseconds. */
const SETTING_UP = 50;

export class QuickInput {
  /** It is there as long as it is open. */
  readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:not(.hidden)');
  }

  /**
   * Opens an input by keys and types in it; once more where it closes at once, as when an editor takes the focus late, or where what was typed is
   * lost because the input was only just being set up.
   */
  async type(keys: string, typed: string): Promise<void> {
    const field = this.widget.locator('input[type=text]');
    const attempt = async (): Promise<boolean> => {
      await this.widget.waitFor({ state: 'hidden' }); // one that is just closing would take the keys
      await this.page.keyboard.press(keys);
      for (let tries = 0; tries < 5; tries++) {
        if (!(await isThere(field, A_MOMENT))) return false;
        if (!(await inTime(field.fill(typed, { timeout: A_MOMENT })))) return false; // it has just closed
        await this.page.waitForTimeout(SETTING_UP);
        if ((await field.isVisible()) && (await field.inputValue()) === typed) return true;
      }
      return false;
    };
    await eventually(`an input after ${keys}`, attempt, done => done);
  }

  /** Types in an input that keys open, and presses Enter once a row of its list is there, by default any; again where it closes before. */
  async enter(keys: string, typed: string, row = this.widget.locator('.monaco-list-row').first()): Promise<void> {
    await this.take(keys, typed, row, () => this.page.keyboard.press('Enter'));
  }

  /** As `enter`, with a click on the row instead. */
  async click(keys: string, typed: string, row: Locator): Promise<void> {
    await this.take(keys, typed, row, () => row.click({ timeout: A_MOMENT }));
  }

  private async take(keys: string, typed: string, row: Locator, takeRow: () => Promise<void>): Promise<void> {
    const attempt = async (): Promise<boolean> => {
      await this.type(keys, typed);
      const isListed = await isThere(row, A_MOMENT);
      if (!(await this.widget.isVisible())) return false; // a key would go into the text
      if (isListed) return inTime(takeRow());
      await this.page.keyboard.press('Escape');
      return false;
    };
    await eventually(`${typed} chosen after ${keys}`, attempt, isChosen => isChosen);
  }
}
