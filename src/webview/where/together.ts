/** The tab "Together": who appears with the chosen entity, or which two appear together most, and the passages that name both. */
import { scaleLinear } from 'd3-scale';
import type { EntityId } from '../../core/types.js';
import type { Company, Quotation, SharedTimeline, Subject } from '../../wire/where-messages.js';
import { passageText } from '../../core/corpus/describe.js';
import { numeral, say } from '../../core/say.js';
import { arrange, html, set } from './dom.js';
import { quoted, sourceOf, type Post } from './page.js';
import { describe, isOpen, keyOf, leaf, newRow, type Two } from './together-row.js';
import { TimelineRow } from './timeline.js';

/** What a reader does in the list. */
export interface TogetherEvents {
  /** The entity is to be shown instead. */
  readonly choose: (entity: EntityId) => void;
  /** Other rows are open now: each by the ids of its two. */
  readonly opened: (rows: readonly string[]) => void;
}

/** Passages added each time more are asked for: as many as rows in the list of entities. */
const PAGE = 100;

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
    const rest = timeline.stretches.reduce((sum, { count }) => sum + count, 0) - items.length;
    const more = rest > 0 ? [this.more(row, items.length, rest)] : [];
    row.passages.replaceChildren(row.timeline.element, ...items, ...more, ...this.insteads(row));
    const next = row.goOn === undefined ? undefined : items[row.goOn];
    if (next) row.goOn = undefined;
    if (held) (next ?? sameIn(row.passages, held) ?? row.item).focus();
  }

  /** The end of many passages, where the rest can be asked for. */
  private more(row: Two, shown: number, rest: number): HTMLElement {
    const next = numeral(Math.min(rest, PAGE));
    const more = leaf('instead', say('Show {0} more of {1} that are left', next, numeral(rest)));
    more.append(say('Show {0} More', next));
    row.actions.set(more, () => {
      row.goOn = shown;
      row.limit += PAGE;
      this.ask(row);
    });
    return more;
  }

  private ask({ first, second, limit }: Two): void {
    this.post({ type: 'share', entity: first.id, other: second.id, limit });
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
    if (open) this.ask(row);
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

/** What says the same as an element that was there before. */
function sameIn(parent: HTMLElement, before: Element): HTMLElement | undefined {
  const label = before.getAttribute('aria-label');
  return [...parent.querySelectorAll<HTMLElement>('[role="treeitem"]')].find(
    item => item.getAttribute('aria-label') === label,
  );
}
