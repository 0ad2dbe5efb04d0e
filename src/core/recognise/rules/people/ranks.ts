/** People in the records of police and courts: by rank and number ("PC 2217 Iqbal"), and by whose child or wife they are ("Selvam S/o Murugan"). */
import { isCapitalised, LIKELY, noName, ORGANISATION, PERSON, runOfCapitals, SURE, withNames } from '../shared/rule.js';
import { sign, SLASH, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { PROSE, type BlockView } from '../../tagger/view.js';
import { CIVIL, OFFICE } from '../../tagger/words.js';

/** Ranks as they are shortened in such records; some mean other things too. */
const RANK = sign(
  /^(?:P\.C|P\.O|W\.P\.C|D\.C\.I|PC|WPC|PCSO|PCOL|PLTCOL|PMAJ|PCPT|PLT|PEMS|PCMS|PSMS|PMSg|PSSg|PCpl|SPO[1-4]|PO[1-3]|DC|DS|DI|DCI|DSU|PS|SI|ASI|PSI|HC|SHO|OCS|Cpl|CPL|Garda|Gda|Sgt|SGT|Insp|INSP|Const|CONST|Ofc|OFC|Tpr|TPR|Dep|DEP|Det|DET|C?WO[1-5]|SSgt|S\/Sgt|MSgt|CSgt|LCpl|L\/Cpl|Bdr|LBdr|Gnr|Spr|Pte|AB|CPO|CIO|HEO|WOI{1,2})\.?$/,
);
const NUMBER = /^#?\d{1,7}$/;
const NAME = maskOf('givenName', 'familyName', 'name');
const NO_PERSON = maskOf('country', 'capital', 'organisation', 'company', 'organisationSuffix', 'organisationHead', 'commonWord', 'calendar', 'region'); // prettier-ignore
/** What a rank's word goes on with that is no name: "Inspector General", "Constable Street". */
const NO_OFFICER = maskOf('country', 'organisation', 'company', 'organisationSuffix', 'organisationHead', 'placeHead', 'calendar', 'role', 'title', 'demonym'); // prettier-ignore
const LONGEST = 3;

/** "A/O Dennehy": the arresting officer. */
const isArresting = ({ tokens: { words } }: BlockView, i: number): boolean =>
  words[i] === 'O' && words[i - 1] === '/' && words[i - 2] === 'A';

/** Makes people of what follows a rank, with a number between them or by a name that is no word. */
export const ranks = where([RANK, SLASH], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!RANK.at(view, i) && !isArresting(view, i)) continue;
    let from = i + 1;
    if (tokens.words[from] === '.') from++;
    const numbered = NUMBER.test(tokens.words[from] ?? '');
    if (numbered) from++;
    // "P.C. 318 H Frisby": the letter is of a division.
    const isLettered = numbered && /^\p{Lu}$/u.test(tokens.words[from] ?? '') && isCapitalised(view, from + 1);
    if (isLettered) from++;
    const to = endOfName(view, from);
    const isCell = tokens.breaks[i] === 1 && to < tokens.count && tokens.breaks[to] === 1;
    if (to === from || (!numbered && !isCell && !isStrange(view, to - 1))) continue;
    const longer = found.find(name => name.from < to && name.to > from && name.type === PERSON);
    if (isLettered) added.push(noName(from - 1));
    added.push(noName(i), { from, to: Math.max(to, longer?.to ?? 0), type: PERSON, probability: SURE });
  }
  return withNames(found, added);
});

/** Ranks that are nothing but ranks. */
const OFFICER = sign(
  /^(?:Inspector|Sergeant|Constable|Corporal|Superintendent|Lieutenant|Colonel|Brigadier|Commodore|Officer|Nurse|Trooper|Warder)$/,
);

/** Makes people of the one word behind a rank in the middle of a sentence, though it be a word of the language: "Inspector Quell". */
export const officers = where([OFFICER], (view, found) => {
  const { tokens, marks, words, style } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    const at = i + 1;
    if (!OFFICER.at(view, i) || style[i] !== PROSE || tokens.breaks[at] || !isCapitalised(view, at)) continue;
    const isAlone =
      !(isCapitalised(view, at + 1) && !tokens.breaks[at + 1]) && !/^(?:-|of|for)$/.test(tokens.words[at + 1] ?? '');
    const isOffice = (words[at]!.flags & (CIVIL | OFFICE)) !== 0 || (marks.begin[at]! & NO_OFFICER) !== 0;
    if (!isAlone || isOffice || tokens.words[at]!.length < 3) continue;
    const there = found.find(name => name.from <= at && name.to > at);
    if (there ? there.type === PERSON && there.from === at && there.probability < LIKELY : true)
      added.push({ from: at, to: at + 1, type: PERSON, probability: SURE });
  }
  return withNames(found, added);
});

/** Titles of several people, who are named behind them. */
const PLURAL = sign(
  /^(?:Messrs|Mmes|Drs|Profs|Aldermen|Councillors|Cllrs|Councilmen|Councilmembers|Senators|Commissioners|Trustees|Justices|Judges|Sergeants|Constables|Officers|Detectives|Captains|Lieutenants|Corporals|Privates|Professors|Deputies|Representatives|Supervisors|Selectmen|Burgesses)\.?$/,
);

const MEMBER = sign(/^Members?$/);

