/** Which lines of a paragraph begin the entries of a register or an index. */

/** What is looked at of a line. */
interface EntryLine {
  readonly words: string;
  readonly capitals: boolean;
  /** Whether its end wants another word. */
  readonly open: boolean;
  /** Whether it ends a sentence. */
  readonly stops: boolean;
}

/** "1204", "17.4.", "47/22", "(72)": what entries are numbered by. */
const NUMBERED = /^[([]?(\d{1,4}(?:[./:-]\d{1,4})*)[.)\]:]*\s+\S/;
/** "Okafor, Adaeze", "Mac Suibhne, Peadar", "OKAFOR, Adaeze". */
const INVERTED = /^(?:\p{Lu}[\p{L}’'-]+|\p{Ll}{2,3})(?: \p{Lu}[\p{L}’'-]+)?, \p{Lu}[\p{L}.]/u;
/** "Tregenna, Honor, daughter of a mariner": what somebody is stands behind. */
const DESCRIBED = /^\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?, \p{Ll}/u;
/** "bells, see under Casting", "Antwerp, siege of, 102". */
const INDEXED = /^\p{L}[\p{L}’'-]*(?: [\p{L}’'-]+){0,2}, \S/u;
const PAGED = /(?:\d[\d\s,–-]*(?:[fn]{1,2}\.?)?|\bsee (?:also |under )?[\p{L} ,’'-]{2,30}|,? passim|\d ff?\.)$/u;

/** For each line whether it begins an entry of a register or an index, told by how most of the others begin. */
export function entriesIn(shapes: readonly EntryLine[]): boolean[] {
  const numbers = shapes.map(({ words }) => NUMBERED.exec(words)?.[1]);
  if (areInSequence(numbers)) return numbers.map(number => number !== undefined);
  // "INDEX" alone on the first line is none of them.
  const isHeading = shapes[0]!.capitals || shapes[0]!.words.endsWith(':');
  const first = isHeading && shapes.length > 3 && !shapes[0]!.words.includes(',') ? 1 : 0;
  if (!INDEXED.test(shapes[first]!.words)) return [];
  const paged = shapes.filter(({ words }) => PAGED.test(words)).length;
  const opening = paged * 3 >= shapes.length * 2 ? INDEXED : INVERTED;
  const starts = shapes.map(({ words }, i) => opening.test(words) && shapes[i - 1]?.open !== true);
  const isTold = starts.length > 2 || shapes[0]!.stops || shapes.every(({ words }) => DESCRIBED.test(words));
  // A heading stands above the entries.
  if (first > 0 || (!starts[0] && starts.length > 2)) starts[0] = true;
  return starts[first] && isTold && starts.filter(Boolean).length * 4 >= starts.length * 3 ? starts : [];
}

/** Whether most lines have numbers, and these are alike and rise. */
function areInSequence(numbers: readonly (string | undefined)[]): boolean {
  const alike = (number: string): string => number.replace(/\d+$/, '').replace(/\d/g, '9');
  const there = numbers.filter(number => number !== undefined);
  const [first] = there;
  if (first === undefined || there.length < 2 || there.length * 2 < numbers.length) return false;
  // A sentence may have a year at the start of two lines.
  if (numbers[0] === undefined && there.length < 3 && !/\D|^0/.test(first)) return false;
  return there.every((number, i) => {
    const before = there[i - 1] ?? '';
    return (
      number.length >= first.length - 1 &&
      alike(number).length === alike(first).length &&
      (i === 0 || lastOf(number) >= lastOf(before) || number > before)
    );
  });
}

const lastOf = (number: string): number => Number(/\d+$/.exec(number)?.[0]);
