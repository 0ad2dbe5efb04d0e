import assert from 'node:assert/strict';
import { introducing } from '../../../src/extension/navigate/introducing.js';
import { symbolName } from '../../../src/extension/symbols/symbol-names.js';
import { corpusOf } from '../marked.js';

describe('names of symbols', () => {
  const entity = { name: 'Recep Tayyip Erdoğan', aliases: ['Erdoğan', 'the Sultan'] };

  it('are plain where what was typed fits them', () => {
    for (const typed of ['', 'recep', 'rte', 'Tayyip Erdoğan']) assert.equal(symbolName(entity, typed), entity.name);
  });

  it('show the name that was typed', () => {
    assert.equal(symbolName(entity, 'erdogan'), 'Recep Tayyip Erdoğan (Erdogan)');
    assert.equal(symbolName(entity, 'sultan'), 'Recep Tayyip Erdoğan (the Sultan)');
    assert.equal(symbolName(entity, 'tayyip erdogan'), 'Recep Tayyip Erdoğan (Recep Tayyip Erdogan)');
  });
});

describe('the mention that introduces an entity', () => {
  it('is the first that gives most of the name', () => {
    const corpus = corpusOf({ a: '<p:Ada Byron|Byron> met <p:Ada Byron>. <p:Ada Byron> laughed.' });
    const passages = corpus.passagesOf(corpus.entities()[0]!.id);
    assert.equal(introducing(passages), passages[1]);
    assert.equal(introducing([]), undefined);
  });

  it('is a name before a longer description', () => {
    const corpus = corpusOf({ a: '<p:Ada Byron|The English countess> and <p:Ada Byron|Ada>.' });
    const [description, name] = corpus.passagesOf(corpus.entities()[0]!.id);
    assert.equal(introducing([{ ...description!, form: 'description' }, name!]), name);
  });
});
