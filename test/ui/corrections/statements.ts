/** The eight statements: what each says, what is seen of it, and the ways in which a reader makes it. */
import { MAIN } from './documents.js';
import type { Reader, Sight } from './reader.js';

/** Where a statement is made. */
export type From = 'text' | 'list' | 'hover' | 'palette';

export interface Correction {
  /** In the file. */
  readonly line: RegExp;
  /** In the list of corrections. */
  readonly words: string;
  /** What is seen of its names without it, and with it. */
  readonly before: Sight;
  readonly after: Sight;
  /** The last is from the text. */
  readonly ways: readonly Way[];
}

/** What a reader does, step by step. */
export interface Way {
  readonly from: From;
  make(reader: Reader): Promise<void>;
}

const way = (from: From, steps: readonly ((reader: Reader) => Promise<void>)[]): Way => ({
  from,
  async make(reader) {
    for (const step of steps) await step(reader);
  },
});

const CORRECTED = 'as you corrected it';

/** The statements that a reader makes of the documents, each of other names, by what they do. */
export const CORRECTIONS: Readonly<Record<string, Correction>> = {
  'takes a name out everywhere': {
    line: /^\{"ignore": "Bergen"\}$/,
    words: '“Bergen” is no name',
    before: { marks: [['Bergen', 0, 'place']], list: { Bergen: 2 }, strips: { Bergen: 1 } },
    after: { marks: [['Bergen', 0, undefined]], list: { Bergen: undefined }, strips: { Bergen: undefined } },
    ways: [
      way('hover', [reader => reader.follow(['Bergen', 0], 'No name'), reader => reader.pick('Everywhere')]),
      way('list', [reader => reader.press(['Bergen'], 'Delete'), reader => reader.pick('Everywhere')]),
      way('text', [reader => reader.act(['Bergen', 0], 'No Name'), reader => reader.pick('Everywhere')]),
    ],
  },
  'takes a name out at one place': {
    line: /^\{"ignore": "Norway", "in": \["seeds\/voyage\.txt"\], "at": \{.*"prefix".*\}$/,
    words: '“Norway” is no name (at one place)',
    before: {
      marks: [
        ['Norway', 0, 'country'],
        ['Norway', 1, 'country'],
      ],
      list: { Norway: 3 },
      strips: { Norway: 2 },
    },
    after: {
      marks: [
        ['Norway', 0, undefined],
        ['Norway', 1, 'country'],
      ],
      list: { Norway: 2 },
      strips: { Norway: 1 },
    },
    ways: [
      way('hover', [reader => reader.follow(['Norway', 0], 'No name'), reader => reader.pick('Here')]),
      way('list', [
        reader => reader.choose(['Norway', MAIN, /^3: .*Norway paid/], 'No Name'),
        reader => reader.pick('Here'),
      ]),
      way('text', [reader => reader.act(['Norway', 0], 'No Name'), reader => reader.pick('Here')]),
    ],
  },
  'adds a name everywhere': {
    line: /^\{"name": "ferry", "kind": "organisation"\}$/,
    words: '“ferry”: organisation',
    before: { marks: [['ferry', 0, undefined]], list: { ferry: undefined }, strips: { ferry: undefined } },
    after: {
      marks: [['ferry', 0, 'organisation']],
      list: { ferry: 1 },
      strips: { ferry: 1 },
      hover: ['ferry', 0, CORRECTED],
    },
    ways: [
      way('palette', [
        reader => reader.select(['ferry', 0]),
        reader => reader.command('Mark as'),
        reader => reader.pick('Organisation'),
        reader => reader.pick('Everywhere'),
      ]),
      way('text', [
        reader => reader.select(['ferry', 0]),
        reader => reader.actOnSelected('Mark as'),
        reader => reader.pick('Organisation'),
        reader => reader.pick('Everywhere'),
      ]),
    ],
  },
  'changes the kind at one place': {
    line: /^\{"name": "Lisbon", "kind": "organisation", "in": \["seeds\/voyage\.txt"\], "at": \{.*\}$/,
    words: '“Lisbon”: organisation (at one place)',
    before: {
      marks: [
        ['Lisbon', 0, 'place'],
        ['Lisbon', 1, 'place'],
      ],
      list: { Lisbon: 3 },
      strips: { Lisbon: 2 },
    },
    after: {
      marks: [
        ['Lisbon', 0, 'place'],
        ['Lisbon', 1, 'organisation'],
      ],
      list: {},
      strips: {},
      hover: ['Lisbon', 1, CORRECTED],
    },
    ways: [
      way('hover', [
        reader => reader.follow(['Lisbon', 1], 'Another kind'),
        reader => reader.pick('Organisation'),
        reader => reader.pick('Here'),
      ]),
      way('list', [
        reader => reader.choose(['Lisbon', MAIN, /^5: ….*he left Lisbon/], 'Another Kind'),
        reader => reader.pick('Organisation'),
        reader => reader.pick('Here'),
      ]),
      way('text', [
        reader => reader.act(['Lisbon', 1], 'Another Kind'),
        reader => reader.pick('Organisation'),
        reader => reader.pick('Here'),
      ]),
    ],
  },
  'makes two one': {
    line: /^\{"same": \["person: Jonas Adeyemi", "person: Ola Brekke"\]\}$/,
    words: 'Jonas Adeyemi = Ola Brekke',
    before: {
      marks: [],
      list: { 'Jonas Adeyemi': 2, 'Ola Brekke': 2 },
      strips: { 'Jonas Adeyemi': 1, 'Ola Brekke': 1 },
    },
    after: {
      marks: [['Ola Brekke', 0, 'person']],
      list: { 'Jonas Adeyemi': 4, 'Ola Brekke': undefined },
      strips: { 'Jonas Adeyemi': 2, 'Ola Brekke': undefined },
      hover: ['Ola Brekke', 0, 'Jonas Adeyemi'],
    },
    ways: [
      way('list', [
        reader => reader.drag('Ola Brekke', 'Jonas Adeyemi'),
        reader => reader.pick('“Ola Brekke” is “Jonas Adeyemi”'),
      ]),
      way('text', [
        reader => reader.act(['Ola Brekke', 0], 'Same As'),
        reader => reader.pick('Jonas Adeyemi', 'Jonas'),
        reader => reader.pick('“Ola Brekke” is “Jonas Adeyemi”'),
      ]),
    ],
  },
  'makes one two': {
    line: /^\{"apart": "person: Tove Lindqvist", "as": "Tove Lindqvist \(skipper\)", "in": \["seeds\/voyage\.txt"\]\}$/,
    words: 'Tove Lindqvist (skipper), not Tove Lindqvist (in seeds/voyage.txt)',
    before: { marks: [], list: { 'Tove Lindqvist': 2 }, strips: { 'Tove Lindqvist': 1 } },
    after: {
      marks: [['Tove Lindqvist', 0, 'person']],
      list: { 'Tove Lindqvist': 1, 'Tove Lindqvist (skipper)': 1 },
      strips: { 'Tove Lindqvist': undefined, 'Tove Lindqvist (skipper)': 1 },
      hover: ['Tove Lindqvist', 0, 'Tove Lindqvist (skipper)'],
    },
    ways: [
      way('hover', [
        reader => reader.follow(['Tove Lindqvist', 0], 'Someone else'),
        reader => reader.pick('a new name', 'Tove Lindqvist (skipper)'),
        reader => reader.pick('In This Document'),
      ]),
      way('list', [
        reader => reader.choose(['Tove Lindqvist', MAIN], 'Someone Else'),
        reader => reader.pick('a new name', 'Tove Lindqvist (skipper)'),
        reader => reader.pick('In This Document'),
      ]),
      way('text', [
        reader => reader.act(['Tove Lindqvist', 0], 'Someone Else'),
        reader => reader.pick('a new name', 'Tove Lindqvist (skipper)'),
        reader => reader.pick('In This Document'),
      ]),
    ],
  },
  'shows one under another name': {
    line: /^\{"rename": "country: Denmark", "as": "Danmark"\}$/,
    words: 'Denmark is shown as Danmark',
    before: { marks: [['Denmark', 0, 'country']], list: { Denmark: 2 }, strips: { Denmark: 1 } },
    after: {
      marks: [['Denmark', 0, 'country']],
      list: { Denmark: undefined, Danmark: 2 },
      strips: { Denmark: undefined, Danmark: 1 },
      hover: ['Denmark', 0, 'Danmark'],
    },
    ways: [
      way('list', [
        reader => reader.press(['Denmark'], 'F2'),
        reader => reader.enter('Danmark'),
        reader => reader.pick('Show as “Danmark”'),
      ]),
      way('text', [
        reader => reader.act(['Denmark', 0], 'Rename'),
        reader => reader.enter('Danmark'),
        reader => reader.pick('Show as “Danmark”'),
      ]),
    ],
  },
  'has a city stand for no government': {
    line: /^\{"standsFor": "place: Beijing", "never": true\}$/,
    words: 'Beijing stands for no government',
    before: {
      marks: [['Beijing', 0, 'place']],
      list: { Beijing: 1 },
      strips: { Beijing: 1 },
      hover: ['Beijing', 0, 'Stands for no government'],
    },
    after: {
      marks: [['Beijing', 0, 'place']],
      list: { Beijing: 1 },
      strips: { Beijing: 1 },
      hover: ['Beijing', 0, 'Someone else'],
    },
    ways: [
      way('hover', [
        reader => reader.follow(['Beijing', 0], 'Stands for no government'),
        reader => reader.pick('Everywhere'),
      ]),
      way('list', [
        reader => reader.choose(['Beijing'], 'Stands for No Government'),
        reader => reader.pick('Everywhere'),
      ]),
      way('text', [
        reader => reader.act(['Beijing', 0], 'Stands for No Government'),
        reader => reader.pick('Everywhere'),
      ]),
    ],
  },
};
