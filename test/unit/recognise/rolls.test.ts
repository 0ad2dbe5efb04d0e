import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/reading/analyse.js';
import { knowledge } from '../worker/workshop.js';

/** Invented people and bodies as registers write them; a name ends at the first of two strokes, what follows is no part of it. */
const PEOPLE = [
  'Orla M Keaveney',
  'VERHOEVEN, CLARA A',
  'Tadeusz Brandl',
  'PRICE JR, WENDELL T',
  'Ines Quaresma',
  'MC ALPIN, DOROTHY',
  'Ngozika Adeyemi-Holt',
  'VON STRAATEN, PETER',
  'Wm. Curtis Ledgerwood III',
  'Hollis, Barbara J.',
  'DELACROIX HUME, MARTHA L',
  'Jun Nakagomori',
];
const BODIES = [
  'Hannaford Dairy',
  'Quarrymen Local 417',
  'Committee to Elect Dana Ruiz',
  'Friends of Peter Lindqvist',
  'Alderbrook Township Republican Club',
  'Sorensen Pipe & Supply Co.',
  'Mill Creek Dental',
  'Lindqvist for County Clerk',
  'Ruiz Brothers Plumbing',
  'Tri County Vending',
  'Harrow Electric, Inc.',
  'Law Offices of Martin Keel',
];

/** Ways of writing a list: how an entry is written, and what leads up to them all. */
const WAYS: Readonly<Record<string, (entries: readonly string[]) => string>> = {
  lines: entries => entries.join('\n'),
  bullets: entries => entries.map(entry => `- ${entry}`).join('\n'),
  numbers: entries => entries.map((entry, i) => `${i + 1}. ${entry}`).join('\n'),
  'cells behind tabs': entries => entries.map((entry, i) => `${entry}\t${i * 50 + 100}.00`).join('\n'),
  'cells behind spaces': entries =>
    entries.map((entry, i) => `0${(i % 9) + 1}/12/2031   ${entry}      $${i * 50 + 100}.00`).join('\n'),
  semicolons: entries => `The register names: ${entries.join('; ')}.`,
};

