/** The organisations of a document while their names are put together. */
import type { Mention, Rule } from '../../types.js';
import type { World } from '../../world/world.js';
import type { NameForm } from '../shared/grouping.js';

import { SMALL_WORDS } from './organisation-words.js';
import {
  acronymLetters,
  acronymsOf,
  isAcronym,
  legalFormOf,
  organisationSlug,
  shortFormOf,
} from './organisation-name.js';
import { isSlip } from '../shared/spelling.js';

/** One name of an organisation, in all forms that differ in nothing that matters. */
export interface Body {
  /** Its full name in the world's tables. */
  readonly known: string | undefined;
  readonly forms: NameForm[];
  /** The words of the first form, in lower case, without legal form. */
  readonly words: readonly string[];
  mentions: number;
  /** What it turned out to be a name of, and how. */
  whole: { readonly body: Body; readonly rule: Rule; readonly at: number | undefined } | undefined;
}

/** Longest beginning or end of a name, in words, that may be its short form. */
const LONGEST_SHORT = 6;
/** Names that share a part with more others than this tell nothing by it. */
const MOST = 24;

export class Bodies {
  readonly all: Body[] = [];
  readonly #byForm = new Map<NameForm, Body>();
  /** By beginnings and ends of their names, by acronyms, by first letters. */
  readonly #parts = new Map<string, Body[]>();
  readonly #acronyms = new Map<string, Body[]>();
  readonly #starts = new Map<string, Body[]>();

  constructor(
    forms: readonly NameForm[],
    private readonly world: World,
  ) {
    const byKey = new Map<string, Body>();
    const legal = legalForms(forms);
    for (const form of forms) {
      const known = world.knownOrganisation(form.text);
      const slug = organisationSlug(form.text);
      const own = legal.get(slug)!.size > 1 ? legalFormOf(form.text) : undefined;
      const key = known !== undefined ? `=${known}` : own === undefined ? slug : `${slug} ${own}`;
      let body = byKey.get(key);
      if (!body) {
        body = { known, forms: [], words: slug.split('-'), mentions: 0, whole: undefined };
        byKey.set(key, body);
        this.all.push(body);
      }
      body.forms.push(form);
      body.mentions += form.mentions.length;
      this.#byForm.set(form, body);
    }
    for (const body of this.all) this.#index(body);
  }

