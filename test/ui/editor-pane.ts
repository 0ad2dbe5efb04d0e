/** The text editor as a reader sees it: words on the screen, what marks them, what the mouse and keys do to them. */
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** A place on the screen, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a word is marked, as the browser computes it; what differs between two looks differs to the eye. */
export interface Look {
  readonly background: string;
  readonly border: string;
  readonly underline: string;
  readonly colour: string;
}

export class EditorPane {
  constructor(private readonly page: Page) {}

  /** The cursor's line and column, from 1, and how many characters are selected, as the status bar says. */
  async position(): Promise<{ line: number; column: number; selected: number }> {
    const text = (await this.page.locator('#status\\.editor\\.selection').textContent()) ?? '';
    const [, line = '0', column = '0', selected = '0'] = /Ln (\d+), Col (\d+)(?: \((\d+) selected\))?/.exec(text) ?? [];
    return { line: Number(line), column: Number(column), selected: Number(selected) };
  }

  /** Waits until exactly this stretch of the document is selected: offsets in UTF-16 code units. */
  async expectSelected(text: string, start: number, end: number): Promise<void> {
    const before = text.slice(0, end).split(/\r\n|\r|\n/);
    const column = (before.at(-1) ?? '').length + 1;
    await eventually(
      `“${text.slice(start, end)}” selected at line ${before.length}, column ${column}`,
      () => this.position(),
      seen => seen.line === before.length && seen.column === column && seen.selected === end - start,
    );
  }

  /** Where a word stands on the screen: its `nth` occurrence in the lines that are in view, from 0. */
  async box(word: string, nth = 0): Promise<Box> {
    return eventually(`“${word}” in view`, () => this.page.evaluate(boxOf, { word, nth }), isBox).then(box => box!);
  }

  /** How a word is marked. */
  async look(word: string, nth = 0): Promise<Look> {
    return this.page.evaluate(lookAt, await this.box(word, nth));
  }

  /** Clicks on a word. */
  async click(word: string, nth = 0): Promise<void> {
    const { x, y, width, height } = await this.box(word, nth);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Rests the mouse on a word until a hover opens. */
  async hover(word: string, nth = 0): Promise<Locator> {
    const { x, y, width, height } = await this.box(word, nth);
    await this.page.mouse.move(x + width / 2 - 1, y + height / 2, { steps: 3 });
    await this.page.mouse.move(x + width / 2, y + height / 2);
    const hover = this.openHover;
    await hover.first().waitFor();
    return hover;
  }

  /** The hover that is open. */
  get openHover(): Locator {
    return this.page.locator(
      '.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content, .monaco-resizable-hover .monaco-hover:not(.hidden) .monaco-hover-content',
    );
  }

  /** Opens the hover at the cursor with the keyboard and moves the focus into it. */
  async hoverByKeyboard(): Promise<Locator> {
    for (let i = 0; i < 2; i++)
      await this.page.keyboard.press('ControlOrMeta+k').then(() => this.page.keyboard.press('ControlOrMeta+i'));
    const hover = this.openHover;
    await hover.first().waitFor();
    return hover;
  }
}

const isBox = (box: Box | undefined) => box !== undefined;

/** Runs in the page. The editor draws spaces as no-break spaces. */
function boxOf({ word, nth }: { word: string; nth: number }): Box | undefined {
  const lines = [...document.querySelectorAll<HTMLElement>('.editor-instance .view-lines .view-line')];
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  let left = nth;
  for (const line of lines) {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const whole = texts
      .map(text => text.data)
      .join('')
      .replaceAll('\u00a0', ' ');
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      if (left-- > 0) continue;
      const range = document.createRange();
      let offset = 0;
      for (const text of texts) {
        const end = offset + text.length;
        if (at >= offset && at < end) range.setStart(text, at - offset);
        if (at + word.length > offset && at + word.length <= end) range.setEnd(text, at + word.length - offset);
        offset = end;
      }
      // Of a wrapped stretch, the first piece.
      const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
      return { x, y, width, height };
    }
  }
  return undefined;
}

/** Runs in the page: what lies over and under the middle of a box, decorations of extensions alone. */
function lookAt(box: Box): Look {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const covers = (element: Element) => {
    const rect = element.getBoundingClientRect();
    return rect.width > 0 && rect.left <= x && rect.right >= x && rect.top <= y + box.height / 2 && rect.bottom >= y;
  };
  const over = [...document.querySelectorAll('.editor-instance .view-overlays [class*="ced-"]')].filter(covers);
  const inline = [...document.querySelectorAll('.editor-instance .view-lines span[class*="ced-"]')].filter(covers);
  const word = document.elementsFromPoint(x, y).find(element => element.closest('.view-line'));
  const all = [...over, ...inline].map(element => getComputedStyle(element));
  const join = (values: string[]) => [...new Set(values)].join(' | ');
  return {
    background: join(all.map(style => style.backgroundColor).filter(colour => colour !== 'rgba(0, 0, 0, 0)')),
    border: join(
      all
        .filter(style => style.borderStyle !== 'none')
        .map(style => `${style.borderWidth} ${style.borderStyle} ${style.borderColor}`),
    ),
    underline: join(
      all
        .filter(style => style.textDecorationLine !== 'none')
        .map(style => `${style.textDecorationStyle} ${style.textDecorationColor}`),
    ),
    colour: word ? getComputedStyle(word).color : '',
  };
}
