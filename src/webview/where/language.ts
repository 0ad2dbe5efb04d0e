/** The language of the page: that of the editor, whose translations it is given. */
import { filled, speak } from '../../core/say.js';

/** From now on the page speaks the language of a document, with the translations that this holds. */
export function speakAs(page: Document): void {
  const words = JSON.parse(page.getElementById('words')?.textContent ?? '{}') as Readonly<Record<string, string>>;
  speak({
    say: (template, ...values) => filled(words[template] ?? template, values),
    language: page.documentElement.lang || 'en',
  });
}
