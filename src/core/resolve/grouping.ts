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
    const key = `${demonym ? 'demonym' : kind}:${words}`;
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
  /** Code of the government whose seat it is; `office` where its name is the government's more often than a place's. */
  seat: { readonly code: string; readonly office: boolean } | undefined;
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

/** How sure a description is that the text does not spell out. */
const CONCLUDED = 0.75;
const SPELT_OUT = 0.9;

/** The mentions tied to entities, descriptions among them; those of `standing` stand for the government of their seat. Entities in order of their first mention. */
export function conclude(
  mentions: readonly Mention[],
  forms: readonly NameForm[],
  ties: Ties,
  standing: ReadonlySet<number>,
  descriptions: readonly Description[],
  landOf: (code: string) => string,
): { mentions: LocalMention[]; entities: LocalEntity[] } {
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
    const reason = ties.reasonOf(index, words[index]!);
    const resolved = { ...mention, kind: cluster.kind, entity, reason };
    return standing.has(index) ? { ...resolved, standsFor: cluster.seat!.code } : resolved;
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
      ...(cluster.seat && { seat: cluster.seat.code }),
      ...(cluster.known !== undefined && { known: cluster.known }),
      partial: cluster.partial,
    };
  });
  for (const { start, end, person, country, at, explicit } of descriptions) {
    const reason: Reason = { rule: 'description', of: landOf(country), at };
    const confidence = explicit ? SPELT_OUT : CONCLUDED;
    resolved.push({
      start,
      end,
      kind: 'person',
      form: 'description',
      confidence,
      entity: numbers.get(person)!,
      reason,
    });
  }
  if (descriptions.length > 0) resolved.sort((a, b) => a.start - b.start || b.end - a.end);
  return { mentions: resolved, entities };
}

/** Whether a name of several letters is all in capitals, as headlines shout it. */
export function isShouted(name: string): boolean {
  return name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** The fullest name of some forms: in mixed case first, then by words, then by mentions, then by letters; the first of equals. */
export function fullestName(forms: readonly NameForm[]): string {
  const [first, ...rest] = forms.map(({ text, mentions }) => {
    const words = wordCount(text);
    return { text, words, shouted: isShouted(text) && words > 1, mentions: mentions.length };
  });
  let best = first!;
  for (const one of rest) {
    const better =
      Number(best.shouted) - Number(one.shouted) ||
      one.words - best.words ||
      one.mentions - best.mentions ||
      one.text.length - best.text.length;
    if (better > 0) best = one;
  }
  return best.text;
}

const wordCount = (name: string): number => name.split(/[ -]/).length;
