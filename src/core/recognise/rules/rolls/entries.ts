/** Entries of a list of names: what a cell holds besides its mark, and whether it reads like a body's name or a person's. */
import { indexIn, type Cell } from './rows.js';
import { isCapitalised } from '../shared/rule.js';
import { sign } from '../shared/signs.js';
import { LEGALS } from '../organisations/endings.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { BlockView } from '../../tagger/view.js';
import { CIVIL, LETTER } from '../../tagger/words.js';

const MARK = /^[-–—*•·▪◦+]$/;
const STOPS = /^[.,;:]$/;
/** ", 12, 45–47": the pages of an index. */
const PAGE = /^(?:\d{1,4}(?:n|ff?)?|[,–-]|passim|ff?\.?|n\.?)$/;
/** What may stand between the words of a name. */
const SMALL =
  /^(?:[-–.&'’#/]|['’]s|of|and|the|for|to|in|on|at|with|de|des|du|da|do|dos|di|del|der|den|la|le|van|von|y|e|et|und|al|el|bin|ibn)$/i;
/** What stands behind a name and a comma, and is part of neither another name nor a sentence. */
const HONOUR = /^(?:M\.?D\.?|Ph\.?D\.?|D\.?D\.?S\.?|R\.?N\.?|Esq\.?|J\.?D\.?|C\.?P\.?A\.?|Q\.?C\.?|K\.?C\.?|Jr\.?|Sr\.?|I{2,3}|IV)$/i; // prettier-ignore
const LONGEST = 10;

/** The last words of bodies, which in a list of names say of the whole entry what it is. */
const TAILS =
  "Academy|Agency|Alarm|Alliance|Apartments|Architects?|Arts|Ass(?:oc|n|’n|'n)?|Associat(?:es?|ion)|Attorneys|Authority|Auto|Bakery|Bank|Bar|Board|Books|Brewery|Brokerage|Brotherhood|Builders|Bureau|Caf[eé]|Cathedral|Cemetery|Cent(?:er|re)|Chapel|Chemicals?|Church|Clinic|Club|Coalition|College|Com(?:m|mittee|mission|pany)?|Commissioners|Concrete|Congress|Constructi?on|Consultants?|Consulting|Contractors|Contracting|Cooperative|Council|Cpas?|Creamery|Dairy|Dental|Dentistry|Deli|Department|Dept|Design|Developers|Development|Diner|Directors|Distributors|District|Electric|Electrical|Electronics|Elementary|Elevator|Energy|Engineering|Engineers|Enterprises?|Estates?|Exchange|Farms?|Federation|Florists?|Foods|Foundation|Funds?|Furniture|Gallery|Garage|Graphics|Grill|Group|Guild|Hardware|Holdings|Homes?|Hospital|Hotel|Imports|Industries|Inn|Institute|Insurance|International|Investments|Jewelers|Jewellers|Laboratories|Labs|Laundry|League|Leasing|Library|Liquors?|Lodge|Lounge|Lumber|Machinery|Management|Manufacturing|Markets?|Ministries|Mission|Mortgage|Motors|Museum|Music|Network|Office|Offices|Optical|Organi[sz]ation|Outlet|Partners|Partnership|Party|Pharmac(?:y|ies)|Pharmaceuticals|Photography|Pizza|Pizzeria|Plumbing|Press|Printing|Products|Productions|Properties|PTO|PTA|Pub|Publishing|Railroad|Railway|Realt(?:y|ors)|Rentals?|Reporters|Restaurants?|Roofing|Salon|Schools?|Seminary|Services?|Shop|Society|Software|Solutions|Spa|Stores?|Studios?|Suppl(?:y|ies)|Synagogue|Systems|Tavern|Technolog(?:y|ies)|Telecom|Theat(?:er|re)|Title|Tours|Towing|Township|Toys|Trades|Trading|Transit|Transportation|Travel|Trucking|Trust|Union|University|Ventures|Vending|Ward|Wines?|Wireless|Workers|Works";