/** Whether "Member" is the title of those behind it: "Council Member Odom", "Board Members Dacosta and Engstrom". */
const isMember = (view: BlockView, i: number): boolean =>
  MEMBER.at(view, i) && /^(?:Council|Board|Committee|Commission|Assembly)$/.test(view.tokens.words[i - 1] ?? '');

/** What stands before the names of those who voted. */
const VOTES = sign(/^(?:Ayes?|Noes|Nays?|Yeas?|Abstentions?|Abstained|Absent|Recused)$/i);

/** Makes people of all in a list behind their title: "Aldermen Kuczyk, Delacorte-Hume and Ibane". */
export const titledLists = where([PLURAL, VOTES, MEMBER], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!isCapitalised(view, i)) continue;
    const isVote = tokens.words[i + 1] === ':' && VOTES.at(view, i);
    if (!isVote && !PLURAL.at(view, i) && !isMember(view, i)) continue;
    let from = isVote || tokens.words[i + 1] === '.' ? i + 2 : i + 1;
    if (/^Messrs\.?$/.test(tokens.words[i]!)) {
      const firm = firmAt(view, from);
      if (firm) {
        added.push(firm);
        continue;
      }
    }
    for (let isLast = false; ;) {
      const to = endOfName(view, from);
      const there = found.find(name => name.from < to && name.to > from);
      const isPerson = there?.type === PERSON;
      if (to === from || (there && !isPerson && there.probability > LIKELY && there.to > to)) break;
      const end = isPerson ? Math.max(to, there.to) : to;
      if (!isPerson || there.probability < SURE) added.push({ from, to: end, type: PERSON, probability: SURE });
      from = end;
      if (isLast) break;
      if (tokens.words[from] === ',') from++;
      isLast = /^(?:and|&)$/.test(tokens.words[from] ?? '');
      if (isLast) from++;
      if (from === end) break;
    }
  }
  return withNames(found, added);
});

/** Two partners and nothing else behind "Messrs." are a firm: "Messrs. Tuckwell & Sandys". */
function firmAt(view: BlockView, from: number): Found | undefined {
  const { words } = view.tokens;
  const isFirm = words[from + 1] === '&' && isCapitalised(view, from) && isCapitalised(view, from + 2);
  if (!isFirm || words[from - 1] === ',') return undefined;
  let to = from + 3;
  while (words[to] === '&' && isCapitalised(view, to + 1)) to += 2;
  if (/^Co\.?$/.test(words[to] ?? '')) to++;
  return { from, to, type: ORGANISATION, probability: SURE };
}

/** Where a name ends that begins at a token: behind initials and capitalised words that may be of people. */
function endOfName(view: BlockView, from: number): number {
  const { tokens, words, marks } = view;
  let to = from;
  while (
    to - from < LONGEST &&
    isCapitalised(view, to) &&
    !tokens.breaks[to] &&
    tokens.roles[to] !== NO_NAME &&
    !(words[to]!.flags & (CIVIL | OFFICE)) &&
    !(marks.begin[to]! & NO_PERSON && !(marks.begin[to]! & NAME))
  )
    to++;
  while (tokens.words[to] === '-' && tokens.ends[to - 1] === tokens.starts[to] && isCapitalised(view, to + 1)) to += 2;
  // An initial alone is no name.
  return to > from && tokens.words[to - 1]!.length > 2 ? to : from;
}

const isStrange = ({ marks, words }: BlockView, i: number): boolean =>
  !(marks.begin[i]! & NO_PERSON) && ((marks.begin[i]! & NAME) !== 0 || words[i]!.cluster === 0);

/** Makes people of the two between whom "S/o", "D/o" or "W/o" stands, and of who stands before "R/o". */
export const kin = where([SLASH], (view, found) => {
  const { tokens } = view;
  const { words, starts, ends } = tokens;
  const added: Found[] = [];
  for (let i = 1; i + 2 < tokens.count; i++) {
    const isKin =
      /^[SDWR]$/.test(words[i]!) &&
      words[i + 1] === '/' &&
      /^[oO]$/.test(words[i + 2]!) &&
      ends[i] === starts[i + 1] &&
      ends[i + 1] === starts[i + 2];
    // "R/O BLEVINS" is the registered owner.
    if (!isKin || (words[i] === 'R' && /^[.,]$/.test(words[i - 1]!))) continue;
    const to = /[.,]/.test(words[i - 1]!) && words[i - 1]!.length === 1 ? i - 1 : i;
    let from = to;
    while (from > 0 && to - from < LONGEST && isPart(view, from - 1) && !(from < to && tokens.breaks[from])) from--;
    if (from < to && isCapitalised(view, to - 1)) added.push({ from, to, type: PERSON, probability: SURE });
    const father = i + 3;
    const end = words[i] === 'R' ? father : runOfCapitals(view, father, LONGEST);
    if (end > father) added.push({ from: father, to: end, type: PERSON, probability: SURE });
  }
  return withNames(found, added);
});

/** Whether a word before "S/o" is the name's: capitalised, and neither a title nor the first word of what is said. */
const isPart = (view: BlockView, i: number): boolean =>
  isCapitalised(view, i) && !(view.words[i]!.flags & (CIVIL | OFFICE)) && !(view.marks.begin[i]! & BIT.title);
