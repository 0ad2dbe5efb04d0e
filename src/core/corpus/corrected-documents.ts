/** The documents of the corpus under what the reader says of them: statements come and go, and what they would change is told beforehand. */
import { Difference } from '../correct/concern.js';
import { referenceTo } from '../correct/statements/references.js';
import type { Corrections } from '../correct/rules.js';
import { atOnce, type Steps } from '../text/steps.js';
import type { EntityId } from '../types.js';
import { CorpusDocuments, RELAID_AT_ONCE } from './documents.js';
import { indicesIn } from './entry.js';
import { pointAt, quote, type Quotation } from './passage.js';
import {
  changesBetween,
  inForce,
  type StatementInForce,
  PreviewCount,
  type PreviewedChange,
  type PreviewedPlace,
} from '../correct/in-force.js';

const NONE: ReadonlySet<string> = new Set();
const NO_HITS: ReadonlyMap<string, number> = new Map();

const sameHits = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([key, count]) => b.get(key) === count);

/** Documents in, and statements about them; `Corpus` gives the answers. */
export class CorrectedDocuments extends CorpusDocuments {
  /**
   * From now on these statements of the reader hold. What they change is done in steps, each of which leaves answers that fit together;
   * documents whose text is needed for it, and is not at hand, follow when `look` is given the text: see `unlooked`. Returns the documents
   * that have other answers.
   */
  *correctInSteps(corrections: Corrections): Steps<ReadonlySet<string>> {
    const changed = new Set<string>();
    if (this.entries.size + this.coming.size === 0) {
      // Nothing is there yet that could change.
      this.corrector.use(corrections);
      this.follow(this.linker.correct(corrections.identities));
      return changed;
    }
    const difference = new Difference(this.corrector.corrections, corrections, keys => this.linker.documentsOf(keys));
    // What statements that are taken back found in texts is forgotten with them.
    const before = this.having(difference);
    this.corrector.use(corrections);
    for (const other of this.follow(this.linker.correct(corrections.identities))) changed.add(other);
    let looked = 0;
    for (const document of corrections.isAboutTexts ? [...this.withText] : []) {
      const text = this.entries.get(document)?.text;
      if (text !== undefined) this.corrector.look(document, text, corrections);
      if (++looked % 16 === 0) yield;
    }
    const now = this.having(difference);
    const among = before && now ? new Set([...before, ...now]) : this.entries.keys();
    const all = difference.isEmpty ? [] : [...among, ...this.coming.keys()];
    let concerned: string[] = [];
    for (const [i, document] of all.entries()) {
      if (this.isConcerned(document, difference)) concerned.push(document);
      if (concerned.length < RELAID_AT_ONCE && i < all.length - 1) {
        if (i % 512 === 511) yield;
        continue;
      }
      if (this.corrector.corrections !== corrections) return changed; // others have been said meanwhile, and are laid over all
      const coming = concerned.flatMap(one => this.coming.get(one) ?? []);
      for (const other of this.relay(concerned)) changed.add(other);
      if (coming.length > 0) for (const other of this.lay(coming)) changed.add(other);
      for (const one of concerned) changed.add(one);
      concerned = [];
      yield;
    }
    return changed;
  }

  /** The first documents, but for some, whose text is to be looked into for what the reader said. */
  unlooked(limit: number, but: ReadonlySet<string> = NONE): string[] {
    return atOnce(this.unlookedInSteps(limit, but));
  }

  /** The same in steps. */
  *unlookedInSteps(limit: number, but: ReadonlySet<string> = NONE): Steps<string[]> {
    const found: string[] = [];
    if (!this.corrector.corrections.isAboutTexts) return found;
    // A copy: documents come and go between the steps.
    for (const [i, { key }] of [...this.ordered].entries()) {
      if (found.length >= limit) break;
      if (this.isUnlooked(key) && !but.has(key)) found.push(key);
      if (i % 512 === 511) yield;
    }
    return found;
  }

  isUnlooked(document: string): boolean {
    return this.entries.has(document) && this.corrector.needsText(document);
  }

  /** Looks into a document's text for what the reader said. Returns the documents that have other answers. */
  look(document: string, text: string): ReadonlySet<string> {
    const entry = this.entries.get(document);
    if (!entry) return NONE;
    const now = this.corrector.correct(document, entry.lent, text);
    if (now.reading === entry.reading && sameHits(now.hits, entry.hits)) return NONE;
    return new Set([...this.relay([document]), document]);
  }

