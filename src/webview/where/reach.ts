/** What the whole corpus speaks of, shown where no document is in sight: each entity with the number of its documents. */
import { scaleLinear } from 'd3-scale';
import type { EntityId } from '../../core/types.js';
import type { Reach } from '../../wire/where-messages.js';
import { counted, kindWord } from '../../core/corpus/describe.js';
import { numeral, say } from '../../core/say.js';
import { html, set } from './dom.js';
import { glyph } from './page.js';

/** A list of buttons, one stop for the Tab key; arrow keys move between them. */
export class ReachList {
  private readonly list = html('div', { class: 'reach', role: 'list' });
  private readonly note = html('p', { class: 'status' });
  readonly element = html('div', { hidden: true }, this.note, this.list);

  /** @param choose called with the entity that is to be shown */
  constructor(private readonly choose: (entity: EntityId) => void) {
    this.list.addEventListener('keydown', event => this.key(event));
  }

  /** Shows these, with bars that are full where all documents mention an entity. */
  show(reaches: readonly Reach[], documents: number): void {
    this.note.textContent =
      documents === 1
        ? say('No document is in sight. The only document mentions:')
        : say('No document is in sight. Of {0} documents, most mention:', numeral(documents));
    set(this.list, { 'aria-label': say('Entities by the number of their documents') });
    const held = this.buttons().findIndex(button => button === document.activeElement);
    const bar = scaleLinear([0, Math.max(1, documents)], [0, 100]);
    const items = reaches.map(({ subject, documents: count }, i) => {
      const part = html('span', { class: 'part' });
      part.style.width = `${bar(count)}%`;
      const words = counted(count, 'document');
      const button = html(
        'button',
        {
          type: 'button',
          class: 'line',
          tabindex: i === 0 ? 0 : -1,
          title: words,
          'aria-label': `${subject.name}, ${kindWord(subject.kind)}, ${words}`,
        },
        glyph(subject.kind),
        html('span', { class: 'title' }, subject.name),
        html('span', { class: 'count' }, String(count)),
        html('span', { class: 'share' }, part),
      );
      button.addEventListener('click', () => this.choose(subject.id));
      return html('div', { class: `companion ${subject.kind}`, role: 'listitem' }, button);
    });
    this.list.replaceChildren(...items);
    if (held >= 0) this.focus(Math.min(held, items.length - 1));
  }

  private buttons(): HTMLButtonElement[] {
    return [...this.list.querySelectorAll('button')];
  }

  private focus(at: number): void {
    const buttons = this.buttons();
    const button = buttons[at];
    if (!button) return;
    for (const other of buttons) set(other, { tabindex: other === button ? 0 : -1 });
    button.focus();
  }

  private key(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const at = buttons.findIndex(button => button === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    this.focus(to);
    event.preventDefault();
  }
}