  #index(body: Body): void {
    for (const form of body.forms) {
      const words = organisationSlug(form.text).split('-');
      for (let i = 1; i < words.length && i <= LONGEST_SHORT; i++) {
        list(this.#parts, words.slice(0, i).join('-'), body);
        list(this.#parts, words.slice(-i).join('-'), body);
      }
      for (let i = 2; i < words.length && i <= LONGEST_SHORT; i++) {
        // "UN Security Council" of the United Nations Security Council
        const initials = acronymOfWords(words.slice(0, i));
        list(this.#acronyms, `${initials}-${words.slice(i).join('-')}`, body);
      }
      if (words.length > 1) for (const acronym of acronymsOf(form.text)) list(this.#acronyms, acronym, body);
    }
    if (body.mentions > 1) list(this.#starts, body.words.join('-').slice(0, 4), body);
  }

  /** The body that a form names. */
  of(form: NameForm): Body {
    return this.#byForm.get(form)!;
  }

  /** The bodies whose words an acronym abbreviates. */
  abbreviatedBy(acronym: string): readonly Body[] {
    return this.#acronyms.get(acronymLetters(acronym)) ?? [];
  }

  /** Makes a body a name of another. */
  join(part: Body, whole: Body, rule: Rule, at?: number): void {
    if (part === whole || part.whole) return;
    for (let body: Body | undefined = whole; body; body = body.whole?.body) if (body === part) return;
    part.whole = { body: whole, rule, at };
  }

  /** What a body is a name of in the end, with the rule that led there. */
  rootOf(body: Body): { readonly root: Body; readonly rule?: Rule; readonly at?: number | undefined } {
    if (!body.whole) return { root: body };
    const { rule, at } = body.whole;
    let root = body.whole.body;
    while (root.whole) root = root.whole.body;
    return { root, rule, at };
  }

  /** Joins every acronym, short form and slip to the one body that it can mean. */
  complete(mentions: readonly Mention[]): void {
    for (const body of this.all) {
      if (body.whole) continue;
      if (body.forms.every(form => isAcronym(form.text))) {
        const [whole, another] = this.abbreviatedBy(body.forms[0]!.text).filter(other => other !== body);
        if (whole && !another) this.join(body, whole, 'acronym', mentions[whole.forms[0]!.mentions[0]!]!.start);
        else if (!whole && body.known === undefined) this.#joinWhole(body);
      } else if (body.known === undefined) {
        const [abbreviated, more] = this.#abbreviated(body);
        if (abbreviated && !more) {
          this.join(body, abbreviated, 'acronym');
          continue;
        }
        if (!this.#joinWhole(body)) this.#joinUsualSpelling(body);
      }
    }
  }

  /** Joins a short form to the one body that it can stand for; true if there was any. */
  #joinWhole(body: Body): boolean {
    const [whole, another] = this.#wholes(body);
    if (whole && !another) this.join(body, whole, 'short-form');
    return whole !== undefined;
  }

  /** The bodies whose first words this one abbreviates, and whose others it has. */
  #abbreviated({ words, forms }: Body): readonly Body[] {
    const [first, ...rest] = words;
    if (rest.length === 0 || !isAcronym(forms[0]!.text.split(' ')[0]!)) return [];
    return this.#acronyms.get(`${first!.toUpperCase()}-${rest.join('-')}`) ?? [];
  }

  #wholes(body: Body): Body[] {
    const { words } = body;
    const first = body.forms[0]!.mentions[0]!;
    let best = 1;
    let found: Body[] = [];
    for (const other of this.#parts.get(words.join('-')) ?? []) {
      if (other === body) continue;
      for (const form of other.forms) {
        const full = organisationSlug(form.text).split('-');
        if (full.length <= words.length) continue;
        const worth = shortFormOf(
          words,
          full,
          this.#isLand,
          form.mentions[0]! < first,
          legalFormOf(form.text) !== undefined,
        );
        if (worth < best) continue;
        if (worth > best) found = [];
        best = worth;
        found.push(other);
      }
    }
    // "Red Sox" is short for "Boston Red Sox", whichever of its own fuller names comes along.
    const roots = new Set(found.map(other => this.rootOf(other).root));
    return [...roots].filter(root => root !== body);
  }

  readonly #isLand = (word: string): boolean =>
    this.world.countriesNamed(word).length > 0 ||
    this.world.countriesNamed(word.toUpperCase()).length > 0 ||
    this.world.countriesOfDemonym(word).length > 0;

  #joinUsualSpelling(body: Body): void {
    const key = body.words.join('-');
    const near = (this.#starts.get(key.slice(0, 4)) ?? []).filter(
      other => other !== body && other.mentions >= 2 * body.mentions && isSlip(key, other.words.join('-')),
    );
    if (near.length === 1 && key.length > 6) this.join(body, near[0]!, 'spelling');
  }
}

/** The legal forms that each name stands with: two of them tell two companies apart ("Norvik Shipping Ltd", "Norvik Shipping GmbH"). */
function legalForms(forms: readonly NameForm[]): Map<string, Set<string>> {
  const legal = new Map<string, Set<string>>();
  for (const { text } of forms) {
    const slug = organisationSlug(text);
    const known = legal.get(slug) ?? new Set<string>();
    const form = legalFormOf(text);
    if (form !== undefined) known.add(form);
    legal.set(slug, known);
  }
  return legal;
}

const acronymOfWords = (words: readonly string[]): string =>
  words
    .filter(word => !SMALL_WORDS.has(word))
    .map(word => word[0]!.toUpperCase())
    .join('');

function list(table: Map<string, Body[]>, key: string, body: Body): void {
  const bodies = table.get(key);
  if (!bodies) table.set(key, [body]);
  else if (bodies.length < MOST && !bodies.includes(body)) bodies.push(body);
}
