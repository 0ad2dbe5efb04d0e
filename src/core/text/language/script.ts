/** In which script a text is written, and which language that alone says. */

/** A script, by its name in Unicode. */
export interface Script {
  readonly name: string;
  /** BCP 47 tag of the one language that is commonly written in it, if there is one. */
  readonly language?: string;
  /** How many letters of an alphabet one character is worth: a character that stands for a syllable or a word is worth more. */
  readonly weight: number;
  /** Ranges of code units that hold its letters: first and last, alternating. */
  readonly ranges: readonly number[];
}

const script = (name: string, ranges: readonly number[], language?: string, weight = 1): Script => ({
  name,
  ranges,
  weight,
  ...(language !== undefined && { language }),
});

const LATIN = script('Latin', [0x41, 0x5a, 0x61, 0x7a, 0xaa, 0xaa, 0xba, 0xba, 0xc0, 0x24f, 0x1e00, 0x1eff]);
const HAN = script('Han', [0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff], 'zh', 3);
const KANA = script('Kana', [0x3041, 0x309f, 0x30a1, 0x30ff, 0x31f0, 0x31ff, 0xff66, 0xff9d], 'ja', 2);
const SCRIPTS: readonly Script[] = [
  LATIN,
  script('Cyrillic', [0x400, 0x52f]),
  script('Arabic', [0x620, 0x64a, 0x66e, 0x6d3, 0x6ee, 0x6ff, 0x750, 0x77f]),
  script('Devanagari', [0x900, 0x963, 0x971, 0x97f]),
  script('Greek', [0x370, 0x3ff, 0x1f00, 0x1fff], 'el'),
  script('Hebrew', [0x5d0, 0x5f2], 'he'),
  HAN,
  KANA,
  script('Hangul', [0x1100, 0x11ff, 0xac00, 0xd7a3], 'ko', 2),
  script('Thai', [0xe01, 0xe4e], 'th'),
  script('Lao', [0xe81, 0xedf], 'lo'),
  script('Khmer', [0x1780, 0x17d3], 'km'),
  script('Myanmar', [0x1000, 0x109f], 'my'),
  script('Georgian', [0x10a0, 0x10ff, 0x1c90, 0x1cbf], 'ka'),
  script('Armenian', [0x531, 0x587], 'hy'),
  script('Ethiopic', [0x1200, 0x137f], 'am'),
  script('Bengali', [0x980, 0x9fe], 'bn'),
  script('Gurmukhi', [0xa01, 0xa76], 'pa'),
  script('Gujarati', [0xa81, 0xaff], 'gu'),
  script('Tamil', [0xb82, 0xbfa], 'ta'),
  script('Telugu', [0xc00, 0xc7f], 'te'),
  script('Kannada', [0xc80, 0xcf3], 'kn'),
  script('Malayalam', [0xd00, 0xd7f], 'ml'),
  script('Sinhala', [0xd82, 0xdf3], 'si'),
];

/** Japanese mixes both: so large a part of it is kana at least. */
const KANA_IN_JAPANESE = 0.1;

/** The script of most letters of a text. */
export interface ScriptOfText {
  /** Latin where there are no letters. */
  readonly script: Script;
  /** How many letters of it there are, by their weight. */
  readonly letters: number;
  /** What share of all known letters that is, 0 to 1. */
  readonly share: number;
}

/** For every code unit the index of its script, plus one; 0 for those that are no letters. */
const INDICES = indices();

function indices(): Uint8Array {
  const table = new Uint8Array(0x10000);
  SCRIPTS.forEach(({ ranges }, index) => {
    for (let i = 0; i < ranges.length; i += 2) table.fill(index + 1, ranges[i], ranges[i + 1]! + 1);
  });
  table[0xd7] = table[0xf7] = 0; // × and ÷ stand among the letters
  return table;
}

/** Counts the letters of each script; of equals, the first in the table. Looks at every code unit once. */
export function scriptOf(text: string): ScriptOfText {
  const counts = new Array<number>(SCRIPTS.length + 1).fill(0);
  for (let i = 0; i < text.length; i++) counts[INDICES[text.charCodeAt(i)]!]!++;
  const letters = SCRIPTS.map(({ weight }, index) => weight * counts[index + 1]!);
  const han = SCRIPTS.indexOf(HAN);
  const kana = SCRIPTS.indexOf(KANA);
  if (letters[kana]! > KANA_IN_JAPANESE * letters[han]!) {
    letters[kana]! += letters[han]!;
    letters[han] = 0;
  }
  const most = Math.max(...letters);
  const all = letters.reduce((sum, count) => sum + count, 0);
  return { script: SCRIPTS[letters.indexOf(most)]!, letters: most, share: all === 0 ? 0 : most / all };
}
