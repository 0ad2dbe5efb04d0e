/** What the text around the names of people tells of their bearers. */
import { foldDiacritics } from '../../world/names.js';
import { wordBefore, type Context } from '../shared/context.js';
import { genderOfGiven, genderOfTitle, type Gender } from './first-names.js';
import { genderAsKin, isOwnKin, isSaidUnrelated } from './kin.js';
import type { Person } from './person-index.js';
import { OFFICES } from './person-words.js';

/** Titles that anybody may have beside another. */
const CIVIL: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir dame lord lady madame madam mme hon honourable honorable former late acting us uk eu'.split(
    ' ',
  ),
);

/** Titles as they are cut short. */
const SHORTENED: ReadonlyMap<string, string> = new Map(
  ['gen general', 'sen senator', 'rep representative', 'gov governor', 'col colonel', 'lt lieutenant', 'capt captain']
    .concat(['sgt sergeant', 'cpl corporal', 'cmdr commander', 'adm admiral', 'maj major', 'prof professor'])
    .concat(['insp inspector', 'det detective', 'rev reverend', 'cllr councillor', 'adv advocate', 'bro brother'])
    .map(pair => pair.split(' ') as [string, string]),
);
/** "Hackett J reserved his judgment." */
const JUDGE_BEHIND = /^ (?:CJ|LJ|JA|JSC|J|C\.J\.|L\.J\.|J\.A\.|J\.)(?=[\s,;:)]|$)(?! \p{Lu}\p{Ll})/u;
const RANKS: ReadonlySet<string> = new Set(
  'captain colonel general lieutenant major sergeant corporal private admiral commander reverend bishop'.split(' '),
);
/** "the prosecutor, ", "the finance minister, " before a name, and ", the army chief," behind one. */
const OFFICE_BEFORE = /\b[Tt]he (?:\p{Ll}[\p{Ll}-]*[ \n]){0,2}(\p{Ll}+), $/u;
const OFFICE_BEHIND = /^, (?:the|a|an|its|their|our) (?:\p{Ll}[\p{Ll}-]*[ \n]){0,2}(\p{Ll}+)(?=,|\.| of | for | in )/u;
/** The widest apposition that is looked at, in UTF-16 code units. */
const APPOSITION = 48;
/** How men wrote to men whom they knew. */
const TO_A_MAN = /\b[Mm]y dear $/;

/** Titles and places of people, found when they are asked for. */
export class Bearers {
  readonly #titles = new Map<Person, ReadonlySet<string>>();
  readonly #offices = new Map<Person, ReadonlySet<string>>();
  readonly #indices = new Map<Person, readonly number[]>();
  readonly #unrelated = new Map<Person, boolean>();

  constructor(readonly context: Context) {}

  /** Whom the title before a mention (or at its start, where the span kept it) is given to. */
  genderBefore(index: number, words: string): Gender | undefined {
    const space = words.indexOf(' ');
    const inside = space < 0 ? undefined : genderOfTitle(words.slice(0, space).replace('.', '').toLowerCase());
    return inside ?? genderOfTitle(this.titleBefore(index)) ?? (this.#isManAddressed(index, words) ? 'man' : undefined);
  }

  /** Whether a letter opens with a surname alone: "My dear Hexham,". */
  #isManAddressed(index: number, words: string): boolean {
    const { start } = this.context.mentions[index]!;
    const isOpening = TO_A_MAN.test(this.context.read.flow.slice(Math.max(0, start - 8), start));
    return isOpening && genderOfGiven(words.toLowerCase()) === undefined;
  }

  /** The word before a mention without diacritics, whole where it is a title that was cut short; it need not be a title. */
  titleBefore(index: number): string {
    const { flow } = this.context.read;
    const { start, end } = this.context.mentions[index]!;
    const word = foldDiacritics(wordBefore(flow, start));
    if (!OFFICES.has(word) && JUDGE_BEHIND.test(flow.slice(end, end + 8))) return 'justice';
    return SHORTENED.get(word) ?? word;
  }

