import assert from 'node:assert/strict';
import { passagesText } from '../../../src/extension/passages/text.js';
import { corpusOf } from '../marked.js';

const words = { title: 'Ada Byron', extent: 'person', ofDocument: (document: string) => `In ${document}` };

describe('the passages of an entity as a text', () => {
  const corpus = corpusOf({
    a: `${'\n'.repeat(8)}<p:Ada Byron> wrote.\nThen <p:Ada Byron|Byron> left.`,
    b: 'It was <p:Ada Byron>.',
  });
  const passages = corpus.passagesOf(corpus.entities()[0]!.id);

  it('has them in order, document by document, after the numbers of their lines', () => {
    assert.deepEqual(passagesText(passages, words).text.split('\n'), [
      'Ada Byron',
      'person',
      '',
      'In a',
      '',
      ' 9  Ada Byron wrote.',
      '10  Then Byron left.',
      '',
      'In b',
      '',
      ' 1  It was Ada Byron.',
      '',
    ]);
  });

  it('links exactly the names, each to where it was quoted from', () => {
    const { text, links } = passagesText(passages, { ...words, foot: 'And more.' });
    assert.deepEqual(
      links.map(({ start, end, passage }) => [text.slice(start, end), passage]),
      passages.map(passage => [passage.name, passage]),
    );
    assert.match(text, /\n\nAnd more\.\n$/);
  });

  it('is a title alone where there are none', () => {
    assert.deepEqual(passagesText([], words), { text: 'Ada Byron\nperson\n', links: [] });
  });
});
