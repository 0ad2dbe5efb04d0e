import assert from 'node:assert';
import { mentionsOf, resolve } from './marked.js';

/** Texts with a description and the person it means. */
const meant: readonly (readonly [text: string, description: string, person: string])[] = [
  ['[d Malian] President [p Awa Keita] arrived. The [d Malian] leader smiled.', 'The Malian leader', 'Awa Keita'],
  ['[d Malian] President [p Awa Keita] arrived. The [d Malian] president smiled.', 'The Malian president', 'Awa Keita'],
  ['[c Mali]’s president, [p Awa Keita], arrived. The [d Malian] leader smiled.', 'The Malian leader', 'Awa Keita'],
  ['President [p Awa Keita] of [c Mali] arrived. The [d Malian] leader smiled.', 'The Malian leader', 'Awa Keita'],
  [
    '[p Awa Keita], the president of [c Mali], arrived. The [d Malian] leader smiled.',
    'The Malian leader',
    'Awa Keita',
  ],
  [
    '[p Awa Keita], the [d Malian] president, came. The president of [c Mali] smiled.',
    'The president of Mali',
    'Awa Keita',
  ],
  ['President [p Awa Keita] arrived. The [d Malian] leader smiled.', 'The Malian leader', 'Awa Keita'],
  [
    '[d Malian] President [p Awa Keita] met [d Chadian] President [p Idris Nour]. The [d Chadian] leader smiled.',
    'The Chadian leader',
    'Idris Nour',
  ],
  [
    '[d Malian] Foreign Minister [p Awa Keita] spoke. The [d Malian] foreign minister smiled.',
    'The Malian foreign minister',
    'Awa Keita',
  ],
  [
    'US Secretary of State [p Ed Moss] of the [c United States] spoke. The [d American] secretary of state smiled.',
    'The American secretary of state',
    'Ed Moss',
  ],
  ['[d Danish] Prime Minister [p Ida Lund] spoke. [c Denmark]’s premier smiled.', 'Denmark’s premier', 'Ida Lund'],
  [
    'The prime minister of [c Denmark], [p Ida Lund], spoke. The prime minister of [c Denmark] smiled.',
    'The prime minister of Denmark',
    'Ida Lund',
  ],
  ['[p Ida Lund] became [d Danish] prime minister. The [d Danish] leader smiled.', 'The Danish leader', 'Ida Lund'],
  [
    'Former [d Danish] premier [p Ida Lund] spoke. The former [d Danish] prime minister smiled.',
    'The former Danish prime minister',
    'Ida Lund',
  ],
  [
    '[d Danish] Prime Minister [p Ida Lund] spoke. The embattled [d Danish] leader smiled.',
    'The embattled Danish leader',
    'Ida Lund',
  ],
  [
    '[d German] Chancellor [p Greta Holm] spoke. The [d German] chancellor’s aides smiled.',
    'The German chancellor',
    'Greta Holm',
  ],
];

/** Texts in which no description means anyone. */
const unclear: readonly string[] = [
  'The [d Malian] leader smiled.',
  '[p Awa Keita] arrived. The [d Malian] leader smiled.',
  '[d Malian] President [p Awa Keita] met [d Malian] Prime Minister [p Musa Diallo]. The [d Malian] leader smiled.',
  '[d Chadian] President [p Idris Nour] spoke. The [d Malian] leader smiled.',
  '[d Malian] President [p Awa Keita] spoke. The [d Malian] foreign minister smiled.',
  '[d Malian] President [p Awa Keita] spoke. The former [d Malian] president smiled.',
  'Former [d Malian] President [p Awa Keita] spoke. The [d Malian] president smiled.',
  '[d Malian] President [p Awa Keita] spoke. The [d Malian] opposition leader smiled.',
  '[d Malian] President [p Awa Keita] spoke. The [d Malian] vice president smiled.',
  '[d Malian] President [p Awa Keita] spoke. [d Malian] leaders smiled.',
  '[d Malian] President [p Awa Keita] spoke. A [d Malian] leader smiled.',
  '[d Malian] President [p Awa Keita] spoke. The [d Malian] president spokesman smiled.',
  'President [p Awa Keita] met President [p Idris Nour]. The [d Malian] leader smiled.',
  'President [p Awa Keita] criticised [c Mali]. The [d Malian] leader smiled.',
  'President [p Awa Keita] told the [d Malian] leader so.',
  'Minister [p Awa Keita] arrived. The [d Malian] leader smiled.',
  'The [d Malian] president, [p Awa Keita], smiled.',
  'President [p Joe Harker] spoke. The [d Chinese] leader smiled.',
  'President [p Awa Keita] arrived. It rained. [p Ole Brandt] sang. [p Pia Holm] danced. [p Ida Lund] slept. The [d Malian] leader smiled.',
];

describe('descriptions by office and country', () => {
  for (const [text, words, name] of meant)
    it(`${words} is ${name}: ${text}`, () => {
      const resolved = resolve(text);
      const [mention] = mentionsOf(resolved, words).filter(({ form }) => form === 'description');
      assert.ok(mention, 'it is a mention');
      assert.strictEqual(mention.kind, 'person');
      assert.strictEqual(resolved.entities[mention.entity]?.name, name);
      assert.strictEqual(mention.reason.rule, 'description');
      assert.ok(resolved.text.slice(mention.reason.at).startsWith(name));
    });
  for (const text of unclear)
    it(`none in: ${text}`, () => {
      const { mentions } = resolve(text);
      assert.deepStrictEqual(
        mentions.filter(({ form }) => form === 'description'),
        [],
      );
    });

  it('contain the mention of the country, and stand before it', () => {
    const resolved = resolve('[d Malian] President [p Awa Keita] arrived. The [d Malian] leader smiled.');
    const forms = resolved.mentions.map(({ start, end, form }) => [resolved.text.slice(start, end), form]);
    assert.deepStrictEqual(forms.slice(2), [
      ['The Malian leader', 'description'],
      ['Malian', 'demonym'],
    ]);
  });

  it('tell the country of a person’s office', () => {
    const { entities } = resolve('[d Malian] President [p Awa Keita] met [p Ole Brandt].');
    assert.deepStrictEqual(
      entities.map(({ name, country }) => [name, country]),
      [
        ['Mali', 'ML'],
        ['Awa Keita', 'ML'],
        ['Ole Brandt', undefined],
      ],
    );
  });
});
