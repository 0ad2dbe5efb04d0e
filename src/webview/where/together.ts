/** The tab "Together": who appears with the chosen entity, or which two appear together most, and the passages that name both. */
import { scaleLinear } from 'd3-scale';
import type { EntityId } from '../../core/types.js';
import type { Company, Quotation, SharedTimeline, Subject } from '../../wire/where-messages.js';
import { counted, inDocuments, kindWord, passageText } from '../../core/corpus/describe.js';
import { say } from '../../core/say.js';
import { arrange, html, set } from './dom.js';
import { glyph, quoted, sourceOf, type Post } from './page.js';
import { TimelineRow } from './timeline.js';

/** What a reader does in the list. */
export interface TogetherEvents {
  /** The entity is to be shown instead. */
  readonly choose: (entity: EntityId) => void;
  /** Other rows are open now: each by the ids of its two. */
  readonly opened: (rows: readonly string[]) => void;
}

/** One row: two who appear together. */
interface Two {
  readonly key: string;
  readonly first: Subject;
  readonly second: Subject;
  readonly item: HTMLElement;
  readonly line: HTMLElement;
  readonly passages: HTMLElement;
  timeline: TimelineRow | undefined;
  actions: Map<Element, () => void>;
}

/** A ranked list that opens into passages: a tree for the keyboard and for screen readers. */
export class Together {
  private readonly tree = html('div', { class: 'tree', role: 'tree' });
  readonly element = html('div', { class: 'together' }, this.tree);
  private rows: Two[] = [];

  constructor(
    private readonly post: Post,
    private readonly events: TogetherEvents,
    private open: ReadonlySet<string>,
  ) {
    this.tree.addEventListener('click', event => this.activate(event.target as Element));
    this.tree.addEventListener('keydown', event => this.key(event));
    this.tree.addEventListener('focusin', event => this.stopAt(event.target as Element));
  }

  /** Shows who appears with one; without one, those who appear together most. */
  show(subject: Subject | undefined, company: readonly Company[]): void {
    set(this.tree, {
      'aria-label': subject ? say('Who appears with {0}', subject.name) : say('Who appears together most'),
    });
    const known = new Map(this.rows.map(row => [row.key, row]));
    const weightOf = ({ sentences, documents }: Company): number => (subject ? sentences : documents);
    const bar = scaleLinear([0, Math.max(1, ...company.map(weightOf))], [0, 100]);
    this.rows = company.flatMap(one => {
      const first = one.of ?? subject;
      if (!first) return [];
      const row = known.get(keyOf(first, one.subject)) ?? newRow(first, one.subject);
      describe(row, one, subject !== undefined, bar(weightOf(one)));
      this.expand(row, this.open.has(row.key));
      return [row];
    });
    arrange(
      this.tree,
      this.rows.map(({ item }) => item),
    );
    const [first] = this.rows;
    if (first && !this.tree.querySelector('[tabindex="0"]')) set(first.item, { tabindex: 0 });
  }

  /** Shows the time line and the passages of one row that have arrived. */
  showShared(entity: EntityId, other: EntityId, quotations: readonly Quotation[], timeline: SharedTimeline): void {
    const row = this.rows.find(({ first, second }) => first.id === entity && second.id === other);
    if (!row) return;
    const held = row.passages.contains(document.activeElement) ? document.activeElement : null;
    row.actions = new Map();
    row.timeline = new TimelineRow(timeline);
    const items = quotations.map(quotation => {
      const { passage } = quotation;
      const source = sourceOf(quotation);
      const item = leaf('quotation', `${passageText(passage).text} ${source}`);
      item.append(html('q', {}, ...quoted(quotation)), ' ', html('span', { class: 'source' }, source));
      const { document, start } = passage;
      row.actions.set(item, () => this.post({ type: 'jump', entity, document, start }));
      return item;
    });
    row.passages.replaceChildren(row.timeline.element, ...items, ...this.insteads(row));
    if (held) (sameIn(row.passages, held) ?? row.item).focus();
  }

