/** Where a person's name begins: behind a greeting, and with its first initial. */
import {
  changed,
  isCapitalised,
  LIKELY,
  LOCATION,
  parted,
  PERSON,
  putTogether,
  SURE,
  UNSURE,
  withNames,
  type Rule,
} from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CIVIL, OFFICE as TITLED, UPPER } from '../../tagger/words.js';

const GREETING = sign(
  /^(?:Hi|Hello|Hey|Hiya|OMG|LOL|Yes|Yep|Nope|OK|Ok|Okay|Oh|Ah|Bye|Dear|Dearest|Darling|Beloved|Thanks|Thx|Ta|Cheers|Regards|Morning|Hallo|Greetings)$/,
);

/** What stands before a note, a witness's number: "N.B. Jabez Curnow", "PW-5 Paramjit Kaur", "Call Hyacinth Broome". */
const NOTED = sign(/^(?:N\.B|P\.P\.S|P\.S|[PDC]\.?W\.?-?\d{1,3}|DNF|DNS|DSQ|DNQ|OTL|Call|Recall)\.?$/);

/** What a party to a suit is called before its name. */
const LITIGANT = sign(
  /^(?:Appellee|Appellant|Petitioner|Respondent|Plaintiff|Defendant|Claimant|Intervenor|Intervener|Relator|Debtor|Movant)s?$/,
);

/** What is entered in registers of parishes, as it was spelt. */
const ENTERED = sign(/^(?:Buri?ed|Buryed|Marri?ed|Marryed|Bapti[sz]ed|Bapt|Christened|Interred|Wedded)$/);

/** Takes off what is no part of a name: "Hi Mei-Hua", "Dearest Ilze", "Buryed Alice", "Mr. Fenner & I"; who is of a place is somebody and a place. */
export const greetings: Rule = (view, found) => {
  const { words } = view.tokens;
  return parted(found, name => {
    let { from, to } = name;
    // "Appellee E. F. Quackenbosch Lumber Company"
    if (to - from > 1 && LITIGANT.at(view, from) && /^\p{Lu}/u.test(words[from + 1]!)) from++;
    if (ENTERED.at(view, from) && name.type !== LOCATION) {
      const isNamed = to - from > 1 && /^\p{Lu}/u.test(words[from + 1]!);
      if (!isNamed) return [];
      if (name.type === PERSON) from++;
    }
    const isCalled =
      words[from] === 'Call' && to - from > 2 && view.tokens.breaks[from] === 1 && /^[.!]$/.test(words[to] ?? '');
    if (isCalled && name.probability < SURE) return { from: from + 1, to, type: PERSON, probability: LIKELY };
    if (name.type !== PERSON) return from === name.from ? name : { ...name, from };
    if (to - from > 1 && (GREETING.at(view, from) || NOTED.at(view, from))) from++;
    // "Case 114-B. V.V. Gorshen"
    const isNumbers = words[from - 1] === '-' && /^\p{Lu}\.?$/u.test(words[from]!) && /\d$/.test(words[from - 2] ?? '');
    if (to - from > 1 && isNumbers) from += words[from + 1] === '.' ? 2 : 1;
    if (to - from === 2 && words[from] === 'M.' && isFrench(words)) from++;
    if (from > name.from && to - from > 1 && words[from] === ',') from++; // "Thx, Wilhelmina"
    if (to - from > 2 && words[to - 1] === 'I' && /^(?:&|and)$/.test(words[to - 2]!)) to -= 2;
    const of = to - 2;
    // "Catherine of Aragon" is called so.
    const isOfPlace = of - from > 1 && words[of] === 'of' && /^\p{Lu}\p{Ll}/u.test(words[of + 1]!);
    if (isOfPlace)
      return [
        { ...name, from, to: of },
        { from: of + 1, to, type: LOCATION, probability: LIKELY },
      ];
    return from === name.from && to === name.to ? name : { ...name, from, to };
  });
};

/** Whether people are called in French, where "M." is Mister. */
const isFrench = (words: readonly string[]): boolean =>
  words.some(word => /^(?:Monsieur|Messieurs|Madame|Mademoiselle|Mme|Mlle|MM\.)$/.test(word));