const TAIL = sign(new RegExp(`^(?:${TAILS}|${TAILS.toUpperCase()})\\.?$`));
/** Political committees: "Quarrymen's PAC", "Local 9 P.A.C." */
const COMMITTEE = sign(/^(?:PAC|P\.A\.C|P\.A\.C\.)$/);
/** Of these some are family names as well. */
const ALSO_FAMILY =
  /^(?:Church|Chapel|Bank|Board|Bar|Price|Post|Temple|House|Hall|Lodge|Com|Inn|Ward|Works|Office|Garage|Shop|Farm|Home|Union|Salon|Press|Diner|Marks?|Title)\.?$/i;
/** First words of bodies. */
const HEAD =
  /^(?:Friends|Citizens|People|Volunteers|Women|Committee|Cmte|Cte|Comm|Neighbors|Neighbours|Cathedral|Church|Law|School|Bank|University|Society|Sons|Daughters|Brotherhood|Union|Association|Assn|Department|Office|Offices|Ministry|Board|Council|Order|League|Federation|Commission|Institute|International|National|United|American)$/i;
const OF = /^(?:of|for|to|on|against)$/i;
const NOBODY = maskOf('country', 'capital', 'city1M', 'region', 'organisation', 'company', 'party', 'agency', 'media', 'school', 'team', 'organisationSuffix', 'organisationHead', 'placeHead', 'role', 'title', 'calendar', 'demonym', 'language'); // prettier-ignore
const TOWN = maskOf('capital', 'city1M', 'city100k', 'city15k', 'city5k');
const LAND = maskOf('country', 'region', 'macroRegion');
const INITIAL = /^\p{Lu}\.?$/u;
const NAME = maskOf('givenName', 'familyName', 'name');
const PERSONAL = /^(?:de|da|do|di|del|der|den|la|le|van|von|al|el|bin|ibn|du|des|dos|Mc|Mac|O)$/i;

/** An entry: its name is tokens `[from, to)`. */
export interface Entry extends Cell {
  /** Whether behind a comma something else follows that is no part of the name: "Orla Keane, Director". */
  readonly isTold: boolean;
  /** Whether it is a person's name with the family name before a comma. */
  readonly isInverted: boolean;
}

