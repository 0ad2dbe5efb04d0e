/** What the parts of the page share. */
import globe from '@vscode/codicons/src/icons/globe.svg';
import location from '@vscode/codicons/src/icons/location.svg';
import organization from '@vscode/codicons/src/icons/organization.svg';
import person from '@vscode/codicons/src/icons/person.svg';
import { passageText } from '../../core/corpus/describe.js';
import { say } from '../../core/say.js';
import type { Kind } from '../../core/types.js';
import type { FromPage, Quotation } from '../../wire/where-messages.js';
import { html, set } from './dom.js';

/** The way to the extension. */
export type Post = (message: FromPage) => void;

/** The pictures that the tree has for the kinds, as SVG. */
const PICTURES: Readonly<Record<Kind, string>> = {
  person,
  country: globe,
  organisation: organization,
  place: location,
};

/** The kind's picture. It says nothing to a screen reader: the label of what it stands in names the kind. */
export function glyph(kind: Kind): Element {
  const picture = new DOMParser().parseFromString(PICTURES[kind], 'image/svg+xml').documentElement;
  set(picture, { class: `glyph ${kind}`, 'aria-hidden': 'true' });
  return document.adoptNode(picture);
}

/** A quotation with its name set off, and marks where it was cut. */
export function quoted({ passage }: Quotation): (Node | string)[] {
  const { text, at } = passageText(passage);
  const [start, end] = at;
  return [text.slice(0, start), html('strong', {}, text.slice(start, end)), text.slice(end)];
}

/** Where a quotation stands. */
export function sourceOf({ passage, path }: Quotation): string {
  return say('{0}, line {1}', path, passage.from.line + 1);
}