/** Takes in all initials that stand before: the "C." of "C. R. D. Noakes". */
export const initials: Rule = (view, found) => {
  return changed(found, (name, i) => {
    if (name.type !== PERSON) return name;
    const before = view.tokens.words[name.from - 1];
    if (before === undefined || (before !== '.' && before !== '-' && !(view.words[name.from - 1]!.flags & UPPER)))
      return name;
    if (before === 'M.' && isFrench(view.tokens.words)) return name;
    const from = firstInitial(view, firstLetters(view, name, found[i - 1]), found[i - 1]);
    if (from === name.from) return name;
    const probability = name.from - from > 1 ? Math.max(name.probability, LIKELY) : name.probability;
    return { ...name, from, probability };
  });
};

const WITH_STOP = sign(/^(?:\p{Lu}\.|(?:Ph|Th|Ch|Chr|Yu|Ju|Ye|Ya|Zs|Sz)\.?)$/u);
const KNOWN = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'organisation', 'company', 'commonWord', 'calendar', 'title', 'role', 'demonym', 'placeHead', 'organisationHead', 'organisationSuffix'); // prettier-ignore

/** Makes people of an initial and a strange word in the middle of a sentence: "and Ph. Wouterloot." */
export const initialled = where([WITH_STOP], (view, found) => {
  const { tokens, marks, words } = view;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (!WITH_STOP.at(view, i) || tokens.words[i] === 'M.' || tokens.roles[i] === NO_NAME || tokens.breaks[i]) continue;
    const at = tokens.words[i]!.endsWith('.') ? i + 1 : tokens.words[i + 1] === '.' ? i + 2 : tokens.count;
    if (at >= tokens.count || tokens.breaks[at] || !isCapitalised(view, at)) continue;
    const isStrange =
      words[at]!.cluster === 0 && !(marks.begin[at]! & KNOWN) && /^\p{Lu}\p{Ll}{3}/u.test(tokens.words[at]!);
    const isAmid = /^(?:\p{Ll}|,$)/u.test(tokens.words[i - 1]!);
    const goesOn = isCapitalised(view, at + 1) && !tokens.breaks[at + 1];
    if (!isStrange || !isAmid || goesOn) continue;
    if (!found.some(name => name.from <= at && name.to > i && name.probability >= UNSURE))
      added.push({ from: i, to: at + 1, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
});

const PARTICLE = sign(/^(?:van|von|ter|ten|zu)$/);

/** Takes in the small words of a family name that stands alone: "said van der Westhuizen". */
export const particles = where([PARTICLE], (view, found) =>
  changed(found, name => {
    const { words, breaks } = view.tokens;
    if (name.type !== PERSON || breaks[name.from]) return name;
    const from = /^(?:der|den|de|dem|het|'t)$/.test(words[name.from - 1] ?? '') ? name.from - 2 : name.from - 1;
    const isAlone = PARTICLE.at(view, from) && !breaks[from + 1] && !isCapitalised(view, from - 1);
    return isAlone && !found.some(({ to }) => to > from && to <= name.from) ? { ...name, from } : name;
  }),
);

/** An initial, of two letters or three in some languages: "Th. van Oosten", "Yu. Petrov". */
const INITIAL = "\\p{Lu}|[OD]['’]\\p{Lu}|Ch|Chr|Ju|Je|Ye|Th|Ph|Cz|Sz|Zs|Kh|Sh|Yu|Ya|Dz";
const LETTER = new RegExp(`^(?:${INITIAL})$`, 'u');
const DOTTED = new RegExp(`^(?:(?:\\p{Lu}\\.){0,3}\\p{Lu}|${INITIAL})\\.$`, 'u');
/** Dotted letters that are nobody's. */
const COUNTRY =
  /^(?:U\.S|U\.S\.A|U\.K|U\.N|E\.U|U\.A\.E|D\.C|L\.A|N\.Y|N\.J|P\.O|P\.S|N\.B|A\.D|B\.C|A\.M|P\.M|J\.P|M\.P|P\.C)\.$/;

/** Where the initials before a token begin; they stand in one line, and belong to no other name. */
function firstInitial({ tokens }: BlockView, at: number, before: Found | undefined): number {
  const { words, breaks, roles, starts, ends } = tokens;
  const least = before?.to ?? 0;
  let from = at;
  for (;;) {
    const isWhole = DOTTED.test(words[from - 1] ?? '') && !COUNTRY.test(words[from - 1]!);
    const isSplit = words[from - 1] === '.' && LETTER.test(words[from - 2] ?? '');
    // "Ch.-F. Delabru"
    const isDouble = words[from - 1] === '-' && words[from - 2] === '.' && LETTER.test(words[from - 3] ?? '');
    // "G.-A. Lemonnier"
    const isJoined =
      words[from - 1] === '-' && DOTTED.test(words[from - 2] ?? '') && ends[from - 2] === starts[from - 1];
    const next = isDouble ? from - 3 : isJoined ? from - 2 : isWhole ? from - 1 : isSplit ? from - 2 : from;
    if (next === from || next < least || breaks[from] || (isSplit && breaks[from - 1]) || roles[next] === NO_NAME)
      return from;
    // "1062F."
    if (isSplit && ends[next - 1] === starts[next] && /\d$/.test(words[next - 1] ?? '')) return from;
    // "114-B."
    if (words[next - 1] === '-' && /\d$/.test(words[next - 2] ?? '')) return from;
    from = next;
  }
}

const LETTERS = new RegExp(`^(?:\\.|-|(?:${INITIAL})\\.?)$`, 'u');

/** Initials that were taken for somebody by themselves go on with the name behind their full stop: "M. O’D. Finuchane". */
export const lettered: Rule = ({ tokens: { words } }, found) =>
  putTogether(found, (before, name) => {
    const isOne =
      before.type === PERSON &&
      name.type === PERSON &&
      name.from === before.to + 1 &&
      words[before.to] === '.' &&
      words.slice(before.from, before.to).every(word => LETTERS.test(word));
    return isOne ? { ...name, from: before.from } : undefined;
  });

/** Offices and ranks of two letters or three. */
const OFFICE =
  /^(?:CEO|CFO|COO|CTO|CIO|MP|MPS|MEP|MLA|MSP|PM|VP|DJ|MC|DS|DI|DC|DCI|PC|PS|SI|HC|CJ|VC|AG|DG|SG|CO|XO|OC|HR|PR|IT|AI|TV|FM|QB|RB|WR|TE|DB|LB|GK|DF|MF|FW|II|III|IV|VI|VII|OK|US|UK|EU|UN|MR|MS|DR|ST|RE|CC|PP|NO|OMG|LOL|BTW|FYI|THX|PLS|TBH|IMO|NB|PPS)$/;

/** Where a surname alone has its initials without stops before it: "JB Harrow" is one, "PM Harrow" is not. */
function firstLetters({ tokens, words, marks }: BlockView, { from, to }: Found, before: Found | undefined): number {
  const { words: all, breaks, roles } = tokens;
  const letters = all[from - 1] ?? '';
  if (letters.length > 3 || breaks[from] || !/^\p{Lu}+$/u.test(letters)) return from;
  const isWord = all
    .slice(from, to)
    .every((word, k) => /^(?:\p{Lu}\p{Ll}.*|\p{Ll}{2,3}|-)$/u.test(word) && (k === 0 || !breaks[from + k]));
  const isOne =
    all.slice(from, to).filter((word, k) => /^\p{Lu}/u.test(word) && all[from + k - 1] !== '-').length === 1;
  if (!isWord || !isOne || roles[from - 1] === NO_NAME || (before?.to ?? 0) >= from) return from;
  if (/^\p{Lu}$/u.test(letters) && letters !== 'I' && letters !== 'A')
    return isLabelled(all[from - 2]) ? from : from - 1;
  const isInitials = /^\p{Lu}{2,3}$/u.test(letters) && !OFFICE.test(letters);
  return isInitials && marks.begin[from - 1] === 0 && (words[from - 1]!.flags & (CIVIL | TITLED)) === 0
    ? from - 1
    : from;
}

/** Whether a letter belongs to what stands before it: "Group B", "Vitamin C", "Class A". */
const isLabelled = (word = ''): boolean =>
  /^\p{Lu}?\p{Ll}+$/u.test(word) &&
  /^(?:group|class|grade|type|vitamin|hepatitis|plan|team|section|block|unit|option|part|room|gate|exhibit|appendix|annex|schedule|witness)$/i.test(
    word,
  );

const GENERATION = sign(/^(?:I{2,3}|IV)$/);

/** Which of a family somebody is belongs to the name: "Curtis Ledgerwood III". */
export const generations = where([GENERATION], (view, found) =>
  changed(found, name => {
    const { from, to, type } = name;
    const isOne = type === PERSON && to - from > 1 && GENERATION.at(view, to) && !view.tokens.breaks[to];
    const goesOn = isCapitalised(view, to + 1) && !view.tokens.breaks[to + 1];
    return isOne && !goesOn ? { ...name, to: to + 1 } : name;
  }),
);
