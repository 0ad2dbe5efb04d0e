/** What the parts of the page share. */
import { passageText } from '../../core/describe.js';
import type { Kind } from '../../core/types.js';
import type { FromPage, Quotation } from '../../extension/where/messages.js';
import { html, svg } from './dom.js';

/** The way to the extension. */
export type Post = (message: FromPage) => void;

/** A shape for each kind, so that colour is never the only difference. */
const SHAPES: Readonly<Record<Kind, string>> = {
  person: 'M6 1a3 3 0 1 1 0 6a3 3 0 1 1 0-6M1 11.5c0-3 2-4 5-4s5 1 5 4z',
  country: 'M2 1h1.2v10H2zM4 1.5h7L9 4.25L11 7H4z',
  organisation: 'M1 11V4h4V1h6v10z',
  place: 'M6 1a4 4 0 0 1 4 4c0 2.5-2.5 4.5-4 6.5C4.5 9.5 2 7.5 2 5a4 4 0 0 1 4-4z',
};

/** The kind's picture. It says nothing to a screen reader: the label of what it stands in names the kind. */
export function glyph(kind: Kind): SVGElement {
  const attributes = { class: `glyph ${kind}`, viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' };
  return svg('svg', attributes, svg('path', { d: SHAPES[kind] }));
}

/** A quotation with its name set off, and marks where it was cut. */
export function quoted({ passage }: Quotation): (Node | string)[] {
  const { text, at } = passageText(passage);
  const [start, end] = at;
  return [text.slice(0, start), html('strong', {}, text.slice(start, end)), text.slice(end)];
}

/** Where a quotation stands. */
export function sourceOf({ passage, path }: Quotation): string {
  return `${path}, line ${passage.from.line + 1}`;
}
