/** People: full names, and the surnames, given names and initials that stand for them. */
import type { Steps } from '../../text/steps.js';
import type { Rule } from '../../types.js';
import { tieBareNames } from './bare-names.js';
import type { Context } from '../shared/context.js';
import { Cluster, fullestName, type NameForm, type Ties } from '../shared/grouping.js';
import { isKinOfAnother } from './kin.js';
import { PersonIndex, suffixAgrees, type Person, type PersonForms } from './person-index.js';
import { firstNameOf, genderOfGiven } from './first-names.js';
import { isFullPerson, isInitial, parsePerson, type PersonName } from './person-name.js';
import { isSlip, skeletonOf } from '../shared/spelling.js';

/** Ties the names of people, resting after each. */
export function* tiePersons(forms: readonly NameForm[], context: Context, ties: Ties): Steps<void> {
  const { full, bare } = sortNames(forms);
  const index = new PersonIndex();
  for (const one of full) {
    yield;
    const found = findPerson(one, index, context);
    if (found) {
      for (const form of one.forms) ties.tie(form, found.person.cluster, found.rule);
      index.alsoNamed(found.person, one);
      continue;
    }
    const cluster = new Cluster('person', fullestName(one.forms));
    cluster.partial = !isFullPerson(one.name);
    index.add({ cluster, name: one.name, names: [one.name], forms: [...one.forms], mentions: one.mentions });
    for (const form of one.forms) ties.tie(form, cluster, 'spelling');
  }
  yield* tieBareNames(bare, index, context, ties);
}

/** Full names, the fullest first, and bare ones. */
function sortNames(forms: readonly NameForm[]): { full: PersonForms[]; bare: PersonForms[] } {
  const names = new Map<string, PersonForms>();
  for (const form of forms) {
    const name = parsePerson(form.text);
    const key = [...name.parts, name.suffix ?? ''].join(' ');
    const known = names.get(key);
    if (known) {
      known.forms.push(form);
      known.mentions += form.mentions.length;
    } else names.set(key, { name, forms: [form], mentions: form.mentions.length });
  }
  const all = [...names.values()];
  const weight = ({ name, mentions }: PersonForms): number =>
    (name.parts.filter(part => !isInitial(part)).length * 8 + name.parts.length) * 1e6 + Math.min(mentions, 1e5);
  const full = all.filter(({ name }) => name.given.length > 0);
  return {
    full: full.sort((a, b) => weight(b) - weight(a)),
    bare: all.filter(({ name }) => name.given.length === 0),
  };
}

/** The one person so far whom another full name means. */
function findPerson(
  { name, forms, mentions }: PersonForms,
  index: PersonIndex,
  context: Context,
): { person: Person; rule: Rule } | undefined {
  const isKin = (): boolean =>
    forms.every(form => form.mentions.every(at => isKinOfAnother(context.read.flow, context.mentions[at]!)));
  const steps: readonly (readonly [readonly Person[], Rule])[] = [
    [index.same(name), 'spelling'],
    [index.alike(name).filter(person => agrees(name, person.name)), 'short-form'],
    [index.longer(name).filter(person => !isFatherOf(name, person.name, isKin)), 'short-form'],
    [isReversible(name) ? index.reordered(name) : [], 'name-order'],
  ];
  for (const [people, rule] of steps) {
    const fitting = people.filter(person => suffixAgrees(name, person));
    if (fitting.length > 1) return undefined;
    const [person] = fitting;
    if (person) return { person, rule: ruleOf(name, person.name, rule) };
  }
  const slips = [...index.bySurname(name.surname), ...index.byGiven(name.given[0]!)].filter(
    person => person.mentions >= 2 * mentions && suffixAgrees(name, person) && differsByASlip(name, person.name),
  );
  return slips.length > 0 && slips.every(person => person === slips[0])
    ? { person: slips[0]!, rule: 'spelling' }
    : undefined;
}

/** Parts of names that are chains of fathers: who bears the chain without its first name is the father. */
const CHAINED = /^(?:al-|el-|ul-|as-|an-)|^(?:al|bin|ibn|ben|bint)$/;

/**
 * Whether a name is all of another but its first given name, and both are chains or the one is named as kin: "Nawaf Al-Rashed" beside
 * "Ahmad Nawaf Al-Rashed".
 */
function isFatherOf(name: PersonName, son: PersonName, isKin: () => boolean): boolean {
  const rest = son.parts.slice(son.parts.length - name.parts.length);
  return (
    name.parts.length > 1 &&
    son.parts.length > name.parts.length &&
    name.parts.every((part, i) => part === rest[i]) &&
    (name.parts.some(part => CHAINED.test(part)) || isKin())
  );
}

/** Whether a name in another order can be the same name: not where all parts are given names ("Henry James"). */
const isReversible = ({ parts }: PersonName): boolean => parts.some(part => genderOfGiven(part) === undefined);

/** Whether one name's given names are some of the other's, in order, initials standing for names. */
function agrees(a: PersonName, b: PersonName): boolean {
  // "George H. W." and "George W." are two: each gives all its initials.
  const [mine, yours] = [a, b].map(({ given }) => given.slice(1).filter(isInitial));
  if (mine!.length > 0 && yours!.length > 0 && mine!.join(' ') !== yours!.join(' ')) {
    const full =
      a.given.length === b.given.length && a.given.some((part, i) => isInitial(part) !== isInitial(b.given[i]!));
    if (!full) return false;
  }
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  let at = 0;
  for (const part of short) {
    while (at < long.length && !partsAgree(part, long[at]!)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

function partsAgree(a: string, b: string): boolean {
  if (isInitial(a) || isInitial(b)) return a.startsWith(b[0]!);
  return skeletonOf(firstNameOf(a)) === skeletonOf(firstNameOf(b));
}

function ruleOf(name: PersonName, full: PersonName, rule: Rule): Rule {
  if (rule !== 'short-form') return rule;
  const initials =
    name.given.some(isInitial) && name.given.filter(isInitial).length > full.given.filter(isInitial).length;
  return initials ? 'initials' : rule;
}

/** Whether two names have the same parts but for one slip in one of them. */
function differsByASlip(a: PersonName, b: PersonName): boolean {
  if (a.parts.length !== b.parts.length) return false;
  const different = a.parts.filter((part, i) => part !== b.parts[i]);
  const [one] = different;
  return different.length === 1 && isSlip(one!, b.parts[a.parts.indexOf(one!)]!);
}
