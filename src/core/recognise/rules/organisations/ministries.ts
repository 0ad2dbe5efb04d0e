/** Names of ministries, commissions and societies that go on behind a comma or an "and": their fields, and whom they are for. */
import {
  changed,
  endOfWord,
  isCapitalised,
  LIKELY,
  LOCATION,
  namesIn,
  ORGANISATION,
  PERSON,
  SURE,
  UNSURE,
  withNames,
} from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

/** Fields that ministries and committees are of. */
const FIELDS = new Set(
  `affairs agriculture aid aviation banking budget business children church climate commerce communication communications construction consumer
   cooperation culture cultural defence defense development disability ecology economic economics economy education electricity emergency employment
   energy environment environmental equality ethics european external family families finance financial fisheries fishing food foreign
   forestry forests gender goods harbours harbors inland quarries canals lighthouses growth handicrafts health heritage higher home homeland hospitality housing human humanitarian
   immigration industries industry information infrastructure innovation integration interior internal international investment irrigation islamic justice
   labor labour land lands language law legal livestock local lumber maritime media migration mineral minerals mines mining municipal
   national natural nutrition oil parliamentary parks pensions people petroleum planning police ports post power prisons privatization protection public
   railways rail reconstruction reform regional rehabilitation relations religion religious repatriation research resources revenue rights roads
   rural safety science sciences security sanitation services shipping small social sport sports state statistics supply sustainability sustainable
   taxation technology telecommunications territorial textiles tourism town trade training transport transportation treasury tribal urban
   truth memory reparations reconciliation peace dignity ageing aging arms explosives sea oceans ocean antiquities monuments archives libraries census elections boundaries
   accounts property audit customs excise persons disabilities buildings monuments
   blue green circular digital marine solidarity herding pastoralism range
   disaster disasters preparedness relief resettlement recovery response risk risks settlement settlements refugees
   utilities veterans village waste water waterways welfare wildlife women work works youth`.split(/\s+/),
);
const HEADS = sign(
  /^(?:General|Ministry|Ministries|Minister|Department|Directorate|Secretariat|Bureau|Office|Committee|Commission|Council|Board|Institute|Chamber|Agency|College|Faculty|School)$/i,
);

/** What may stand before the head: "Joint Board for Ports and Waterways". */
const headOf = ({ words }: BlockView['tokens'], { from }: Pick<Found, 'from'>): number =>
  words[from] === 'Directorate' && words[from + 1] === '-' && words[from + 2] === 'General'
    ? from + 2
    : /^(?:Joint|Federal|National|State|Royal|Standing|Select|Special|Central|Interim|General|Provincial)$/i.test(
          words[from]!,
        )
      ? from + 1
      : from;

const GUILD = sign(
  /^(?:Guild|Brotherhood|Sisterhood|Union|Federation|Society|Association|Company|League|Order|Fellowship)$/,
);

/** Ministries of several fields: "Ministry of Agriculture, Fisheries and Water Resources". */
export const ministries = where([HEADS, GUILD], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (const name of found) {
    if (
      name.type !== ORGANISATION ||
      !HEADS.at(view, headOf(tokens, name)) ||
      !/^(?:of|for|on)$/i.test(tokens.words[headOf(tokens, name) + 1] ?? '')
    )
      continue;
    const to = behindCountry(view, found, Math.max(name.to, endOfFields(view, headOf(tokens, name) + 2)));
    if (to > name.to) added.push({ ...name, to });
  }
  added.push(...unseen(view, found), ...unions(view, found));
  return withNames(found, added);
});

