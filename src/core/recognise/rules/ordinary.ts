/** What is written like a name and is none: parts of a lawsuit, greetings, numerals, vessels, codes. */
import { LOCATION, ORGANISATION, PERSON, type Rule } from './shared/rule.js';
import { sign } from './shared/signs.js';
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';
import { CAPS, DIGIT, UPPER } from '../tagger/words.js';
import { countryCoded } from '../../world/country-codes.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nobody and nothing by themselves, whatever their capital. */
const NOT_ALONE = words(
  `i reg petitioner petitioners respondent respondents appellant appellants appellee appellees plaintiff plaintiffs defendant defendants
   claimant claimants movant movants relator garnishee obligor lessor lessee charterer charterers limine banc certiorari reargument mandamus amici amicus curiae supra infra held affirmed reversed remanded vacated sworn deponent
   counsel clerk bailiff foreman juror jurors witness witnesses exhibit annex appendix schedule chapter section article paragraph
   assignor assignee lessee landlord tenant vendor purchaser licensor licensee mortgagor mortgagee grantor grantee settlor bailor bailee guarantor
   borrower lender obligee transferor transferee insurer insured underwriter indemnitor indemnitee franchisor franchisee drawer drawee payee
   goodness gosh alright okay hello hi hey bye goodbye thanks congratulations welcome apologies amen hurrah hooray cheers sincerely regards
   churchwarden churchwardens vestry sexton beadle secretariat wilco affirmative negative lady gentleman gentlemen ladies honour honor honours hon friend member members
   nation nations speaker chairman chairwoman unopposed ibid id ex parte inter alia madam sir stockman pastor reverend father mother doctor nurse teacher
   econoff poloff polchief econcouns polcouns conoff emboff econoffs poloffs conoffs emboffs labatt datt milatt legatt notal sipdis nodis exdis limdis nnnn
   nda mou agm egm aob rfp kpi ceo cfo coo cto ipo thx thks pls plz omg lol btw fyi imo imho ttyl brb tbh idk afaik eod tbc tba
   embtel deptel congentel telegram app oic phone fax
   ils notam notams metar taf vor dme atis icing eta etd pdf mri dna rna gps usb html jpeg csv xml sms atm dvd hiv aids ptsd adhd ecg ekg pcr led lcd cpu gpu url faq rsvp asap vat gdp
   nfi faq imprimis primo secundo tertio recto verso folio rapporteur rapporteurs convenor moderator usher stenographer scrutineer scrutineers teller tellers
   nil none sidesmen sidesman acolyte acolytes lector lectors verger vergers
   viceroy monsignor coram quorum extras
   ovi dui dwi bolo unintelligible inaudible crosstalk laughter applause overlapping redacted indistinct
   rtd retd ret'd granny grandma grandpa grandad mum mom dad daddy mummy signed p.s.
   internet web email monday tuesday wednesday thursday friday saturday sunday january february march april june july
   august september october november december christmas easter ramadan`,
);
const TERMS_OF_LAW = words(
  `amici curiae ex parte in re pro se habeas corpus prima facie res judicata audi alteram partem anno domini sine die mens rea actus reus bona fide ultra vires locus standi ratio decidendi
   obiter dictum nota bene stare decisis quo warranto caveat emptor ad hoc mutatis mutandis nolle prosequi temporary deputy speaker madam health safety & terms conditions your honor your honour the court
   practice direction directions performance security bond provisional sums liquidated damages
   roll call new old unfinished business force majeure`,
);
const VESSEL = sign(
  /^(?:USS|HMS|HMCS|HMAS|HMNZS|INS|RMS|USNS|USCGC|RRS|SS|MV|M\/V|MY|MT|RV|R\/V|FV|F\/V|NS|ORP|KRI|BRP|ROKS|JS)$/,
);
/** Money, beside a number or in brackets. */
const CURRENCY = sign(
  /^(?:EUR|USD|GBP|CHF|JPY|AUD|CAD|NZD|ZAR|KES|NGN|UGX|TZS|GHS|INR|PKR|LKR|BDT|SGD|HKD|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|AED|SAR|QAR)$/,
);

/** Words that are no names alone, or in some company. */
const ALONE = sign(word => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return NOT_ALONE.has(lower) || LANGUAGES.has(lower) || /^(?:bill|house|chair|lords|commons|roger|cctv)$/.test(lower);
});
const TERM = sign(word => TERMS_OF_LAW.has(word.toLowerCase()));

