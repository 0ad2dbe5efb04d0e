/** Stretches of a text of which none shares characters with another. */
import { firstIndex } from './sorted.js';
import type { Span } from '../types.js';

/** Takes stretches in any order: what comes first has its place. */
export class Spans {
  /** In order. */
  private readonly taken: Span[] = [];

  /** Takes a stretch; false where it shares characters with one that has been taken. */
  take(span: Span): boolean {
    const { taken } = this;
    const next = firstIndex(taken.length, i => taken[i]!.start <= span.start);
    const [before, after] = [taken[next - 1], taken[next]];
    if ((before && before.end > span.start) || (after && after.start < span.end)) return false;
    taken.splice(next, 0, span);
    return true;
  }
}
