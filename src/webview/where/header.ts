/** The head of the page: which entity is shown, and the two tabs. */
import { kindHeading } from '../../core/corpus/describe.js';
import { phrase, say } from '../../core/say.js';
import { KINDS } from '../../core/types.js';
import type { Subject, Tab } from '../../wire/where-messages.js';
import { html, set, svg } from './dom.js';

/** What a reader does in the head. */
export interface HeaderEvents {
  /** An entity was chosen, or with undefined the most mentioned. */
  readonly choose: (entity: string | undefined) => void;
  readonly tab: (tab: Tab) => void;
  readonly follow: (follow: boolean) => void;
}

const TABS: readonly Tab[] = ['where', 'together'];
const TITLES: Readonly<Record<Tab, string>> = { where: phrase('Where'), together: phrase('Together') };
const TARGET =
  'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2zm0 1.3a4.7 4.7 0 1 1 0 9.4A4.7 4.7 0 1 1 8 3.3zM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z';

export class Header {
  private readonly select: HTMLSelectElement;
  private readonly follow: HTMLButtonElement;
  private readonly tabs: ReadonlyMap<Tab, HTMLButtonElement>;
  readonly element: HTMLElement;
  private shown = '';

  constructor(panels: Readonly<Record<Tab, HTMLElement>>, events: HeaderEvents) {
    this.select = html('select', { 'aria-label': say('Entity to show'), title: say('Entity to show') });
    this.select.addEventListener('change', () => events.choose(this.select.value || undefined));
    const icon = svg(
      'svg',
      { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
      svg('path', { d: TARGET }),
    );
    this.follow = html(
      'button',
      { type: 'button', class: 'follow', title: say('Follow the cursor'), 'aria-label': say('Follow the cursor') },
      icon,
    );
    this.follow.addEventListener('click', () => events.follow(this.follow.getAttribute('aria-pressed') !== 'true'));
    this.tabs = new Map(
      TABS.map(tab => {
        const attributes = { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': `panel-${tab}` };
        const button = html('button', attributes, say(TITLES[tab]));
        button.addEventListener('click', () => events.tab(tab));
        set(panels[tab], { role: 'tabpanel', id: `panel-${tab}`, 'aria-labelledby': `tab-${tab}` });
        return [tab, button];
      }),
    );
    const list = html('div', { class: 'tabs', role: 'tablist', 'aria-label': say('Views') }, ...this.tabs.values());
    list.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -1, End: 1 }[event.key];
      if (step === undefined) return;
      const to = step > 0 ? 'together' : 'where';
      events.tab(to);
      this.tabs.get(to)?.focus();
      event.preventDefault();
    });
    this.element = html('header', {}, html('div', { class: 'subject' }, this.select, this.follow), list);
  }

  /** Shows which tab is open and whether the cursor is followed. */
  update(tab: Tab, follow: boolean): void {
    set(this.follow, { 'aria-pressed': String(follow) });
    for (const [name, button] of this.tabs) {
      set(button, { 'aria-selected': String(name === tab), tabindex: name === tab ? 0 : -1 });
    }
  }

  /** Offers these entities, by kind, the chosen one among them; `nobody` says what is shown where none is chosen. */
  offer(choices: readonly Subject[], chosen: Subject | undefined, nobody = say('Most mentioned here')): void {
    const offered = chosen && !choices.some(({ id }) => id === chosen.id) ? [...choices, chosen] : choices;
    const shown = JSON.stringify([nobody, offered]);
    if (shown !== this.shown) {
      this.shown = shown;
      const groups = KINDS.map(kind => {
        const options = offered
          .filter(subject => subject.kind === kind)
          .map(({ id, name, mentions }) => html('option', { value: id }, `${name} (${mentions})`));
        return html('optgroup', { label: kindHeading(kind) }, ...options);
      }).filter(group => group.children.length > 0);
      this.select.replaceChildren(html('option', { value: '' }, nobody), ...groups);
    }
    this.select.value = chosen?.id ?? '';
  }
}
