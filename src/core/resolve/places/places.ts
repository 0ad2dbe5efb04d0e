/** Places that are no countries: their names with and without what they are. */
import { normaliseName } from '../../world/names.js';
import type { Mention, Rule } from '../../types.js';
import type { World } from '../../world/world.js';
import { definitionsIn } from '../organisations/definitions.js';
import { Cluster, fullestName, type NameForm, type Ties } from '../shared/grouping.js';
import { seatNamed } from '../organisations/seats.js';
import { acronymLetters, acronymOf, isAcronym } from '../organisations/organisation-name.js';
import { CITY_NAMES, US_STATES } from './place-words.js';
import { isSlip, skeletonOf } from '../shared/spelling.js';

interface PlaceForms {
  readonly key: string;
  readonly forms: NameForm[];
  mentions: number;
}

/** Ties the names of places. */
export function tiePlaces(
  forms: readonly NameForm[],
  text: string,
  mentions: readonly Mention[],
  world: World,
  ties: Ties,
): void {
  const groups = groupByKey(forms, world);
  const clusters = new Map<PlaceForms, Cluster>();
  for (const group of groups.values()) {
    const cluster = new Cluster('place', fullestName(group.forms));
    cluster.seat = seatNamed(cluster.name, world);
    nameInEnglish(cluster, world);
    clusters.set(group, cluster);
    for (const form of group.forms) ties.tie(form, cluster, isAbbreviated(form.text) ? 'known-name' : 'spelling');
  }
  if (groups.size < 2) return;
  const index = indexPlaces(groups);
  const defined = definitionsIn(forms, text, mentions);
  for (const group of groups.values()) {
    const definition = defined.get(group.forms[0]!);
    const full = definition && groups.get(keyOf(definition.full.text, world));
    const found = full ? { group: full, rule: 'acronym' as const } : fullerPlace(group, groups, index);
    if (!found) continue;
    const cluster = clusters.get(found.group)!;
    for (const form of group.forms) ties.tie(form, cluster, found.rule, definition?.at);
    cluster.seat ??= clusters.get(group)!.seat;
    clusters.set(group, cluster);
  }
}

/** A capital under its name in another language is the one that English texts name. */
function nameInEnglish(cluster: Cluster, world: World): void {
  const capital = cluster.seat ? undefined : world.foreignCapital(cluster.name);
  if (!capital) return;
  cluster.known = capital.name;
  cluster.seat = { code: capital.code, office: false };
}

function groupByKey(forms: readonly NameForm[], world: World): Map<string, PlaceForms> {
  const groups = new Map<string, PlaceForms>();
  for (const form of forms) {
    const key = keyOf(form.text, world);
    const group = groups.get(key);
    if (group) {
      group.forms.push(form);
      group.mentions += form.mentions.length;
    } else groups.set(key, { key, forms: [form], mentions: form.mentions.length });
  }
  return groups;
}

/** A place's key: "St. Moritz" and "Saint Moritz", "NJ" and "New Jersey" have the same. */
function keyOf(name: string, world: World): string {
  if (isAbbreviated(name)) {
    const state = US_STATES.get(name.replace(/[.\s]/g, '').toUpperCase());
    if (state !== undefined && state !== 'louisiana') return state; // "LA" is a city more often
  }
  if (/ |^[A-Z.]+$/.test(name)) {
    const known = world.knownOrganisation(name); // the United Nations as a place
    if (known !== undefined) return normaliseName(known).toLowerCase();
  }
  const english = world.seatOf(name) ? undefined : world.foreignCapital(name);
  const key = normaliseName(english?.name ?? name).toLowerCase();
  if (!/^(?:st|mt|ft|city) | (?:st|ave|rd)$/.test(key)) return key;
  return key
    .replace(/^st /, 'saint ')
    .replace(/^mt /, 'mount ')
    .replace(/^ft /, 'fort ')
    .replace(/^city of /, '')
    .replace(/ st$/, ' street')
    .replace(/ ave$/, ' avenue')
    .replace(/ rd$/, ' road');
}