/** The entries that are no single mention of the kind. */
function wrongIn(text: string, entries: readonly (readonly [string, string])[]): string[] {
  const { mentions } = analyse(text, knowledge);
  let from = 0;
  return entries.flatMap(([entry, kind]) => {
    const start = text.indexOf(entry, from);
    const end = start + entry.length;
    from = end;
    const inside = mentions.filter(mention => mention.start < end && mention.end > start);
    const [only] = inside;
    const isRight =
      inside.length === 1 && only!.kind === kind && only!.start === start && only!.end >= end - 1 && only!.end <= end;
    return isRight ? [] : [`${entry} → ${inside.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`).join(' | ')}`]; // prettier-ignore
  });
}

const mixed = PEOPLE.flatMap((person, i) => [[person, 'person'] as const, [BODIES[i]!, 'organisation'] as const]);

describe('Lists of names', () => {
  for (const [way, write] of Object.entries(WAYS)) {
    it(`are so many people, as ${way}`, () => {
      assert.deepEqual(
        wrongIn(
          write(PEOPLE),
          PEOPLE.map(entry => [entry, 'person'] as const),
        ),
        [],
      );
    });

    it(`are so many bodies, as ${way}`, () => {
      assert.deepEqual(
        wrongIn(
          write(BODIES),
          BODIES.map(entry => [entry, 'organisation'] as const),
        ),
        [],
      );
    });

    it(`are people and bodies, as ${way}`, () => {
      assert.deepEqual(wrongIn(write(mixed.map(([entry]) => entry)), mixed), []);
    });

    it(`are the same in capitals, as ${way}`, () => {
      const shouted = mixed.map(([entry, kind]) => [entry.toUpperCase(), kind] as const);
      assert.deepEqual(wrongIn(write(shouted.map(([entry]) => entry)), shouted), []);
    });
  }

  const sides = (before: string, between: string, after: string, reverse = false): string =>
    PEOPLE.filter(person => !person.includes(','))
      .map((person, i) => {
        const [first, second] = reverse ? [BODIES[i]!, person] : [person, BODIES[i]!];
        return `${before}${first}${between}${second}${after}`;
      })
      .join('\n');

  for (const [way, text] of [
    ['a comma and an office', sides('', ', Clerk, ', '')],
    ['a comma and an office, in Markdown', sides('- **', '**, Clerk, ', '')],
    ['a dash with spaces', sides('', ' - ', '')],
    ['brackets', sides('', ' (', ')')],
    ['a colon', sides('', ': ', '', true)],
    ['a line end and an office', sides('', '\nTreasurer, ', '\n')],
    ['labels', sides('Name: ', '\nEmployer: ', '\n')],
  ] as const)
    it(`have a person and a body on each line, with ${way} between them`, () => {
      const people = PEOPLE.filter(person => !person.includes(','));
      const pairs = people.flatMap((person, i) => {
        const pair = [[person, 'person'] as const, [BODIES[i]!, 'organisation'] as const];
        return way === 'a colon' ? pair.reverse() : pair;
      });
      assert.deepEqual(wrongIn(text, pairs), []);
    });

  it('have a person before a dash, and an office behind it', () => {
    const people = PEOPLE.filter(person => !person.includes(','));
    const text = people.map(person => `${person} - Clerk`).join('\n');
    assert.deepEqual(
      wrongIn(
        text,
        people.map(person => [person, 'person'] as const),
      ),
      [],
    );
  });

  it('are the parties of contracts, each before what it is called', () => {
    const people = PEOPLE.filter(person => !person.includes(','));
    const pairs = people.flatMap((person, i) => [[person, 'person'] as const, [BODIES[i]!, 'organisation'] as const]);
    const text = people
      .map(
        (person, i) =>
          `This lease is made between ${person} (the “Landlord”) and ${BODIES[i]!}, a Vermont company (“Tenant”).`,
      )
      .join('\n\n');
    assert.deepEqual(wrongIn(text, pairs), []);
  });

  it('have for whom they sign above them', () => {
    for (const body of BODIES) {
      const text = `${body.toUpperCase()}\nBy: ________________\nName: Orla Keaveney\nTitle: Clerk`;
      assert.deepEqual(wrongIn(text, [[body.toUpperCase(), 'organisation']]), []);
    }
    assert.equal(analyse('Spring Comes Late\nBy: Orla Keaveney', knowledge).mentions.length, 1);
  });

  it('end in the pages of an index', () => {
    const people = PEOPLE.filter(person => person.includes(','));
    const text = people.map((person, i) => `${person}, ${i + 3}, ${i + 20}–${i + 24}`).join('\n');
    assert.deepEqual(
      wrongIn(
        text,
        people.map(person => [person, 'person'] as const),
      ),
      [],
    );
  });

  it('that are of headings, skills or dishes hold no names', () => {
    for (const entries of [
      ['Introduction', 'Methods and Materials', 'Discussion', 'Funding', 'Further Reading', 'Index'],
      ['Project Management', 'Risk Management', 'Data Systems', 'Consulting Services', 'Public Relations'],
      ['Onion Soup', 'Roast Lamb', 'Lemon Tart', 'Cheese Board', 'Coffee'],
    ])
      assert.deepEqual(analyse(entries.join('\n'), knowledge).mentions, [], entries[0]);
  });

  it('leave offices between people, and places, what they are', () => {
    const text = 'Orla Keaveney\nChief Financial Officer\nTadeusz Brandl\nGeneral Counsel\nInes Quaresma\nVice President\nPeter Straaten\nClerk'; // prettier-ignore
    assert.deepEqual(
      analyse(text, knowledge).mentions.map(({ start, end }) => text.slice(start, end)),
      ['Orla Keaveney', 'Tadeusz Brandl', 'Ines Quaresma', 'Peter Straaten'],
    );
    const towns = 'Dayton, Ohio\nAustin, Texas\nPeoria, Illinois\nParis, France\nSalem, Oregon';
    assert.ok(analyse(towns, knowledge).mentions.every(({ kind }) => kind === 'place' || kind === 'country'));
  });
});