  /** What would change if these statements held, in steps; at most so many of the places, those in a document first. */
  *previewInSteps(corrections: Corrections, most: number, first?: string): Steps<PreviewedChange> {
    const { corrections: present } = this.corrector;
    const difference = new Difference(present, corrections, keys => this.linker.documentsOf(keys));
    const counted = new PreviewCount(most, first);
    let looked = 0;
    for (const entry of this.ordered) {
      if (looked++ % 16 === 15) yield;
      if (!this.isConcerned(entry.key, difference, corrections)) continue;
      const { reading } = this.corrector.under(corrections, entry.key, entry.lent, entry.text);
      if (reading !== entry.reading) counted.add(entry.key, changesBetween(entry.reading, reading));
      if (entry.text === undefined && this.corrector.needsText(entry.key, corrections)) counted.unlooked++;
    }
    for (const id of this.joinedBy(difference)) {
      const known = this.registry.get(id);
      for (const entry of known?.documents ?? []) {
        const { starts, ends } = entry.reading;
        counted.add(
          entry.key,
          indicesIn(entry, known!).map(index => ({ start: starts[index]!, end: ends[index]! })),
        );
      }
      yield;
    }
    return counted;
  }

  /** Quotes places, those whose text is at hand. */
  quotationsOf(places: readonly PreviewedPlace[]): Quotation[] {
    return places.flatMap(({ document, start, end }) => {
      const entry = this.entries.get(document);
      if (entry?.text === undefined) return [];
      const { lines } = entry.reading;
      return [
        quote(entry.text, entry.reading, {
          document,
          start,
          end,
          from: pointAt(lines, start),
          to: pointAt(lines, end),
        }),
      ];
    });
  }

  /** The entities that statements show otherwise, or make one with others. */
  private joinedBy({ changed }: Difference): Set<EntityId> {
    const { identities } = this.corrector.corrections;
    const idOf = (reference: string): EntityId | undefined =>
      this.linker.standingAt(identities.identityOf(reference).key);
    const found = new Set<EntityId>();
    for (const { statement } of changed.rules) {
      if ('rename' in statement) found.add(idOf(statement.rename) ?? '');
      if (!('same' in statement)) continue;
      const [one, ...others] = statement.same.map(idOf);
      for (const other of others) if (other !== undefined && other !== one) found.add(other);
    }
    return found;
  }

  /** See `CorpusQueries`. */
  corrections(): readonly StatementInForce[] {
    const { rules, identities } = this.corrector.corrections;
    const hits = this.ordered.map(entry => entry.hits);
    return inForce(rules, hits, ({ statement }) => {
      const of = 'rename' in statement ? [statement.rename] : 'same' in statement ? statement.same.slice(1) : [];
      const standing = of.map(reference => this.linker.standingAt(identities.identityOf(reference).key));
      return standing.flatMap(id => (id === undefined ? [] : (this.registry.get(id)?.shown() ?? [])))[0];
    });
  }

  /** See `CorpusQueries`. */
  referencesTo(id: EntityId): readonly string[] {
    const entity = this.registry.get(id)?.shown();
    if (!entity) return [];
    const { identities } = this.corrector.corrections;
    const references = [entity.name, ...entity.aliases].map(name => referenceTo({ kind: entity.kind, name }));
    return references.filter(reference => this.linker.standingAt(identities.identityOf(reference).key) === id);
  }

  /** The documents that have the words of a change; undefined where all are to be asked about it. */
  private having(difference: Difference): ReadonlySet<string> | undefined {
    const { documentsByName, corrector } = this;
    return difference.among(words => [...documentsByName.naming(words), ...corrector.documentsWith(words)]);
  }

  private isConcerned(document: string, difference: Difference, corrections?: Corrections): boolean {
    const entry = this.entries.get(document);
    const raw = entry?.lent ?? this.coming.get(document)?.reading;
    if (!raw) return false;
    if (entry?.text !== undefined) this.corrector.look(document, entry.text, corrections);
    const hits = entry?.hits ?? this.coming.get(document)?.laid?.corrected.hits ?? NO_HITS;
    return difference.concerns({ document, raw, sighted: this.corrector.wordsIn(document), hits });
  }
}
