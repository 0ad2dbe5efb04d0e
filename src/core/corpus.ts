/** The index: documents in, answers out. */
import { pointAt, quote, sentenceAround } from './passage.js';
import type { Companion, CorpusQueries, DocumentSummary, EntityQuery, MentionQuery, StandIn } from './queries.js';
import { lastNotAfter } from './read.js';
import type {
  DocumentAnalysis,
  Entity,
  EntityId,
  Kind,
  Passage,
  PlacedMention,
  ResolvedMention,
  Span,
} from './types.js';

interface Entry {
  readonly text: string;
  readonly analysis: DocumentAnalysis;
  readonly mentions: readonly ResolvedMention[];
}

/** All documents and what they speak of. */
export class Corpus implements CorpusQueries {
  private readonly entries = new Map<string, Entry>();

  /** Adds a document, or replaces what was known of it. */
  set(document: string, text: string, analysis: DocumentAnalysis): void {
    const ids = analysis.entities.map(entity => `${entity.kind}:${entity.name.toLowerCase().replace(/\s+/g, '-')}`);
    const mentions = analysis.mentions.map(({ standsFor: _, ...mention }) => ({
      ...mention,
      entity: ids[mention.entity]!,
      inferred: false,
    }));
    this.entries.set(document, { text, analysis, mentions });
  }

  /** Forgets a document. */
  remove(document: string): void {
    this.entries.delete(document);
  }

  documents(): readonly DocumentSummary[] {
    return [...this.entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([document, { analysis }]) => ({ document, length: analysis.length, mentions: analysis.mentions.length }));
  }

