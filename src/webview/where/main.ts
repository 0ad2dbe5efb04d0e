/** The page "Where in the text". It keeps what the reader wishes to see; the extension answers from the index. */
import { numeral, say } from '../../core/say.js';
import type { EntityId } from '../../core/types.js';
import type { FromPage, Tab, ToPage, Wish } from '../../wire/where-messages.js';
import { Chart } from './chart.js';
import { html } from './dom.js';
import { Header } from './header.js';
import { speakAs } from './language.js';
import { ReachList } from './reach.js';
import { Together } from './together.js';

interface State {
  readonly wish: Wish;
  /** The rows of "Together" whose passages are open. */
  readonly open: readonly string[];
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

/** Strips shown at first, and added each time more are asked for: as many as rows in the list of entities. */
const FIRST = 25;
const PAGE = 100;

const vscode = acquireVsCodeApi();
const post = (message: FromPage): void => vscode.postMessage(message);

/** What the page shows, and how it changes. */
class Page {
  private state: State = vscode.getState() ?? { wish: { tab: 'where', strips: FIRST, follow: false }, open: [] };
  private readonly chart = new Chart(post, {
    open: ({ document, subject, starts: [start] }) => {
      if (this.state.wish.entity !== subject.id) this.choose(subject.id);
      else if (start !== undefined) post({ type: 'jump', entity: subject.id, document, start });
    },
    more: () => this.wish({ strips: this.state.wish.strips + PAGE }),
  });
  private readonly reach = new ReachList(entity => this.choose(entity));
  private readonly together = new Together(
    post,
    {
      choose: entity => this.choose(entity),
      opened: open => this.keep({ ...this.state, open }),
    },
    new Set(this.state.open),
  );
  private readonly panels: Record<Tab, HTMLElement> = {
    where: html('main', {}, this.chart.element, this.reach.element),
    together: html('main', {}, this.together.element),
  };
  private readonly header = new Header(this.panels, {
    choose: entity => this.choose(entity),
    tab: tab => this.wish({ tab }),
    follow: follow => this.wish({ follow }),
  });
  private readonly status = html('p', { class: 'status', role: 'status' });
  private reading = '';
  private empty = '';

  constructor() {
    document.body.append(this.header.element, this.status, this.panels.where, this.panels.together);
    this.apply();
    post({ type: 'wish', wish: this.state.wish });
  }

  receive(message: ToPage): void {
    switch (message.type) {
      case 'choose':
        this.choose(message.entity, message.tab);
        break;
      case 'reading': {
        const { read, total, done } = message;
        this.reading = done ? '' : say('Reading: {0} of {1} documents', numeral(read), numeral(total));
        break;
      }
      case 'strips':
        this.header.offer(message.choices, message.subject);
        this.chart.show(message.subject?.name ?? say('Most mentioned here'), message.strips, message.more, PAGE);
        this.showInWhere(this.chart.element);
        this.empty = message.strips.length > 0 || !message.isRead ? '' : say('No names found.');
        break;
      case 'corpus':
        this.header.offer(message.choices, undefined, say('In most documents'));
        this.reach.show(message.reaches, message.documents);
        this.showInWhere(this.reach.element);
        this.empty = '';
        break;
      case 'company':
        this.header.offer(message.choices, message.subject, say('Together in most documents'));
        this.together.show(message.subject, message.company);
        if (message.company.length > 0 || !message.isRead) this.empty = '';
        else if (!message.subject)
          this.empty = message.choices.length > 0 ? say('No two names share a sentence.') : say('No names found.');
        else this.empty = say('No other name shares a sentence with {0}.', message.subject.name);
        break;
      case 'shared':
        this.together.showShared(message.entity, message.other, message.quotations, message.timeline);
        break;
      case 'quotation':
        this.chart.showQuotation(message.entity, message.quotation);
        break;
      case 'viewports':
        this.chart.showViewports(message.viewports);
        break;
    }
    this.apply();
  }

  private showInWhere(shown: HTMLElement): void {
    for (const element of [this.chart.element, this.reach.element]) element.hidden = element !== shown;
  }

  private choose(entity: EntityId | undefined, tab: Tab = this.state.wish.tab): void {
    const { wish } = this.state;
    if (entity !== wish.entity || tab !== wish.tab) this.wish({ entity, tab, strips: FIRST });
  }

  private wish(change: Partial<Omit<Wish, 'entity'>> & { readonly entity?: EntityId | undefined }): void {
    const { entity, ...rest } = { ...this.state.wish, ...change };
    const wish = entity === undefined ? rest : { ...rest, entity };
    this.keep({ ...this.state, wish });
    this.apply();
    post({ type: 'wish', wish });
  }

  private keep(state: State): void {
    this.state = state;
    vscode.setState(state);
  }

  private apply(): void {
    const { tab, follow } = this.state.wish;
    this.header.update(tab, follow);
    this.panels.where.hidden = tab !== 'where';
    this.panels.together.hidden = tab !== 'together';
    const words = this.reading || this.empty;
    this.status.hidden = !words;
    if (this.status.textContent !== words) this.status.textContent = words;
  }
}

speakAs(document);
const page = new Page();
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.receive(data));
