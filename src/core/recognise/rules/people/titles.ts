/** Titles before and after names of people: they are no part of the name, and say that it is one. */
import {
  changed,
  endOfWord,
  isCapitalised,
  LIKELY,
  ORGANISATION,
  parted,
  PERSON,
  SURE,
  withNames,
  type Rule,
} from '../shared/rule.js';
import { sign } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, type BlockView } from '../../tagger/view.js';
import { CIVIL, OFFICE } from '../../tagger/words.js';

/** What follows a name of a person. */
const AFTER = sign(
  /^(?:Esq|ESQ|Q\.?C|K\.?C|M\.?D|Ph\.?D|PhD|D\.?D\.?S|J\.?D|LL\.?[BDM]|[BM]\.A|LJJ?|JJ?SC|JJ?A|JCA|SCJ|CJ|SC|SAN|FNSE|OON|CFR|GCON|FRCP|FCCA|MBBS|J\.P|JP|MP|M\.P|MSP|MEP|MLA|OBE|CBE|MBE|KBE|FRS|R\.?N|C\.?P\.?A|C\.?[CS]\.?R|S\.?J|O\.?P|OSB|OFM|OSA|OCD|OCSO|OMI|CSsR|CSSp|SVD|SDB|SMA|MHM|FSC|RSM|IBVM|SSND)\.?$/,
);
/** What follows a judge's name: "Lord Ashby JSC". */
const JUDGE = sign(/^(?:JJ?SC|LJJ?|JJ?A|CJ)$/);
/** Last words of what is no person, though it begins like a title. */
const BODY = sign(
  /^(?:Department|Ministry|Court|Committee|Commission|Council|Office|School|College|University|Hospital|House|Hall|Street|Road|Avenue|Park|Square|Bridge|Institute|Foundation|Trust|Society|Company|Group|Party|Club|Center|Centre|Electric|Motors|Mills|Assembly|Government|Inc|Ltd|LLC|LLP|plc|Co|Corp|Act|Award|Prize|Day|Island|Islands|Bay|Harbour|Harbor|County|Library|Museum|Church|Chapel|Regiment|Lane|Brothers|Bros|Sons|Partners|Associates)\.?$/,
);

const NAME = maskOf('givenName', 'familyName', 'name');
const OTHER_THING = maskOf('country', 'capital', 'city1M', 'region', 'demonym', 'organisation', 'company', 'organisationHead', 'organisationSuffix', 'commonWord', 'calendar'); // prettier-ignore
const PARTICLE = /^(?:van|von|de|der|den|da|di|du|la|le|al|el|bin|ibn|ap)$/;

/** "Datuk Seri", "Puan Sri": the second word belongs to the title. */
const isSecond = ({ tokens: { words } }: BlockView, i: number): boolean =>
  (words[i] === 'Seri' || words[i] === 'Sri') && /^(?:Datuk|Dato|Datin|Tan|Puan|Toh)$/.test(words[i - 1] ?? '');
const isTitle = (view: BlockView, i: number): boolean =>
  ((view.words[i]?.flags ?? 0) & (CIVIL | OFFICE)) !== 0 || isSecond(view, i);
const isCivil = (view: BlockView, i: number): boolean =>
  ((view.words[i]?.flags ?? 0) & CIVIL) !== 0 || isSecond(view, i);

/** "Lady Justice Rookwood", "Lord Chief Justice Ferrow". */
const isOfBench = ({ tokens }: BlockView, i: number): boolean =>
  /^(?:Lord|Lady|Mr|Mrs|Ms)$/.test(tokens.words[i]!) && /^(?:Justice|Chief)$/.test(tokens.words[i + 1] ?? '');

/** What the tagger is less sure of does not keep a title from its name. */
const LEAST = 0.4;

