/** The last step within a document: from clusters and ties to its mentions and entities. */
import type { LocalEntity, LocalMention, Mention, Reason } from '../../types.js';
import type { Cluster, NameForm, Tie, Ties } from './grouping.js';

/** A description that means a person. */
export interface Description {
  readonly start: number;
  readonly end: number;
  readonly person: Cluster;
  /** Code of the country whose office the person holds. */
  readonly country: string;
  /** Where the text ties the person to the office, and whether it does so in words. */
  readonly at: number;
  readonly explicit: boolean;
}

/** How sure a description is, that the text spells out and that it does not. */
const SPELT_OUT = 0.9;
const CONCLUDED = 0.75;

/** How often a name or demonym of an entity is used. */
type Use = [words: string, mentions: number];

/** The entities of a document while they are counted. */
class Entities {
  readonly numbers = new Map<Cluster, number>();
  readonly #uses: { names: Use[]; demonyms: Use[] }[] = [];

  numberOf(cluster: Cluster): number {
    let number = this.numbers.get(cluster);
    if (number === undefined) {
      number = this.#uses.push({ names: [], demonyms: [] }) - 1;
      this.numbers.set(cluster, number);
    }
    return number;
  }

  /** Counts the uses of a form by the entities that its mentions are tied to. */
  count(form: NameForm, clusters: Iterable<readonly [Cluster, number]>): void {
    for (const [cluster, mentions] of clusters) {
      const uses = this.#uses[this.numberOf(cluster)]!;
      (form.demonym ? uses.demonyms : uses.names).push([form.text, mentions]);
    }
  }

  all(): LocalEntity[] {
    return [...this.numbers.keys()].map((cluster, number): LocalEntity => {
      const { names, demonyms } = this.#uses[number]!;
      const used = merged(names);
      return {
        kind: cluster.kind,
        name: cluster.name,
        names: used.map(([name]) => name),
        counts: used.map(([, count]) => count),
        ...(demonyms.length > 0 && { demonyms: merged(demonyms) }),
        ...(cluster.country !== undefined && { country: cluster.country }),
        ...(cluster.seat && { seat: cluster.seat.code }),
        ...(cluster.known !== undefined && { known: cluster.known }),
        partial: cluster.partial,
      };
    });
  }
}

/** Uses of the same words counted together (a name may be in the text in two kinds), most frequent first. */
function merged(uses: Use[]): Use[] {
  if (uses.length < 2) return uses;
  const counts = new Map<string, number>();
  for (const [words, mentions] of uses) counts.set(words, (counts.get(words) ?? 0) + mentions);
  return [...counts].sort(([, m], [, n]) => n - m);
}

/**
 * The mentions tied to entities, with the descriptions among them; entities in order of their first mention. Mentions of
 * `standing` stand for the government of their seat; `landOf` names a country by its code.
 */
export function entitiesOf(
  mentions: readonly Mention[],
  forms: readonly NameForm[],
  ties: Ties,
  standing: ReadonlySet<number>,
  descriptions: readonly Description[],
  landOf: (code: string) => string,
): { mentions: LocalMention[]; entities: LocalEntity[] } {
  const entities = new Entities();
  const owners = mentions.map((_, index) => entities.numberOf(ties.clusterOf(index)));
  const reasons: Reason[] = [];
  for (const form of forms) {
    const counts = new Map<Cluster, number>();
    let last: Tie | undefined;
    let reason: Reason = { rule: 'exact-name' };
    for (const index of form.mentions) {
      const tie = ties.of(index);
      if (tie !== last) reason = reasonOf(tie, form.text);
      last = tie;
      reasons[index] = reason;
      counts.set(tie.cluster, (counts.get(tie.cluster) ?? 0) + 1);
    }
    entities.count(form, counts);
  }
  const resolved = mentions.map(({ start, end, form, confidence }, index): LocalMention => {
    const { kind, seat } = ties.clusterOf(index);
    const mention = { start, end, kind, form, confidence, entity: owners[index]!, reason: reasons[index]! };
    return standing.has(index) ? { ...mention, standsFor: seat!.code } : mention;
  });
  for (const { start, end, person, country, at, explicit } of descriptions) {
    const reason: Reason = { rule: 'description', of: landOf(country), at };
    const confidence = explicit ? SPELT_OUT : CONCLUDED;
    const entity = entities.numberOf(person);
    resolved.push({ start, end, kind: 'person', form: 'description', confidence, entity, reason });
  }
  if (descriptions.length > 0) resolved.sort((a, b) => a.start - b.start || b.end - a.end);
  return { mentions: resolved, entities: entities.all() };
}

function reasonOf({ cluster, rule, at }: Tie, words: string): Reason {
  if (rule === 'exact-name' || (rule !== 'demonym' && words === cluster.name)) return { rule: 'exact-name' };
  return { rule, of: cluster.name, ...(at !== undefined && { at }) };
}
