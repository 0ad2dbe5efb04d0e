/** Bodies and those who head them: offices before a body's name, chambers behind a committee's, bodies written in capitals. */
import {
  changed,
  isCapitalised,
  LIKELY,
  LOCATION,
  ORGANISATION,
  parted,
  withNames,
  type Rule,
} from '../shared/rule.js';
import { IN_CAPITALS, sign, where } from '../shared/signs.js';
import { LEGAL } from './endings.js';
import { BIT } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS } from '../../tagger/view.js';

const OFFICE = sign(
  /^(?:Administrator|Commandant|Secretary|Director|Commissioner|Governor|Chairman|Chairwoman|Chair|President|Minister|Head|Chief|Registrar|Clerk|Comptroller|Superintendent|Inspector|Librarian|Archivist|Treasurer|Dean|Rector|Provost|Warden|Master|Member|Members|Fellow|Permanent|Deputy|Under|Assistant|Vice|Acting|General|Executive|Managing|Chancellor|Attorney)$/,
);

/** Takes an office off the body that it heads: "the Commandant of the Coast Guard" names the Coast Guard. */
export const offices = where([OFFICE], (view, found) => {
  const { words } = view.tokens;
  return changed(found, name => {
    const { from, to, type } = name;
    if (type !== ORGANISATION || !OFFICE.at(view, from)) return name;
    let of = from;
    while (of < to && (OFFICE.at(view, of) || words[of] === '-')) of++;
    if (words[of] !== 'of' || words[of + 1] !== 'the' || of + 2 >= to) return name;
    // "Secretary of the Interior" has no body's name in it.
    return to - of - 2 === 1 && !/^(?:Navy|Army|Treasury|Senate|Board|House|Admiralty|Marines)$/.test(words[to - 1]!)
      ? name
      : { ...name, from: of + 2 };
  });
});

const CHAMBERS = ['Senate', 'House of Representatives', 'House of Commons', 'House of Lords', 'General Assembly', 'National Assembly', 'Lok Sabha', 'Bundestag', 'Knesset', 'Seimas', 'Sejm'].map(
  name => name.split(' '),
); // prettier-ignore

const CHAMBER = sign(word => CHAMBERS.some(([first]) => first === word));

/** A committee and its chamber are two: "the Committee on Rules of the Senate". */
export const chambers = where([CHAMBER], ({ tokens }, found) => {
  const { words } = tokens;
  return parted(found, name => {
    if (name.type !== ORGANISATION) return name;
    for (let i = name.from + 1; i + 2 < name.to; i++) {
      if (words[i] !== 'of' || words[i + 1] !== 'the') continue;
      const chamber = CHAMBERS.find(parts => parts.every((part, k) => words[i + 2 + k] === part));
      if (chamber && i + 2 + chamber.length === name.to)
        return [
          { ...name, to: i },
          { ...name, from: i + 2, to: name.to },
        ];
    }
    return name;
  });
});

/** What stands before the name of a body and belongs to it. */
const DIRECTION = sign(
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Middle|Upper|Lower|Greater|Great|Mid)$/,
);

/** A body's name begins with the part of the country that it is of: "Middle Anatolia Technical University". */
export const directed = where([DIRECTION], (view, found) => {
  const { words, breaks, roles } = view.tokens;
  const longer = found.flatMap((name, i) => {
    const { from, to, type } = name;
    const isOpen =
      type === ORGANISATION &&
      to - from > 1 &&
      !breaks[from] &&
      DIRECTION.at(view, from - 1) &&
      roles[from - 1] !== NO_NAME;
    return isOpen && (found[i - 1]?.to ?? 0) < from && !/^(?:-|–)$/.test(words[from - 2] ?? '')
      ? [{ ...name, from: from - 1 }]
      : [];
  });
  return withNames(found, longer);
});

const COURT =
  /^(?:COURTS?|BANK|UNIVERSITY|COLLEGE|PARLIAMENT|CONGRESS|BOARD|COUNCIL|CHAMBER|ACADEMY|INSTITUTE|SUPREME|APPEALS|SENATE|CABINET)$/;
const NO_BODY =
  /^(?:REPORT|MINUTES|MEETING|NOTICE|ORDER|AGENDA|STATEMENT|LETTER|ACT|BILL|HEARING|HEARINGS|BEFORE|THE|A|IN|ON|FROM|TO|BY|OF|FOR|AND|NO|ALL|CHAPTER|PART|SECTION|TITLE|ARTICLE|SCHEDULE|RE|SUBJECT|DATE|PRESS|NEWS|REVISED|ANNUAL|SPECIAL)$/;
const BODY =
  /^(?:DEPARTMENT|DEPT|LIMITED|COMMITTEE|COMMISSION|COUNCIL|AGENCY|AUTHORITY|MINISTRY|BUREAU|ASSOCIATION|SOCIETY|FOUNDATION|INSTITUTE|UNIVERSITY|COLLEGE|BANK|COMPANY|CORPORATION|FEDERATION|UNION|LEAGUE|GUILD|TRUST|POLICE|COURT|OFFICE|PARTNERS|PARTNERSHIP|COOPERATIVE|HOSPITAL|CHURCH|REGIMENT|BRIGADE|CLUB)$/;
