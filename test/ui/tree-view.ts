/** A tree in the side bar, handled with mouse and keyboard. */
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** A row as it is seen. */
export interface Row {
  readonly label: string;
  readonly description: string;
  /** From 1. */
  readonly level: number;
  /** Undefined for a row without children. */
  readonly expanded: boolean | undefined;
  readonly focused: boolean;
}

export class TreeView {
  constructor(
    private readonly page: Page,
    private readonly title: string,
  ) {}

  /** The view with its title. */
  get pane(): Locator {
    return this.page.locator(`.pane:has(.pane-header[aria-label^="${this.title}"])`);
  }

  /** Shows the view container of Concordance. */
  async show(): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item:has(a[aria-label^="Concordance"])');
    if (!(await icon.evaluate(element => element.classList.contains('checked')))) await icon.locator('a').click();
    await this.pane.waitFor();
  }

  /** The rows in view, from top to bottom. */
  rows(): Promise<Row[]> {
    return this.pane.locator('.monaco-list-row').evaluateAll(elements =>
      elements
        .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map(element => {
          const expanded = element.getAttribute('aria-expanded');
          return {
            label: element.querySelector('.label-name')?.textContent ?? '',
            description: element.querySelector('.label-description')?.textContent ?? '',
            level: Number(element.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
            focused: element.classList.contains('focused'),
          };
        }),
    );
  }

  /** Waits until the rows are as wished. */
  expectRows(what: string, isThere: (rows: Row[]) => boolean): Promise<Row[]> {
    return eventually(what, () => this.rows(), isThere);
  }

  /** The row with this label; the label alone, without its description. */
  row(label: string | RegExp): Locator {
    const name = this.page
      .locator('.label-name')
      .filter({ hasText: typeof label === 'string' ? new RegExp(`^${escape(label)}$`) : label });
    return this.pane.locator('.monaco-list-row').filter({ has: name });
  }

  /** Opens a row by a click on its twistie. */
  async expand(label: string | RegExp): Promise<void> {
    const row = this.row(label).first();
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
    await eventually(
      `“${String(label)}” expanded`,
      () => row.getAttribute('aria-expanded'),
      value => value === 'true',
    );
  }

  /** Puts the keyboard's focus into the tree, on its first row. */
  async focus(): Promise<void> {
    await this.pane.locator('.monaco-list').first().focus();
    await this.page.keyboard.press('Home');
    await this.expectRows('a focused row', rows => rows[0]?.focused === true);
  }

  /** The row that has the keyboard's focus. */
  async focused(): Promise<Row | undefined> {
    return (await this.rows()).find(row => row.focused);
  }

  /** The title of the menu's entries that a right click on a row offers; the menu stays open. */
  async contextMenu(label: string | RegExp): Promise<string[]> {
    await this.row(label).first().click({ button: 'right' });
    const items = this.page.locator('.monaco-menu .action-item .action-label');
    await items.first().waitFor();
    return (await items.allTextContents()).filter(text => text !== '');
  }

  /** The words shown in place of an empty tree. */
  async welcome(): Promise<string> {
    return (await this.pane.locator('.welcome-view-content').textContent()) ?? '';
  }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
