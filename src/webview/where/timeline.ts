/** Where in the order of all documents two stand in one sentence: one line, a mark for each part of the documents where they do. */
import { scaleSqrt } from 'd3-scale';
import { counted } from '../../core/corpus/describe.js';
import { numeral, say } from '../../core/say.js';
import type { PlacedStretch, SharedTimeline } from '../../wire/where-messages.js';
import { html, set, svg } from './dom.js';

/** Pixels: the height of the line. */
const HEIGHT = 18;
/** The widest that a mark is drawn, in hundredths of the line. */
const WIDEST = 4;

/** A row of the tree that the arrow keys lead into and along. */
export class TimelineRow {
  private readonly drawing = svg('svg', { class: 'strip', role: 'group', height: HEIGHT, width: '100%' });
  readonly element = html('div', { class: 'timeline', role: 'treeitem', 'aria-level': 2, tabindex: -1 });
  /** The marks, in the order of the documents. */
  readonly marks: readonly SVGGElement[];
  private readonly stretches: ReadonlyMap<Element, PlacedStretch>;

  constructor({ documents, parts, stretches }: SharedTimeline) {
    const tallest = Math.max(2, ...stretches.map(({ count }) => count));
    const height = scaleSqrt([1, tallest], [HEIGHT * 0.6, HEIGHT - 2]);
    this.marks = stretches.map(stretch => markOf(stretch, parts, height(stretch.count)));
    this.stretches = new Map(this.marks.map((mark, i) => [mark, stretches[i]!]));
    const naming = stretches.reduce((sum, stretch) => sum + stretch.documents, 0);
    const words = say('In the order of all documents: in {0} of {1}', numeral(naming), numeral(documents));
    set(this.element, { 'aria-label': words, 'aria-expanded': this.marks.length > 0 ? 'true' : undefined });
    const baseline = svg('rect', { class: 'line', y: HEIGHT - 1, height: 1, width: '100%', 'aria-hidden': 'true' });
    this.drawing.append(baseline, ...this.marks);
    this.element.append(html('div', { class: 'source', 'aria-hidden': 'true' }, words), this.drawing);
  }

  /** What the mark at an element stands for. */
  stretchAt(target: Element): PlacedStretch | undefined {
    const mark = this.marks.find(element => element.contains(target));
    return mark && this.stretches.get(mark);
  }

  /** Where a key leads from the line or one of its marks; undefined where it leads out of it. */
  next(from: Element, key: string): Element | undefined {
    const at = this.marks.findIndex(mark => mark === from);
    if (key === 'ArrowRight') return this.marks[at + 1];
    if (at < 0) return undefined;
    if (key === 'ArrowLeft') return at === 0 ? this.element : this.marks[at - 1];
    return key === 'Home' ? this.marks[0] : key === 'End' ? this.marks.at(-1) : undefined;
  }
}

function markOf({ at, documents, count, path }: PlacedStretch, parts: number, height: number): SVGGElement {
  const sentences = counted(count, 'sentence');
  const words =
    documents === 1
      ? `${path}, ${sentences}`
      : say('{0} from {1} on, {2}', counted(documents, 'document'), path, sentences);
  const [x, room] = [(100 * at) / parts, 100 / parts];
  const mark = svg(
    'g',
    { class: 'mark', role: 'treeitem', 'aria-level': 3, tabindex: -1, 'aria-label': words },
    svg('title'),
    svg('rect', { class: 'room', x: `${x}%`, width: `${room}%`, y: 0, height: HEIGHT }),
    svg('rect', {
      class: 'bar',
      x: `${x}%`,
      width: `${Math.min(WIDEST, 0.8 * room)}%`,
      y: HEIGHT - 1 - height,
      height,
    }),
  );
  mark.querySelector('title')!.textContent = words;
  return mark;
}