/** Whether a name may be a state's abbreviation. */
const isAbbreviated = (name: string): boolean => /^(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]{2,4}\.)$/.test(name);

/** Words after a place's name that a text leaves out later without meaning another place. */
const LEFT_OUT = /^(.{3,}?) (?:islands?|isles?|archipelago|desert|mountains|river|marae|square|atoll)$/;

const STATES = new Set(US_STATES.values());

interface PlaceIndex {
  /** Groups by their names without what they are. */
  readonly bases: ReadonlyMap<string, readonly PlaceForms[]>;
  /** Groups by their acronyms. */
  readonly acronyms: ReadonlyMap<string, readonly PlaceForms[]>;
  /** Groups by their first letters, to look for slips; the most frequent of each spelling. */
  readonly spellings: ReadonlyMap<string, readonly PlaceForms[]>;
}

const spellingKey = (key: string): string => key.split(' ').map(skeletonOf).join(' ');

function indexPlaces(groups: ReadonlyMap<string, PlaceForms>): PlaceIndex {
  const bases = new Map<string, PlaceForms[]>();
  const acronyms = new Map<string, PlaceForms[]>();
  const spellings = new Map<string, PlaceForms[]>();
  for (const group of groups.values()) {
    const base = LEFT_OUT.exec(group.key)?.[1];
    if (base !== undefined && !STATES.has(base)) list(bases, base, group); // a state and its river bear one name
    const acronym = acronymOf(group.forms[0]!.text);
    if (acronym !== undefined) list(acronyms, acronym, group);
    const spelling = spellingKey(group.key);
    list(spellings, spelling, group);
    if (group.mentions > 1) list(spellings, `${group.key.slice(0, 3)}…`, group);
  }
  return { bases, acronyms, spellings };
}

function list(table: Map<string, PlaceForms[]>, key: string, group: PlaceForms): void {
  const groups = table.get(key);
  if (!groups) table.set(key, [group]);
  else if (groups.length < 32) groups.push(group);
}

/** The group that names the same place more fully, or as it is usually spelt. */
function fullerPlace(
  group: PlaceForms,
  groups: ReadonlyMap<string, PlaceForms>,
  { bases, acronyms, spellings }: PlaceIndex,
): { group: PlaceForms; rule: Rule } | undefined {
  const { key, mentions } = group;
  const city = groups.get(CITY_NAMES.get(key) ?? '');
  if (city) return { group: city, rule: 'known-name' };
  const name = group.forms[0]!.text;
  if (isAcronym(name)) {
    const [spelt, another] = acronyms.get(acronymLetters(name)) ?? [];
    if (spelt && !another) return { group: spelt, rule: 'acronym' };
  }
  const singular = /^.{4,}s$/.test(key) ? key.slice(0, -1) : undefined;
  const plain = singular === undefined ? undefined : groups.get(singular);
  if (plain && plain.mentions > mentions) return { group: plain, rule: 'spelling' };

  const fuller = [
    ...(bases.get(key) ?? []),
    ...(bases.get(singular ?? '') ?? []).filter(other => other.key.endsWith('s')), // "Chathams" are islands, not one
  ];
  if (fuller.length > 0) return fuller.length === 1 ? { group: fuller[0]!, rule: 'short-form' } : undefined;

  const usual = (spellings.get(spellingKey(key)) ?? []).filter(
    other => other !== group && (other.mentions > mentions || (other.mentions === mentions && other.key < key)),
  );
  const near = (spellings.get(`${key.slice(0, 3)}…`) ?? []).filter(
    other => other.mentions >= 2 * mentions && isSlip(key, other.key),
  );
  const [spelt, another] = usual.length > 0 ? usual : near;
  return spelt && !another ? { group: spelt, rule: 'spelling' } : undefined;
}
