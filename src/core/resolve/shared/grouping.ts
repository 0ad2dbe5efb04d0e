/** The mentions of a document by name, and the entities that are being made of them. */
import { plainWords } from '../../text/plain.js';
import type { Kind, Mention, Rule } from '../../types.js';

/** All mentions of one kind and form with the same words. */
export interface NameForm {
  readonly kind: Kind;
  readonly demonym: boolean;
  /** The words, with single spaces. */
  readonly text: string;
  /** Indices of the mentions, in order. */
  readonly mentions: number[];
}

/** Groups mentions by kind, form and words as they read in the document's flow; in order of their first mention. */
export function nameForms(text: string, mentions: readonly Mention[]): NameForm[] {
  const forms = new Map<string, NameForm>();
  mentions.forEach(({ start, end, kind, form }, index) => {
    const words = plainWords(text.slice(start, end));
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

/** Why mentions belong to a cluster. */
export interface Tie {
  readonly cluster: Cluster;
  readonly rule: Rule;
  /** Where the evidence stands. */
  readonly at: number | undefined;
}

/** Which cluster each mention belongs to, and by which rule. */
export class Ties {
  readonly #ties: Tie[] = [];

  /** Ties all mentions of a form. */
  tie(form: NameForm, cluster: Cluster, rule: Rule, at?: number): void {
    const tie = { cluster, rule, at };
    for (const index of form.mentions) this.#ties[index] = tie;
  }

  /** Ties one mention. */
  tieOne(index: number, cluster: Cluster, rule: Rule, at?: number): void {
    this.#ties[index] = { cluster, rule, at };
  }

  of(index: number): Tie {
    return this.#ties[index]!;
  }

  /** The cluster of a mention. */
  clusterOf(index: number): Cluster {
    return this.#ties[index]!.cluster;
  }
}

/** Whether a name of several letters is all in capitals, as headlines shout it. */
export function isShouted(name: string): boolean {
  return name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** The fullest name of some forms: in mixed case first, then by words, then by mentions, then by letters; the first of equals. */
export function fullestName(forms: readonly NameForm[]): string {
  if (forms.length === 1) return forms[0]!.text;
  const [first, ...rest] = forms.map(({ kind, text, mentions }) => {
    const words = wordCount(text);
    return {
      text,
      words,
      shouted: isShouted(text) && (words > 1 || kind !== 'organisation'),
      mentions: mentions.length,
    };
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