const LONGEST_BODY = 8;

const HEAD =
  /^(?:SUBCOMMITTEE|COMMITTEE|MINISTRY|DEPARTMENT|BOARD|OFFICE|COURT|HOUSE|BANK|UNIVERSITY|COMMISSION|COUNCIL|BUREAU|INSTITUTE|CHAMBER|ASSOCIATION|FEDERATION|DIRECTORATE|SOCIETY|EMBASSY|CONSULATE)$/;

/** Bodies in capitals, which the tagger sees in parts: "SUPREME COURT OF THE UNITED STATES", "PORT AMITY POLICE DEPARTMENT". */
export const shouted = where([IN_CAPITALS], (view, found) => {
  const { tokens, style, marks } = view;
  const { words } = tokens;
  const added: Found[] = [];
  for (let from = 0, to = 0; from < tokens.count; from = to) {
    for (to = from + 1; to < tokens.count && !tokens.breaks[to]; to++);
    if (style[from] !== CAPITALS || to - from < 2) continue;
    const inside = found.filter(name => name.from >= from && name.to <= to);
    for (let k = 0; k + 1 < inside.length; k++) {
      const [left, right] = [inside[k]!, inside[k + 1]!];
      const between = words.slice(left.to, right.from).join(' ');
      if (
        left.type !== ORGANISATION ||
        !COURT.test(words[left.to - 1]!) ||
        !/^(?:OF|OF THE|FOR THE|FOR)$/.test(between)
      )
        continue;
      if (right.type !== LOCATION && right.type !== ORGANISATION) continue;
      added.push({
        from: left.from,
        to: right.to,
        type: ORGANISATION,
        probability: Math.max(left.probability, LIKELY),
      });
      k++;
    }
    if (added.some(name => name.from >= from && name.to <= to)) continue;
    let end = to;
    while (end > from && !/\p{L}/u.test(words[end - 1]!)) end--;
    if (end - from < 2 || end - from > LONGEST_BODY || NO_BODY.test(words[from]!) || tokens.roles[from] === NO_NAME)
      continue;
    const last = words[end - 1]!;
    const head = /^(?:JOINT|SELECT|STANDING|PUBLIC|HIGH|SUPREME|ROYAL|NATIONAL)$/.test(words[from]!) ? from + 1 : from;
    const headed = HEAD.test(words[head]!) && /^(?:OF|ON|FOR)$/.test(words[head + 1] ?? '');
    const isBody = headed || BODY.test(last) || (LEGAL.test(last) && last.length > 1);
    if (!isBody || words.slice(from, end).some((_, k) => !isPartOfBody(view, from + k))) continue;
    if (inside.some(name => name.from <= from && name.to >= end) || marks.begin[from]! & BIT.calendar) continue;
    added.push({ from, to: end, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});

const isPartOfBody = (view: Parameters<Rule>[0], i: number): boolean =>
  isCapitalised(view, i) || /^(?:[&,.'’-]|OF|ON|AND|FOR|THE|’S|'S)$/.test(view.tokens.words[i]!);

const OF_PLACE = sign(
  /^(?:Club|League|Society|Association|Guild|Chamber|Federation|Lodge|Institute|University|College|Bank|Museum|Academy|Brotherhood|Orchestra|Corporation|Diocese|Archdiocese|Hospital|Infirmary|Growers|Workers|Farmers|Teachers|Fishermen|Producers|Nurses|Journalists)$/,
);

const OF_HEAD = sign(
  /^(?:Sound|Bank|House|Port|City|Isle|Bay|University|Kingdom|Lake|Firth|Gulf|Duchy|County|Bridge|Abbey|Sons|Daughters|Friends)$/,
);

/** A body and the place it is of are one name, and so is what stands with "of" before a company's: "Rotary Club of Delphi". */
export const ofPlaces = where([OF_PLACE, OF_HEAD], (view, found) => {
  const { tokens } = view;
  const { words } = tokens;
  const joined: Found[] = [];
  for (const name of found) {
    const before = joined.at(-1);
    const isJoined =
      before?.type === ORGANISATION &&
      name.from === before.to + 1 &&
      words[before.to] === 'of' &&
      OF_PLACE.at(view, before.to - 1) &&
      (before.to - before.from > 1 || words[before.from] === 'Corporation') &&
      (name.type === LOCATION || name.type === ORGANISATION);
    if (isJoined) joined[joined.length - 1] = { ...before, to: name.to };
    else if (isOfCompany(view, name)) joined.push({ ...name, from: name.from - 2 });
    else joined.push(name);
  }
  return joined.length === found.length && joined.every((name, i) => name === found[i]) ? found : joined;
});

/** Whether "Sound of" stands before a company "Sleat Ferries Ltd", at the start of its cell or behind a mark. */
function isOfCompany(view: Parameters<Rule>[0], { from, to, type }: Found): boolean {
  const { tokens } = view;
  const { words, breaks } = tokens;
  if (type !== ORGANISATION || to - from < 2 || !LEGAL.test(words[to - 1]!) || words[from - 1] !== 'of') return false;
  if (!OF_HEAD.at(view, from - 2) || breaks[from] || breaks[from - 1]) return false;
  return from < 3 || breaks[from - 2] === 1 || /^[,;:(•-]$/.test(words[from - 3]!);
}

/** First words of bodies in other languages. */
const FOREIGN = sign(
  /^(?:Conservatória|Prefeitura|Ayuntamiento|Secretaría|Diputación|Préfecture|Mairie|Urząd|Sąd|Direction|Caisse|Maison|Comité|Comitato|Komitee|Office|Bundesanstalt|Bundesverband|Verband|Autorité|Comisión|Comissão|Comissione|Commissione|Autorità|Agenzia|Agência|Agencia|Agence|Bundesagentur|Bundesbank|Landesbank|Kammer|Handelskammer|Cámara|Câmara|Chambre|Camera|Conseil|Tribunal|Cour|Corte|Verein|Vereinigung|Gesellschaft|Gewerkschaft|Stiftung|Bundesamt|Ministerium|Landesamt|Koninklijke|Vereniging|Stichting|Bond|Associazione|Federazione|Fondazione|Ministero|Istituto|Consorzio|Banca|Università|Fédération|Association|Ministère|Société|Syndicat|Compagnie|Banque|Université|Conseil|Asociación|Federación|Fundación|Ministerio|Instituto|Sindicato|Banco|Universidad|Consejo|Associação|Federação|Fundação|Ministério|Universidade|Foreningen|Stiftelsen|Związek|Stowarzyszenie|Fundacja)$/,
);
const FOREIGN_JOIN =
  /^(?:der|des|die|das|dem|für|zur|zum|von|vom|gegen|und|van|het|de|den|di|dei|del|della|delle|degli|per|du|la|le|les|et|pour|y|e|do|da|dos|das|-|&|’|'|d’|l’|l'|d')$/;

const ENGLISH = /^(?:the|of|and|in|to|for|is|was|has|had|on|at|by|with|from|that|which|who|as|its|his|her|an?)$/;
const FRENCH = /^(?:de|du|des|d’|d'|la|le|les|l’|l'|et|pour|aux?|en)$/;

/** Where a French body ends that is written in small letters, up to a bracket, a comma or a break: "Office national des eaux et du littoral (". */
function endInSmall({ tokens }: Parameters<Rule>[0], from: number): number {
  const { words, breaks } = tokens;
  let joins = 0;
  let to = from + 1;
  while (to < tokens.count && to - from < 11 && !breaks[to] && /^[\p{L}’'-]+$/u.test(words[to]!)) {
    if (ENGLISH.test(words[to]!)) return from;
    if (FRENCH.test(words[to]!)) joins++;
    to++;
  }
  const isClosed = to >= tokens.count || breaks[to] === 1 || /^[(,]$/.test(words[to]!);
  return isClosed && joins > 1 ? to : from;
}

/** Bodies by a first word of another language: "Bundesverband der Orgelbauer e.V." */
export const foreignBodies = where([FOREIGN], (view, found) => {
  const { tokens } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let from = 0; from + 1 < tokens.count; from++) {
    if (!isCapitalised(view, from) || !FOREIGN.at(view, from) || tokens.roles[from] === NO_NAME) continue;
    let to = from + 1;
    let joins = 0;
    while (to < tokens.count && !breaks[to] && to - from < 9) {
      if (isCapitalised(view, to)) to++;
      else if (
        FOREIGN_JOIN.test(words[to]!) &&
        (isCapitalised(view, to + 1) || (FOREIGN_JOIN.test(words[to + 1] ?? '') && isCapitalised(view, to + 2)))
      ) {
        joins++;
        to++;
      } else break;
    }
    if (/^e\.?V\.?$/.test(words[to] ?? '')) to++;
    const small = endInSmall(view, from);
    if (small > to) [to, joins] = [small, joins + 2];
    if (
      to - from < 2 ||
      (joins === 0 &&
        /^(?:Association|Bond|Compagnie|Direction|Office|Tribunal|Camera|Cour|Conseil)$/.test(words[from]!))
    )
      continue;
    const others = found.filter(name => name.from < to && name.to > from);
    const other = others[0];
    if (others.some(name => name.to > to) || (other && other.from < from - 1)) continue;
    added.push({
      from: Math.min(from, other?.from ?? from),
      to,
      type: ORGANISATION,
      probability: Math.max(LIKELY, other?.type === ORGANISATION ? other.probability : 0),
    });
    from = to;
  }
  return withNames(found, added);
});
