/** A row of the tab "Together": two who appear together. */
import type { Company, Subject } from '../../wire/where-messages.js';
import { counted, inDocuments, kindWord } from '../../core/corpus/describe.js';
import { say } from '../../core/say.js';
import { html, set } from './dom.js';
import { glyph } from './page.js';
import type { TimelineRow } from './timeline.js';

/** Passages shown at first. */
const FIRST = 25;

/** One row, its passages, and what choosing one of them does. */
export interface Two {
  readonly key: string;
  readonly first: Subject;
  readonly second: Subject;
  readonly item: HTMLElement;
  readonly line: HTMLElement;
  readonly passages: HTMLElement;
  timeline: TimelineRow | undefined;
  /** How many passages are shown, and which of them is the first of those that were asked for last. */
  limit: number;
  goOn: number | undefined;
  actions: Map<Element, () => void>;
}

export const keyOf = (first: Subject, second: Subject): string => `${first.id} ${second.id}`;

export const isOpen = ({ item }: Two): boolean => item.getAttribute('aria-expanded') === 'true';

export function newRow(first: Subject, second: Subject): Two {
  const line = html('div', { class: 'line' });
  const passages = html('div', { class: 'passages', role: 'group', hidden: true });
  const item = html('div', { role: 'treeitem', 'aria-level': 1, tabindex: -1 }, line, passages);
  return {
    key: keyOf(first, second),
    first,
    second,
    item,
    line,
    passages,
    timeline: undefined,
    limit: FIRST,
    goOn: undefined,
    actions: new Map(),
  };
}

/** Writes a row: the one who appears with the chosen entity, or both where none is chosen. */
export function describe(
  { first, second, item, line }: Two,
  { sentences, documents }: Company,
  isChosen: boolean,
  share: number,
): void {
  const shown = isChosen ? [second] : [first, second];
  const part = html('span', { class: 'part' });
  part.style.width = `${share}%`;
  const shared = counted(sentences, 'sentence');
  const count = isChosen ? shared : inDocuments(shared, documents);
  const names = isChosen ? `${second.name}, ${kindWord(second.kind)}` : say('{0} and {1}', first.name, second.name);
  set(item, { 'aria-label': `${names}, ${count}` });
  item.className = `companion ${second.kind}`;
  line.title = count;
  line.replaceChildren(
    ...shown.flatMap(({ kind, name }) => [glyph(kind), html('span', { class: 'title' }, name)]),
    html('span', { class: 'count' }, String(isChosen ? sentences : documents)),
    html('span', { class: 'share' }, part),
  );
}

/** A row below one of those. */
export function leaf(name: string, label: string): HTMLElement {
  return html('div', { class: name, role: 'treeitem', 'aria-level': 2, tabindex: -1, 'aria-label': label });
}
