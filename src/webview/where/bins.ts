/** Mentions that would fall on the same few pixels, drawn as one mark. */
import { scaleLinear } from 'd3-scale';

/** One mark on a strip. */
export interface Bin {
  /** Left edge in pixels. */
  readonly x: number;
  /** Index of its first mention. */
  readonly first: number;
  /** How many mentions it holds, one after the other from `first`. */
  readonly count: number;
}

/**
 * Places ascending offsets on a line of `width` pixels that stands for `length` characters, in steps of `step` pixels: no more
 * marks than fit, however many mentions there are.
 */
export function binsOf(starts: readonly number[], length: number, width: number, step: number): Bin[] {
  const places = Math.max(1, Math.floor(width / step));
  const place = scaleLinear([0, Math.max(1, length)], [0, places]).clamp(true);
  const bins: { x: number; first: number; count: number }[] = [];
  for (let i = 0; i < starts.length; i++) {
    const x = Math.min(places - 1, Math.floor(place(starts[i]!))) * step;
    const last = bins.at(-1);
    if (last?.x === x) last.count++;
    else bins.push({ x, first: i, count: 1 });
  }
  return bins;
}

/** Where a part of the document lies on the line: left edge and width in pixels, at least `least` wide. */
export function stretchOf(
  { start, end }: { readonly start: number; readonly end: number },
  length: number,
  width: number,
  least: number,
): { readonly x: number; readonly width: number } {
  const place = scaleLinear([0, Math.max(1, length)], [0, width]).clamp(true);
  const wide = Math.min(width, Math.max(least, place(end) - place(start)));
  return { x: Math.min(place(start), width - wide), width: wide };
}
