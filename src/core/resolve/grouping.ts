/** The mentions of a document by name, and the entities that are made of them. */
import type { Kind, LocalEntity, LocalMention, Mention, Reason, Rule } from '../types.js';

/** All mentions of one kind and form with the same words. */
export interface NameForm {
  readonly kind: Kind;
  readonly demonym: boolean;
  /** The words, with single spaces. */
  readonly text: string;
  /** Indices of the mentions, in order. */
  readonly mentions: number[];
}

/** Groups mentions by kind, form and words; in order of their first mention. */
export function nameForms(text: string, mentions: readonly Mention[]): NameForm[] {
  const forms = new Map<string, NameForm>();
  mentions.forEach(({ start, end, kind, form }, index) => {
    const raw = text.slice(start, end);
    const words = /\s\s|[^\S ]/.test(raw) ? raw.replace(/\s+/g, ' ') : raw;
    const demonym = form === 'demonym';
    const key = `${kind[0]!}${demonym ? '~' : ':'}${words}`;
    const known = forms.get(key);
    if (known) known.mentions.push(index);
    else forms.set(key, { kind, demonym, text: words, mentions: [index] });
  });
  return [...forms.values()];
}

/** An entity in the making: what is known of it so far. */
export class Cluster {
  /** The fullest name; what reasons speak of. */
  name: string;
  country: string | undefined;
  seat: string | undefined;
  known: string | undefined;
  partial = false;

  constructor(
    readonly kind: Kind,
    name: string,
  ) {
    this.name = name;
  }
}

interface Tie {
  readonly cluster: Cluster;
  readonly rule: Rule;
  readonly at: number | undefined;
}

/** Which cluster each mention belongs to, and by which rule. */
export class Ties {
  readonly #ties: Tie[] = [];

  /** Ties all mentions of a form. `at` is where the evidence stands. */
  tie(form: NameForm, cluster: Cluster, rule: Rule, at?: number): void {
    const tie = { cluster, rule, at };
    for (const index of form.mentions) this.#ties[index] = tie;
  }

  /** Ties one mention. */
  tieOne(index: number, cluster: Cluster, rule: Rule, at?: number): void {
    this.#ties[index] = { cluster, rule, at };
  }

  /** The cluster of a mention. */
  clusterOf(index: number): Cluster {
    return this.#ties[index]!.cluster;
  }

  /** The reason of a mention with these words. */
  reasonOf(index: number, words: string): Reason {
    const { cluster, rule, at } = this.#ties[index]!;
    if (rule === 'exact-name' || (rule !== 'demonym' && words === cluster.name)) return { rule: 'exact-name' };
    return { rule, of: cluster.name, ...(at !== undefined && { at }) };
  }
}

/** The mentions tied to entities, entities in order of their first mention. */
export function conclude(
  mentions: readonly Mention[],
  forms: readonly NameForm[],
  ties: Ties,
): { mentions: LocalMention[]; entities: LocalEntity[]; numbers: Map<Cluster, number> } {
  const words: string[] = [];
  for (const form of forms) for (const index of form.mentions) words[index] = form.text;
  const numbers = new Map<Cluster, number>();
  const names: Map<string, number>[] = [];
  const demonyms: Map<string, number>[] = [];
  const resolved = mentions.map((mention, index): LocalMention => {
    const cluster = ties.clusterOf(index);
    let entity = numbers.get(cluster);
    if (entity === undefined) {
      entity = numbers.size;
      numbers.set(cluster, entity);
      names.push(new Map());
      demonyms.push(new Map());
    }
    const counts = mention.form === 'demonym' ? demonyms[entity]! : names[entity]!;
    counts.set(words[index]!, (counts.get(words[index]!) ?? 0) + 1);
    return { ...mention, kind: cluster.kind, entity, reason: ties.reasonOf(index, words[index]!) };
  });
  const entities = [...numbers].map(([cluster, entity]): LocalEntity => {
    const counted = [...names[entity]!].sort(([, m], [, n]) => n - m);
    const peoples = [...demonyms[entity]!].sort(([, m], [, n]) => n - m);
    return {
      kind: cluster.kind,
      name: cluster.name,
      names: counted.map(([name]) => name),
      counts: counted.map(([, count]) => count),
      ...(peoples.length > 0 && { demonyms: peoples }),
      ...(cluster.country !== undefined && { country: cluster.country }),
      ...(cluster.seat !== undefined && { seat: cluster.seat }),
      ...(cluster.known !== undefined && { known: cluster.known }),
      partial: cluster.partial,
    };
  });
  return { mentions: resolved, entities, numbers };
}

/** Whether a name of several letters is all in capitals, as headlines shout it. */
export function isShouted(name: string): boolean {
  return name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** The fullest of some names: in mixed case first, then by words, then by letters; the first of equals. */
export function fullestName(names: readonly string[]): string {
  let best = names[0]!;
  for (const name of names) {
    const [words, most] = [wordCount(name), wordCount(best)];
    const shouted = isShouted(name) && words > 1;
    const worst = isShouted(best) && most > 1;
    if (shouted !== worst ? worst : words !== most ? words > most : name.length > best.length) best = name;
  }
  return best;
}

const wordCount = (name: string): number => name.split(' ').length;
