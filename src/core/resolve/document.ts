/** From the mentions of one document to its entities. */
import type { ReadText } from '../read.js';
import type { LocalEntity, LocalMention, Mention } from '../types.js';

/** Ties each mention of a document to an entity of it. */
export function resolveDocument(
  text: ReadText,
  mentions: readonly Mention[],
): { mentions: LocalMention[]; entities: LocalEntity[] } {
  const entities: LocalEntity[] = [];
  const byName = new Map<string, number>();
  const resolved = mentions.map(mention => {
    const name = text.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    const key = `${mention.kind}:${name.toLowerCase()}`;
    let entity = byName.get(key);
    if (entity === undefined) {
      entity = entities.length;
      byName.set(key, entity);
      entities.push({ kind: mention.kind, name, names: [name], counts: [1], partial: false });
    }
    return { ...mention, entity, reason: { rule: 'exact-name' as const } };
  });
  return { mentions: resolved, entities };
}