/** Unions of several trades of which the tagger saw nothing: "Union of Timber, Dock and Plantation Workers". */
function unions(view: BlockView, found: readonly Found[]): Found[] {
  const { tokens } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let from = 0; from + 4 < tokens.count; from++) {
    if (words[from + 1] !== 'of' || breaks[from + 1] || !isCapitalised(view, from) || !GUILD.at(view, from)) continue;
    let to = from + 2;
    while (isCapitalised(view, to) && words[to + 1] === ',' && isCapitalised(view, to + 2) && !breaks[to + 2]) to += 2;
    if (!isCapitalised(view, to) || !/^(?:and|&)$/.test(words[to + 1] ?? '')) continue;
    let end = to + 2;
    while (end - to < 5 && isCapitalised(view, end) && !breaks[end]) end++;
    const last = end - 1;
    const isWhole =
      /^(?:Workers|Employees|Labourers|Operatives|Clerks|Officers|Teachers|Drivers|Makers|Traders|Growers|Seafarers|Staffs)$/.test(
        words[last]!,
      );
    const start =
      from > 0 &&
      !breaks[from] &&
      /^(?:Joint|National|General|United|Amalgamated|Free|Independent)$/.test(words[from - 1]!)
        ? from - 1
        : from;
    const place = words[end] === 'of' ? found.find(name => name.from === end + 1 && name.type === LOCATION) : undefined;
    if (place && !breaks[end]) end = place.to;
    const isOther = (name: Found): boolean =>
      (name !== place && name.from < end && name.to > from && name.probability > SURE) ||
      (name.type === ORGANISATION && name.from <= start && name.to > end && words[end] === 'of'); // with the place it is of
    if (isWhole && !found.some(isOther)) added.push({ from: start, to: end, type: ORGANISATION, probability: SURE });
  }
  return added;
}

/** Bodies of several fields of which the tagger saw nothing: "National Commission for Truth, Memory and Reparations". */
function unseen(view: BlockView, found: readonly Found[]): Found[] {
  const { tokens } = view;
  const added: Found[] = [];
  for (let head = 0; head + 2 < tokens.count; head++) {
    const next = tokens.words[head + 1]!;
    if ((next !== 'of' && next !== 'for') || !isCapitalised(view, head) || !HEADS.at(view, head)) continue;
    if (tokens.breaks[head + 1] || tokens.breaks[head + 2]) continue;
    const to = endOfFields(view, head + 2);
    const from = head > 0 && !tokens.breaks[head] && headOf(tokens, { from: head - 1 }) === head ? head - 1 : head;
    // One field alone may be anybody's office.
    if (
      to < head + 5 ||
      found.some(name => name.from < to && name.to > from && (name.probability > SURE || name.type === ORGANISATION))
    )
      continue;
    added.push({ from, to, type: ORGANISATION, probability: SURE });
  }
  return added;
}

const MINISTER = sign(/^(?:Minister|Ministers|Undersecretary|Under-Secretary)$/i);

/** A minister's field is no body, the country behind it is one, and who follows is a person: "Minister for Home Affairs Orla Keane". */
export const portfolios = where([MINISTER], (view, found) => {
  const { tokens, marks } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  const dropped = new Set<Found>();
  for (let i = 0; i + 2 < tokens.count; i++) {
    if (!MINISTER.at(view, i) || !/^(?:of|for)$/.test(words[i + 1]!)) continue;
    const to = endOfFields(view, i + 2);
    if (to === i + 2) continue;
    for (const name of namesIn(found, i, to)) if (name.from >= i && name.type === ORGANISATION) dropped.add(name);
    if (words[to] === 'of' && !breaks[to] && (marks.begin[to + 1] ?? 0) & BIT.country) {
      let end = to + 2;
      while (end < tokens.count && marks.inside[end]! & BIT.country && !(marks.end[end - 1]! & BIT.country)) end++;
      if (!found.some(name => name.from <= to + 1 && name.to > to + 1 && !dropped.has(name)))
        added.push({ from: to + 1, to: end, type: LOCATION, probability: SURE });
    } else if (isNamed(view, to)) {
      let end = to;
      while (end - to < 3 && isCapitalised(view, end) && !breaks[end]) end++;
      if (end - to > 1 && !found.some(name => name.from < end && name.to > to && !dropped.has(name)))
        added.push({ from: to, to: end, type: PERSON, probability: LIKELY });
    }
  }
  const kept = dropped.size === 0 ? found : found.filter(name => !dropped.has(name));
  return withNames(kept, added);
});

/** Whether two tokens or more are somebody's name: one of them is known as a name's. */
const isNamed = (view: BlockView, i: number): boolean =>
  isCapitalised(view, i) &&
  !view.tokens.breaks[i] &&
  isCapitalised(view, i + 1) &&
  ((view.marks.begin[i]! & BIT.givenName) !== 0 || (view.marks.begin[i + 1]! & BIT.familyName) !== 0);