  /** The office that a mention is in apposition to: "the state prosecutor, Cem Aksoy"; empty where there is none. */
  #officeBefore(index: number): string {
    const { start } = this.context.mentions[index]!;
    return OFFICE_BEFORE.exec(this.context.read.flow.slice(Math.max(0, start - APPOSITION), start))?.[1] ?? '';
  }

  /** Whether a title stands before a person's full names, or the office behind one: "Cem Aksoy, the state prosecutor,". */
  bears(person: Person, title: string): boolean {
    return this.titlesOf(person).has(title) || this.#officesBehind(person).has(title);
  }

  #officesBehind(person: Person): ReadonlySet<string> {
    let offices = this.#offices.get(person);
    if (!offices) {
      const { mentions, read } = this.context;
      const behind = this.indicesOf(person).map(index => {
        const { end } = mentions[index]!;
        return OFFICE_BEHIND.exec(read.flow.slice(end, end + APPOSITION))?.[1];
      });
      offices = new Set(behind.filter(word => word !== undefined));
      this.#offices.set(person, offices);
    }
    return offices;
  }

  /** The titles that stand before a person's full names. */
  titlesOf(person: Person): ReadonlySet<string> {
    let titles = this.#titles.get(person);
    if (!titles) {
      titles = new Set(
        this.indicesOf(person)
          .flatMap(index => [this.titleBefore(index), this.#officeBefore(index)])
          .filter(word => OFFICES.has(word)),
      );
      this.#titles.set(person, titles);
    }
    return titles;
  }

  /**
   * Whether a bare name means somebody else than a person who is introduced only later: it bears the title of an office, and the
   * person bears those of others ("Justice Powers … Professor Edwin Reed Powers").
   */
  contradicts(index: number, person: Person): boolean {
    const title = this.titleBefore(index);
    const isBefore = this.context.mentions[index]!.start <= this.firstOf(person);
    if (this.isUnrelated(person) && (isBefore || (this.isOffice(title) && !this.titlesOf(person).has(title))))
      return true;
    if (!this.isOffice(title) || !isBefore) return false;
    const own = [...this.titlesOf(person)].filter(one => !CIVIL.has(one));
    return own.length > 0 && !own.includes(title);
  }

  /** Whether a word is the title of an office. */
  isOffice(title: string): boolean {
    return OFFICES.has(title) && !CIVIL.has(title);
  }

  /** Whether a rank of the army or the church stands before a person's full names. */
  isRanked(person: Person): boolean {
    return [...this.titlesOf(person)].some(title => RANKS.has(title));
  }

  /** Whether a person is a woman or a man, as titles and the given name tell. */
  genderOf(person: Person): Gender | undefined {
    const told = new Set([...this.titlesOf(person)].map(genderOfTitle).filter(gender => gender !== undefined));
    if (told.size > 0) return told.size === 1 ? [...told][0] : undefined;
    const [first] = person.name.given;
    return this.#genderOfKin(person) ?? (first === undefined ? undefined : genderOfGiven(first));
  }

  /** What the words around a full name tell: "his wife, Lettice Fairlie", "Ingram Fairlie and his wife". */
  #genderOfKin(person: Person): Gender | undefined {
    const { mentions, read } = this.context;
    for (const index of this.indicesOf(person)) {
      const gender = genderAsKin(read.flow, mentions[index]!);
      if (gender) return gender;
    }
    return undefined;
  }

  /** Whether the text says of a person that no other bearer of the surname is kin: "Ronald Okell (no relation)". */
  isUnrelated(person: Person): boolean {
    const known = this.#unrelated.get(person);
    if (known !== undefined) return known;
    const { mentions, read } = this.context;
    const isSaid = this.indicesOf(person).some(index => isSaidUnrelated(read.flow, mentions[index]!));
    this.#unrelated.set(person, isSaid);
    return isSaid;
  }

  /** Whether somebody speaks of a person of the own surname as of kin: in what "DR. YUPANQUI:" says, "My aunt, Rosaura Yupanqui". */
  isKinOfSpeaker(person: Person): boolean {
    const { mentions, read } = this.context;
    return this.indicesOf(person).some(index => isOwnKin(read.flow, mentions[index]!, person.name.surname));
  }

  /** The mentions of a person by full names, in order. */
  indicesOf(person: Person): readonly number[] {
    let indices = this.#indices.get(person);
    if (!indices) {
      indices = person.forms.flatMap(form => form.mentions).sort((a, b) => a - b);
      this.#indices.set(person, indices);
    }
    return indices;
  }

  /** Offset of the first mention of a person by a full name. */
  firstOf(person: Person): number {
    return this.context.mentions[this.indicesOf(person)[0]!]!.start;
  }

  /** The last mention of a person by a full name before another mention. */
  lastBefore(person: Person, index: number): number | undefined {
    const indices = this.indicesOf(person);
    let low = 0;
    let high = indices.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (indices[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return indices[low - 1];
  }
}

/** How many paragraphs back a passage still is about the last person who was named in full. */
const REACH = 3;

/** A person and where the text tells that a bare name means that person. */
interface Meant {
  readonly person?: Person | undefined;
  readonly at?: number | undefined;
}

/**
 * Of several people who share a bare name, the one whom a mention of it clearly means: who alone bears the title before it,
 * whom the text is about far more than about the others, or who was alone of them named in full in the same paragraph, or
 * in the last one before it that names any of them.
 */
export function clearlyMeant(index: number, people: readonly Person[], bearers: Bearers): Meant {
  const { context } = bearers;
  const title = bearers.titleBefore(index);
  if (OFFICES.has(title)) {
    const [titled, another] = people.filter(person => bearers.bears(person, title));
    if (titled && !another) return { person: titled, at: bearers.firstOf(titled) };
  }
  const protagonist = protagonistOf(people, bearers);
  if (protagonist) return { person: protagonist, at: bearers.firstOf(protagonist) };

  const before = people
    .map(person => ({ person, last: bearers.lastBefore(person, index) }))
    .filter((one): one is { person: Person; last: number } => one.last !== undefined)
    .sort((a, b) => b.last - a.last);
  const [nearest, next] = before;
  if (!nearest) return {};
  const at = context.mentions[nearest.last]!.start;
  const block = context.blockOf(context.mentions[index]!.start);
  const named = context.blockOf(at);
  if (block - named > REACH) return {};
  if (next && context.blockOf(context.mentions[next.last]!.start) === named) return {};
  return { person: nearest.person, at };
}

/** The person whom the text names first and far more often than the others: they are named beside this one, as relatives are. */
function protagonistOf(people: readonly Person[], bearers: Bearers): Person | undefined {
  const [first, ...others] = [...people].sort((a, b) => bearers.firstOf(a) - bearers.firstOf(b));
  if (!first) return undefined;
  const most = Math.max(...others.map(person => person.mentions));
  return first.mentions >= 2 * most ? first : undefined;
}
