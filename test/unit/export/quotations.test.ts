import assert from 'node:assert/strict';
import { quotations } from '../../../src/core/export/markdown/quotation.js';
import { corpusOf } from '../marked.js';

function copied(documents: Readonly<Record<string, string>>): string {
  const corpus = corpusOf(documents);
  return quotations(corpus.passagesOf(corpus.entities()[0]!.id), key => key);
}

describe('copied quotations', () => {
  it('carry their sources', () => {
    assert.equal(
      copied({ 'notes/a (1).txt': 'First.\nThen <p:Ada> spoke.', 'notes/b.txt': '<p:Ada>, again.' }),
      '> Then Ada spoke.\n>\n> — [notes/a (1).txt, line 2](notes/a%20%281%29.txt#L2)\n\n> Ada, again.\n>\n> — [notes/b.txt, line 1](notes/b.txt#L1)\n',
    );
  });

  it('read in Markdown as they do in the text', () => {
    assert.equal(
      copied({ a: '*Yes* & &amp; <p:Ada> [x](y) `z` 2 > 1.' }).split('\n')[0],
      '> \\*Yes\\* & \\&amp; Ada \\[x\\](y) \\`z\\` 2 \\> 1.',
    );
    assert.equal(copied({ a: '# 1. <p:Ada>' }).split('\n')[0], '> \\# 1. Ada');
    assert.equal(copied({ a: '1. <p:Ada>' }).split('\n')[0], '> 1\\. Ada');
    assert.equal(copied({ a: '- <p:Ada>' }).split('\n')[0], '> \\- Ada');
  });
});
