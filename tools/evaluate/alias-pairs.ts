/** Counts resolution by pairs of mentions of one document that name the same entity in different words. */

export interface Named {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly form?: string;
  readonly entity?: string | number;
}

export interface Tally {
  hit: number;
  extra: number;
  missed: number;
}

export const emptyTally = (): Tally => ({ hit: 0, extra: 0, missed: 0 });

/** Precision, recall and F1 in per cent. */
export function figures({ hit, extra, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = hit / (hit + extra || 1);
  const recall = hit / (hit + missed || 1);
  return {
    precision: 100 * precision,
    recall: 100 * recall,
    f1: (200 * precision * recall) / (precision + recall || 1),
  };
}

/** Takes outer punctuation, a leading article and a possessive ending off a span: conventions that are not scored. */
export function trimSpan(text: string, start: number, end: number): [number, number] {
  for (;;) {
    const before = `${start}:${end}`;
    while (start < end && /[\s"'“”‘’([{,;:!?<>*_–—-]/.test(text[start]!)) start++;
    while (end > start && /[\s"'“”‘’)\]},;:!?<>*_–—-]/.test(text[end - 1]!)) end--;
    if (
      end > start &&
      text[end - 1] === '.' &&
      !/(?:\b[A-Z]|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros|St|Mr|Dr))\.$/.test(text.slice(start, end))
    )
      end--;
    if (/['’]s$/.test(text.slice(start, end))) end -= 2;
    const article = /^the\s+/i.exec(text.slice(start, end));
    if (article) start += article[0].length;
    if (before === `${start}:${end}`) return [start, end];
  }
}

interface Scored {
  readonly entity: string | number | undefined;
  readonly words: string;
}

/** The mentions that count, by their trimmed spans. */
export function scoredMentions(text: string, mentions: readonly Named[]): Map<string, Scored> {
  const scored = new Map<string, Scored>();
  for (const { start, end, kind, form, entity } of mentions) {
    if (!['person', 'country', 'place', 'location', 'organisation'].includes(kind)) continue;
    if (form === 'demonym' || form === 'description') continue;
    const [from, to] = trimSpan(text, start, end);
    if (from < to)
      scored.set(`${from}:${to}`, { entity, words: text.slice(from, to).toLowerCase().replace(/\s+/g, ' ') });
  }
  return scored;
}

/** Pairs of spans, as "10:15|30:32". */
export function aliasPairs(mentions: ReadonlyMap<string, Scored>): Set<string> {
  const byEntity = new Map<string | number, { span: string; words: string }[]>();
  for (const [span, { entity, words }] of mentions)
    if (entity !== undefined) byEntity.set(entity, [...(byEntity.get(entity) ?? []), { span, words }]);
  const pairs = new Set<string>();
  for (const group of byEntity.values())
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1))
        if (one.words !== other.words) pairs.add([one.span, other.span].sort().join('|'));
  return pairs;
}

/** Compares what was found in a document with the gold. `aliases` counts pairs of mentions that were both found, `all` every pair. */
export function comparePairs(
  text: string,
  gold: readonly Named[],
  found: readonly Named[],
): { aliases: Tally; all: Tally; extra: string[]; missed: string[] } {
  const want = scoredMentions(text, gold);
  const have = scoredMentions(text, found);
  const wanted = aliasPairs(want);
  const had = aliasPairs(new Map([...have].filter(([span]) => want.has(span))));
  const hit = [...had].filter(pair => wanted.has(pair)).length;
  const extra = [...had].filter(pair => !wanted.has(pair));
  const missed = [...wanted].filter(pair => !had.has(pair));
  const both = missed.filter(pair => pair.split('|').every(span => have.has(span)));
  return {
    aliases: { hit, extra: extra.length, missed: both.length },
    all: { hit, extra: extra.length, missed: missed.length },
    extra,
    missed: both,
  };
}
