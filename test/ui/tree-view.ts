/** A tree in the side bar, handled with mouse and keyboard. */
import type { Locator, Page } from 'playwright-core';
import { A_MOMENT, atRest, eventually, isThere } from './eventually.js';

/** A row as it is seen. */
export interface Row {
  /** The how-manieth of the whole list it is, from 0. */
  readonly index: number;
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

  /** Shows the view container of Concordance; a click on its icon hides it again where it was about to show. */
  async show(): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item:has(a[aria-label^="Concordance"])');
    const attempt = async (): Promise<boolean> => {
      if (!(await icon.evaluate(element => element.classList.contains('checked')))) await icon.locator('a').click();
      return isThere(this.pane, A_MOMENT);
    };
    await eventually('the view of Concordance', attempt, isShown => isShown);
  }

  /** The rows in view, from top to bottom. */
  rows(): Promise<Row[]> {
    return this.pane.locator('.monaco-list-row').evaluateAll(elements =>
      elements
        .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map(element => {
          const expanded = element.getAttribute('aria-expanded');
          return {
            index: Number(element.getAttribute('data-index')),
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

  /** Waits until the rows have been the same for a second. */
  async atRest(): Promise<void> {
    await eventually(
      'rows',
      () => this.rows(),
      rows => rows.length > 0,
    );
    await atRest('a list at rest', () => this.rows());
  }

  /** The row with this label; the label alone, without its description. */
  row(label: string | RegExp): Locator {
    const name = this.page
      .locator('.label-name')
      .filter({ hasText: typeof label === 'string' ? new RegExp(`^${escape(label)}$`) : label });
    return this.pane.locator('.monaco-list-row').filter({ has: name });
  }

  /** Scrolls up and down until the row with this label is in view; what is listed may change meanwhile. */
  async scrollTo(label: string | RegExp): Promise<Locator> {
    const row = this.row(label).first();
    await this.mouseAway();
    await this.pane.locator('.monaco-list').first().hover();
    let step = -100; // pixels; the list goes its own way with steps that no wheel makes
    let before: string | undefined;
    const look = async () => {
      if ((await row.count()) > 0 && (await row.evaluate(isInView))) return true;
      const now = JSON.stringify(await this.rows());
      if (now === before) step = -step;
      before = now;
      await this.page.mouse.wheel(0, step);
      return false;
    };
    await eventually(`“${String(label)}” in the list`, look, there => there, 30_000);
    await this.mouseAway();
    return row;
  }

  /** Clicks a button in the view's title, which shows while the mouse is over the view. */
  async clickAction(title: string): Promise<void> {
    await this.mouseAway();
    await this.pane.locator('.pane-header').hover();
    await this.pane.locator(`.pane-header .action-label[aria-label^="${title}"]`).click();
  }

  /** Takes the mouse from the list to the empty middle of the status bar: the hover of a row covers others, and stays while the mouse is on it. */
  private async mouseAway(): Promise<void> {
    const bar = await this.page.locator('.part.statusbar').boundingBox();
    const end = Date.now() + A_MOMENT;
    // A hover that opens late sees only that the mouse moves once more; what stays all the same is left to the click that it is in the way of.
    for (let step = 0; step === 0 || Date.now() < end; step++) {
      if (bar) await this.page.mouse.move(bar.x + bar.width / 2 + (step % 2), bar.y + bar.height / 2);
      if ((await this.pane.evaluate(hoversOver)) === 0) return;
      await this.page.waitForTimeout(50);
    }
  }

  /** Opens a row by a click on its twistie; again where the list was made anew under the mouse. */
  expand(label: string | RegExp): Promise<void> {
    return this.turn(label, true);
  }

  /** Closes a row likewise. */
  collapse(label: string | RegExp): Promise<void> {
    return this.turn(label, false);
  }

  private async turn(label: string | RegExp, isOpen: boolean): Promise<void> {
    const attempt = async (): Promise<boolean> => {
      const row = await this.scrollTo(label);
      if ((await row.getAttribute('aria-expanded')) === String(isOpen)) return true;
      await row.locator('.monaco-tl-twistie').click();
      return isThere(row.and(this.page.locator(`[aria-expanded="${isOpen}"]`)), A_MOMENT);
    };
    await eventually(`“${String(label)}” ${isOpen ? 'open' : 'closed'}`, attempt, isDone => isDone);
  }

  /** Puts the keyboard's focus into the tree, on its first row. */
  async focus(): Promise<void> {
    await this.pane.locator('.monaco-list').first().focus();
    await this.page.keyboard.press('Home');
    await this.expectRows('a focused row', rows => rows[0]?.focused === true);
  }

  /** The row that has the keyboard's focus. */
  async focused(): Promise<Row> {
    const look = async () => (await this.rows()).find(row => row.focused);
    return (await eventually('a row with the focus', look, row => row !== undefined))!;
  }

  /** The title of the menu's entries that a right click on a row offers; the menu stays open. */
  async contextMenu(label: string | RegExp): Promise<string[]> {
    await (await this.scrollTo(label)).click({ button: 'right' });
    const items = this.page.locator('.monaco-menu .action-item .action-label');
    await items.first().waitFor();
    return (await items.allTextContents()).filter(text => text !== '');
  }

  /** Chooses an entry of the menu that a right click on a row offers. A menu takes no click in its first moment. */
  async choose(label: string | RegExp, entry: string): Promise<void> {
    await this.contextMenu(label);
    const menu = this.page.locator('.monaco-menu');
    const item = menu.locator('.action-item').filter({ hasText: entry });
    await eventually(
      `“${entry}” chosen`,
      async () => {
        if ((await menu.count()) > 0) await item.click({ timeout: 1000 }).catch(() => undefined);
        return menu.count();
      },
      count => count === 0,
    );
  }

  /** The words shown in place of an empty tree. */
  async welcome(): Promise<string> {
    return (await this.pane.locator('.welcome-view-content').textContent()) ?? '';
  }
}

/** Runs in the page: whether a row is whole, neither under the headings that stick to the list's top nor beyond its bottom. */
function isInView(row: Element): boolean {
  const list = row.closest('.monaco-list');
  if (!list) return false;
  const sticky = [...list.querySelectorAll('.monaco-tree-sticky-row')].map(
    element => element.getBoundingClientRect().bottom,
  );
  const { top, bottom } = list.getBoundingClientRect();
  const place = row.getBoundingClientRect();
  return place.top >= Math.max(top, ...sticky) - 1 && place.bottom <= bottom + 1;
}

/** Runs in the page: how many hovers are seen to lie over a view; those that point at something else are none of its rows'. */
function hoversOver(pane: Element): number {
  const { left, right, top, bottom } = pane.getBoundingClientRect();
  return [...document.querySelectorAll('.workbench-hover:not(.with-pointer)')].filter(hover => {
    const place = hover.getBoundingClientRect();
    const isOver = place.left < right && place.right > left && place.top < bottom && place.bottom > top;
    return isOver && hover.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }).length;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
