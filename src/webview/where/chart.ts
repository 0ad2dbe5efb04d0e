/** The tab "Where": a strip under another, one stop for the Tab key, arrow keys between the marks. */
import type { Quotation, Strip, Viewport } from '../../wire/where-messages.js';
import { numeral, say } from '../../core/say.js';
import { arrange, html, set } from './dom.js';
import { quoted, sourceOf, type Post } from './page.js';
import { StripRow, type Mark } from './strip-row.js';

/** What a reader does in the chart. */
export interface ChartEvents {
  /** A strip's name was chosen. */
  readonly open: (strip: Strip) => void;
  readonly more: () => void;
}

type Cell = HTMLElement | SVGElement;

/** All strips, and the passage of the mark at hand. */
export class Chart {
  private readonly grid = html('div', { class: 'grid', role: 'grid' });
  private readonly more = html('button', { class: 'more', type: 'button', hidden: true });
  private readonly passage = html('div', { class: 'passage', 'aria-live': 'polite' });
  readonly element = html('div', { class: 'chart' }, this.grid, this.more, this.passage);
  private rows: StripRow[] = [];
  private viewports: readonly Viewport[] = [];
  /** The first of the strips that were asked for last. */
  private goOn: number | undefined;
  private asked: { readonly document: string; readonly start: number } | undefined;
  /** How often each mark that holds several mentions was followed. */
  private readonly turns = new WeakMap<Element, number>();

  constructor(
    private readonly post: Post,
    private readonly events: ChartEvents,
  ) {
    this.passage.append(say('Point at a mark to read its passage; a click or Enter goes there.'));
    this.grid.addEventListener('click', event => this.activate(event.target as Element));
    this.grid.addEventListener('keydown', event => this.key(event));
    this.grid.addEventListener('focusin', event => {
      this.stopAt(event.target as Cell);
      this.preview(event.target as Element);
    });
    this.grid.addEventListener('mouseover', event => this.preview(event.target as Element));
    this.more.addEventListener('click', () => {
      this.goOn = this.rows.length;
      events.more();
    });
    new ResizeObserver(() => this.draw(this.rows.map(({ strip }) => strip))).observe(this.grid);
  }

  /**
   * Shows these strips, in this order.
   * @param more how many there are beyond them
   * @param page how many of those the reader is shown next
   */
  show(label: string, strips: readonly Strip[], more: number, page: number): void {
    set(this.grid, { 'aria-label': label });
    this.draw(strips);
    const next = Math.min(more, page);
    this.more.hidden = more === 0;
    this.more.textContent = say('Show {0} More', numeral(next));
    set(this.more, { 'aria-label': say('Show {0} more of {1} that are left', numeral(next), numeral(more)) });
    this.passage.hidden = strips.length === 0;
    const first = this.goOn === undefined ? undefined : this.rows[this.goOn];
    if (!first) return;
    this.goOn = undefined;
    first.head.focus(); // the reader goes on where the strips went on
  }

  showViewports(viewports: readonly Viewport[]): void {
    this.viewports = viewports;
    const width = this.width();
    for (const row of this.rows) {
      row.showViewport(
        viewports.find(({ document }) => document === row.strip.document),
        width,
      );
    }
  }

  /** Shows a passage that was asked for, unless another has been asked for since. */
  showQuotation(entity: string, quotation: Quotation): void {
    const { document, start } = quotation.passage;
    const isHere = ({ strip }: StripRow): boolean => strip.document === document && strip.subject.id === entity;
    this.rows.find(isHere)?.label(quotation);
    if (document !== this.asked?.document || start !== this.asked.start) return;
    const source = html('span', { class: 'source' }, sourceOf(quotation));
    this.passage.replaceChildren(html('q', {}, ...quoted(quotation)), ' ', source);
  }

  private width(): number {
    return Math.max(0, this.grid.clientWidth - 2 * PADDING);
  }

  private draw(strips: readonly Strip[]): void {
    const width = this.width();
    const known = new Map(this.rows.map(row => [keyOf(row.strip), row]));
    this.rows = strips.map(strip => known.get(keyOf(strip)) ?? new StripRow(strip));
    arrange(
      this.grid,
      this.rows.map(({ element }) => element),
    );
    this.rows.forEach((row, i) => row.draw(strips[i]!, width));
    this.showViewports(this.viewports);
    const [first] = this.rows;
    if (first && !this.grid.querySelector('[tabindex="0"]')) set(first.head, { tabindex: 0 });
  }

  /** Makes one cell the one that the Tab key comes to. */
  private stopAt(cell: Cell): void {
    for (const other of this.grid.querySelectorAll('[tabindex="0"]')) set(other, { tabindex: -1 });
    set(cell, { tabindex: 0 });
  }

  private rowAt(target: Element): StripRow | undefined {
    return this.rows.find(({ element }) => element.contains(target));
  }

  private markAt(row: StripRow | undefined, target: Element): Mark | undefined {
    return row?.marks.find(({ element }) => element.contains(target));
  }

  private preview(target: Element): void {
    const row = this.rowAt(target);
    const mark = this.markAt(row, target);
    if (!row || !mark) return;
    this.ask(row, mark.starts[(this.turns.get(mark.element) ?? 0) % mark.starts.length]!);
  }

  private ask({ strip: { document, subject } }: StripRow, start: number): void {
    if (this.asked?.document === document && this.asked.start === start) return;
    this.asked = { document, start };
    this.post({ type: 'quote', entity: subject.id, document, start });
  }

  /** Follows a mark, the next of its mentions each time, or chooses a strip by its name. */
  private activate(target: Element): void {
    const row = this.rowAt(target);
    if (!row) return;
    const mark = this.markAt(row, target);
    if (!mark) {
      if (row.head.contains(target)) this.events.open(row.strip);
      return;
    }
    const turn = this.turns.get(mark.element) ?? 0;
    const start = mark.starts[turn % mark.starts.length]!;
    this.turns.set(mark.element, turn + 1);
    this.ask(row, start);
    this.post({ type: 'jump', entity: row.strip.subject.id, document: row.strip.document, start });
  }

  private key(event: KeyboardEvent): void {
    const cell = event.target as Cell;
    const row = this.rows.findIndex(({ element }) => element.contains(cell));
    const cells = this.rows[row]?.cells;
    if (!cells || event.altKey || event.ctrlKey || event.metaKey) return;
    const column = cells.indexOf(cell);
    const next = {
      ArrowRight: () => cells[column + 1],
      ArrowLeft: () => cells[column - 1],
      ArrowDown: () => this.nearest(row + 1, cell, column),
      ArrowUp: () => this.nearest(row - 1, cell, column),
      Home: () => (event.shiftKey ? this.rows[0]?.head : cells[0]),
      End: () => (event.shiftKey ? this.rows.at(-1)?.head : cells.at(-1)),
    }[event.key];
    if (next) next()?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.activate(cell);
    else return;
    event.preventDefault();
  }

  /** The cell of another row that lies straight above or below. */
  private nearest(row: number, from: Cell, column: number): Cell | undefined {
    const target = this.rows[row];
    if (!target || column === 0) return target?.head;
    const x = from.getBoundingClientRect().x;
    const away = (cell: Cell): number => Math.abs(cell.getBoundingClientRect().x - x);
    const [, ...marks] = target.cells;
    return marks.reduce<Cell>((best, cell) => (away(cell) < away(best) ? cell : best), marks[0] ?? target.head);
  }
}

/** Pixels on either side of the strips. */
const PADDING = 8;

const keyOf = ({ document, subject }: Strip): string => `${subject.id} ${document}`;
