/** A reading with names of other kinds in it than its text alone gives them. */
import { entityOf, reasonLeft, recounted, type Use } from '../../correct/local-entities.js';
import { formIn, type Reading } from '../../reading/reading.js';
import { RecentMap } from '../../text/memo.js';
import { FORMS, KINDS, type Kind, type LocalEntity, type Reason } from '../../types.js';
import type { UnsureName } from './stated.js';
import { inSmallLetters } from './words-of-names.js';

const WHY: Reason = { rule: 'other-kind' };

/** A name that is of another kind. */
export interface Rekinded {
  readonly name: UnsureName;
  readonly to: Kind;
}

/** Gives mentions to an entity of another kind: the one that bears the name already, or a new one. */
export function withKinds(reading: Reading, changes: readonly Rekinded[]): Reading {
  const sorts = reading.sorts.slice();
  const owners = reading.owners.slice();
  const reasonOf = reading.reasonOf.slice();
  const entities = [...reading.entities];
  const reasons = [...reading.reasons, WHY];
  const touched = new Map<number, Use[]>();
  for (const { name, to } of changes) {
    const [first] = name.mentions;
    let owner = ownerIn(entities, name.words, to);
    if (owner < 0) owner = entities.push(newEntity(to, reading.names[reading.nameOf[first!]!]!)) - 1;
    touched.set(owner, []).set(owners[first!]!, []);
    for (const i of name.mentions) {
      owners[i] = owner;
      sorts[i] = KINDS.indexOf(to) + 4 * FORMS.indexOf('name');
      reasonOf[i] = reasons.length - 1;
    }
  }
  const { names, nameOf } = reading;
  owners.forEach((owner, i) => touched.get(owner)?.push({ words: names[nameOf[i]!]!, form: formIn(sorts[i]!) }));
  const { left, numbers } = recount(entities, touched);
  owners.forEach((owner, i) => {
    const now = (owners[i] = numbers[owner]!);
    if (!touched.has(owner) || reasonOf[i] === reading.reasons.length) return;
    const before = reasons[reasonOf[i]!]!;
    const after = reasonLeft(before, names[nameOf[i]!]!, left[now]!);
    if (after !== before) reasonOf[i] = reasons.push(after) - 1;
  });
  return { ...reading, sorts, owners, reasonOf, reasons, entities: left };
}

/** The entities that have mentions left, names and counts of those touched told anew, and the number of each among them. */
function recount(
  entities: readonly LocalEntity[],
  touched: ReadonlyMap<number, readonly Use[]>,
): { readonly left: readonly LocalEntity[]; readonly numbers: readonly number[] } {
  const left: LocalEntity[] = [];
  const numbers = entities.map((entity, owner) => {
    const uses = touched.get(owner);
    if (uses?.length === 0) return -1;
    return left.push(!uses || isOnce(entity, uses) ? entity : recounted(entity, uses)) - 1;
  });
  return { left, numbers };
}

/** Whether an entity has one mention, which is what it counts. */
const isOnce = ({ names, counts }: LocalEntity, uses: readonly Use[]): boolean =>
  uses.length === 1 && names.length === 1 && counts[0] === 1 && uses[0]!.words === names[0] && uses[0]!.form === 'name';

/** Entities of one mention, which many documents share. */
const shared = new RecentMap<string, LocalEntity>(2000);

function newEntity(kind: Kind, name: string): LocalEntity {
  const key = `${kind} ${name}`;
  let entity = shared.get(key);
  if (!entity) shared.set(key, (entity = entityOf(kind, name)));
  return entity;
}

/** The entity that bears a name, or, of organisations, the only one whose name begins with it; -1 where there is none. */
function ownerIn(entities: readonly LocalEntity[], words: string, to: Kind): number {
  let longer = -1;
  let isOnly = true;
  for (let owner = 0; owner < entities.length; owner++) {
    const { kind, names } = entities[owner]!;
    if (kind !== to) continue;
    const small = names.map(inSmallLetters);
    if (small.includes(words)) return owner;
    if (to !== 'organisation' || !small.some(name => name.startsWith(words) && name[words.length] === ' ')) continue;
    isOnly = longer < 0;
    longer = owner;
  }
  return isOnly ? longer : -1;
}
