/** Invented documents for property tests of the index: words, some of them names, in sentences and lines. */
import fc from 'fast-check';
import { possibleNames } from '../../src/core/recognise/foreign/possible-names.js';
import { linesOf } from '../../src/core/text/read.js';
import {
  FORMS,
  RULES,
  type DocumentAnalysis,
  type Kind,
  type LocalEntity,
  type LocalMention,
} from '../../src/core/types.js';

/** A text and an analysis of it that fits it. */
export interface Invented {
  readonly text: string;
  readonly analysis: DocumentAnalysis;
}

const kinds: Readonly<Record<string, Kind>> = {
  'Ada Byron': 'person',
  'Ada King Byron': 'person',
  'Eve Byron': 'person',
  Byron: 'person',
  Ada: 'person',
  李明: 'person',
  'O’Hara': 'person',
  Nambia: 'country',
  'Acme & Co': 'organisation',
  'Zürich Transit Union': 'organisation',
  ZTU: 'organisation',
  'Castellan Lines plc': 'organisation',
  Castellan: 'organisation',
  'Ines Castellan': 'person',
  Zürich: 'place',
};
const names = Object.keys(kinds);
const word = fc.record({
  word: fc.constantFrom('and', 'saw', '🙂', 'a\u0301', ...names),
  after: fc.constantFrom(' ', ', ', '. ', '.\r\n', '\n\n', '\t'),
  form: fc.constantFrom(...FORMS),
  confidence: fc.integer({ min: 0, max: 1000 }).map(thousandths => thousandths / 1000),
  rule: fc.constantFrom(...RULES),
  standsFor: fc.option(fc.constantFrom('CN', 'RU'), { nil: undefined }),
});

const language = fc.constantFrom('en', 'en', 'en', 'de');

export const invented: fc.Arbitrary<Invented> = fc
  .tuple(fc.array(word, { maxLength: 20 }), language)
  .map(([words, language]) => {
    let text = '';
    const mentions: LocalMention[] = [];
    const entities: LocalEntity[] = [];
    const uses: number[] = [];
    const bounds: number[] = [];
    let sentence = 0;
    for (const { word: characters, after, form, confidence, rule, standsFor } of words) {
      const start = text.length;
      text += characters;
      const which = names.indexOf(characters);
      if (which >= 0) {
        const kind = kinds[characters]!;
        let entity = entities.findIndex(known => known.name === characters);
        if (entity < 0)
          entity = entities.push({ kind, name: characters, names: [characters], counts: [], partial: false }) - 1;
        uses[entity] = (uses[entity] ?? 0) + 1;
        const reason = rule === 'acronym' ? { rule, of: 'Ada Byron', at: start } : { rule };
        const mention = { start, end: text.length, kind, form, confidence, entity, reason };
        mentions.push(standsFor === undefined ? mention : { ...mention, standsFor });
      }
      text += after;
      if (after.startsWith('.') || after === '\n\n') {
        bounds.push(sentence, start + characters.length);
        sentence = text.length;
      }
    }
    if (sentence < text.length) bounds.push(sentence, text.length);
    const sentences = Uint32Array.from(bounds);
    const possible = language === 'en' ? undefined : possibleNames(text, 0, text.length);
    const counted = entities.map((entity, i) => ({ ...entity, counts: [uses[i]!] }));
    return {
      text,
      analysis: {
        length: text.length,
        language,
        ...(possible && possible.words.length > 0 && { possible }),
        mentions,
        entities: counted,
        sentences,
        asides: new Uint32Array(),
        lines: linesOf(text),
      },
    };
  });
