import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { GoldDocument } from '../../../tools/train/data.js';
import { filled, loadGenres } from '../../../tools/train/genres.js';
import { FAMOUS_NAMES, FAMOUS_WORDS, fold } from '../../../tools/train/invent/famous.js';
import { loadLayoutTexts, loadShortTexts } from '../../../tools/train/layouts.js';
import { loadNews } from '../../../tools/train/news.js';

const folder = (name: string): string => fileURLToPath(new URL(`../../../tools/train/${name}/`, import.meta.url));

/** A document without its places: airports and streets may be named after anybody. */
function withoutPlaces({ text, mentions }: GoldDocument): string {
  let rest = '';
  let at = 0;
  for (const { start, end, kind } of mentions) {
    if (kind !== 'location') continue;
    rest += text.slice(at, start);
    at = end;
  }
  return fold(rest + text.slice(at)).replace(/\s+/g, ' ');
}

/** Names of several words, by the first of them. */
const byFirstWord = new Map<string, string[]>();
for (const name of FAMOUS_NAMES) {
  const [first] = fold(name).split(' ', 1);
  byFirstWord.set(first!, [...(byFirstWord.get(first!) ?? []), name]);
}

/** The best known people that a document names. */
function famousIn(document: GoldDocument): string[] {
  const text = ` ${withoutPlaces(document).replace(/[^\p{L}\p{N}.'’-]+/gu, ' ')} `;
  const whole = [...new Set(text.split(' '))]
    .flatMap(word => byFirstWord.get(word) ?? [])
    .filter(name => text.includes(` ${fold(name)} `) || text.includes(` ${fold(name)}'s `));
  const people = document.mentions
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ text: name }) => name.split(/[\s]+/))
    .map(word => word.replace(/['’]s$/, '').replace(/[.,"“”()]/g, ''))
    .filter(word => FAMOUS_WORDS.has(fold(word)));
  return [...whole, ...people];
}

describe('the training text', () => {
  const texts = [
    ...loadNews(folder('news')),
    ...loadGenres(folder('genres')),
    ...loadLayoutTexts(folder('../..')),
    ...loadShortTexts(folder('../..')),
  ];

  it('names none of the best known people of the last forty years', () => {
    assert.ok(texts.length > 1000);
    const found = texts.flatMap(document => famousIn(document).map(name => `${document.id}: ${name}`));
    assert.deepEqual(found, []);
  });

  it('would be found to name one', () => {
    const [name] = FAMOUS_NAMES;
    assert.deepEqual(famousIn({ id: 'a', text: `It was ${name}'s, they say.`, mentions: [] }), [name]);
    const text = 'The speech of Boris Yeltsin in Jomo Kenyatta International Airport.';
    const place = 'Jomo Kenyatta International Airport';
    const start = text.indexOf(place);
    const document: GoldDocument = {
      id: 'a',
      text,
      mentions: [
        { start: 14, end: 27, text: 'Boris Yeltsin', kind: 'person' },
        { start, end: start + place.length, text: place, kind: 'location' },
      ],
    };
    assert.deepEqual(famousIn(document), ['Yeltsin']);
  });

  it('is made anew alike, and each copy with other names', () => {
    const part = '=== some-01\n{p1} of {o1:ministry} ({o1.initials}) met {p1.last} in {l1}, {c1}.\n';
    assert.equal(filled(part, 0), filled(part, 0));
    assert.notEqual(filled(part, 0), filled(part, 1));
    const [, full, last] = /^\[([^\]]+)\]p of .* met \[([^\]]+)\]p/m.exec(filled(part, 2))!;
    assert.ok(full!.includes(last!));
  });

  it('refuses a slot that cannot be filled', () => {
    assert.throws(() => filled('=== some-02\n{o1:nothing}\n', 0), /some-02: \{o1:nothing\} cannot be filled/);
  });
});
