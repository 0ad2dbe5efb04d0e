/** What a document's text alone says of the kinds of its names: what it is sure of, and what it leaves open. */
import type { Reading } from '../../reading/reading.js';
import { FORMS, KINDS, type Kind } from '../../types.js';
import { headOf, inSmallLetters, lastWordOf } from './words-of-names.js';

/** From here on, in thousandths, a document is sure of a name's kind; this and the next were chosen on documents that were not trained on. */
const SURE = 700;
/** Below this, in thousandths, others may know better. */
const UNSURE = 800;
/** Below this, in thousandths, it hardly says anything. */
const FAINT = 650;

/** What is said of words beside the four kinds: that a company begins with them, and that somebody's name ends with them. */
export const COMPANIES = KINDS.length;
export const PEOPLE = COMPANIES + 1;

/** The mentions of one entity in the same words. */
export interface UnsureName {
  /** In small letters. */
  readonly words: string;
  readonly kind: Kind;
  /** Whether the text hardly says what it is. */
  readonly isFaint: boolean;
  /** Their numbers in the reading, in order. */
  readonly mentions: readonly number[];
}

/** What a text is sure of, and what it leaves open. */
export interface Stated {
  /** Words in small letters, and what each is: an index into `KINDS`, `COMPANIES` or `PEOPLE`. The same may come more than once. */
  readonly sure: { readonly words: readonly string[]; readonly what: readonly number[] };
  /** None that stands for a government, or that is well known for what it is. */
  readonly unsure: readonly UnsureName[];
}

/** Tells both in one go through the mentions. */
export function statedIn(reading: Reading): Stated {
  const { confidences, names, nameOf, owners, sorts, entities } = reading;
  const words: string[] = [];
  const what: number[] = [];
  const done = new Uint8Array(names.length);
  const best = new Uint16Array(entities.length);
  const least = new Uint16Array(entities.length).fill(UNSURE);
  for (let i = 0; i < sorts.length; i++) {
    if (sorts[i]! >> 2 !== NAME) continue;
    const confidence = confidences[i]!;
    const owner = owners[i]!;
    if (confidence > best[owner]!) best[owner] = confidence;
    if (confidence < least[owner]!) least[owner] = confidence;
    const kind = sorts[i]! & 3;
    const number = nameOf[i]!;
    if (confidence < SURE || (done[number]! & (1 << kind)) !== 0) continue;
    done[number]! |= 1 << kind;
    const name = names[number]!;
    words.push(inSmallLetters(name));
    what.push(kind);
    const part = kind === PERSON ? lastWordOf(name) : kind === ORGANISATION ? headOf(name) : '';
    if (part === '') continue;
    words.push(part);
    what.push(kind === PERSON ? PEOPLE : COMPANIES);
  }
  const doubtful = doubtfulAmong(reading, best, least);
  return { sure: { words, what }, unsure: doubtful ? unsureNames(reading, doubtful) : [] };
}

/** The entities that may have a name that is not sure, as ones among zeros; undefined where there are none. */
function doubtfulAmong({ entities }: Reading, best: Uint16Array, least: Uint16Array): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  for (let owner = 0; owner < best.length; owner++) {
    if (least[owner]! >= UNSURE) continue; // as most are: what follows is told from few
    const { names, kind, country, known, seat } = entities[owner]!;
    if (names.length === 1 && best[owner]! >= UNSURE) continue; // its mentions are sure or not together
    if (kind === 'country' || country !== undefined || known !== undefined || seat !== undefined) continue;
    found ??= new Uint8Array(best.length);
    found[owner] = 1;
  }
  return found;
}

interface Group {
  readonly words: string;
  readonly mentions: number[];
  best: number;
}

function unsureNames(
  { confidences, entities, names, nameOf, owners, sorts, standsForOf }: Reading,
  isDoubtful: Uint8Array,
): UnsureName[] {
  const groups = new Map<string, Group>();
  /** The same by owner and name: most mentions are in words that have come before. */
  const numbered = new Map<number, Group>();
  for (let i = 0; i < owners.length; i++) {
    if (isDoubtful[owners[i]!] === 0 || sorts[i]! >> 2 !== NAME) continue;
    const number = owners[i]! * names.length + nameOf[i]!;
    let group = numbered.get(number);
    if (!group) {
      const words = inSmallLetters(names[nameOf[i]!]!);
      const key = `${owners[i]!} ${words}`;
      group = groups.get(key) ?? { words, mentions: [], best: 0 };
      groups.set(key, group);
      numbered.set(number, group);
    }
    group.mentions.push(i);
    group.best = Math.max(group.best, standsForOf[i]! > 0 ? UNSURE : confidences[i]!);
  }
  const unsure: UnsureName[] = [];
  for (const { words, mentions, best } of groups.values()) {
    const { kind } = entities[owners[mentions[0]!]!]!;
    if (best < UNSURE) unsure.push({ words, kind, isFaint: best < FAINT, mentions });
  }
  return unsure;
}

const NAME = FORMS.indexOf('name');
const PERSON = KINDS.indexOf('person');
const ORGANISATION = KINDS.indexOf('organisation');
