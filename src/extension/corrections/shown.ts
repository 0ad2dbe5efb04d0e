/** The corrections as the list shows them. */
import type { Extent } from '../../core/correct/in-force.js';
import { ruleKey } from '../../core/correct/rules.js';
import type { EntityIndex } from '../common/entity-index.js';
import type { CorrectionStore, OwnedStatement } from './store.js';

/** A correction, and what it changes now. */
export interface ShownCorrection extends OwnedStatement, Extent {
  /** Tells it from others. */
  readonly key: string;
}

/** All corrections, the newest first. */
export async function shownCorrections(
  store: CorrectionStore,
  queries: EntityIndex['queries'],
): Promise<ShownCorrection[]> {
  const all = await store.all();
  if (all.length === 0) return [];
  const extents = new Map((await queries.corrections()).map(one => [one.key, one]));
  const seen = new Map<string, number>();
  const shown = all.map(owned => {
    const rule = ruleKey(owned.root, owned.statement);
    const { mentions = 0, documents = 0 } = extents.get(rule) ?? {};
    const times = seen.get(rule) ?? 0;
    seen.set(rule, times + 1);
    return { ...owned, key: times === 0 ? rule : `${rule} ${times}`, mentions, documents };
  });
  return shown.reverse();
}
