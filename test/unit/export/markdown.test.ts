import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { withEllipses } from '../../../src/core/corpus/describe.js';
import { literal } from '../../../src/core/export/markdown/literal.js';
import { corpusOf, exported, hostile } from './hostile.js';
import { corpusOf as marked } from '../marked.js';

/** As lenient as readers of Markdown come: HTML is markup, and bare addresses are links. */
const reader = new MarkdownIt({ html: true, linkify: true });

/** Without white space, which Markdown may join or drop, and with what it puts for NUL. */
const seen = (text: string): string => text.replace(/\0/g, '\ufffd').replace(/[\s\u200b]+/g, '');

interface Quoted {
  readonly text: string;
  readonly bold: readonly string[];
  readonly links: readonly string[];
}

/** The block quotations of a text, and its headings; throws where there is any other markup. */
function read(markdown: string): { headings: string[]; quotes: Quoted[] } {
  const headings: string[] = [];
  const quotes: { text: string; bold: string[]; links: string[] }[] = [];
  let within = '';
  for (const { type, children } of reader.parse(markdown, {})) {
    assert.match(type, /^(?:heading|paragraph|blockquote)_(?:open|close)$|^inline$/);
    if (type === 'heading_open') within = 'heading';
    if (type === 'blockquote_open') {
      within = 'quote';
      quotes.push({ text: '', bold: [], links: [] });
    }
    if (type === 'blockquote_close' || type === 'heading_close') within = '';
    if (type !== 'inline') continue;
    const inline = inlineOf(children ?? [], markdown);
    if (within === 'heading') headings.push(inline.text);
    const quote = quotes.at(-1);
    if (within !== 'quote' || !quote) continue;
    quote.text += `${inline.text}\n`;
    quote.bold.push(...inline.bold);
    quote.links.push(...inline.links);
  }
  return { headings, quotes };
}

function inlineOf(tokens: readonly Token[], markdown: string): Quoted {
  let [text, boldFrom] = ['', -1];
  const bold: string[] = [];
  const links: string[] = [];
  for (const token of tokens) {
    assert.match(
      token.type,
      /^(?:text|text_special|softbreak|strong_open|strong_close|link_open|link_close)$/,
      markdown,
    );
    if (token.type === 'strong_open') boldFrom = text.length;
    if (token.type === 'strong_close') bold.push(text.slice(boldFrom));
    if (token.type === 'link_open') links.push(String(token.attrGet('href')));
    text += token.type === 'softbreak' ? '\n' : token.content;
  }
  return { text, bold, links };
}

describe('the dossier', () => {
  it('quotes every passage as it stands, and nothing in it becomes markup', () =>
    fc.assert(
      fc.asyncProperty(hostile, async documents => {
        const corpus = corpusOf(documents);
        const { headings, quotes } = read(await exported(corpus, 'markdown'));
        const passages = corpus.entities().flatMap(({ id }) => corpus.passagesOf(id));
        assert.equal(quotes.length, passages.length);
        passages.forEach((passage, i) => {
          const { text, bold, links } = quotes[i]!;
          const { before, name, after } = withEllipses(passage);
          assert.ok(seen(text).startsWith(seen(before + name + after)), text);
          assert.ok(seen(text).includes(seen(`— ${passage.document}, line ${passage.from.line + 1}`)));
          assert.ok(bold.length <= 1);
          for (const name of bold) assert.equal(seen(name), seen(passage.name));
          assert.equal(links.length, 1);
          assert.doesNotMatch(links[0]!, /^[a-z]+:|^\/\//i);
          assert.equal(
            seen(decodeURIComponent(links[0]!.replace(/#L\d+$/, ''))),
            seen(passage.document.replace(/^\/+/, '/')),
          );
        });
        const entities = corpus.entities();
        assert.equal(
          headings.length,
          entities.reduce((sum, { documents }) => sum + 1 + documents, 0),
        );
        for (const { name } of entities) assert.ok(headings.some(heading => seen(heading) === seen(name)));
      }),
      { numRuns: 300 },
    ));

  it('sets the name in bold, and says what is inferred', async () => {
    const corpus = marked({ 'a.txt': 'Then <p:Ada Byron> spoke.\n<p:Ada Byron|Byron> (she) left.' });
    assert.equal(
      await exported(corpus, 'markdown'),
      '# Ada Byron\n\nPerson, 2 mentions in 1 document\n\nAlso: Byron\n\n## a\\.txt\n\n' +
        '> Then **Ada Byron** spoke.\n>\n> — [a.txt, line 1](a.txt#L1)\n\n' +
        '> **Byron** (she) left.\n>\n> — [a.txt, line 2](a.txt#L2) — inferred: “Byron” is surname of Ada Byron\n',
    );
  });

  it('leaves alone what has no meaning in Markdown', () => {
    for (const text of ['Mr. Hale (54), of York: “no” - she said; 3.5% at 10:30!', 'e.g. 12 or 13, don’t'])
      assert.equal(literal(text), text.replace('e.g', 'e\\.g'));
  });
});
