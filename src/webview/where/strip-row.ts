/** One strip: its name, and a mark wherever its document mentions its entity. */
import { scaleSqrt } from 'd3-scale';
import type { Quotation, Strip, Viewport } from '../../wire/where-messages.js';
import { binsOf, stretchOf, type Bin } from './bins.js';
import { counted, kindWord, passageText } from '../../core/corpus/describe.js';
import { say } from '../../core/say.js';
import { arrange, html, set, svg } from './dom.js';
import { glyph } from './page.js';

/** Pixels: the height of a strip, the room of one mark and the part of it that is drawn, the least width of the viewport. */
const HEIGHT = 18;
const STEP = 4;
const BAR = 3;
const VIEWPORT = 3;

/** One mark of a strip. */
export interface Mark {
  readonly element: SVGGElement;
  /** The mentions it stands for, by their starts. */
  readonly starts: readonly number[];
  readonly lines: readonly number[];
}

/** A row of the chart: a header cell, then a cell for each mark. */
export class StripRow {
  readonly head = html('div', { class: 'head', role: 'rowheader', tabindex: -1 });
  private readonly baseline = svg('rect', { class: 'line', y: HEIGHT - 1, height: 1, 'aria-hidden': 'true' });
  private readonly view = svg('rect', { class: 'viewport', y: 0, height: HEIGHT, 'aria-hidden': 'true' });
  private readonly drawing = svg('svg', { class: 'strip', role: 'presentation', height: HEIGHT, width: '100%' });
  readonly element = html('div', { class: 'row', role: 'row' }, this.head, this.drawing);
  marks: readonly Mark[] = [];
  private drawn = '';

  constructor(public strip: Strip) {}

  /** The cells in order: the header, then the marks. */
  get cells(): readonly (HTMLElement | SVGElement)[] {
    return [this.head, ...this.marks.map(({ element }) => element)];
  }

  /** Draws the strip `width` pixels wide; what has not changed is left alone, and the focus stays at its mention. */
  draw(strip: Strip, width: number): void {
    this.strip = strip;
    const drawn = JSON.stringify([strip, width]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const { subject, title, path, starts, lines, length } = strip;
    this.element.className = `row ${subject.kind}`;
    set(this.head, {
      title: path,
      'aria-label': `${title}, ${title === path ? '' : `${title === subject.name ? kindWord(subject.kind) : path}, `}${counted(starts.length, 'mention')}`,
    });
    this.head.replaceChildren(
      glyph(subject.kind),
      html('span', { class: 'title' }, title),
      html('span', { class: 'count' }, String(starts.length)),
    );
    const focused = this.marks.find(({ element }) => element === document.activeElement)?.starts[0];
    const bins = binsOf(starts, length, width, STEP);
    const tallest = Math.max(2, ...bins.map(bin => bin.count));
    const height = scaleSqrt([1, tallest], [HEIGHT * 0.6, HEIGHT - 2]);
    this.marks = bins.map(bin => this.mark(bin, height(bin.count), starts, lines));
    set(this.baseline, { width });
    arrange(this.drawing, [this.baseline, ...this.marks.map(({ element }) => element), this.view]);
    if (focused !== undefined)
      (this.marks.findLast(({ starts: [first] }) => first! <= focused) ?? this).element.focus();
  }

  /** Shows the part of the document that an editor shows, or none. */
  showViewport(viewport: Viewport | undefined, width: number): void {
    const stretch = viewport && stretchOf(viewport, this.strip.length, width, VIEWPORT);
    set(this.view, { x: stretch?.x ?? 0, width: stretch?.width ?? 0 });
  }

  /** Puts a passage that has arrived into its mark's label and tooltip. */
  label(quotation: Quotation): void {
    const { passage } = quotation;
    const mark = this.marks.find(({ starts }) => starts.includes(passage.start));
    if (!mark) return;
    const text = say('Line {0}: {1}', passage.from.line + 1, passageText(passage).text);
    set(mark.element, { 'aria-label': text });
    mark.element.querySelector('title')!.textContent = text;
  }

  private mark({ x, first, count }: Bin, height: number, starts: readonly number[], lines: readonly number[]): Mark {
    const held = lines.slice(first, first + count);
    const [from, to] = [held[0]!, held.at(-1)!];
    const line = from === to ? say('Line {0}', from) : say('Lines {0} to {1}', from, to);
    const label = count === 1 ? line : `${line}, ${counted(count, 'mention')}`;
    const element = svg(
      'g',
      { class: 'mark', role: 'gridcell', tabindex: -1, 'aria-label': label },
      svg('title'),
      svg('rect', { class: 'room', x, width: STEP, y: 0, height: HEIGHT }),
      svg('rect', { class: 'bar', x, width: BAR, y: HEIGHT - 1 - height, height }),
    );
    element.querySelector('title')!.textContent = label;
    return { element, starts: starts.slice(first, first + count), lines: held };
  }
}
