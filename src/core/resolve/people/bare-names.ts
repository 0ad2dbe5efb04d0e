/** Bare surnames and given names: whom they mean. */
import { LINE } from '../../text/layout/joints.js';
import type { Steps } from '../../text/steps.js';
import type { Rule } from '../../types.js';
import { clearlyMeant, Bearers } from './bearers.js';
import type { Context } from '../shared/context.js';
import type { Gender } from './first-names.js';
import { Cluster, fullestName, type NameForm, type Ties } from '../shared/grouping.js';
import { suffixAgrees, type Person, type PersonForms, type PersonIndex } from './person-index.js';
import { parsePerson } from './person-name.js';
import { isSlip, skeletonOf } from '../shared/spelling.js';

/** Ties bare names to the people of the index, or makes people of their own of them; rests after each. */
export function* tieBareNames(
  names: readonly PersonForms[],
  index: PersonIndex,
  context: Context,
  ties: Ties,
): Steps<void> {
  const bearers = new Bearers(context);
  const alone: PersonForms[] = [];
  const shared: (readonly [PersonForms, Candidates])[] = [];
  for (const name of names) {
    yield;
    const found = candidates(name, index, bearers);
    const [only, another] = found.people;
    if (!only) alone.push(name);
    else if (another) shared.push([name, found]);
    else {
      // Whom a text calls by the given name it is about.
      if (found.rule === 'given-name') only.mentions += name.mentions;
      tieToCandidates(name, found, bearers, ties);
    }
  }
  for (const [name, found] of shared) {
    yield;
    tieToCandidates(name, found, bearers, ties);
  }
  for (const group of spellings(alone)) {
    yield;
    tieAlone(group, bearers, ties);
  }
}

/** Within so many UTF-16 code units who was called by a given name is named in full: "Ilinca writes … Ilinca Branescu is nineteen". */
const SOON = 600;

interface Candidates {
  readonly people: readonly Person[];
  readonly rule: Rule;
}

/** The people whom a bare name can mean, by the most telling part of their names. */
function candidates({ name, forms }: PersonForms, index: PersonIndex, bearers: Bearers): Candidates {
  const word = name.parts.join(' ');
  const bySurname = index.bySurname(word).filter(person => suffixAgrees(name, person));
  if (bySurname.length > 0) return { people: bySurname, rule: 'surname' };
  const couple = index
    .byGiven(word)
    .filter(person => forms.some(form => form.mentions.some(at => isCouple(at, person, bearers.context))));
  if (couple.length === 1) return { people: couple, rule: 'given-name' };
  // Headlines give the surname before the name, but nobody is called by a given or middle name who has not been introduced.
  const first = Math.min(...forms.map(form => bearers.context.mentions[form.mentions[0]!]!.start));
  const introduced = (people: readonly Person[]): Person[] => people.filter(person => bearers.firstOf(person) < first);
  const called = index.byGiven(word);
  const byGiven = introduced(called);
  if (byGiven.length > 0) return { people: byGiven, rule: 'given-name' };
  // "Hi Kofi," above what Kofi Adjetey signs: the only bearer, where nothing calls the bare name another's.
  const isAddressed = (at: number): boolean => isCalled(at, bearers.context);
  if (
    called.length === 1 &&
    (bearers.firstOf(called[0]!) - first < SOON ||
      forms.some(form => form.mentions.some(isAddressed)) ||
      speaks(called[0]!, bearers.context))
  )
    return { people: called, rule: 'given-name' };
  return { people: introduced(index.byMiddle(word)), rule: 'surname' };
}

/** Whether a person is one of those who speak, by a label or as the sender of a mail: others call them by the given name before they have spoken. */
const speaks = ({ forms }: Person, { mentions, read: { flow } }: Context): boolean =>
  forms.some(form =>
    form.mentions.some(at => {
      const { start, end } = mentions[at]!;
      return (
        /^(?::| ?<[^<>\s]+@)/.test(flow.slice(end, end + 60)) &&
        flow.slice(flow.lastIndexOf(LINE, start - 1) + 1, start).trim() === ''
      );
    }),
  );

