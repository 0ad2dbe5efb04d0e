/** The tab "Together": who appears with the chosen entity, and the passages that name both. */
import { scaleLinear } from 'd3-scale';
import type { EntityId } from '../../core/types.js';
import type { Company, Quotation, Subject } from '../../wire/where-messages.js';
import { counted, kindWord, passageText } from '../../core/corpus/describe.js';
import { say } from '../../core/say.js';
import { arrange, html, set } from './dom.js';
import { glyph, quoted, sourceOf, type Post } from './page.js';

/** What a reader does in the list. */
export interface TogetherEvents {
  /** The entity is to be shown instead. */
  readonly choose: (entity: EntityId) => void;
  /** Other companions are open now. */
  readonly opened: (entities: readonly EntityId[]) => void;
}

interface Companion {
  readonly id: EntityId;
  readonly item: HTMLElement;
  readonly line: HTMLElement;
  readonly passages: HTMLElement;
  actions: Map<Element, () => void>;
}

/** A ranked list that opens into passages: a tree for the keyboard and for screen readers. */
export class Together {
  private readonly tree = html('div', { class: 'tree', role: 'tree' });
  readonly element = html('div', { class: 'together' }, this.tree);
  private companions: Companion[] = [];
  private subject: Subject | undefined;

  constructor(
    private readonly post: Post,
    private readonly events: TogetherEvents,
    private open: ReadonlySet<EntityId>,
  ) {
    this.tree.addEventListener('click', event => this.activate(event.target as Element));
    this.tree.addEventListener('keydown', event => this.key(event));
    this.tree.addEventListener('focusin', event => this.stopAt(event.target as HTMLElement));
  }

  show(subject: Subject | undefined, company: readonly Company[]): void {
    if (subject?.id !== this.subject?.id) this.companions = [];
    this.subject = subject;
    set(this.tree, { 'aria-label': subject ? say('Who appears with {0}', subject.name) : say('Together') });
    const known = new Map(this.companions.map(companion => [companion.id, companion]));
    const bar = scaleLinear([0, Math.max(1, ...company.map(({ sentences }) => sentences))], [0, 100]);
    this.companions = company.map(({ subject: other, sentences }) => {
      const companion = known.get(other.id) ?? newCompanion(other.id);
      const share = html('span', { class: 'part' });
      share.style.width = `${bar(sentences)}%`;
      const count = counted(sentences, 'sentence');
      set(companion.item, { 'aria-label': `${other.name}, ${kindWord(other.kind)}, ${count}` });
      companion.item.className = `companion ${other.kind}`;
      companion.line.title = count;
      companion.line.replaceChildren(
        glyph(other.kind),
        html('span', { class: 'title' }, other.name),
        html('span', { class: 'count' }, String(sentences)),
        html('span', { class: 'share' }, share),
      );
      this.expand(companion, this.open.has(other.id));
      return companion;
    });
    arrange(
      this.tree,
      this.companions.map(({ item }) => item),
    );
    const [first] = this.companions;
    if (first && !this.tree.querySelector('[tabindex="0"]')) set(first.item, { tabindex: 0 });
  }

  /** Shows the passages of one companion that have arrived. */
  showShared(entity: EntityId, other: EntityId, quotations: readonly Quotation[]): void {
    const companion = this.companions.find(({ id }) => id === other);
    if (entity !== this.subject?.id || !companion) return;
    const held = companion.passages.contains(document.activeElement);
    companion.actions = new Map();
    const items = quotations.map(quotation => {
      const { passage } = quotation;
      const source = sourceOf(quotation);
      const item = leaf('quotation', `${passageText(passage).text} ${source}`);
      item.append(html('q', {}, ...quoted(quotation)), ' ', html('span', { class: 'source' }, source));
      const { document, start } = passage;
      companion.actions.set(item, () => this.post({ type: 'jump', entity, document, start }));
      return item;
    });
    const name = companion.line.querySelector('.title')?.textContent ?? '';
    const words = say('Show {0} in the text', name);
    const instead = leaf('instead', words);
    instead.append(words);
    companion.actions.set(instead, () => this.events.choose(other));
    companion.passages.replaceChildren(...items, instead);
    if (held) companion.item.focus();
  }

  private expand(companion: Companion, open: boolean): void {
    set(companion.item, { 'aria-expanded': String(open) });
    companion.passages.hidden = !open;
    if (open && this.subject) this.post({ type: 'share', entity: this.subject.id, other: companion.id });
  }

  private toggle(companion: Companion, open: boolean): void {
    this.expand(companion, open);
    const others = [...this.open].filter(id => id !== companion.id);
    this.open = new Set(open ? [...others, companion.id] : others);
    this.events.opened([...this.open]);
  }

  private activate(target: Element): void {
    const companion = this.companionAt(target);
    if (!companion) return;
    const item = target.closest('[role="treeitem"]');
    if (item === companion.item) this.toggle(companion, !isOpen(companion));
    else if (item) companion.actions.get(item)?.();
  }

  private companionAt(target: Element): Companion | undefined {
    return this.companions.find(({ item }) => item.contains(target));
  }

  private visible(): HTMLElement[] {
    return this.companions.flatMap(({ item, passages }) =>
      passages.hidden ? [item] : [item, ...passages.querySelectorAll<HTMLElement>('[role="treeitem"]')],
    );
  }

  private stopAt(item: HTMLElement): void {
    for (const other of this.tree.querySelectorAll('[tabindex="0"]')) set(other, { tabindex: -1 });
    set(item, { tabindex: 0 });
  }

  private key(event: KeyboardEvent): void {
    const item = event.target as HTMLElement;
    const companion = this.companionAt(item);
    if (!companion || event.altKey || event.ctrlKey || event.metaKey) return;
    const items = this.visible();
    const at = items.indexOf(item);
    const open = isOpen(companion);
    const isCompanion = item === companion.item;
    if (event.key === 'ArrowDown') items[at + 1]?.focus();
    else if (event.key === 'ArrowUp') items[at - 1]?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'ArrowRight') {
      if (isCompanion && !open) this.toggle(companion, true);
      else if (isCompanion) items[at + 1]?.focus();
    } else if (event.key === 'ArrowLeft') {
      if (!isCompanion) companion.item.focus();
      else if (open) this.toggle(companion, false);
    } else if (event.key === 'Enter' || event.key === ' ') this.activate(item);
    else return;
    event.preventDefault();
  }
}

const isOpen = ({ item }: Companion): boolean => item.getAttribute('aria-expanded') === 'true';

function newCompanion(id: EntityId): Companion {
  const line = html('div', { class: 'line' });
  const passages = html('div', { class: 'passages', role: 'group', hidden: true });
  const item = html('div', { role: 'treeitem', 'aria-level': 1, tabindex: -1 }, line, passages);
  return { id, item, line, passages, actions: new Map() };
}

function leaf(name: string, label: string): HTMLElement {
  return html('div', { class: name, role: 'treeitem', 'aria-level': 2, tabindex: -1, 'aria-label': label });
}
