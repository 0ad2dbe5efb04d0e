/** Statements made ready: which of them are about a document, and what they say of its words and entities. */
import type { World } from '../world/world.js';
import { IdentityRules } from './entities/identity-rules.js';
import { isPartial, type Target } from './local-entities.js';
import { printed } from './statements/print.js';
import { globTest, isGlob, pathBelow, plainPath, type CorrectedFolder } from './statements/scope.js';
import {
  scopeOf,
  type Apart,
  type Ignore,
  type Name,
  type StandsFor,
  type Statement,
} from './statements/statements.js';

/** A statement with its place among all. */
export interface Rule<S extends Statement = Statement> {
  readonly statement: S;
  /** Of two that contradict each other the one with the greater number holds. */
  readonly order: number;
  /** Tells the statement, and whose it is, from others. */
  readonly key: string;
  /** For words that are a name. */
  readonly target?: Target;
}

export type WordRule = Rule<Ignore | Name>;

/** The statements about one document. */
export interface DocumentRules {
  /** The last rule about words as such. */
  ofWords(words: string): WordRule | undefined;
  /** Words that are a name wherever they stand. */
  readonly added: Iterable<string>;
  /** Rules about one place. */
  readonly placed: readonly Rule<Ignore | Name | Apart | StandsFor>[];
  readonly apart: readonly Rule<Apart>[];
  readonly standsFor: readonly Rule<StandsFor>[];
}

/** Tells a statement of a folder from others. */
export function ruleKey(root: string, statement: Statement): string {
  return `${root}\n${printed(statement)}`;
}

/** Some statements, sorted by what they are about. */
class RuleSet implements DocumentRules {
  private readonly words = new Map<string, WordRule>();
  added: Set<string>;
  readonly placed: readonly Rule<Ignore | Name | Apart | StandsFor>[];
  readonly apart: readonly Rule<Apart>[];
  readonly standsFor: readonly Rule<StandsFor>[];

  /** The statements that are about all documents, then others; in order. What others say nothing of is shared with those. */
  constructor(
    readonly rules: readonly Rule[],
    private readonly base?: RuleSet,
  ) {
    const own = { placed: [] as Rule[], apart: [] as Rule[], standsFor: [] as Rule[] };
    this.added = base?.added ?? new Set();
    for (const rule of rules) {
      const { statement } = rule;
      if ('at' in statement) own.placed.push(rule);
      else if ('ignore' in statement || 'name' in statement) this.addWords(rule as WordRule);
      else if ('apart' in statement) own.apart.push(rule);
      else if ('standsFor' in statement) own.standsFor.push(rule);
    }
    this.placed = inOrder(base?.placed, own.placed as Rule<Ignore | Name | Apart | StandsFor>[]);
    this.apart = inOrder(base?.apart, own.apart as Rule<Apart>[]);
    this.standsFor = inOrder(base?.standsFor, own.standsFor as Rule<StandsFor>[]);
  }

  ofWords(words: string): WordRule | undefined {
    const own = this.words.get(words);
    const wide = this.base?.ofWords(words);
    if (!own || !wide) return own ?? wide;
    return own.order > wide.order ? own : wide;
  }

  private addWords(rule: WordRule): void {
    const { statement } = rule;
    const isName = 'name' in statement;
    const words = isName ? statement.name : statement.ignore;
    this.words.set(words, rule);
    if (this.ofWords(words) !== rule || this.added.has(words) === isName) return;
    if (this.added === this.base?.added) this.added = new Set(this.added);
    if (isName) this.added.add(words);
    else this.added.delete(words);
  }
}

/** Two lists of rules as one, by their order. */
function inOrder<R extends Rule>(wide: readonly R[] = [], own: readonly R[]): readonly R[] {
  return own.length === 0 ? wide : [...wide, ...own].sort((a, b) => a.order - b.order);
}

/** One folder's statements. */
class FolderRules {
  readonly wide: Rule[] = [];
  private readonly byPath = new Map<string, Rule[]>();
  private readonly globs = new Map<string, { readonly isMatch: (path: string) => boolean; readonly rules: Rule[] }>();

  constructor(
    readonly folder: CorrectedFolder<Statement>,
    rules: readonly Rule[],
  ) {
    for (const rule of rules) this.add(rule);
  }