/** Takes titles off, and makes people of what bears one. */
export const titles: Rule = (view, found) => {
  const { tokens, words } = view;
  const named = parted(found, name => trimmed(view, name) ?? []);
  const taken = new Uint8Array(tokens.count + 1);
  for (const { from, to, type, probability } of named)
    if (probability >= LEAST || type !== PERSON) taken.fill(1, from, to);
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if ((words[i]!.flags & (CIVIL | OFFICE)) === 0) continue;
    if (taken[i] || !isCapitalised(view, i) || !/^\p{Lu}/u.test(tokens.words[i]!)) continue;
    if (!isCivil(view, i) && !isOfBench(view, i) && !isOfOffice(view, i) && !isPeer(view, i)) continue;
    let from = i + 1;
    if (tokens.words[from] === '.') from++;
    // "Dr. (Miss) Coomie Daruwala"
    const close = tokens.words[from + 2] === '.' ? from + 3 : from + 2;
    if (tokens.words[from] === '(' && isCivil(view, from + 1) && tokens.words[close] === ')') from = close + 1;
    while (isTitle(view, from) && isCapitalised(view, from + 1)) from++;
    if (
      taken[from] ||
      tokens.roles[from] === NO_NAME ||
      !isCapitalised(view, from) ||
      tokens.breaks[from] ||
      isTitle(view, from)
    )
      continue;
    // Where all is in capitals, only the next word is surely the name's.
    let to = runOfWords(view, from, view.style[from] === CAPITALS ? 1 : 3);
    while (to > from && (taken[to - 1] || AFTER.at(view, to - 1))) to--;
    // "Hon. Treasurer"
    const isRole =
      to - from === 1 && (view.marks.begin[from]! & BIT.role) !== 0 && (view.marks.begin[from]! & NAME) === 0;
    if (to > from && !isRole && !isTitle(view, to - 1) && !BODY.at(view, to - 1))
      added.push({ from, to, type: PERSON, probability: SURE });
  }
  return withNames(named, added);
};

/** The end of so many capitalised words at most, hyphens in them included. */
function runOfWords(view: BlockView, from: number, most: number): number {
  let to = from;
  for (let k = 0; k < most && isCapitalised(view, to) && (k === 0 || !view.tokens.breaks[to]); k++)
    to = endOfWord(view, to);
  return to;
}

/** Whether two offices stand before a word that is hardly anything but a name: "Advocate General Vandermolen". */
const isOfOffice = (view: BlockView, i: number): boolean =>
  isTitle(view, i) &&
  isTitle(view, i + 1) &&
  isCapitalised(view, i + 2) &&
  !view.tokens.breaks[i + 2] &&
  (view.marks.begin[i + 2]! & OTHER_THING) === 0 &&
  (view.words[i + 2]!.cluster === 0 || (view.marks.begin[i + 2]! & NAME) !== 0);

/** What stands behind "Lord" and "Lady" and is no name. */
const NO_PEER =
  /^(?:Almighty|God|Jesus|Christ|Chancellor|Luck|Liberty|Chapel|Fortune|Mayor|Mayoress|Speaker|Lieutenant|Provost|Advocate|Commissioner|President|Justices?|Steward|Keeper|Privy|Treasurer|Admiral|Chamberlain|Day|Hall|House|Willing)$/;

/** "Lord Kilbarrach", and neither "Lord Chancellor" nor "Lady Chapel". */
const isPeer = (view: BlockView, i: number): boolean =>
  /^(?:Lord|Lady)$/.test(view.tokens.words[i]!) &&
  isCapitalised(view, i + 1) &&
  view.tokens.words[i + 1]!.length > 3 &&
  !view.tokens.breaks[i + 1] &&
  (view.marks.begin[i + 1]! & (OTHER_THING | BIT.title)) === 0 &&
  !NO_PEER.test(view.tokens.words[i + 1]!) &&
  (view.words[i + 1]!.cluster === 0 || view.style[i] !== CAPITALS) &&
  !(isCapitalised(view, i + 2) && !view.tokens.breaks[i + 2]);

/** Orders and honours behind a person. */
const HONOUR =
  /^(?:[KGD]?\.?C\.?[BHMV]\.?[GO]?|[OCMKDG]\.?B\.?E|D\.?S\.?[OCM]|D\.?F\.?C|[MVG]\.?C|[KL]\.?[GT]|O\.?M|F\.?[RSBL]\.?[ASCGZ]\.?[SP]?|R\.?[AEN]|A?\.?R\.?R\.?C|M\.?V\.?O|D\.?C\.?M|B\.?E\.?M|T\.?D|P\.?C|Bt|Bart|D\.?L|M\.?A|B\.?Sc|M\.?Sc)\.?$/;

/** Leaves out the honours behind people: "Sir Aubrey Fenwick, K.C.B.", "Sir G. H. Brand, Bt." */
export const honours: Rule = (view, all) => {
  const { words } = view.tokens;
  // "Matron Agnes Duckett, R.X.C., had charge": what such letters are, no list need know.
  const isDotted = ({ from, probability }: Found): boolean =>
    probability < LIKELY &&
    /^(?:\p{Lu}\.){2,5}$/u.test(words[from]!) &&
    (view.marks.begin[from]! & (BIT.organisation | BIT.agency)) === 0 &&
    /^(?:[,.;:)]|and)$/.test(words[from + 1] ?? '.') &&
    !/^\p{Lu}[\p{Ll}\p{Lu}]/u.test(words[from + 2] ?? ''); // no list of bands
  const isBehind = ({ from, to, type }: Found): boolean =>
    type === ORGANISATION && to - from > 2 && /^Esq\.?$/.test(words[from]!);
  const found = all.some(isBehind)
    ? all.map(name => (isBehind(name) ? { ...name, from: words.indexOf(',', name.from) + 1 || name.from } : name))
    : all;
  const named = found.filter((name, i) => {
    const { from, to, type } = name;
    if (
      type === PERSON ||
      to - from !== 1 ||
      words[from - 1] !== ',' ||
      !(HONOUR.test(words[from]!) || AFTER.at(view, from) || isDotted(name))
    )
      return true;
    const before = found[i - 1];
    return before?.to !== from - 1 || before.type !== PERSON;
  });
  return named.length === found.length ? found : named;
};