  entities(query: EntityQuery = {}): readonly Entity[] {
    const found = new Map<
      EntityId,
      { kind: Kind; names: Map<string, number>; mentions: number; documents: Set<string> }
    >();
    for (const [document, entry] of [...this.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (query.document !== undefined && document !== query.document) continue;
      for (const mention of entry.mentions) {
        if (query.kind && mention.kind !== query.kind) continue;
        const name = entry.text.slice(mention.start, mention.end);
        const seen = found.get(mention.entity) ?? {
          kind: mention.kind,
          names: new Map<string, number>(),
          mentions: 0,
          documents: new Set<string>(),
        };
        seen.mentions++;
        seen.documents.add(document);
        seen.names.set(name, (seen.names.get(name) ?? 0) + 1);
        found.set(mention.entity, seen);
      }
    }
    const entities = [...found].map(([id, { kind, names, mentions, documents }]) => {
      const [name = '', ...aliases] = [...names.keys()];
      return { id, kind, name, aliases, mentions, documents: documents.size };
    });
    const byName = (a: Entity, b: Entity): number => (a.name < b.name ? -1 : 1);
    const byMentions = (a: Entity, b: Entity): number => b.mentions - a.mentions || byName(a, b);
    if (query.order !== 'appearance') entities.sort(query.order === 'name' ? byName : byMentions);
    return entities.slice(0, query.limit);
  }

  entity(id: EntityId): Entity | undefined {
    return this.entities().find(entity => entity.id === id);
  }

  documentsOf(id: EntityId): readonly { readonly document: string; readonly mentions: number }[] {
    return [...this.entries]
      .map(([document, { mentions }]) => ({
        document,
        mentions: mentions.filter(mention => mention.entity === id).length,
      }))
      .filter(({ mentions }) => mentions > 0)
      .sort((a, b) => b.mentions - a.mentions || (a.document < b.document ? -1 : 1));
  }

  mentionsIn(document: string): readonly ResolvedMention[] {
    return this.entries.get(document)?.mentions ?? [];
  }

  mentionAt(document: string, offset: number): PlacedMention | undefined {
    const entry = this.entries.get(document);
    const around = entry?.mentions.filter(mention => mention.start <= offset && offset <= mention.end) ?? [];
    const [innermost] = around.sort((a, b) => a.end - a.start - (b.end - b.start));
    return entry && innermost && this.place(document, entry, innermost);
  }

  mentionsOf(id: EntityId, query: MentionQuery = {}): readonly PlacedMention[] {
    const found: PlacedMention[] = [];
    for (const [document, entry] of this.entries) {
      if (query.document !== undefined && document !== query.document) continue;
      for (const mention of entry.mentions) if (mention.entity === id) found.push(this.place(document, entry, mention));
    }
    const { near } = query;
    const others =
      near && query.othersOnly
        ? found.filter(m => m.document !== near.document || near.offset < m.start || near.offset > m.end)
        : found;
    const distance = (m: PlacedMention): number =>
      m.document === near?.document ? Math.abs(m.start - near.offset) : Infinity;
    others.sort((a, b) => {
      const [near, far] = [distance(a), distance(b)];
      if (near !== far) return near < far ? -1 : 1;
      return a.document === b.document ? a.start - b.start : a.document < b.document ? -1 : 1;
    });
    const skip = query.skip ?? 0;
    return others.slice(skip, query.limit === undefined ? undefined : skip + query.limit);
  }

  passagesOf(id: EntityId, query: MentionQuery = {}): readonly Passage[] {
    return this.mentionsOf(id, query).map(mention => {
      const { text, analysis } = this.entries.get(mention.document)!;
      return quote(text, analysis.sentences, mention);
    });
  }

  sentencesOf(id: EntityId, document: string): readonly Span[] {
    const { sentences = [] } = this.entries.get(document)?.analysis ?? {};
    const spans = this.mentionsOf(id, { document }).map(({ start, end }) => sentenceAround(sentences, { start, end }));
    return spans.filter((span, i) => span.start !== spans[i - 1]?.start);
  }

  standInsOf(id: EntityId): readonly StandIn[] {
    const counts = new Map<EntityId, number>();
    for (const { mentions } of this.entries.values()) {
      for (const { standsFor, entity } of mentions) {
        if (standsFor === id) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      }
    }
    return [...counts]
      .map(([other, mentions]) => ({ entity: this.entity(other)!, mentions }))
      .sort((a, b) => b.mentions - a.mentions || (a.entity.name < b.entity.name ? -1 : 1));
  }

  search(typed: string, limit = 50): readonly Entity[] {
    const wanted = typed.toLowerCase();
    return this.entities()
      .filter(entity => [entity.name, ...entity.aliases].some(name => name.toLowerCase().includes(wanted)))
      .slice(0, limit);
  }

  companionsOf(id: EntityId, limit = 50): readonly Companion[] {
    const shared = new Map<EntityId, number>();
    for (const entry of this.entries.values()) {
      const bySentence = new Map<number, Set<EntityId>>();
      for (const mention of entry.mentions) {
        const sentence = lastNotAfter(entry.analysis.sentences, mention.start) >> 1;
        bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(mention.entity));
      }
      for (const ids of bySentence.values()) {
        if (ids.has(id)) for (const other of ids) if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return [...shared]
      .map(([other, sentences]) => ({ entity: this.entity(other)!, sentences }))
      .sort((a, b) => b.sentences - a.sentences || (a.entity.name < b.entity.name ? -1 : 1))
      .slice(0, limit);
  }

  passagesTogether(a: EntityId, b: EntityId, limit = 50): readonly Passage[] {
    const sentence = (m: PlacedMention): string =>
      `${m.document}:${lastNotAfter(this.entries.get(m.document)!.analysis.sentences, m.start) >> 1}`;
    const shared = new Set(this.mentionsOf(b).map(sentence));
    return this.passagesOf(a)
      .filter(passage => shared.has(sentence(passage)))
      .slice(0, limit);
  }

  private place(document: string, { analysis }: Entry, mention: ResolvedMention): PlacedMention {
    return {
      ...mention,
      document,
      from: pointAt(analysis.lines, mention.start),
      to: pointAt(analysis.lines, mention.end),
    };
  }
}
