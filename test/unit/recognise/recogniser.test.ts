import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadKnowledge } from '../../../src/core/reading/knowledge.js';
import { read } from '../../../src/core/text/read.js';
import type { Mention } from '../../../src/core/types.js';
import { knowledge } from './model.js';

const recognise = (text: string): Mention[] => knowledge().recogniser.recognise(read(text));

/** Strings of all sorts, with names among them, so that there is something to find. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Xi Jinping ',
        'the U.S. ',
        'Côte d’Ivoire',
        ' met ',
        '\ud83d',
        '😀',
        '\udc00',
        'שלום ',
        'مرحبا ',
        '\u202e',
        '\u0000',
        '\ufeff',
        '\u2028',
        '\r\n\r\n',
        'REUTERS',
        ' of ',
        '’s ',
        '. ',
      ),
    ),
    { maxLength: 20 },
  )
  .map(parts => parts.join(''));

describe('recognition of any string', () => {
  it('gives mentions inside the text, in order, without overlap, never half a character', () => {
    fc.assert(
      fc.property(texts, text => {
        let end = 0;
        for (const mention of recognise(text)) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
          for (const at of [mention.start, mention.end]) {
            const high = text.charCodeAt(at - 1);
            const low = text.charCodeAt(at);
            assert.ok(!(high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff), `splits a pair at ${at}`);
          }
          assert.ok(mention.confidence >= 0 && mention.confidence <= 1);
          end = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer for the same text', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const before = recognise(text);
        recognise(other);
        assert.deepEqual(recognise(text), before);
      }),
      { numRuns: 100 },
    );
  });

  it('survives a megabyte without a space', () => {
    assert.doesNotThrow(() => recognise('Xi'.repeat(500_000)));
  });
});

describe('evidence from the whole document', () => {
  const found = (text: string): string[] =>
    recognise(text).map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);

  it('finds a surname everywhere once the full name was clear', () => {
    const text =
      'The minister, Siti Rahmawati, opened the school.\n\nParents asked Rahmawati about fees. Later, Rahmawati left.';
    assert.deepEqual(
      found(text).filter(name => name.startsWith('Rahmawati')),
      ['Rahmawati: person', 'Rahmawati: person'],
    );
  });

  it('takes the kind of an uncertain name from the clear ones', () => {
    const text =
      'Dr Valeska Paris, a historian, spoke first. Asked about the plan, Paris shook her head. “It is late,” Paris said.';
    const named = found(text).filter(name => /\bParis\b/.test(name));
    assert.deepEqual(named, ['Valeska Paris: person', 'Paris: person', 'Paris: person']);
  });

  it('takes a state’s name after a city for the state, though a country has it too', () => {
    assert.deepEqual(found('She was born in Atlanta, Georgia, and moved to Savannah.').slice(0, 2), [
      'Atlanta: place',
      'Georgia: place',
    ]);
    assert.deepEqual(found('She was born in Tbilisi, Georgia, and moved to Batumi.')[1], 'Georgia: country');
  });
});

describe('the model', () => {
  it('says which file is missing', () => {
    assert.throws(() => loadKnowledge({}), /gazetteer\.bin is missing/);
  });

  it('says which file is damaged', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    assert.throws(
      () => loadKnowledge({ 'gazetteer.bin': bytes, 'lexicon.bin': bytes, 'tagger.bin': bytes, 'world.json': bytes }),
      /gazetteer\.bin cannot be read/,
    );
  });
});
