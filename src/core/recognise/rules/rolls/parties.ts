/** The parties of a contract, by what it calls them: "between Orla Keane (“Buyer”) and Hannaford Dairy, a Vermont corporation (the “Seller”)". */
import { entryOf, isBody, isPersonal } from './entries.js';
import { isDenied, LIKELY, namesIn, ORGANISATION, PERSON, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import type { Found } from '../../tagger/tagger.js';

const PARTY = sign(
  /^(?:Buyers?|Sellers?|Purchasers?|Vendors?|Lenders?|Borrowers?|Landlord|Tenants?|Lessors?|Lessees?|Licensors?|Licensees?|Contractor|Subcontractor|Client|Customer|Supplier|Employer|Employee|Agent|Consultant|Investors?|Guarantors?|Owner|Operator|Distributor|Manufacturer|Franchisor|Franchisee|Grantor|Grantee|Assignor|Assignee|Mortgagor|Mortgagee|Insurer|Publisher|Author|Company|Recipient|Donor)$/,
);
const QUOTE = /^["“”'‘’]$/;
/** What a party is, behind a comma. */
const IS = /^(?:corporation|company|partnership|association|trust|bank|institution|organi[sz]ation|firm|entity|individual|resident|citizen)$/; // prettier-ignore
const LONGEST = 12;

/** Makes a person or a body of all that stands before the bracket in which a party gets its name. */
export const contractParties = where([PARTY], (view, found) => {
  const { words } = view.tokens;
  const added: Found[] = [];
  for (let i = 3; i < words.length; i++) {
    if (!PARTY.at(view, i) || !QUOTE.test(words[i - 1]!) || !QUOTE.test(words[i + 1] ?? '')) continue;
    const open = /^the$/i.test(words[i - 2]!) ? i - 3 : i - 2;
    if (words[open] !== '(') continue;
    const to = beforeDescription(words, open);
    const entry = entryOf(view, { from: startOfParty(words, to), to });
    if (!entry || entry.isTold || entry.isInverted || entry.to !== to) continue;
    const inside = namesIn(found, entry.from, to);
    const whole = inside.find(name => name.from === entry.from && name.to >= to);
    const isPerson = whole ? whole.type === PERSON : isPersonal(view, entry);
    const type = isPerson && !isBody(view, entry) ? PERSON : ORGANISATION;
    const isKnown = inside.some(isDenied) || (whole !== undefined && (whole.type === type || whole.probability > SURE));
    if (isKnown) continue;
    added.push({ from: entry.from, to, type, probability: LIKELY });
    // Whom the tagger took for a part of it: "Ann Lee and Hill Bakery".
    const other = inside.find(({ from }) => from < entry.from - 1);
    const before =
      other && words[entry.from - 1] === 'and' ? { ...entry, from: other.from, to: entry.from - 1 } : undefined;
    if (before && other) added.push({ ...other, to: before.to, type: isPersonal(view, before) ? PERSON : other.type });
  }
  return withNames(found, added);
});

/** Where a party's name ends before a bracket: at the comma before what it is. */
function beforeDescription(words: readonly string[], open: number): number {
  if (!IS.test(words[open - 1]!)) return open;
  const comma = words.lastIndexOf(',', open - 1);
  return comma > 0 && open - comma < LONGEST && /^an?$/.test(words[comma + 1]!) ? comma : open;
}

/** Where a party's name begins: behind "between", or the "and" behind the party before. */
function startOfParty(words: readonly string[], to: number): number {
  let last = to;
  for (let i = to - 1; i >= 0 && to - i <= LONGEST; i--) {
    const word = words[i]!;
    const leads = /^(?:between|among|by|with|to|from)$/.test(word) && !/^(?:Re-?)?elect$/i.test(words[i + 1]!);
    if (leads) return last < to ? last : i + 1;
    if (word === 'and') {
      if (/^[),]$/.test(words[i - 1] ?? '')) return i + 1;
      if (last === to) last = i + 1;
    }
    if (/^[;:()]$/.test(word)) return i + 1;
  }
  return to;
}
