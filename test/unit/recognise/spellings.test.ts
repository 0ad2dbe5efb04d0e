import assert from 'node:assert/strict';
import { read } from '../../../src/core/text/read.js';
import { knowledge } from './model.js';

/**
 * Sentences with the mentions expected of them, marked in place: `[words]p` person, `c` country, `l` place, `o` organisation,
 * `d` demonym (a mention of the country). What is not marked must not be found.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'plain names of people, places and organisations': [
    'The talks between [Angela Merkel]p and [Emmanuel Macron]p in [Hamburg]l lasted four hours.',
    'Police in [Nairobi]l said the suspect, [Peter Otieno]p, had been arrested on Tuesday.',
    'Shares in [Siemens]o fell after the company cut its forecast.',
  ],
  'countries in any of their names': [
    'Farmers in [the Netherlands]c and [Great Britain]c protested.',
    'Rebels crossed from [Burma]c into [Thailand]c.',
    'The ministers of the [UAE]c, the [DRC]c and [Côte d’Ivoire]c met.',
    'Exports from the [United States]c to [South Korea]c rose.',
  ],
  'abbreviations with dots': [
    'The [U.S.]c and the [U.K.]c signed the accord.',
    'A [U.N.]o spokesman declined to comment.',
    'Sen. [Elizabeth Warren]p asked Gen. [Mark Milley]p about it.',
  ],
  'titles stay outside': [
    'President [Vladimir Putin]p met Chancellor [Olaf Scholz]p.',
    'Mrs [Thatcher]p resigned in 1990.',
    'Prime Minister [Narendra Modi]p spoke first.',
  ],
  initials: ['The novelist [J. K. Rowling]p lives in [Edinburgh]l.', 'Former president [George W. Bush]p paints.'],
  particles: [
    '[Ursula von der Leyen]p welcomed [Mohammed bin Salman]p.',
    'General [Charles de Gaulle]p returned to [Paris]l.',
    'President [Abdel Fattah el-Sisi]p spoke in [Cairo]l.',
  ],
  hyphens: [
    '[Kim Jong-un]p inspected the site.',
    'The drinks company [Coca-Cola]o raised its prices.',
    'Voters in [Guinea-Bissau]c went to the polls.',
  ],
  diacritics: [
    'President [Recep Tayyip Erdoğan]p flew to [Berlin]l.',
    '[Gerd Müller]p scored twice for [Bayern Munich]o.',
  ],
  possessives: [
    "[Kenya]c’s president and [Uganda]c's foreign minister spoke.",
    'He admired [Macron]p’s speech.',
    'It was [Londons]l’s longest strike since the war.',
  ],
  'organisations that hold a country or a connecting word': [
    'The [Ministry of Foreign Affairs of Kazakhstan]o summoned the envoy.',
    'Doctors of [Médecins Sans Frontières]o treated the wounded.',
    'The [Bank of China]o opened a branch.',
    'The [University of Cape Town]o closed its campus.',
  ],
  'full name and acronym': [
    'The [World Health Organization]o ([WHO]o) sent experts.',
    'The [African Union]o ([AU]o) condemned the coup.',
  ],
  datelines: [
    '[MOSCOW]l ([AP]o) — The government resigned on Friday.',
    '[LONDON]l, March 3 ([Reuters]o) - The pound fell.',
  ],
  lists: ['Presidents [Xi]p and [Putin]p met again.', 'Envoys of [Mali]c, [Niger]c and [Burkina Faso]c walked out.'],
  'quotes and brackets': [
    '“[Brazil]c will decide,” said [Lula da Silva]p.',
    'The deal (with [Airbus]o) was signed in [Toulouse]l.',
  ],
  'names broken over a line': [
    'The foreign minister of the island state said on Monday that [Nelson\nMandela]p had visited the harbour twice, and that ships of the [United\nNations]o were welcome there at any time of the year, as always.',
  ],
  demonyms: [
    'The [Turkish]d lira and the [Swiss]d franc fell.',
    'A [South Korean]d envoy met [Uzbek]d officials.',
    'Many [Filipinos]d work abroad.',
  ],
  'languages and verbs are no demonyms': [
    'She speaks fluent French and answered in German.',
    'Polish the silver before the guests come.',
  ],
  'words that are also names': [
    'It may rain in the reading room, and the nice man will mark the page.',
    'He had a jordan almond and a turkey sandwich.',
  ],
  'ambiguous names by their context': [
    '[Michael Jordan]p trained with the team.',
    'Refugees crossed from [Syria]c into [Jordan]c.',
    'The city of [Reading]l is on the [Thames]l.',
    '[Theresa May]p resigned in June.',
  ],
};

const KINDS: Readonly<Record<string, string>> = {
  p: 'person name',
  c: 'country name',
  l: 'place name',
  o: 'organisation name',
  d: 'country demonym',
};

function parse(marked: string): { text: string; expected: string[] } {
  let text = '';
  const expected: string[] = [];
  let at = 0;
  for (const match of marked.matchAll(/\[([^\]]+)\]([pclod])?/g)) {
    text += marked.slice(at, match.index);
    const words = match[1]!.replace(/^the /, '');
    const start = text.length + match[1]!.length - words.length;
    if (match[2]) expected.push(`${start}–${start + words.length} ${words} (${KINDS[match[2]]!})`);
    text += match[1]!;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
}

describe('the spellings of real text', () => {
  for (const [group, sentences] of Object.entries(GROUPS)) {
    describe(group, () => {
      for (const sentence of sentences) {
        const { text, expected } = parse(sentence);
        it(text.replace(/\s+/g, ' '), () => {
          const found = knowledge()
            .recogniser.recognise(read(text))
            .map(({ start, end, kind, form }) => `${start}–${end} ${text.slice(start, end)} (${kind} ${form})`);
          assert.deepEqual(found, expected);
        });
      }
    });
  }
});