/** What is counted with a number behind it: "Wave 4", "Figure 2". */
const NUMBERED = sign(
  /^(?:Casilla|Apartado|Postfach|Caixa|Wave|Bd|Fonds|Card|Folio|File|Bundle|Reel|Frame|Carton|Figure|Fig|Table|Phase|Stage|Step|Round|Level|Day|Week|Part|Chapter|Section|Class|Type|Room|Floor|Gate|Platform|Page|Line|Item|Question|Group|Grade|Category|Tier|Box|Volume|Version|Annex|Appendix|Article|Clause|Exhibit|Schedule|Slide|Sheet|Plate|Map|Block|Lot|Bay|Pier|Berth|Unit|Series|Season|Episode|Act|Scene|Verse|Psalm|Rule|Order|Form|Note|Title|Equation|Theorem|Lemma|Example|Case|Test|Trial|Experiment|Study|Sample|Model)s?$/,
);
/** What follows cameras and not the broadcaster of that name. */
const FILMED =
  /^(?:footage|cameras?|from|images?|systems?|recordings?|operators?|evidence|coverage|and|was|shows?|showed|monitoring)$/;
const NUMERAL = /^(?:[IVX]{2,7}|[IVX]{1,7}\.)$/;
const LANGUAGES = words(
  'java python perl ruby rust swift kotlin scala javascript typescript fortran cobol pascal haskell julia php sql linux unix windows android',
);
const WRITTEN =
  /^(?:written|programmed|coded|developed|implemented|scripted|ported|compiled|runs|running|program|programming|code)$/i;

/** Leaves out what is no name. */
export const ordinary: Rule = (view, found) => {
  const named = found.filter(name => !isOrdinary(view, name));
  return named.length === found.length ? found : named;
};

/** "Bill To": the head of an address. */
const LAST = /^(?:To|From|By)$/;
/** "the Cooper shook the empty Butts": who is called by the trade has no article. */
const TRADE =
  /^(?:Cooper|Carpenter|Cook|Butler|Baker|Miller|Smith|Mason|Gardener|Gunner|Sailmaker|Steward|Porter|Shepherd|Clerk|Dean|Abbot|Prior|Squire|Page|Sheriff|Constable|Reeve|Judge|Parson|Deacon|Priest|Monk|Friar|Weaver|Tanner|Turner|Thatcher|Farrier|Wheelwright|Cartwright|Sawyer|Plumber|Glazier|Brewer|Barber|Ferryman|Fiddler|Piper)$/;
/** A question that was taken for the name behind initials: "L. C. J. Who paid the reckoning?" */
const ASKS = /^(?:Who|What|When|Where|Why|How|Which|Whose)$/;

