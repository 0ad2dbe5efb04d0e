/** Looks whether anything in a page has come of what was planted in documents. */
import type { Page } from 'playwright-core';

/** What has been planted in a page, its frames included, that is more than text; and what it has asked the network for. */
export class Traces {
  private readonly asked: string[] = [];

  constructor(private readonly page: Page) {
    page.on('request', request => {
      if (/^https?:\/\/planted\./.test(request.url())) this.asked.push(`asked for: ${request.url()}`);
    });
    page.on('dialog', dialog => {
      this.asked.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  async all(): Promise<string[]> {
    const found = [...this.asked];
    for (const frame of this.page.frames()) {
      if (!frame.isDetached()) found.push(...(await frame.evaluate(grown).catch(() => []))); // it has gone meanwhile
    }
    return found;
  }
}

/** Runs in a page: elements, icons, links and attributes that were planted, and whether a script ran. */
function grown(): string[] {
  const found: string[] = [];
  const formatting = new Set(
    'a abbr b blockquote button caption center code del details dd dl em fieldset font form h1 h2 h3 h4 h5 h6 hr i input ins kbd legend li mark ol p pre q s strike strong sub summary sup table td th tr tt u ul var'.split(
      ' ',
    ),
  );
  const leading = new Set([
    'href',
    'data-href',
    'src',
    'srcset',
    'action',
    'formaction',
    'poster',
    'data',
    'xlink:href',
  ]);
  const look = (element: Element): void => {
    const say = (what: string): void => void found.push(`${what}: ${element.outerHTML.slice(0, 300)}`);
    const { localName, id, classList } = element;
    if (localName.includes('planted')) say('an element');
    else if (id === 'planted' || classList.contains('planted')) say('an element with an attribute');
    else if (formatting.has(localName) && element.textContent.trim() === 'PLANTED') say('a formatted element');
    if (classList.contains('codicon-squirrel') || classList.contains('codicon-telescope')) say('an icon');
    for (const { name, value } of element.attributes) {
      if (name.includes('planted') || (name.startsWith('on') && value.includes('planted'))) say('an attribute');
      if (leading.has(name) && /^(?:command:planted|vscode:|https?:\/\/planted\.|javascript:|x$)/.test(value))
        say('a link');
      if (name === 'style' && value.includes('planted.example')) say('a style');
    }
  };
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      look(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  if ('plantedRan' in globalThis) found.push('a script ran');
  return found;
}