/** Makes sure of people behind whom their title stands in brackets: "HEPHZIBAH GALE (Mrs.)". */
export const signedTitles: Rule = ({ tokens: { words } }, found) => {
  const isTitled = ({ to, type, probability }: Found): boolean =>
    type === PERSON &&
    probability < SURE &&
    words[to] === '(' &&
    /^(?:Mrs?|Miss|Ms|Dr|Rev|Capt)\.?$/.test(words[to + 1] ?? '') &&
    /^[).]$/.test(words[to + 2] ?? '');
  return found.some(isTitled) ? found.map(name => (isTitled(name) ? { ...name, probability: SURE } : name)) : found;
};

/** In a table's cell that begins with a title, all that follows is the name: "Dr. Beryl Akoth Ong'ondo". */
export const titledCells: Rule = (view, found) => {
  const { tokens, words, marks } = view;
  const isPart = (i: number): boolean =>
    isCapitalised(view, i) &&
    !BODY.at(view, i) &&
    (words[i]!.cluster === 0 || (marks.begin[i]! & NAME) !== 0 || tokens.words[i]!.includes("'"));
  return changed(found, name => {
    const { from, to, type } = name;
    const title = tokens.words[from - 1] === '.' ? from - 2 : from - 1;
    if (type !== PERSON || title < 0 || !tokens.breaks[title] || tokens.breaks[from] || !isCivil(view, title))
      return name;
    let end = to;
    while (end < tokens.count && !tokens.breaks[end] && end - to < 3 && isPart(end)) end++;
    const isWhole = end > to && (end >= tokens.count || tokens.breaks[end] === 1);
    return isWhole && !found.some(other => other.from >= to && other.from < end) ? { ...name, to: end } : name;
  });
};

/** Whether a title is a given name too: "Dean Forester", "Earl Warren". */
const isGivenName = ({ tokens }: BlockView, i: number): boolean =>
  /^(?:Dean|Earl|King|Prince|Major|Duke|Baron|Bishop|Canon|Pope|Marshal|Squire)$/.test(tokens.words[i]!);

/** A name without the titles at its ends; a person where one of them is only a person's. Nothing where only titles are left. */
function trimmed(view: BlockView, name: Found): Found | undefined {
  const { tokens } = view;
  const { words: all } = tokens;
  let { from, to, type, probability } = name;
  const body = BODY.at(view, to - 1);
  const isJudge = to - from > 1 && JUDGE.at(view, to - 1);
  let civil = false;
  while (to - from > 1 && isTitle(view, from) && !body) {
    const next = all[from + 1] === '.' ? from + 2 : from + 1;
    const named = isCapitalised(view, PARTICLE.test(all[next] ?? '') ? next + 1 : next);
    if (next >= to || !named || !(isCivil(view, from) || isJudge || (type === PERSON && !isGivenName(view, from))))
      break;
    civil ||= isJudge || isCivil(view, from);
    from = next;
  }
  if (!civil && !body && from > 0 && tokens.breaks[from] === 0) {
    const before = all[from - 1] === '.' ? from - 2 : from - 1;
    civil =
      (isCivil(view, before) || isOfBench(view, before - 1) || (isJudge && isTitle(view, before))) &&
      /^\p{Lu}/u.test(all[before]!);
  }
  while (to - from > 1 && AFTER.at(view, to - 1) && (type === PERSON || civil)) {
    to--;
    if (to - from > 1 && all[to - 1] === ',') to--;
  }
  // "Barr." before a name
  if (to - from === 1 && isCivil(view, from) && all[to] === '.' && isCapitalised(view, to + 1)) return undefined;
  if (to - from === 1 && AFTER.at(view, from) && /^(?:ESQ|Esq|Q\.?C|K\.?C|LJJ?|M\.D|Ph\.?D)\.?$/.test(all[from]!))
    return undefined;
  if (!civil) return from === name.from && to === name.to ? name : { from, to, type, probability };
  type = PERSON;
  probability = Math.max(probability, SURE);
  return { from, to, type, probability };
}