function isOrdinary(view: BlockView, { from, to, type }: Found): boolean {
  const { tokens, marks } = view;
  const all = tokens.words;
  if (to - from > 1 && ASKS.test(all[to - 1]!) && all.slice(from, to - 1).every(word => /^\p{Lu}?\.$/u.test(word)))
    return true;
  if (type === PERSON && to - from > 1 && LAST.test(all[to - 1]!) && !/^\p{Lu}/u.test(all[to] ?? '')) return true;
  if (type === PERSON && to - from === 1 && TRADE.test(all[from]!) && /^(?:the|The)$/.test(all[from - 1] ?? ''))
    return true;
  const first = all[from]!;
  const { flags } = view.words[from]!;
  const isVessel =
    isShip(view, from) ||
    (from > 0 && (view.words[from - 1]!.flags & UPPER) !== 0 && tokens.breaks[from] === 0 && VESSEL.at(view, from - 1));
  if (to - from === 1) {
    const lower = ALONE.at(view, from) ? first.toLowerCase().replace(/\.$/, '') : '';
    if (NOT_ALONE.has(lower) && !isOthersName(view, from)) return true;
    if (
      /^(?:bill|house|chair|lords|commons)$/.test(lower) &&
      type !== ORGANISATION &&
      /^(?:the|this|that|a|my|noble)$/i.test(all[from - 1] ?? '')
    )
      return true;
    if (lower === 'bill' && /^(?:read|passed|reported|ordered|committed|received|as|accordingly)$/.test(all[to] ?? ''))
      return true;
    if (lower === 'roger' && isAnswer(view, from)) return true;
    if (lower === 'cctv' && FILMED.test(all[to] ?? '')) return true;
    if (flags & CAPS && NUMERAL.test(first) && !/^\p{Lu}\p{Ll}/u.test(all[from - 1] ?? '')) return true;
    // A file's or a form's number: letters and three digits or more.
    if (
      flags & DIGIT &&
      /\d\D*\d\D*\d/.test(first) &&
      /\p{L}/u.test(first) &&
      !/^\p{Lu}{1,2}-?\d{1,4}$|^\d+(?:st|nd|rd|th)$/u.test(first)
    )
      return true;
    if (LANGUAGES.has(lower) && type !== PERSON && isOfPrograms(view, from)) return true;
    if (isVessel) return true;
    // "REG 771-40", "HC 318"
    if (
      flags & CAPS &&
      /^\p{Lu}{2,5}$/u.test(first) &&
      /^\d/.test(all[to] ?? '') &&
      tokens.breaks[to] === 0 &&
      marks.begin[from] === 0 &&
      !(type === LOCATION && countryCoded(first) !== undefined)
    )
      return true;
    if (CURRENCY.at(view, from) && (/^\d/.test(all[to] ?? '') || /(?:^\(|\d)$/.test(all[from - 1] ?? ''))) return true;
    // "BP 130/80"
    if (/^(?:BP|GCS|HR|RR|SpO2)$/.test(first) && /^\d/.test(all[to] ?? '')) return true;
    if (NUMBERED.at(view, from) && /^\d+[a-z]?$/i.test(all[to] ?? '')) return true;
  }
  if (to - from > 1 && flags & CAPS && VESSEL.at(view, from)) return true;
  if (type === ORGANISATION && isOffice(view, from, to)) return true;
  if (isOfFile(view, from, to) || isDated(view, from, to)) return true;
  // "Mark III" is a machine, "Government Gazette 4411" a number of a paper.
  if (first === 'Mark' && to - from === 2 && /^[IVX]+$/.test(all[from + 1]!)) return true;
  if (all[to - 1] === 'Gazette' && /^\d/.test(all[to] ?? '')) return true;
  if (to - from === 2 && /^(?:Interested|Impugned)$/.test(first)) return true;
  if (type !== PERSON && (isSound(view, from, to) || isDivision(view, from, to))) return true;
  if (isVessel) return true;
  // "Fintan Mulqueen (Ind.) 9,114"
  if (/^(?:Ind|IND)\.?$/.test(first) && all[from - 1] === '(' && to - from === 1) return true;
  // "Ba4 Nf6": moves at chess
  if (/^[KQRBN][a-h]?x?[a-h][1-8][+#]?$/.test(first)) return true;
  let isTerm = to - from > 1;
  for (let i = from; i < to && isTerm; i++) isTerm = TERM.at(view, i);
  return isTerm;
}

/** Months of other calendars. */
const MONTH = sign(
  /^(?:Muharram|Safar|Rajab|Shaban|Sha['’]ban|Ramadan|Ramazan|Shawwal|Nisan|Iyar|Sivan|Tammuz|Elul|Tishri|Kislev|Tevet|Shevat|Adar|Chaitra|Vaisakha|Asadha|Shravana|Kartika|Magha|Phalguna|Thermidor|Brumaire|Germinal|Floréal|Prairial|Messidor|Fructidor|Vendémiaire|Frimaire|Nivôse|Pluviôse|Ventôse)$/,
);

/** Whether a month stands behind its day: "12th Rajab". */
const isDated = (view: BlockView, from: number, to: number): boolean =>
  to - from === 1 && MONTH.at(view, from) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(view.tokens.words[from - 1] ?? '');

/** Whether a name is a part of a file's: "Colombo_Invoice_2207.pdf". */
const isOfFile = ({ tokens: { text, starts, ends } }: BlockView, from: number, to: number): boolean =>
  text[starts[from]! - 1] === '_' || text[ends[to - 1]!] === '_';

/** Last words of offices that one person holds. */
const OFFICE = sign(
  /^(?:Master|Clerk|Registrar|Treasurer|Surveyor|Warden|Marshal|Superintendent|Inspector|Auditor|Bailiff|Steward|Coroner|Beadle|Sheriff|Postmaster|Stationmaster|Headmaster|Headmistress|Housekeeper|Gamekeeper|Librarian|Curator|Comptroller|Constable|Commandant)$/,
);

/** Whether an office of two words or three was taken for a body: "Harbour Master", "Deputy Town Clerk". */
const isOffice = (view: BlockView, from: number, to: number): boolean =>
  to - from > 1 &&
  to - from < 4 &&
  OFFICE.at(view, to - 1) &&
  view.words.slice(from, to).every(({ cluster }) => cluster !== 0);

const SHIP = sign(
  /^(?:brig|brigantine|schooner|sloop|barque|bark|frigate|lugger|ketch|cutter|trawler|steamer|steamship|packet|ship|vessel|tanker|tug|yacht|clipper|freighter|submarine)$/,
);

/** Whether a ship's word stands before: "the brig Temperance". */
const isShip = (view: BlockView, i: number): boolean =>
  (SHIP.at(view, i - 1) &&
    !view.tokens.breaks[i] &&
    /^(?:the|a|of|by|our|his|her|their|good|sailing|fishing|motor|steam)$/i.test(view.tokens.words[i - 2] ?? '')) ||
  isShipsField(view, i);

const SHIPS_FIELD = /^(?:vessel|ship|boat|aircraft)$/i;

/** Whether a token stands in the field of a form that names a ship: "Vessel: M/BCA PRINCESS ALTHEA". */
function isShipsField({ tokens: { words, breaks } }: BlockView, i: number): boolean {
  let colon = i;
  while (colon > 1 && i - colon < 6 && !breaks[colon]) colon--; // the value begins behind a break
  return words[colon - 1] === ':' && SHIPS_FIELD.test(words[colon - 2] ?? '');
}

/** Whether a heading names a part of a competition: "NORTHERN DIVISION" alone on its line. */
function isDivision({ tokens: { words, breaks, count } }: BlockView, from: number, to: number): boolean {
  const isAlone = (from === 0 || breaks[from] === 1) && (to >= count || breaks[to] === 1);
  if (!isAlone) return false;
  const parts = words.slice(from, to);
  return (
    /^(?:DIVISION|CONFERENCE|SECTION|POOL|HEAT|ROUND|GROUP|STAGE|COMPANY)$/i.test(parts.at(-1)!) &&
    parts
      .slice(0, -1)
      .every(word =>
        /^(?:NORTH|SOUTH|EAST|WEST|(?:NORTH|SOUTH|EAST|WEST)ERN|CENTRAL|FIRST|SECOND|THIRD|UPPER|LOWER|SENIOR|JUNIOR|SHIP|['’]S)$/i.test(
          word,
        ),
      )
  );
}

/** Whether words in capitals are all that brackets alone on a line hold: "(SIREN WAILS)". */
function isSound({ tokens: { words, breaks, count } }: BlockView, from: number, to: number): boolean {
  const opens = (words[from - 1] === '(' || words[from - 1] === '[') && (from === 1 || breaks[from - 1] === 1);
  const closes = /^[)\]]$/.test(words[to] ?? '') && (to + 1 >= count || breaks[to + 1] === 1);
  return opens && closes && to - from > 1 && words.slice(from, to).every(word => /^\p{Lu}{2,}$/u.test(word));
}

/** Whether a word is all that is said: "Roger.", "Roger that". */
function isAnswer({ tokens, first }: BlockView, i: number): boolean {
  return first[i] === 1 && /^(?:[.,!?]|that|so|copy|out)$/i.test(tokens.words[i + 1] ?? '.');
}

/** Whether such a word is a name here: "March" before one, "the IMO", of which the other has no article. */
function isOthersName(view: BlockView, i: number): boolean {
  const { tokens } = view;
  if (tokens.words[i] === 'IMO') return /^the$/i.test(tokens.words[i - 1] ?? '');
  return tokens.words[i]!.length > 1 && tokens.words[i] === 'March' && /^\p{Lu}/u.test(tokens.words[i + 1] ?? '');
}

/** Whether a sentence is about programs: it says so, or names two of their languages. */
function isOfPrograms({ tokens }: BlockView, i: number): boolean {
  let named = 0;
  for (let k = Math.max(0, i - 8); k < Math.min(tokens.count, i + 9); k++) {
    if (WRITTEN.test(tokens.words[k]!) && k < i) return true;
    if (LANGUAGES.has(tokens.words[k]!.toLowerCase())) named++;
  }
  return named > 1;
}
