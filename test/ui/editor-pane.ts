/** The text editor as a reader sees it: words on the screen, what marks them, what the mouse and keys do to them. */
import { errors, type Locator, type Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** A place on the screen, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a word looks, as the browser computes it: what differs here differs to the eye. An empty string is what a plain word has. */
export interface Look {
  readonly background: string;
  /** The style of the line below it. */
  readonly line: string;
  /** The style of the lines that stand beside it. */
  readonly sides: string;
  /** The colour of that line. */
  readonly colour: string;
  readonly opacity: string;
  /** The colour of its letters. */
  readonly text: string;
}

export class EditorPane {
  constructor(
    private readonly page: Page,
    /** A selector of its editor group. */
    private readonly group: string,
  ) {}

  /** The cursor's line and column, from 1, and how many characters are selected, as the status bar says. */
  async position(): Promise<{ line: number; column: number; selected: number }> {
    const text = (await this.page.locator('#status\\.editor\\.selection').textContent()) ?? '';
    const [, line = '0', column = '0', selected = '0'] = /Ln (\d+), Col (\d+)(?: \((\d+) selected\))?/.exec(text) ?? [];
    return { line: Number(line), column: Number(column), selected: Number(selected) };
  }

  /** Waits until exactly this stretch of the document is selected: offsets in UTF-16 code units. */
  async expectSelected(text: string, start: number, end: number): Promise<void> {
    const before = text.slice(0, end).split(/\r\n|\r|\n/);
    const column = columnAfter(before.at(-1) ?? '');
    await eventually(
      `“${text.slice(start, end)}” selected at line ${before.length}, column ${column}`,
      () => this.position(),
      seen => seen.line === before.length && seen.column === column && seen.selected === end - start,
    );
  }

  /** The first line in view. */
  async firstLine(): Promise<string> {
    const [line = ''] = await this.page.evaluate(linesIn, this.group);
    return line;
  }

  /** Where a word stands on the screen: its `nth` occurrence in what is in view, from 0; of one that is wrapped, its first piece. */
  async box(word: string, nth = 0): Promise<Box> {
    const look = () => this.page.evaluate(boxOf, { group: this.group, word, nth });
    return (await eventually(`“${word}” in view`, look, box => box !== undefined))!;
  }

  /** How a word is marked. */
  async look(word: string, nth = 0): Promise<Look> {
    return this.page.evaluate(lookAt, { group: this.group, box: await this.box(word, nth) });
  }

  /** Where marks are on the screen, each with the line below it. */
  async marks(): Promise<string[]> {
    return this.page.evaluate(marksIn, this.group);
  }

  /** Clicks on a word. */
  async click(word: string, nth = 0): Promise<void> {
    const { x, y, width, height } = await this.box(word, nth);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Rests the mouse on a word until a hover opens; where none does for a while, moves it a little, as a reader would. */
  async hover(word: string, nth = 0): Promise<Locator> {
    const { x, y, width, height } = await this.box(word, nth);
    for (let attempt = 0; attempt < 6; attempt++) {
      await this.page.mouse.move(x + width / 2 - 4, y + height / 2);
      await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
      if (await isVisibleSoon(this.openHover)) return this.openHover;
      await this.page.mouse.move(x + width / 2, y + height * 6);
    }
    throw new Error(`No hover opened on “${word}”.`);
  }

  /** Rests the mouse on a word, again and again, until its hover says something that depends on what has been read by now. */
  async hoverSaying(words: string, word: string, nth = 0): Promise<Locator> {
    const look = async () => {
      await this.page.mouse.move(1, 1);
      await this.page.keyboard.press('Escape');
      return (await this.hover(word, nth)).innerText();
    };
    await eventually(`a hover that says “${words}”`, look, text => text.includes(words), 30_000);
    return this.openHover;
  }

  /** The hover that is open, once it says more than that it is being made. */
  get openHover(): Locator {
    return this.page
      .locator('.monaco-hover:not(.hidden) .monaco-hover-content:has(.rendered-markdown)')
      .filter({ hasNotText: /^\s*Loading\.\.\.\s*$/ })
      .first();
  }

  /** Opens the hover at the cursor with the keyboard and moves the focus into it. */
  async hoverByKeyboard(): Promise<Locator> {
    const keys = async () => {
      await this.page.keyboard.press('ControlOrMeta+k');
      await this.page.keyboard.press('ControlOrMeta+i');
    };
    await keys();
    await this.openHover.waitFor();
    await keys();
    return this.openHover;
  }
}

/** In the page: see `EditorPane.marks`. */
function marksIn(group: string): string[] {
  const marks = [...document.querySelectorAll(`${group} .view-overlays [class*="ced-"]`)].map(mark => {
    const { x, y, width } = mark.getBoundingClientRect();
    return `${Math.round(x)},${Math.round(y)} ${Math.round(width)} ${getComputedStyle(mark).borderBottom}`;
  });
  return marks.sort();
}

/** The column, as the status bar counts, behind the start of a line: a tab reaches to the next tab stop, a surrogate pair is one. */
function columnAfter(line: string): number {
  let column = 1;
  for (const character of line) column += character === '\t' ? 4 - ((column - 1) % 4) : 1;
  return column;
}

/** Whether something appears within the time that a hover takes. */
async function isVisibleSoon(locator: Locator): Promise<boolean> {
  try {
    await locator.waitFor({ timeout: 2500 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

// The functions below run in the page. The editor draws spaces as no-break spaces.

function linesIn(group: string): string[] {
  const lines = [...document.querySelectorAll(`${group} .view-lines .view-line`)];
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  return lines.map(line => line.textContent.replaceAll('\u00a0', ' '));
}

function boxOf({ group, word, nth }: { group: string; word: string; nth: number }): Box | undefined {
  const lines = [...document.querySelectorAll(`${group} .view-lines .view-line`)];
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  const texts: Text[] = [];
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
  }
  // Wrapped lines follow each other without a break, so that a name that is wrapped is found as well.
  const whole = texts
    .map(text => text.data)
    .join('')
    .replaceAll('\u00a0', ' ');
  let at = whole.indexOf(word);
  for (let i = 0; i < nth && at >= 0; i++) at = whole.indexOf(word, at + 1);
  if (at < 0) return undefined;
  const range = document.createRange();
  let offset = 0;
  for (const text of texts) {
    const end = offset + text.length;
    if (at >= offset && at < end) range.setStart(text, at - offset);
    if (at + word.length > offset && at + word.length <= end) range.setEnd(text, at + word.length - offset);
    offset = end;
  }
  const { x, y, width, height } =
    [...range.getClientRects()].find(({ width }) => width > 0) ?? range.getBoundingClientRect();
  return { x, y, width, height };
}

/** What lies under the middle of a box: the decorations of extensions, and the text itself. */
function lookAt({ group, box }: { group: string; box: Box }): Look {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const covers = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left < x && right > x && top <= y && bottom >= y;
  };
  const decorations = [...document.querySelectorAll(`${group} [class*="ced-"]`)].filter(covers);
  const styles = decorations.map(element => getComputedStyle(element));
  const word = [...document.querySelectorAll(`${group} .view-line span span`)].find(covers);
  const join = (values: string[]) => [...new Set(values)].join(' | ');
  return {
    background: join(styles.map(style => style.backgroundColor).filter(colour => colour !== 'rgba(0, 0, 0, 0)')),
    line: join(styles.map(style => style.borderBottomStyle).filter(line => line !== 'none')),
    sides: join(styles.map(style => style.borderLeftStyle).filter(line => line !== 'none')),
    colour: join(styles.filter(style => style.borderBottomStyle !== 'none').map(style => style.borderBottomColor)),
    opacity: join(styles.map(style => style.opacity).filter(opacity => opacity !== '1')),
    text: word ? getComputedStyle(word).color : '',
  };
}