/** The name that a cell holds and nothing else, without the mark or number before it; undefined where it holds something else. */
export function entryOf(view: BlockView, cell: Cell): Entry | undefined {
  const { words, roles } = view.tokens;
  let { from, to } = cell;
  while (from < to && MARK.test(words[from]!)) from++;
  if (/^\d{1,4}$/.test(words[from] ?? '') && /^[.)]$/.test(words[from + 1] ?? '')) from += 2;
  while (to > from && (STOPS.test(words[to - 1]!) || MARK.test(words[to - 1]!))) to--;
  while (to - from > 1 && (view.words[from]!.flags & CIVIL) !== 0) from += words[from + 1] === '.' ? 2 : 1;
  if (/^\d/.test(words[to - 1] ?? '')) {
    let start = to;
    while (start > from && PAGE.test(words[start - 1]!)) start--;
    if (words[start] === ',') to = start;
  }
  if (to <= from || to - from > LONGEST || !isCapitalised(view, from) || roles[from] === NO_NAME) return undefined;
  const comma = indexIn(words, ',', { from, to });
  if (comma > from && isInverted(view, from, comma, to)) return { from, to, isTold: false, isInverted: true };
  let numbers = 0;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (word === ',' && i > from) {
      if (LEGALS.at(view, i + 1) && i + 2 === to) continue;
      return { from, to: i, isTold: !HONOUR.test(words[i + 1]!), isInverted: false };
    }
    if (/^\d{1,5}$/.test(word) && ++numbers < 2 && i > from) continue;
    if (!isCapitalised(view, i) && !SMALL.test(word)) return undefined;
  }
  const isWhole = /^(?:\p{L}.*|\.|['’]s)$/u.test(words[to - 1]!) || numbers > 0;
  return isWhole ? { from, to, isTold: false, isInverted: false } : undefined;
}

/** Whether a comma parts a family name from given names: a known one and others, or initials. */
function isInverted(view: BlockView, from: number, comma: number, to: number): boolean {
  const { tokens, marks } = view;
  const given = marks.begin[comma + 1] ?? 0;
  const isGiven = (given & BIT.givenName) !== 0 && ((given & LAND) === 0 || (marks.begin[from]! & TOWN) === 0);
  if (!isGiven && !INITIAL.test(tokens.words[comma + 1] ?? '')) return false;
  if (LEGALS.at(view, comma + 1) || HONOUR.test(tokens.words[comma + 1]!)) return false;
  for (let i = from; i < to; i++) {
    const word = tokens.words[i]!;
    if (i === comma || /^[-.'’]$/.test(word) || PERSONAL.test(word)) continue;
    if (!isCapitalised(view, i) || /\d/.test(word) || (i > comma && TAIL.at(view, i))) return false;
  }
  // "Ines Quaresma, O. Holt" are two.
  if (!isGiven && !isInitials(view, comma + 1, to)) return false;
  return comma - from < 5 && to - comma < 5 && (marks.begin[from]! & LAND) === 0 && !LEGALS.at(view, comma - 1);
}

/** Whether initials and given names stand there, and nothing else. */
function isInitials({ tokens, marks }: BlockView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens.words[i]!;
    if (!INITIAL.test(word) && word !== '.' && !(marks.begin[i]! & BIT.givenName) && !HONOUR.test(word)) return false;
  }
  return true;
}

/** Whether an entry's words say that it is a body: by the last of them, the first ones, a legal form, or a number behind. */
export function isBody(view: BlockView, { from, to }: Entry): boolean {
  const { words } = view.tokens;
  const { marks } = view;
  if (to - from < 2) return false;
  let last = to - 1;
  while (last > from && /^(?:#|No\.?|\d{1,5})$/.test(words[last]!)) last--;
  const isNumbered =
    last < to - 1 && /^(?:Local|Lodge|Post|Council|District|Branch|Chapter|Ward|Team)$/i.test(words[last]!);
  if (isNumbered || COMMITTEE.at(view, last)) return true;
  if (HEAD.test(words[from]!) && OF.test(words[from + 1]!) && to - from > 2) return true;
  if (/^(?:Cte|Cmte|Cttee)\.?$/i.test(words[from]!)) return true;
  // "Marchetti for County Clerk"
  if (words.slice(from + 1, last).some(word => /^for$/i.test(word))) return true;
  if (/^law$/i.test(words[from]!) && /^offices?$/i.test(words[from + 1]!)) return true;
  for (let i = from + 1; i < to; i++) if (LEGALS.at(view, i) && (i === last || i + 1 === to)) return true;
  if (!TAIL.at(view, last) || last === from) return false;
  return !(ALSO_FAMILY.test(words[last]!) && last - from === 1 && (marks.begin[from]! & BIT.givenName) !== 0);
}

/** Whether an entry reads like a person's name: two to five words, each a name's, an initial, or none that is known. */
export function isPersonal(view: BlockView, { from, to }: Entry): boolean {
  const { tokens, marks, words } = view;
  let parts = 0;
  let names = 0;
  for (let i = from; i < to; i++) {
    const word = tokens.words[i]!;
    if (/^[-.'’]$/.test(word)) continue;
    if (PERSONAL.test(word) && i + 1 < to) continue;
    if (!isCapitalised(view, i) || !(words[i]!.flags & LETTER)) return false;
    parts++;
    const isInitial = /^(?:\p{Lu}\.?){1,2}$/u.test(word) && word.length < 4;
    if (isInitial || (i === to - 1 && HONOUR.test(word))) continue;
    const mark = marks.begin[i]!;
    const isName = (mark & NAME) !== 0;
    const isStrange = words[i]!.cluster === 0 && mark === 0;
    if ((mark & NOBODY) !== 0 && !isName) return false;
    if (!isName && !isStrange) return false;
    names++;
  }
  return parts > 1 && parts < 6 && names > 0;
}

/** Whether one of an entry's words is known as a given name. */
export const hasGivenName = ({ marks }: BlockView, { from, to }: Entry): boolean =>
  marks.begin.subarray(from, to).some(mark => (mark & BIT.givenName) !== 0);
