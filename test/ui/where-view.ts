/** The view "Where in the text": a page in a frame of its own. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** A strip as it is seen. */
export interface SeenStrip {
  readonly title: string;
  readonly count: string;
  /** What each mark says aloud. */
  readonly marks: readonly string[];
}

export class WhereView {
  constructor(private readonly page: Page) {}

  /** The page inside its frames. */
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready[src*="extensionId=concordance"]').frameLocator('#active-frame');
  }

  /** Waits until the page has something to show. */
  async ready(): Promise<void> {
    await this.frame.locator('.row:visible, .companion:visible').first().waitFor();
  }

  tab(name: 'Where' | 'Together'): Locator {
    return this.frame.getByRole('tab', { name });
  }

  get chooser(): Locator {
    return this.frame.getByRole('combobox', { name: 'Entity to show' });
  }

  /** Chooses an entity by its name. */
  async choose(name: string): Promise<void> {
    const option = this.chooser.locator('option').filter({ hasText: new RegExp(`^${name} \\(`) });
    await this.chooser.selectOption((await option.getAttribute('value')) ?? '');
  }

  /** The strips, from top to bottom. */
  strips(): Promise<SeenStrip[]> {
    return this.frame.locator('.row').evaluateAll(rows =>
      rows.map(row => ({
        title: row.querySelector('.title')?.textContent ?? '',
        count: row.querySelector('.count')?.textContent ?? '',
        marks: [...row.querySelectorAll('.mark')].map(mark => mark.getAttribute('aria-label') ?? ''),
      })),
    );
  }

  expectStrips(what: string, isThere: (strips: SeenStrip[]) => boolean): Promise<SeenStrip[]> {
    return eventually(what, () => this.strips(), isThere);
  }

  /** The marks of a strip. */
  marks(title: string): Locator {
    const name = this.frame.locator('.title').filter({ hasText: new RegExp(`^${title}$`) });
    return this.frame.locator('.row').filter({ has: name }).locator('.mark');
  }

  /** The passage of the mark at hand. */
  get passage(): Locator {
    return this.frame.locator('.passage');
  }

  /** What the element with the keyboard's focus says aloud. */
  focused(): Promise<string> {
    return this.frame
      .locator(':focus')
      .first()
      .evaluate(element => element.getAttribute('aria-label') ?? element.textContent);
  }
}
