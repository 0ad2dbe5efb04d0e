/** What refers to a place in other writing, or is an address of a machine: citations, sections, dockets, links. No name is part of it. */
import type { Span } from '../../types.js';

const NUMBERED = String.raw`(?:\d+|_{2,})(?:[a-z]|[A-H](?!\w))?(?:\([a-z0-9]+\))*`;
const PAGES = String.raw`(?:(?:[,–-]|,? (?:and|at|n\.)) ?${NUMBERED}(?!\d| (?:CFR|USC|U\. ?S\.|C\. ?F\.|F\.)))*`;
const REPORTER = String.raw`(?:[A-Z][A-Za-z]{0,6}\.[ ]?){1,5}(?:(?:2d|3d|[4-9]th)\.? ?)?`;
const COURT = String.raw`(?: ?\([^()\n]{0,48}\b\d{4}\))?`;

/** Reports of cases that are cited by their letters alone. */
const SERIES =
  'AC|ALR|ALJR|All ER|All SA|BCLR|CLR|Cr App R|DLR|EHRR|FCR|FLR|HKLRD|ICR|ILRM?|IRLR|KB|KLR|MLJ|NSWLR|NZLR|OAR|QB|QR|SACR|SASR|SCC|SCR|SLR|SLT|UKHL|UKSC|VR|WAR|WLR|WWR|ZACC|ZASCA|EWCA Civ|EWCA Crim|EWHC|NZSC|HCA|FCAFC|FCA|IESC|IEHC|CSOH|CSIH';