  /** Those about some documents that are about this one of the folder too. */
  about(document: string): readonly Rule[] {
    if (this.byPath.size === 0 && this.globs.size === 0) return [];
    const path = pathBelow(this.folder, document)!;
    const found = new Set(this.byPath.get(path) ?? []);
    for (const { isMatch, rules } of this.globs.values()) if (isMatch(path)) for (const rule of rules) found.add(rule);
    if (found.size === 0) return [];
    return [...found].sort((a, b) => a.order - b.order);
  }

  private add(rule: Rule): void {
    const paths = scopeOf(rule.statement).in;
    if (!paths) this.wide.push(rule);
    for (const path of new Set(paths?.map(plainPath))) {
      const there = isGlob(path) ? this.globs.get(path)?.rules : this.byPath.get(path);
      if (there) there.push(rule);
      else if (isGlob(path)) this.globs.set(path, { isMatch: globTest(path), rules: [rule] });
      else this.byPath.set(path, [rule]);
    }
  }
}

/** All that a reader has said, of all folders. */
export class Corrections {
  readonly rules: readonly Rule[];
  readonly identities: IdentityRules;
  private readonly folders: readonly FolderRules[];
  private readonly wide = new Map<string, RuleSet>();
  /** What was last asked for: a document is asked about several times in a row. */
  private last: { readonly document: string; readonly rules: DocumentRules | undefined } | undefined;

  /** @param world tells which country or well-known organisation a name is of */
  constructor(
    readonly sources: readonly CorrectedFolder<Statement>[] = [],
    world?: World,
  ) {
    const all: Rule[] = [];
    this.folders = sources.map(folder => {
      const rules = folder.statements.map((statement, i): Rule => {
        const target = 'name' in statement ? { target: targetOf(statement, world) } : {};
        return { statement, order: all.length + i, key: ruleKey(folder.root, statement), ...target };
      });
      all.push(...rules);
      return new FolderRules(folder, rules);
    });
    this.rules = all;
    this.identities = new IdentityRules(
      all.map(({ statement }) => statement),
      world,
    );
  }

  /** Whether any of them is of words or places that are to be looked for in texts. */
  get isAboutTexts(): boolean {
    return this.rules.some(({ statement }) => 'name' in statement || scopeOf(statement).at !== undefined);
  }

  /** The statements about a document; undefined where there are none. One that is below no folder has those of all folders. */
  about(document: string): DocumentRules | undefined {
    if (this.rules.length === 0) return undefined;
    if (this.last?.document !== document) this.last = { document, rules: this.rulesAbout(document) };
    return this.last.rules;
  }

  private rulesAbout(document: string): DocumentRules | undefined {
    const below = this.folders.filter(({ folder }) => document.startsWith(folder.root));
    const folders = below.length > 0 ? below : this.folders;
    const base = this.wideOf(folders);
    const own = below.flatMap(folder => folder.about(document));
    if (own.length > 0) return new RuleSet(own, base);
    return base.rules.length > 0 ? base : undefined;
  }

  private wideOf(folders: readonly FolderRules[]): RuleSet {
    const key = folders.length === 1 ? folders[0]!.folder.root : folders.map(({ folder }) => folder.root).join('\n');
    let rules = this.wide.get(key);
    if (!rules) {
      rules = new RuleSet(folders.flatMap(({ wide }) => wide));
      this.wide.set(key, rules);
    }
    return rules;
  }
}

/** What a name is of, by what is known of the world. */
function targetOf({ name, kind }: Name, world: World | undefined): Target {
  const known = kind === 'organisation' ? world?.knownOrganisation(name) : undefined;
  if (kind === 'country') {
    const bearer = world?.countryNamed(name);
    const people = bearer === undefined ? world?.countriesOfDemonym(name) : undefined;
    const country = bearer ?? (people?.length === 1 ? people[0] : undefined);
    const form = people?.length === 1 ? 'demonym' : 'name';
    return { kind, form, partial: false, ...(country !== undefined && { country }) };
  }
  const partial = isPartial(kind, name) && !known;
  return { kind, form: 'name', partial, ...(known !== undefined && { known }) };
}