  /** What shows one of the two instead: that which is not chosen, or either. */
  private insteads({ first, second, line, actions }: Two): HTMLElement[] {
    const isChosen = line.querySelectorAll('.title').length === 1;
    return (isChosen ? [second] : [first, second]).map(({ id, name }) => {
      const words = say('Show {0} in the text', name);
      const instead = leaf('instead', words);
      instead.append(words);
      actions.set(instead, () => this.events.choose(id));
      return instead;
    });
  }

  private expand(row: Two, open: boolean): void {
    set(row.item, { 'aria-expanded': String(open) });
    row.passages.hidden = !open;
    if (open) this.post({ type: 'share', entity: row.first.id, other: row.second.id });
  }

  private toggle(row: Two, open: boolean): void {
    this.expand(row, open);
    const others = [...this.open].filter(key => key !== row.key);
    this.open = new Set(open ? [...others, row.key] : others);
    this.events.opened([...this.open]);
  }

  private activate(target: Element): void {
    const row = this.rowAt(target);
    if (!row) return;
    const stretch = row.timeline?.stretchAt(target);
    const item = target.closest('[role="treeitem"]');
    if (stretch) this.post({ type: 'jump', entity: row.first.id, document: stretch.document, start: stretch.start });
    else if (item === row.item) this.toggle(row, !isOpen(row));
    else if (item) row.actions.get(item)?.();
  }

  private rowAt(target: Element): Two | undefined {
    return this.rows.find(({ item }) => item.contains(target));
  }

  /** What the arrow keys go up and down along. */
  private visible(): HTMLElement[] {
    return this.rows.flatMap(({ item, passages }) =>
      passages.hidden ? [item] : [item, ...passages.querySelectorAll<HTMLElement>(':scope > [role="treeitem"]')],
    );
  }

  private stopAt(item: Element): void {
    for (const other of this.tree.querySelectorAll('[tabindex="0"]')) set(other, { tabindex: -1 });
    set(item, { tabindex: 0 });
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const row = this.rowAt(target);
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const isInLine = row.timeline?.element.contains(target) === true;
    const along = isInLine ? row.timeline?.next(target, event.key) : undefined;
    const item = isInLine ? row.timeline!.element : target;
    const items = this.visible();
    const at = items.indexOf(item);
    const open = isOpen(row);
    const isRow = item === row.item;
    if (along) (along as HTMLElement).focus();
    else if (event.key === 'ArrowDown') items[at + 1]?.focus();
    else if (event.key === 'ArrowUp') items[at - 1]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'ArrowRight') {
      if (isRow && !open) this.toggle(row, true);
      else if (isRow) items[at + 1]?.focus();
    } else if (event.key === 'ArrowLeft') {
      if (!isRow) row.item.focus();
      else if (open) this.toggle(row, false);
    } else if (event.key === 'Enter' || event.key === ' ') this.activate(target);
    else return;
    event.preventDefault();
  }
}

const keyOf = (first: Subject, second: Subject): string => `${first.id} ${second.id}`;

const isOpen = ({ item }: Two): boolean => item.getAttribute('aria-expanded') === 'true';

function newRow(first: Subject, second: Subject): Two {
  const line = html('div', { class: 'line' });
  const passages = html('div', { class: 'passages', role: 'group', hidden: true });
  const item = html('div', { role: 'treeitem', 'aria-level': 1, tabindex: -1 }, line, passages);
  return { key: keyOf(first, second), first, second, item, line, passages, timeline: undefined, actions: new Map() };
}

/** Writes a row: the one who appears with the chosen entity, or both where none is chosen. */
function describe(
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

/** What says the same as an element that was there before. */
function sameIn(parent: HTMLElement, before: Element): HTMLElement | undefined {
  const label = before.getAttribute('aria-label');
  return [...parent.querySelectorAll<HTMLElement>('[role="treeitem"]')].find(
    item => item.getAttribute('aria-label') === label,
  );
}

function leaf(name: string, label: string): HTMLElement {
  return html('div', { class: name, role: 'treeitem', 'aria-level': 2, tabindex: -1, 'aria-label': label });
}