const PATTERNS = [
  // "438 U. S. 265, 305 (1978)", "12 F. Supp. 2d 1301 (WD Tex. 1998)", "2 U.S.C. 104a", "40 C.F.R. 60"
  String.raw`\b\d{1,4} +${REPORTER} ?(?:§+ ?)?(?:at )?${NUMBERED}${PAGES}${COURT}`,
  // "[2033] EWCA Civ 1187", "[2001] Ch 210, 225G", "(1987) 12 EHRR 1"
  String.raw`[[(]\d{4}[\])] (?:\d+ )?[A-Z][A-Za-z]{0,6}(?: (?:[A-Z][a-z]{1,4}|[A-Z]{1,4}))? \d+(?:, \d+[A-Z]?)?(?: \((?:[A-Z][a-z]+|[A-Z]{2,5})\))?`,
  // "253 CLR 169", "AIR 1963 SC 1295", "2014 SCC OnLine Bom 88", "2019 ZASCA 12": reporters of other countries, in capitals
  String.raw`\b\d{1,4} (?:\(\d{1,2}\) )?(?:${SERIES}|SA)(?: \([A-Z]{1,3}\))? (?:at )?\d+${PAGES}|\b(?:AIR|ILR) \d{4} [A-Z][A-Za-z]{1,6} \d+|\b\d{4} SCC OnLine [A-Z][A-Za-z]{1,4} \d+|\bOJ (?:\d{4} )?[LC] ?\d+(?:/\d+)?`,
  // parts of rules and codes: "Sch 3", "Reg 14(2)", "Order XXXIX", "17 CFR", "C.P.C."
  String.raw`\b(?:Sch|Reg|Regs|Sched|Para|Paras|Cl|Art|Pt|Div) (?:\d+|[IVXL]+\b)(?:\([a-z0-9]+\))*|\bOrder [IVXL]+\b(?:, Rule \d+)?|\b\d{1,3} (?:CFR|USC)\b|(?<=Rule \d{1,3}, |[Ss](?:ection|ec\.|\.) \d{1,3}[A-Z]?(?:,| of the) )(?:C\. ?P\. ?C|Cr\. ?P\. ?C|I\. ?P\. ?C|CPC|CrPC|IPC)\.?`,
  // "Kratz Dep. 33:4"; "– (CS) Madam President": the language of a speech
  String.raw`\b(?:Dep|Aff|Decl)\.(?= (?:¶+ ?)?\d)|(?<=[–—] )\([A-Z]{2}\)`,
  String.raw`(?<![\p{L}.])(?:Ante|Post)(?=, (?:at |p\. ?|n\. ?)\d)`,
  // codes and reporters without their numbers
  String.raw`\bU\. ?S\. ?C\.(?: ?A\.)?(?: ?§+ ?${NUMBERED})?|\bC\. ?F\. ?R\.|\bF\. ?(?:Supp|App)\.(?: ?[23]d)?|\bF\. ?[23]d\b|\bS\. ?Ct\.|\bL\. ?Ed\.(?: ?2d)?|\bFed\. ?Reg\.|\bFed\. ?R\. ?(?:Evid|App|Bankr|Civ|Crim|Cr)\.(?: ?P\.)?(?: ?\d+(?:\([a-z0-9]+\))*)?|\bCong\. ?Rec\.`,
  // sections
  String.raw`\b(?:SEC|Sec|SECS|Secs|SECT|Sect|ART|Art)\. ?\d+[A-Za-z]?(?:\([A-Za-z0-9]+\))*\.?|§+ ?${NUMBERED}${PAGES}(?: (?:Abs\. ?\d+ )?(?:BGB|StGB|ZPO|StPO|HGB|GG|VwGO|VwVfG|AktG|UrhG|InsO|ABGB|ZGB))?`,
  // the judge's rank behind the name
  String.raw`(?<=\p{L}[,)] )(?:C\. ?J\.|JJ?\.|L\.?JJ?\.|V\.-?C\.)(?=[,;:)\]]|\s|$)`,
  String.raw`(?<![\p{L}.])(?:Id|Ibid|Ib|Cf|Op\. ?cit|Loc\. ?cit)\.(?:,? at ${NUMBERED}${PAGES})?|(?<!\p{L})Ibid\b`,
  String.raw`\b(?:et|Et) seq\.|\b[Ss]upra\b|\b[Ii]nfra\b`,
  // terms, dockets, numbers
  String.raw`\bO\. ?T\. ?\d{4}|\b(?:Nos?|NOS?)\. ?\d[\dA-Za-z–/-]*(?:(?:,| and) \d[\dA-Za-z–/-]*)*`,
  // bills and resolutions
  String.raw`(?<![\p{L}.])(?:S|H|H\. ?R|H\. ?J|S\. ?J|H\. ?Con|S\. ?Con)\. ?(?:Res\. ?)?\d{1,5}\b`,
  // parts of a record
  String.raw`\b(?:App|Tr|Pet|Ord|Dkt|Doc|Exh?|Br|Am|Vol|Ch|Fig|Figs|Pt|Stat)\. ?(?:to Pet\. ?for Cert\. ?|of Oral Arg\. ?)?\d+[a-z]?${PAGES}`,
  // marks of secrecy before paragraphs; a question's "A." in the middle of a line
  String.raw`\((?:U|C|S|TS|LOU|SBU|FOUO|NF)\)|(?<=(?:[?!]|(?<!\b\p{Lu})\.)(?:\s+[-–—] ?|[-–—]))[QA]\.(?= )|(?<=\bQ\. [^?\n]{1,300}\? )A\.(?= \p{Lu})|(?<=\? )A\.(?= \p{Lu}[^\n]{1,300} Q\. )`,
  // links and addresses; a bound, for else the time grows with the square of a run without spaces
  String.raw`\b(?:https?|ftp|file)://\S+|\bwww\.\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+`,
  // what mail puts before a subject and above a quotation
  String.raw`(?<=(?:^|[\n\t:]) ?)(?:(?:RE|Re|FW|Fw|FWD|Fwd|AW): ?)+|(?<!-)-{2,} ?(?:(?:Original|Forwarded)[ -]Message ?-{2,}|Forwarded by )`,
].join('|');
const REFERENCES = new RegExp(PATTERNS, 'gu');
/** Without one of these there is no reference. */
const HINT =
  /(?<!\d)\.[\])]?\s?\d|\d\s+[A-Z][A-Za-z]{0,6}\.|\d [A-Z][A-Za-z]+ (?:\([A-Z]|[A-Z][A-Za-z]* ?\d|at \d|\d)|\b(?:AIR|ILR|OJ|Sch|Regs?|Sched|Paras?|Cl|Art|Pt|Div) (?:\d|[LC] ?\d|[IVX])|\b(?:Order [IVX]|CFR|USC|SCC|CPC|CrPC|IPC)|\b(?:Ante|Post), |\b(?:Dep|Aff|Decl)\. |[–—] \([A-Z]{2}\)|\d \(\d|[[(]\d{4}[\])]|§|@|:\/\/|www\.|--|\b(?:Id|Ibid|Cf|cit|seq|JJ?|C\.? ?J|C\.? ?A|C|R|Supp|Reg|Rec|Ct|Ed)\.|Ibid|[Ss]upra|[Ii]nfra|(?:RE|Re|FW|Fw|FWD|Fwd|AW):|[?.!]\s*[-–—] ?[QA]\.|\? A\.|\((?:U|C|S|TS|LOU|SBU|FOUO|NF)\)/;

/** The references in a flow, in order; UTF-16 offsets. */
export function referencesIn(flow: string): Span[] {
  if (!HINT.test(flow)) return [];
  const found: Span[] = [];
  for (const { 0: words, index } of flow.matchAll(REFERENCES))
    if (words !== '') found.push({ start: index, end: index + words.length });
  return found;
}