/** Whether somebody is called by a name: "Hi Kofi,", "Tendai?", "Thanks, Benedikta.", "They will, Tendai." */
function isCalled(at: number, { mentions, read: { flow } }: Context): boolean {
  const { start, end } = mentions[at]!;
  const before = flow.slice(Math.max(0, start - 12), start);
  const after = flow.slice(end, end + 3);
  const opens = /(?:^|[\n\t.!?:“"—-]\s*)$/.test(before);
  return (
    /(?:^|[^\p{L}])(?:hi|hello|hey|dear|thanks|thank you|ok|okay|yes|no|sorry|morning|cheers|wishes|regards|sincerely|love|best),? $/iu.test(
      before,
    ) ||
    (opens && /^(?:$|[\n?!,]|:\s|\s*[—–]|\s?--)/.test(after)) ||
    (before.endsWith(', ') && /^[.?!]/.test(after))
  );
}

/** Whether a given name shares the surname of the full name behind it, which is a person's: "Tomas and Ilse Brandl". */
function isCouple(at: number, person: Person, { mentions, read }: Context): boolean {
  const [own, next] = [mentions[at]!, mentions[at + 1]];
  if (next?.kind !== 'person' || !/^ (?:and|&) $/.test(read.flow.slice(own.end, next.start))) return false;
  const other = parsePerson(read.flow.slice(next.start, next.end));
  return other.given.length > 0 && other.surname === person.name.surname;
}

function tieToCandidates({ forms }: PersonForms, { people, rule }: Candidates, bearers: Bearers, ties: Ties): void {
  let own: Cluster | undefined;
  const all = forms.flatMap(form => form.mentions);
  // By the surname that both bear the speaker is meant.
  const kin = new Set(rule === 'surname' ? people.filter(person => bearers.isKinOfSpeaker(person)) : []);
  const others = new Set(
    people.filter(person => kin.has(person) || all.some(index => bearers.contradicts(index, person))),
  );
  for (const form of forms) {
    for (const index of form.mentions) {
      const known =
        others.size === 0
          ? people
          : people.filter(person => !others.has(person) || (!kin.has(person) && isIntroduced(index, person, bearers)));
      const gender = bearers.genderBefore(index, form.text);
      const isWife = bearers.titleBefore(index) === 'mrs';
      const fitting = gender ? ofGender(known, gender, bearers, isWife) : known;
      const meant = fitting.length > 1 ? clearlyMeant(index, fitting, bearers) : { person: fitting[0], at: undefined };
      if (meant.person) ties.tieOne(index, meant.person.cluster, rule, meant.at);
      else ties.tieOne(index, (own ??= bareCluster(forms)), 'exact-name');
    }
  }
}

/**
 * Those whom a title can mean: the one whose names and titles tell the same, or all that do not tell the other.
 * @param isWife whether it is "Mrs.", which nobody is called whose rank was given
 */
function ofGender(people: readonly Person[], gender: Gender, bearers: Bearers, isWife: boolean): readonly Person[] {
  const told = people.filter(person => bearers.genderOf(person) === gender);
  if (told.length === 1) return told;
  const isOther = (person: Person): boolean =>
    (bearers.genderOf(person) ?? (isWife && bearers.isRanked(person) ? 'man' : gender)) !== gender;
  const possible = people.filter(person => !isOther(person));
  // Where no list knows the given names, their endings tell two apart: "Petros and Despina".
  const likely = possible.filter(person => bearers.genderOf(person) === gender || seems(person) === gender);
  return likely.length === 1 && possible.every(person => person === likely[0] || seems(person) !== undefined)
    ? likely
    : possible;
}

/** What the ending of a given name tells in most languages of Europe. */
function seems({ name: { given } }: Person): Gender | undefined {
  const [first = ''] = given;
  if (/[^aeiou]a$|ia$|(?:ette|elle|ine)$/.test(first)) return 'woman';
  return /[^aeiou](?:o|os|us|is|as|er|an|in|on|ard|bert)$|ios$/.test(first) ? 'man' : undefined;
}

/** Whether a person has been named in full before a mention, and its title is not another's. */
function isIntroduced(index: number, person: Person, bearers: Bearers): boolean {
  const title = bearers.titleBefore(index);
  const titles = bearers.titlesOf(person);
  return (
    bearers.lastBefore(person, index) !== undefined &&
    (!bearers.isOffice(title) || titles.has(title) || (titles.size === 0 && !bearers.isUnrelated(person)))
  );
}

function bareCluster(forms: readonly NameForm[]): Cluster {
  const cluster = new Cluster('person', fullestName(forms));
  cluster.partial = true;
  return cluster;
}

/** Puts bare names together that are one name in different spellings; "Anselm" is Anselm II where there is no other Anselm. */
function spellings(names: readonly PersonForms[]): PersonForms[][] {
  const groups = new Map<string, PersonForms[]>();
  const numbered = new Map<string, PersonForms[][]>();
  const order = ({ name, mentions }: PersonForms): number => (name.suffix === undefined ? 0 : 1e9) + mentions;
  for (const name of [...names].sort((a, b) => order(b) - order(a))) {
    const skeleton = name.name.parts.map(skeletonOf).join(' ');
    const { suffix } = name.name;
    const key = suffix === undefined ? skeleton : `${skeleton} ${suffix}`;
    let group = groups.get(key);
    if (!group && suffix === undefined) {
      const [only, another] = numbered.get(skeleton) ?? [];
      group = only ? (another ? undefined : only) : groups.get(frequentNear(skeleton, name.mentions, groups) ?? '');
    }
    if (group) group.push(name);
    else {
      group = [name];
      groups.set(key, group);
      if (suffix !== undefined) numbered.set(skeleton, [...(numbered.get(skeleton) ?? []), group]);
    }
  }
  return [...groups.values()];
}

/** A frequent name that differs by one slip. */
function frequentNear(
  skeleton: string,
  mentions: number,
  groups: ReadonlyMap<string, readonly PersonForms[]>,
): string | undefined {
  if (groups.size > 400) return undefined; // a list of names, where one letter tells two people apart
  for (const [other, [first]] of groups) {
    if (first!.mentions >= 3 && first!.mentions >= 3 * mentions && isSlip(skeleton, other)) return other;
  }
  return undefined;
}

/** Makes one person of a bare name, or a woman and a man where titles tell two. */
function tieAlone(names: readonly PersonForms[], bearers: Bearers, ties: Ties): void {
  const forms = names.flatMap(name => name.forms);
  const byGender = new Map<Gender | undefined, Cluster>();
  const genders = forms.flatMap(form => form.mentions.map(index => bearers.genderBefore(index, form.text)));
  const two = genders.includes('man') && genders.includes('woman');
  let next = 0;
  for (const form of forms) {
    for (const index of form.mentions) {
      const gender = two ? genders[next] : undefined;
      next++;
      let cluster = byGender.get(gender);
      if (!cluster) {
        cluster = bareCluster(forms);
        byGender.set(gender, cluster);
      }
      ties.tieOne(index, cluster, 'spelling');
    }
  }
}
