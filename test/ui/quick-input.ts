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

  /** Where one types. */
  get field(): Locator {
    return this.widget.locator('input[type=text]');
  }

  /**
   * Puts a text into the input that is open, into nothing else whatever takes the focus meanwhile; again where it is lost because the input was
   * only just being set up. Whether it stays.
   */
  async fill(typed: string): Promise<boolean> {
    for (let tries = 0; tries < 5; tries++) {
      if (!(await isThere(this.field, A_MOMENT))) return false;
      if (!(await inTime(this.field.evaluate(fillIn, typed, { timeout: A_MOMENT })))) return false; // it has just closed
      await this.page.waitForTimeout(SETTING_UP);
      if ((await this.field.isVisible()) && (await this.field.inputValue()) === typed) return true;
    }
    return false;
  }

  /** Opens an input by keys and types in it; once more where it closes at once, as when an editor takes the focus late. */
  async type(keys: string, typed: string): Promise<void> {
    const attempt = async (): Promise<boolean> => {
      await this.widget.waitFor({ state: 'hidden' }); // one that is just closing would take the keys
      await this.page.keyboard.press(keys);
      return this.fill(typed);
    };
    await eventually(`an input after ${keys}`, attempt, done => done);
  }

  /** Types in an input that keys open, and presses Enter once a row of its list is there, by default any; again where it closes before. */
  async enter(keys: string, typed: string, row = this.widget.locator('.monaco-list-row').first()): Promise<void> {
    await this.take(keys, typed, row, () => this.field.press('Enter', { timeout: A_MOMENT }));
  }

  /** As `enter`, with a click on the row instead. */
  async click(keys: string, typed: string, row: Locator): Promise<void> {
    await this.take(keys, typed, row, () => row.click({ timeout: A_MOMENT }));
  }

  private async take(keys: string, typed: string, row: Locator, takeRow: () => Promise<void>): Promise<void> {
    const attempt = async (): Promise<boolean> => {
      await this.type(keys, typed);
      if (await isThere(row, A_MOMENT)) return inTime(takeRow());
      if (await this.widget.isVisible()) await this.field.press('Escape', { timeout: A_MOMENT });
      return false;
    };
    await eventually(`${typed} chosen after ${keys}`, attempt, isChosen => isChosen);
  }
}

/** In the page: what an input that was typed into tells the workbench. */
function fillIn(input: SVGElement | HTMLElement, typed: string): void {
  input.focus();
  (input as HTMLInputElement).value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
