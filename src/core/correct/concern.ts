/** Which documents a change of the reader's statements is about. */
import { Corrections, ruleKey, type DocumentRules } from './rules.js';
import type { CorrectedFolder } from './statements/scope.js';
import { referenceIn, referenceTo } from './statements/references.js';
import { scopeOf, type Apart, type Statement } from './statements/statements.js';
import type { Reading } from '../reading/reading.js';

/** Few words are compared one by one, which is faster than looking each name up. */
const FEW = 4;

/** What is known of a document when it is asked whether a change concerns it. */
export interface Concerned {
  readonly document: string;
  /** As the text alone gives it. */
  readonly raw: Reading;
  /** Words called names that stand in its text. */
  readonly sighted: Iterable<string>;
  /** The statements that decide mentions of it, by the keys of their rules. */
  readonly hits: ReadonlyMap<string, number>;
}

/** The statements that are in one set and not in another, or follow one another otherwise. */
export class Difference {
  /** The statements that are said or taken back. */
  readonly changed: Corrections;
  private readonly keys: ReadonlySet<string>;
  private readonly words: readonly string[];
  private readonly speaking: ReadonlySet<string>;
  /** Documents of which other statements decide by names that the change gives or takes. */
  private readonly renamed: ReadonlySet<string>;

  /** @param documentsOf gives the documents that speak of an entity, by keys of its names */
  constructor(before: Corrections, now: Corrections, documentsOf: (keys: readonly string[]) => ReadonlySet<string>) {
    this.changed = new Corrections(changedSources(before, now));
    this.keys = new Set(this.changed.rules.map(({ key }) => key));
    this.words = this.changed.rules.flatMap(({ statement }) =>
      'ignore' in statement ? [statement.ignore] : 'name' in statement ? [statement.name] : [],
    );
    const documentsOfAll = (references: readonly string[]): ReadonlySet<string> => {
      const identities = [now.identities, before.identities];
      const named = references.flatMap(reference =>
        identities.flatMap(one => {
          const { key, others, shorts } = one.identityOf(reference);
          return [key, ...others, ...shorts];
        }),
      );
      const keys = new Set(named.flatMap(key => [key, ...identities.map(one => one.rootOf(key))]));
      return keys.size > 0 ? documentsOf([...keys]) : new Set();
    };
    this.speaking = documentsOfAll(this.changed.rules.flatMap(({ statement }) => namedIn(statement)));
    const isAnotherName = this.changed.rules.some(({ statement }) => 'rename' in statement || 'same' in statement);
    this.renamed = isAnotherName
      ? documentsOfAll([...before.rules, ...now.rules].flatMap(({ statement }) => namedIn(statement)))
      : new Set();
  }

  get isEmpty(): boolean {
    return this.changed.rules.length === 0;
  }

  /**
   * Documents of which no other can be concerned; undefined where each is to be asked about.
   * @param having gives those that have words among their names, or as words that are called a name
   */
  among(having: (words: string) => Iterable<string>): ReadonlySet<string> | undefined {
    if (this.changed.rules.some(({ statement }) => isOfPlacesOrEntities(statement))) return undefined;
    const found = new Set(this.renamed);
    for (const words of this.words) for (const document of having(words)) found.add(document);
    return found;
  }

  /** Whether a document's corrected reading may be another one. */
  concerns({ document, raw, sighted, hits }: Concerned): boolean {
    for (const key of hits.keys()) if (this.keys.has(key)) return true;
    if (this.renamed.has(document)) return true;
    const rules = this.changed.about(document);
    if (!rules) return false;
    if (rules.placed.length > 0) return true;
    if (rules.apart.length > 0 || rules.standsFor.length > 0) {
      if (hits.size > 0 || this.speaking.has(document)) return true;
    }
    return this.hasWords(rules, raw.names) || this.hasWords(rules, sighted);
  }

  private hasWords(rules: DocumentRules, names: Iterable<string>): boolean {
    if (this.words.length === 0) return false;
    if (this.words.length > FEW) {
      for (const name of names) if (rules.ofWords(name)) return true;
      return false;
    }
    for (const name of names) {
      for (const words of this.words) if (name === words && rules.ofWords(name)) return true;
    }
    return false;
  }
}

/** Whether a statement decides more than words and what entities are called. */
const isOfPlacesOrEntities = (statement: Statement): boolean =>
  'apart' in statement || 'standsFor' in statement || scopeOf(statement).at !== undefined;

/** The entities that a statement names whose mentions it decides. */
const namedIn = (statement: Statement): string[] =>
  'apart' in statement ? partedIn(statement) : 'standsFor' in statement ? [statement.standsFor] : [];

/** The entity that is parted, and the one its mentions are of then: another may have borne that name until now. */
function partedIn({ apart, as }: Apart): string[] {
  const entity = referenceIn(apart);
  return entity ? [apart, referenceTo({ kind: entity.kind, name: as })] : [apart];
}

function changedSources(before: Corrections, now: Corrections): CorrectedFolder<Statement>[] {
  const places = (corrections: Corrections): Map<string, number> =>
    new Map(corrections.rules.map(({ key }, i) => [key, i]));
  const [old, present] = [places(before), places(now)];
  // A statement that stands before others which it stood behind may be overruled now.
  const moved = new Set<string>();
  let last = -1;
  for (const [key] of [...present].sort(([, a], [, b]) => a - b)) {
    const at = old.get(key);
    if (at === undefined) continue;
    if (at < last) moved.add(key);
    last = Math.max(last, at);
  }
  const isChanged = (root: string, statement: Statement): boolean => {
    const key = ruleKey(root, statement);
    return old.has(key) !== present.has(key) || moved.has(key);
  };
  return [...before.sources, ...now.sources]
    .map(source => ({ ...source, statements: source.statements.filter(one => isChanged(source.root, one)) }))
    .filter(({ statements }) => statements.length > 0);
}
