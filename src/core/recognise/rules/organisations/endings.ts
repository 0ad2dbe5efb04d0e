/** Words at the end of companies: legal forms, kin and partners, what they trade in. */
import { sign } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { BlockView } from '../../tagger/view.js';

/** The legal forms of companies. */
export const LEGAL =
  /^(?:Co|Cos|Inc|Ltd|Limited|LLC|L\.L\.C|LLP|L\.L\.P|LP|Corp|GmbH|AG|PLC|plc|Plc|N\.?V|B\.?V|Pty|Oy|Oyj|AB|A\/S|ApS|AS|ASA|SpA|S\.p\.A|S\.?A|S\.?L|S\.?r\.?l|KG|SE|Bhd|KK|JSC|Pvt|Pte|OOO|OAO|ZAO|P\.C|s\.r\.o|a\.s|d\.o\.o|Kft|Zrt|EOOD|OOD|WLL|W\.L\.L|FZE|FZCO|Lda|Ltda|Sdn|INC|LTD|LIMITED|CORP|CO)\.?$/;
export const LEGALS = sign(LEGAL);

/** Legal forms that are nothing else. */
export const SURELY_LEGAL = sign(
  /^(?:plc|PLC|Plc|Ltd|LTD|LIMITED|LLC|LLP|Inc|GmbH|Pty|Bhd|Sdn|Pvt|ApS|Oyj|N\.?V|B\.?V|S\.p\.A)\.?$/,
);

/** What no company begins with. */
export const NO_START = maskOf('title', 'role', 'calendar', 'demonym');

/** Who is behind a firm. */
export const KIN =
  /^(?:Zonen|Söhne|Fils|Hijos|Figli|Filhos|Sønner|Söner|Irmãos|Hermanos|Frères|Fratelli|Gebrüder|Sons?|Daughters?|Brothers|Bros|Partners|Associates|Co|Company|Cie|Nephews?)\.?$/;
export const KINS = sign(KIN);

/** Words behind two partners, or behind one with the given name, that belong to the firm. */
export const TRADE =
  /^(?:PR|Group|Partners|Partnership|Solicitors|Associates|Architects|Architecture|Chambers|Law|Legal|Consulting|Consultants|Advisory|Advisors|Capital|Holdings|Media|Press|Books|Films|Pictures|Records|Communications|Engineering|Construction|Builders|Motors|Shipping|Transport|Logistics|Railway|Railroad|Rail|Lines|Line|Bank|Trust|Insurance|Securities|Investments|Properties|Estates|Brewery|Bakery|Foods|Farms|Mills|Works|Tools|Supply|Hardware|Labs|Laboratories|Studio|Studios|Design|Digital|Software|Systems|Technologies|Energy|Power|Oil|Gas|Mining|Steel|Timber|Lumber|Seafood|Fisheries|Pharmaceuticals|Funeral|Auctioneers|Surveyors|Accountants|Advocates|Rechtsanwälte|Avocats|Abogados|Notaries|Attorneys|Dredging|Contractors|Contracting|Trading|Salvage|Towage|Marine|Offshore|Textiles|Chemicals|Plastics|Pharma)$/;
export const TRADES = sign(TRADE);

/** Where a name ends behind "Bros" or "Co" and its full stop: with what they trade in, or with the stop where a sentence goes on. */
export function endOfBrothers(words: readonly string[], stop: number): number {
  const next = words[stop + 1] ?? '';
  return TRADE.test(next) ? stop + 2 : /^(?:\p{Ll}|[,;)])/u.test(next) ? stop + 1 : stop;
}

/** Whether words say what a company trades in, and are all words of the language. */
export const isOfTrade = (view: BlockView, from: number, to: number): boolean =>
  (TRADES.at(view, from) || /^\p{Lu}\p{Ll}{3,}ing$/u.test(view.tokens.words[from] ?? '')) &&
  view.words.slice(from, to).every(({ cluster }) => cluster !== 0);

/** Where a legal form ends that may say that the capital is variable: behind "de C.V.", or where it ended before. */
export const endOfVariable = (words: readonly string[], end: number): number =>
  words[end] === 'de' && /^C\.?V\.?$/.test(words[end + 1] ?? '') ? end + 2 : end;

/** Where "S. de R.L." ends that begins with a token, "de C.V." behind it included; -1 where none does. */
export const endOfSociety = (words: readonly string[], at: number): number =>
  /^S\.?$/.test(words[at] ?? '') && words[at + 1] === 'de' && /^R\.?L\.?$/.test(words[at + 2] ?? '')
    ? endOfVariable(words, at + 3)
    : -1;