const FOR = sign(/^for$/);
const PURPOSE = sign(
  /^(?:Control|Regulation|Registration|Management|Monitoring|Eradication|Abolition|Study|Protection|Relief|Promotion|Prevention|Preservation|Advancement|Encouragement|Rehabilitation|Resettlement|Rights|Support|Welfare|Benefit|Education|Employment|Care|Assistance|Suppression|Defence|Defense|Conservation|Propagation|Development)$/,
);
/** Bodies that are for several things: "Trust for Snakebite, Scorpion Sting and Rabies Control". */
const FOR_HEAD = /^(?:Trust|Fund|Foundation|Society|Association|Coalition|Alliance|Campaign|Centre|Center|Institute)$/;
const LISTED = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'givenName', 'organisation', 'company', 'organisationHead', 'title', 'calendar'); // prettier-ignore

/** Bodies that are for two: "Commission for the Protection of Displaced Persons and Returnees". */
export const purposes = where([PURPOSE, GUILD, FOR], (view, found) => {
  const { tokens, marks } = view;
  const { words, breaks } = tokens;
  const named = changed(found, name => {
    const { from, to, type } = name;
    let isFor = false;
    for (let i = from; i < to && !isFor; i++) isFor = words[i + 1] === 'of' && PURPOSE.at(view, i);
    isFor ||= FOR_HEAD.test(words[from]!) && words[from + 1] === 'for';
    const isGuild = GUILD.at(view, from) && words[from + 1] === 'of' && words[to - 1]!.endsWith('s');
    const isOfTrades = isGuild && (words[to + 1] ?? '').endsWith('s');
    // "Control of Arms, Explosives and Goods"
    let and = to;
    while (isFor && words[and] === ',' && isCapitalised(view, and + 1)) and = endOfWord(view, and + 1);
    const probability = isGuild ? Math.max(name.probability, LIKELY) : name.probability;
    const itself = type === ORGANISATION && probability > name.probability ? { ...name, probability } : name;
    if (
      type !== ORGANISATION ||
      !(isFor || isOfTrades) ||
      !(words[and] === 'and' || (isFor && words[and] === 'or')) ||
      breaks[and]
    )
      return itself;
    let end = and + 1;
    if (/^(?:Their|Its|the)$/.test(words[end] ?? '')) end++;
    const start = end;
    while (end < tokens.count && end - start < 6 && !breaks[end] && isCapitalised(view, end)) {
      end = endOfWord(view, end);
      if (/^(?:or|and)$/.test(words[end] ?? '') && isFor && isCapitalised(view, end + 1)) end++;
    }
    const isOthers =
      found.some(other => other.from < end && other.to > to && other.probability >= (isOfTrades ? SURE : UNSURE)) ||
      (marks.begin[start]! & LISTED) !== 0;
    return end === start || isOthers ? itself : { ...name, to: end, probability };
  });
  return named === found
    ? found
    : withNames(
        found,
        named.filter((name, i) => name !== found[i]),
      );
});

/** Where a body ends that goes on with its country: "Ministry of Foreign Affairs of Kazakhstan". */
function behindCountry({ tokens, marks }: BlockView, found: readonly Found[], end: number): number {
  if (tokens.words[end] !== 'of' || tokens.breaks[end]) return end;
  const country = found.find(({ from, type }) => from === end + 1 && type === LOCATION);
  if (!country) return end;
  const isWhole = (marks.begin[country.from]! & marks.end[country.to - 1]! & BIT.country) !== 0;
  return isWhole ? country.to : end;
}

/** Where a list of fields ends: fields of one or more words, commas, and a last one behind "and". */
function endOfFields(view: BlockView, start: number): number {
  const { tokens } = view;
  const isField = (i: number): boolean =>
    isCapitalised(view, i) && tokens.breaks[i] === 0 && FIELDS.has(tokens.words[i]!.toLowerCase());
  let end = start;
  let commas = start;
  for (let i = start; i < tokens.count;) {
    if (tokens.words[i]?.toLowerCase() === 'the') i++;
    if (!isField(i)) return end;
    while (isField(i)) i++;
    const separator = tokens.words[i];
    // What follows a comma is part of the name only where the list goes on to its "and".
    if (commas === start || separator !== ',') end = i;
    if (separator === ',') {
      if (commas === start) commas = i;
      i++;
      if (/^and$/i.test(tokens.words[i] ?? '')) i++;
      continue;
    }
    if (!/^(?:and|&)$/i.test(separator ?? '') && !(separator === 'with' && tokens.words[i + 1] === 'Disabilities'))
      return end;
    i++;
  }
  return end;
}
